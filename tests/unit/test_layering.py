"""Packages point inward; this reads the imports and says which line breaks the rule."""

from __future__ import annotations

import ast

import pytest

# From the outside in: a package may import from those after it, and from itself.
LAYERS = (
    {"__main__"},
    {"cli"},
    {"api"},
    {"rendering", "advice"},
    {"authoring"},
    {"almanac", "facts", "culture", "places", "roster", "profiles"},
    {"model"},
    {"documents"},
    {"datafiles", "diskcache"},
    {"errors", "__init__"},
)
RANK = {package: rank for rank, layer in enumerate(LAYERS) for package in layer}
OWNERS = {
    "typer": {"cli"},
    "rich": {"rendering"},
    "holidays": {"almanac"},
    "dateutil": {"almanac"},
    "yaml": {"documents"},
    "jsonschema": {"profiles"},
    "platformdirs": {"cli"},
    "tzlocal": {"cli"},
    "icalendar": {"rendering"},
    "jinja2": {"rendering"},
    "filelock": {"roster"},
    "babel": {"facts", "places"},
}


def imports(file):
    tree = ast.parse(file.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module
            if node.module == "trustbrief":
                yield from ((node.lineno, f"trustbrief.{alias.name}") for alias in node.names)


def package_of(parts):
    return parts[0].removesuffix(".py")


def violations(source):
    for file in sorted(source.rglob("*.py")):
        here = package_of(file.relative_to(source).parts)
        for line, module in imports(file):
            top, *rest = module.split(".")
            if top == "trustbrief" and rest and rest[0] in RANK:
                target = rest[0]
                inward = RANK[target] > RANK[here] or target == here
                if not inward:
                    yield f"{file.relative_to(source)}:{line}: {here} imports {target}"
            elif top in OWNERS and here not in OWNERS[top]:
                yield f"{file.relative_to(source)}:{line}: {here} imports {top}"


def test_packages_point_inward_and_each_library_has_one_owner(root):
    # The package's front door hands out `api`; nothing else of the base layer does.
    found = [v for v in violations(root / "src" / "trustbrief") if not v.startswith("__init__.py")]
    assert found == []


def test_advice_and_rendering_read_no_files_and_no_clock(root):
    for package in ("advice", "rendering"):
        for file in (root / "src" / "trustbrief" / package).rglob("*.py"):
            text = file.read_text("utf-8")
            for forbidden in (".now(", "today()", "open(", "read_text", "read_bytes", "os.environ", "print("):
                allowed = (forbidden == "print(" and "output.print(" in text) or "_console.print(" in text
                assert forbidden not in text or allowed, f"{file}: {forbidden}"


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("import trustbrief.cli.main", "model imports cli"),
        ("from trustbrief.almanac import quiet", "model imports almanac"),
        ("import holidays", "model imports holidays"),
    ],
)
def test_a_forbidden_import_is_noticed(tmp_path, line, complaint):
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "bad.py").write_text(line, encoding="utf-8")
    assert [v.split(": ")[1] for v in violations(tmp_path)] == [complaint]
