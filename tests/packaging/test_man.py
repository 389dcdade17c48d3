"""The manual pages of the wheel: what they hold, and what the programs that show them say of them."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile

import pytest

from trustbrief.cli.exits import EXITS
from trustbrief.cli.outline import outline
from trustbrief.reader.settings import ENVIRONMENT

PROGRAM = outline()
CHECKERS = (
    ["groff", "-man", "-ww", "-K", "utf8", "-T", "utf8", "-z"],
    ["mandoc", "-T", "lint", "-W", "warning"],
)


@pytest.fixture(scope="module")
def pages(wheel, tmp_path_factory):
    """The pages as files, by their names."""
    folder = tmp_path_factory.mktemp("man")
    archive = zipfile.ZipFile(wheel)
    for name in archive.namelist():
        if "/man1/" in name:
            (folder / name.rpartition("/")[2]).write_bytes(archive.read(name))
    return {file.name: file for file in folder.iterdir()}


def plain(file):
    """Return a page without its requests for bold and the like."""
    text = re.sub(r"\\f[BIR]", "", file.read_text("utf-8"))
    return text.replace(r"\-", "-").replace(r"\(aq", "'").replace(r"\(dq", '"')


@pytest.mark.parametrize("command", PROGRAM.commands, ids=lambda command: command.name)
def test_a_command_has_a_page_with_each_option_and_its_example(pages, command):
    text = plain(pages[f"trustbrief-{command.name}.1"])
    for path, one in command.every("trustbrief"):
        assert path in text
        assert one.example in text
        for parameter in one.parameters:
            assert all(name in text for name in parameter.names)
            assert all(choice in text for choice in parameter.choices)


def test_the_page_of_the_program_leads_to_all_that_there_is(pages):
    text = plain(pages["trustbrief.1"])
    assert all(f"trustbrief-{command.name} (1)" in text for command in PROGRAM.commands)
    assert all(variable in text for variable in ENVIRONMENT.values())
    assert all(f"\n{code}\n" in text for code in EXITS)


@pytest.mark.parametrize("checker", CHECKERS, ids=lambda words: words[0])
def test_no_program_that_shows_pages_complains(pages, checker):
    if not shutil.which(checker[0]):
        pytest.skip(f"{checker[0]} is not installed")
    for file in pages.values():
        done = subprocess.run([*checker, str(file)], capture_output=True, text=True, check=False, timeout=60)
        assert (done.stdout, done.stderr) == ("", ""), file


def test_man_shows_a_page(pages):
    man = shutil.which("man")
    if not man or not shutil.which("groff"):
        pytest.skip("man is not installed")
    file = pages["trustbrief-slot.1"]
    done = subprocess.run([man, "-l", str(file)], capture_output=True, text=True, check=False, timeout=60)
    if done.returncode and "-l" in done.stderr:
        pytest.skip("this man shows no files")
    assert "trustbrief slot PLACE [WHEN]... [OPTION]..." in re.sub(r".\x08", "", done.stdout)
