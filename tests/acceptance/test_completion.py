"""Completion in the real shells, as far as the machine has them: a line is typed, Tab is pressed, the line is read."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from trustbrief.cli.completion import script

# How each shell starts without the reader's own files.
START = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "-i"],
}
HERE = [shell for shell in START if shutil.which(shell)]
# Ends of commands by which the test knows that the shell has come so far.
READY, DONE = "re" + "ady", "do" + "ne"
PATIENCE_SECONDS = 20
_CONTROLS = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[=>()].?|[\x00-\x08\x0e-\x1f]")


class Terminal:
    """A shell at a terminal of its own."""

    def __init__(self, shell, folder):
        self.shell = shell
        self.process, self.screen = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(START[shell][0], START[shell], environment(folder))  # noqa: S606  (a test's own)

    def type(self, text):
        os.write(self.screen, text.encode())

    def until(self, mark):
        """Return what is on the screen once a mark has come."""
        read, end = "", time.monotonic() + PATIENCE_SECONDS
        while mark not in read and time.monotonic() < end:
            if select.select([self.screen], [], [], 0.2)[0]:
                read += os.read(self.screen, 65536).decode("utf-8", "replace")
        assert mark in read, read
        return _CONTROLS.sub("", read)

    def close(self):
        os.close(self.screen)
        os.waitpid(self.process, 0)


def environment(folder):
    """Return where the program is the one under test, and writes out what it is called with."""
    program = folder / "bin" / "trustbrief"
    program.parent.mkdir(exist_ok=True)
    program.write_text(
        f'#!/bin/sh\nif [ -n "$_TRUSTBRIEF_COMPLETE" ]; then\n'
        f'exec {sys.executable} -m trustbrief "$@"; fi\n'
        f'for word in "$@"; do printf "<%s>" "$word"; done > {folder}/typed; echo {DONE}\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    kept = {name: os.environ[name] for name in os.environ if name.startswith("XDG_")}
    path = f"{program.parent}:{os.environ['PATH']}"
    return {
        **kept,
        "PATH": path,
        "HOME": str(folder),
        "TERM": "xterm",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
    }


@pytest.fixture(scope="module", params=[*START, "zsh-fpath"])
def completed(request, tmp_path_factory):
    """Complete a line in a shell, and return the words that the program is then called with."""
    shell, _, way = request.param.partition("-")
    if shell not in HERE:
        pytest.skip(f"{shell} is not installed")
    folder = tmp_path_factory.mktemp("shell")
    (folder / "notes.yaml").touch()
    file = folder / "_trustbrief"
    file.write_text(script(shell), encoding="utf-8")
    # A package puts it into a folder where zsh looks when it is first needed.
    loaded = f"fpath=({folder} $fpath); autoload -Uz compinit; compinit -u" if way else f"source {file}"
    terminal = Terminal(shell, folder)
    terminal.type(f"{loaded}; echo re''ady\n")
    terminal.until(READY)

    def words(line):
        typed = folder / "typed"
        typed.unlink(missing_ok=True)
        terminal.type(f"trustbrief {line}\t")
        # A shell reads no further until it has its answer, so the line ends with what was completed.
        terminal.type("\n")
        terminal.until(DONE)
        assert not (folder / "evil").exists()
        return re.findall("<(.*?)>", typed.read_text("utf-8"))

    yield words
    terminal.close()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("reg", ["region"]),
        ("region new-z", ["region", "new-zealand"]),
        ("region japan --top", ["region", "japan", "--topic"]),
        ("region 'new zea", ["region", "new zealand"]),
        ("region 日", ["region", "日本"]),
        ("plan japan --stage bad", ["plan", "japan", "--stage", "bad-news"]),
        ("region japan --home=swed", ["region", "japan", "--home=sweden"]),
        ("profile check note", ["profile", "check", "notes.yaml"]),
    ],
)  # fmt: skip
def test_a_line_is_completed_in_the_shell(completed, line, words):
    assert completed(line) == words


def test_what_was_typed_is_never_run(completed):
    assert completed("region '$(touch evil)`touch evil`;touch evil'")[0] == "region"


@pytest.mark.parametrize("shell", START)
def test_the_script_has_no_mistake_that_its_shell_finds(shell, tmp_path):
    if shell not in HERE:
        pytest.skip(f"{shell} is not installed")
    file = tmp_path / "script"
    file.write_text(script(shell), encoding="utf-8")
    done = subprocess.run([shell, "-n", str(file)], capture_output=True, text=True, check=False, timeout=30)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("shell", START)
def test_each_script_asks_for_suggestions_files_and_folders(shell):
    """What the program can answer is known to each script, also where the shell is not installed."""
    text = script(shell)
    assert all(word in text for word in (":files", ":folders", "_TRUSTBRIEF_COMPLETE"))


@pytest.mark.parametrize("shell", START)
def test_what_is_installed_works_in_the_next_shell(trustbrief, shell):
    assert trustbrief("completion", shell, "--install").code == 0
    if shell not in HERE:
        pytest.skip(f"{shell} is not installed")
    home = Path(os.environ["HOME"])
    ask = {
        "bash": "source ~/.bashrc; complete -p trustbrief",
        "zsh": "source ~/.zshrc; echo $_comps[trustbrief]",
        "fish": "complete --do-complete 'trustbrief region new-z'",
    }
    said = {"bash": "-F _trustbrief trustbrief", "zsh": "_trustbrief", "fish": "new-zealand"}
    flags = ["-f", "-c"] if shell == "zsh" else ["-c"]
    done = subprocess.run(
        [shell, *flags, ask[shell]], env={**environment(home), "XDG_CONFIG_HOME": str(home / "config")},
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert said[shell] in done.stdout, done.stderr
