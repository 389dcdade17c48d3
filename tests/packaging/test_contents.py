"""What is in the wheel and in the sdist."""

from __future__ import annotations

import tarfile
import zipfile
from email.parser import Parser

import msgspec

from trustbrief.authoring.filekinds import kind_of
from trustbrief.cli.app import COMMANDS
from trustbrief.culture.observances import ObservanceStore
from trustbrief.files.cache import DiskCache
from trustbrief.files.strict_yaml import parse
from trustbrief.files.typed import Reader
from trustbrief.reader.languages import CATALOGUES, compiled_from


def shipped_data(root):
    folder = root / "data"
    return {str(path.relative_to(root)) for path in folder.rglob("*") if path.is_file()}


def authored(root):
    """Each file that is read by itself, below `data/`; the observances are read as one."""
    files = (file.relative_to(root / "data") for file in (root / "data").rglob("*.yaml"))
    return [
        file for file in files if file.stem != "TEMPLATE" and file.parts[0] not in {"observances", "facts"}
    ]


def compiled_data(root):
    ready = {str(file.with_suffix(".json")) for file in authored(root)} | {"observances.json"}
    return {f"trustbrief/data/compiled/{name}" for name in ready}


def test_the_wheel_holds_the_package_its_data_and_its_licences_alone(wheel, root):
    names = set(zipfile.ZipFile(wheel).namelist())
    package = {
        str(path.relative_to(root / "src"))
        for ending in ("*.py", "*.html", "*.css", "*.js", "*.svg")
        for path in (root / "src").rglob(ending)
    }
    data = {f"trustbrief/{name}" for name in shipped_data(root)}
    assert names >= package | data | {"trustbrief/py.typed"}
    scripts = {f"trustbrief/cli/shells/trustbrief.{shell}" for shell in ("bash", "zsh", "fish")}
    rest = {name for name in names - package - data if ".dist-info/" not in name and ".data/" not in name}
    labels = {f"trustbrief/reader/catalogues/{file.stem}.mo" for file in CATALOGUES.glob("*.po")}
    assert rest == {"trustbrief/py.typed", *compiled_data(root), *labels, *scripts}
    licences = {name.split("/licenses/")[1] for name in names if "/licenses/" in name}
    assert licences == {"LICENSE", "NOTICE", "data/LICENSE"}


def test_the_wheel_holds_manual_pages_and_completions_for_the_usual_folders(wheel, root):
    archive = zipfile.ZipFile(wheel)
    shared = {name.partition(".data/data/share/")[2]: name for name in archive.namelist() if ".data/" in name}
    pages = {f"man/man1/trustbrief-{command}.1" for command in COMMANDS} | {"man/man1/trustbrief.1"}
    places = {
        "bash-completion/completions/trustbrief": "bash",
        "zsh/site-functions/_trustbrief": "zsh",
        "fish/vendor_completions.d/trustbrief.fish": "fish",
    }
    assert set(shared) == pages | set(places)
    for place, shell in places.items():
        script = root / "src" / "trustbrief" / "cli" / "shells" / f"trustbrief.{shell}"
        assert archive.read(shared[place]) == script.read_bytes()


def test_the_metadata_say_what_is_needed(wheel):
    archive = zipfile.ZipFile(wheel)
    text = archive.read(next(name for name in archive.namelist() if name.endswith("METADATA"))).decode()
    metadata = Parser().parsestr(text)
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "MIT AND CC-BY-4.0"
    required = metadata.get_all("Requires-Dist")
    assert any(line.startswith("typer<0.29") for line in required)
    assert {line.split("<")[0].split(">")[0] for line in required} >= {
        "typer", "rich", "pyyaml", "babel", "holidays", "tzdata", "platformdirs",
    }  # fmt: skip


def test_the_sdist_can_build_and_test_itself(sdist, root):
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert names >= shipped_data(root)
    assert names >= {
        "pyproject.toml",
        "hatch_build.py",
        "README.md",
        "NOTICE",
        "LICENSE",
        "Makefile",
        "requirements/run.txt",
    }
    assert any(name.startswith("tests/acceptance/") for name in names)
    assert not any("__pycache__" in name for name in names)


def test_the_compiled_observances_are_those_of_the_yaml_files(wheel, root, tmp_path):
    name = "trustbrief/data/compiled/observances.json"
    zipfile.ZipFile(wheel).extract(name, tmp_path)
    folder, none = root / "data" / "observances", tmp_path / "none"
    from_yaml = ObservanceStore(folder, none, DiskCache(None))
    from_wheel = ObservanceStore(folder, tmp_path / name, DiskCache(None))
    assert from_wheel.files() == from_yaml.files()
    assert from_wheel.territory("IN") == from_yaml.territory("IN")
    assert from_wheel.sources("IN") == from_yaml.sources("IN")


def test_the_compiled_catalogues_are_those_that_translators_wrote(wheel):
    archive = zipfile.ZipFile(wheel)
    sources = sorted(CATALOGUES.glob("*.po"))
    assert len(sources) > 4
    for source in sources:
        shipped = archive.read(f"trustbrief/reader/catalogues/{source.stem}.mo")
        assert shipped == compiled_from(source), source.name


def test_each_compiled_file_is_what_its_yaml_says(wheel, root):
    archive = zipfile.ZipFile(wheel)
    for file in authored(root):
        yaml = root / "data" / file
        text = yaml.read_text("utf-8")
        kind = kind_of(yaml, parse(text).data).record
        ready = archive.read(f"trustbrief/data/compiled/{file.with_suffix('.json')}")
        assert msgspec.json.decode(ready, type=kind) == Reader(kind, DiskCache(None)).parsed(yaml, text)
