"""A unit test stands where the code that it tests lies."""

from __future__ import annotations

from pathlib import Path

import trustbrief

HERE = Path(__file__).parent
SOURCE = Path(trustbrief.__file__).parent
# Tests that hold for more than one module, and of what.
BROADER = {
    "test_mirror.py": "this one",
    "test_layering.py": "every import",
    "test_main.py": "`__main__`",
    "rendering/test_hostile_data.py": "every view of a briefing in every format",
    "rendering/test_every_label.py": "every view in another language",
    "rendering/formats/test_every_block.py": "every format",
    "cli/test_commands.py": "one call for each command",
    "documents/test_init.py": "the table of records in `documents`",
}


def files():
    return sorted(file.relative_to(HERE) for file in HERE.rglob("test_*.py"))


def test_each_unit_test_has_a_module_of_its_name():
    lost = [
        file.as_posix()
        for file in files()
        if file.as_posix() not in BROADER
        and not (SOURCE / file.parent / file.name.removeprefix("test_")).is_file()
    ]
    assert lost == []


def test_the_broader_tests_are_there():
    assert set(BROADER) <= {file.as_posix() for file in files()}


def test_each_package_has_its_tests():
    # Records decide little; the few that do have a test.
    model = {Path("model")}
    packages = {file.parent.relative_to(SOURCE) for file in SOURCE.rglob("*.py")} - model
    assert packages == {file.parent for file in files()} - model
