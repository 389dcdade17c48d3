"""Printing and installing the script of a shell."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from trustbrief.cli.completion import script
from trustbrief.cli.main import run

SHELLS = ("bash", "zsh", "fish")


@pytest.fixture
def said(capsys):
    def found(*words):
        code = run(list(words))
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return found


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_each_shell_is_printed(said, shell):
    assert said("completion", shell) == (0, script(shell), "")
    assert "_TRUSTBRIEF_COMPLETE" in script(shell)


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_of_the_reader_is_taken_when_none_is_named(said, monkeypatch, shell):
    monkeypatch.setenv("SHELL", f"/usr/bin/{shell}")
    assert said("completion")[1] == script(shell)


def test_another_shell_is_asked_back(said, monkeypatch):
    monkeypatch.setenv("SHELL", "/bin/tcsh")
    code, _, err = said("completion")
    assert (code, "name it: trustbrief completion bash" in err) == (2, True)
    assert said("completion", "tcsh")[0] == 2


@pytest.mark.parametrize(
    ("shell", "file", "start"),
    [
        ("bash", "data/trustbrief/trustbrief.bash", ".bashrc"),
        ("zsh", "data/trustbrief/trustbrief.zsh", ".zshrc"),
        ("fish", "config/fish/completions/trustbrief.fish", None),
    ],
)
def test_it_is_installed_where_the_shell_looks_or_is_told_to(said, shell, file, start):
    home = Path.home()
    code, out, err = said("completion", shell, "--install")
    assert (code, out) == (0, "")
    assert (home / file).read_text("utf-8") == script(shell)
    assert str(home / file) in err
    if start:
        assert str(home / file) in (home / start).read_text("utf-8")
    else:
        assert not list(home.glob(".*rc"))


def test_what_stands_in_the_file_of_the_shell_is_kept_and_the_line_added_once(said):
    start = Path.home() / ".bashrc"
    start.write_bytes(b"export A=1  # \xff no newline")
    start.chmod(0o600)
    assert said("completion", "bash", "--install")[0] == 0
    once = start.read_bytes()
    assert once.startswith(b"export A=1  # \xff no newline\n[ -f ")
    assert said("completion", "bash", "--install")[0] == 0
    assert start.read_bytes() == once
    assert stat.S_IMODE(start.stat().st_mode) == 0o600


def test_zsh_may_have_its_files_elsewhere(said, monkeypatch, tmp_path):
    monkeypatch.setenv("ZDOTDIR", str(tmp_path))
    assert said("completion", "zsh", "--install")[0] == 0
    assert (tmp_path / ".zshrc").is_file()


def test_a_folder_that_cannot_be_written_is_named(said):
    (Path.home() / "data").write_text("in the way", encoding="utf-8")
    code, _, err = said("completion", "bash", "--install")
    assert (code, "cannot write" in err, "trustbrief completion bash" in err) == (1, True, True)


def test_without_a_home_it_is_not_installed(said, monkeypatch):
    monkeypatch.setattr("trustbrief.reader.surroundings.data_folder", lambda: None)
    code, _, err = said("completion", "bash", "--install")
    assert (code, "no home folder" in err) == (1, True)


def test_the_options_of_other_programs_do_the_same(said, monkeypatch):
    monkeypatch.setenv("SHELL", "/bin/zsh")
    assert said("--show-completion")[1] == script("zsh")
    assert said("--show-completion", "fish")[1] == script("fish")
    assert said("--install-completion")[0] == 0
    assert (Path.home() / ".zshrc").is_file()
