"""Packages point inward, and each library has one owner; this reads the imports and names file and line."""

from __future__ import annotations

import ast
import re
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

# From the outside in: a package may import from those after it, and from itself.
LAYERS = (
    {"__main__"},
    {"cli"},
    {"assistant"},
    {"front"},
    {"api"},
    {"site"},
    {"rendering"},
    {"reader"},
    {"documents"},
    {"authoring"},
    {"desk", "locality"},
    {"persons"},
    {"culture", "almanac", "facts", "places", "roster"},
    {"model"},
    {"files"},
    {"errors", "__init__"},
)
RANK = {package: rank for rank, layer in enumerate(LAYERS) for package in layer}
# The only folders or packages that may import a library; those not named here are free.
OWNERS = {
    "typer": {"cli"},
    "rich": {"rendering/formats"},
    "jinja2": {"rendering/formats"},
    "holidays": {"almanac"},
    "dateutil": {"almanac"},
    "yaml": {"files"},
    "jsonschema": {"authoring"},
    "rapidfuzz": {"places"},
    "snowballstemmer": {"documents"},
    "platformdirs": {"reader"},
    "tzlocal": {"reader"},
    "filelock": {"files"},
    "mcp": {"assistant"},
    "mcp_types": {"assistant"},
    "babel": {"reader", "rendering"},
}
FREE = {"msgspec"}
# What the front door hands out when it is asked for.
FRONT_DOOR = ("__init__", "front")
# Names of a library that begin with `_` and may move with any release: why we need them nevertheless.
PRIVATE_DOORS = {
    "typer._click.exceptions": "Typer carries Click inside; its errors are worded by our own boundary",
    "holidays.calendars.islamic._IslamicLunar": "the library's table of Ramadan has no public name",
}
# A module named in a text, to be imported later: `trustbrief.documents.slot:Slot`.
NAMED = re.compile(r"trustbrief\.(\w+)[\w.]*(:\w+)?")


@cache
def imports(tree):
    """Return line and dotted name of each import, and of each module of ours that a text names."""
    return list(_imports(tree))


def _imports(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and NAMED.fullmatch(node.value):
            yield node.lineno, node.value.replace(":", ".")


@cache
def modules(source):
    return [
        (file.relative_to(source), ast.parse(file.read_text("utf-8")))
        for file in sorted(source.rglob("*.py"))
    ]


def violations(source):
    for file, tree in modules(source):
        here = file.parts[0].removesuffix(".py")
        for line, name in imports(tree):
            top, *rest = name.split(".")
            said = None
            if name.startswith("."):
                said = "imports relatively"
            elif top == "trustbrief" and rest and rest[0] in RANK:
                inward = RANK[rest[0]] > RANK[here] or rest[0] == here or beside(here, rest[0])
                said = None if inward or (here, rest[0]) == FRONT_DOOR else f"imports {rest[0]}"
            elif top in OWNERS and not any(file.is_relative_to(owner) for owner in OWNERS[top]):
                said = f"imports {top}"
            if said:
                yield f"{file.as_posix()}:{line}: {here} {said}"


def beside(here, target):
    """The desk makes localities, and each of them knows its desk."""
    return {here, target} == {"desk", "locality"}


@pytest.fixture(scope="module")
def source():
    import trustbrief

    return Path(trustbrief.__file__).parent


def test_packages_point_inward_and_each_library_has_one_owner(source):
    assert list(violations(source)) == []


def test_each_package_has_its_layer_and_each_layer_its_packages(source):
    there = {file.parts[0].removesuffix(".py") for file, _ in modules(source)}
    assert there == set(RANK)


def test_each_library_that_is_imported_has_an_owner_or_is_free(source):
    from sys import stdlib_module_names

    known = {*OWNERS, *FREE, "trustbrief", *stdlib_module_names}
    unknown = [
        f"{file}:{line}: {name}"
        for file, tree in modules(source)
        for line, name in imports(tree)
        if name.split(".")[0] not in known
    ]
    assert unknown == []


@pytest.mark.parametrize(
    ("file", "text", "complaint"),
    [
        ("model/bad.py", "import trustbrief.cli.main", "model/bad.py:1: model imports cli"),
        ("model/bad.py", "\n\nfrom trustbrief.almanac import quiet", "model/bad.py:3: model imports almanac"),
        ("model/bad.py", "from trustbrief import api", "model/bad.py:1: model imports api"),
        ("model/bad.py", "import holidays", "model/bad.py:1: model imports holidays"),
        ("model/bad.py", "def f():\n    import babel.core", "model/bad.py:2: model imports babel"),
        ("reader/bad.py", "from typer import echo", "reader/bad.py:1: reader imports typer"),
        ("reader/bad.py", "from rich.text import Text", "reader/bad.py:1: reader imports rich"),
        (
            "rendering/page.py",
            "import rich  # _console.print(",
            "rendering/page.py:1: rendering imports rich",
        ),
        ("rendering/views/x.py", "import jinja2", "rendering/views/x.py:1: rendering imports jinja2"),
        ("rendering/x.py", "from trustbrief.site import work", "rendering/x.py:1: rendering imports site"),
        (
            "documents/x.py",
            "from trustbrief.rendering import lines",
            "documents/x.py:1: documents imports rendering",
        ),
        (
            "documents/x.py",
            'A = "trustbrief.reader.settings:S"',
            "documents/x.py:1: documents imports reader",
        ),
        ("facts/x.py", "from ..places import atlas", "facts/x.py:1: facts imports relatively"),
        ("places/x.py", "from trustbrief.facts import clocks", "places/x.py:1: places imports facts"),
        ("__init__.py", "from trustbrief.desk import Desk", "__init__.py:1: __init__ imports desk"),
    ],
)
def test_a_forbidden_import_is_noticed_with_file_and_line(tmp_path, file, text, complaint):
    spot = tmp_path / file
    spot.parent.mkdir(exist_ok=True, parents=True)
    spot.write_text(text, encoding="utf-8")
    assert list(violations(tmp_path)) == [complaint]


def private_names(tree):
    """Yield the imports from a library of a name, or through a module, that begins with `_`."""
    for line, name in imports(tree):
        parts = name.split(".")
        if parts[0] in OWNERS | dict.fromkeys(FREE) and any(part.startswith("_") for part in parts):
            yield line, name


def test_each_private_door_is_known_and_still_in_use(source):
    found = {
        (f"{file.as_posix()}:{line}", name)
        for file, tree in modules(source)
        for line, name in private_names(tree)
    }
    unknown = [(spot, name) for spot, name in sorted(found) if not name.startswith(tuple(PRIVATE_DOORS))]
    assert unknown == []
    unused = [door for door in PRIVATE_DOORS if not any(name.startswith(door) for _, name in found)]
    assert unused == []


@pytest.mark.parametrize("door", PRIVATE_DOORS)
def test_each_private_door_exists_in_the_installed_version(source, door):
    used = {name for _, tree in modules(source) for _, name in private_names(tree) if name.startswith(door)}
    for name in used:
        module, _, attribute = name.rpartition(".")
        assert hasattr(import_module(module), attribute), name


# What would make a result depend on something that nobody passed in.
IMPURE_CALLS = {"open", "print", "input"}
IMPURE_METHODS = {"now", "today", "utcnow", "read_text", "read_bytes", "write_text", "write_bytes", "getenv"}
IMPURE_NAMES = {"environ", "stdout", "stderr", "argv"}


def impurities(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            plain = isinstance(called, ast.Name) and called.id in IMPURE_CALLS
            # `there.today` is a property of a place; called, `today()` would be the clock.
            method = isinstance(called, ast.Attribute) and called.attr in IMPURE_METHODS
            if plain or method:
                yield node.lineno, ast.unparse(called)
        elif isinstance(node, ast.Attribute) and node.attr in IMPURE_NAMES:
            yield node.lineno, ast.unparse(node)


PURE = ("almanac", "documents", "rendering", "model", "desk.py", "locality.py")
# The tables that lie beside the code.
TABLES = ("almanac/tables.py", ("file.read_bytes", "file.read_text"))


def test_inside_nothing_prints_and_nothing_reads_clock_files_or_environment(source):
    found = [
        f"{file.as_posix()}:{line}: {what}"
        for file, tree in modules(source)
        for line, what in impurities(tree)
        if file.parts[0] in PURE and not (file.as_posix() == TABLES[0] and what in TABLES[1])
    ]
    assert found == []


# Who writes to a stream, and who asks whether it is a terminal or whether it is there.
SPEAKING = {"cli/output.py", "cli/saying.py", "cli/main.py", "reader/surroundings.py"}
SPOKEN = {"print", "echo", "secho", "confirm", "prompt", "input"}


def spoken(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            # `console.print` writes into memory.
            name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
            if name in SPOKEN and not (isinstance(called, ast.Attribute) and name == "print"):
                yield node.lineno, ast.unparse(called)
        elif isinstance(node, ast.Attribute) and ast.unparse(node) in {
            "sys.stdout",
            "sys.stderr",
            "sys.stdin",
        }:
            yield node.lineno, ast.unparse(node)


def test_what_is_written_to_a_stream_goes_through_one_door_each(source):
    found = [
        f"{file.as_posix()}:{line}: {what}"
        for file, tree in modules(source)
        for line, what in spoken(tree)
        if file.as_posix() not in SPEAKING
    ]
    assert found == []
    assert {file.as_posix() for file, tree in modules(source) if any(spoken(tree))} == SPEAKING


@pytest.mark.parametrize(
    "text",
    ["print(1)", "x = datetime.now()", "open('x')", "a.read_text()", "os.environ['A']", "date.today()"],
)
def test_what_is_impure_is_noticed(text):
    assert len(list(impurities(ast.parse(text)))) == 1


def test_no_logic_asks_for_the_locales_names_of_days_or_months(source):
    """`%A` is `Freitag` where an embedding program has called `setlocale`."""
    named = re.compile(r"%[aAbBpcxXZ]")
    found = []
    for file, tree in modules(source):
        for node in ast.walk(tree):
            strftime = isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {
                "strftime",
                "strptime",
            }
            texts = (
                [node] if strftime else node.format_spec.values if getattr(node, "format_spec", None) else []
            )
            found += [f"{file.as_posix()}:{node.lineno}" for text in texts if named.search(ast.unparse(text))]
    assert found == []
