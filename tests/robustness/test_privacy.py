"""What a run opens, writes and connects to: folders of its own, what was asked for, and no network."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

# Python reports each of these to a hook, whoever calls it and however it is called.
WATCHED = """
import json, os, sys

seen = []

def watch(event, arguments):
    if event.startswith(("socket.", "subprocess.", "urllib.", "ctypes.dlopen", "os.system", "os.exec", "os.spawn")):
        seen.append([event, str(arguments)[:200]])
    elif event == "open":
        path, mode, flags = arguments
        if isinstance(path, str) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            seen.append(["write", os.path.abspath(path)])
    elif event in {"os.rename", "os.mkdir", "os.remove", "os.symlink", "os.link"}:
        seen.extend(["write", os.path.abspath(path)] for path in arguments[: 1 + (event == "os.rename")] if path)

from trustbrief.cli.main import run

sys.addaudithook(watch)
sys.dont_write_bytecode = True
sys.stdout.flush()
kept = os.dup(1)
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
codes = [run(words) for words in json.loads(sys.argv[1])]
os.write(kept, json.dumps({"codes": codes, "seen": seen}).encode())
"""
COMMANDS = [
    ["region", "japan", "--full"],
    ["holidays", "JP", "-f", "ics"],
    ["slot", "JP", "tue 15:00", "-f", "html"],
    ["region", "jappan"],
    ["config", "set", "home", "DE"],
    ["client", "add", "Acme", "--place", "osaka"],
    ["client", "touch", "acme"],
    ["today"],
    ["list", "-o", "asked-for.txt"],
]


@pytest.fixture(scope="module")
def watched(tmp_path_factory, calendars):
    home = tmp_path_factory.mktemp("watched")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "TRUSTBRIEF_"))}
    folders = {"HOME": str(home), "XDG_CACHE_HOME": str(calendars)}
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, json.dumps(COMMANDS)],
        capture_output=True, check=False, timeout=60, cwd=home, env={**kept, **folders},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    return home, json.loads(done.stdout)


def test_no_command_reaches_for_the_network_or_starts_another_program(watched):
    _, found = watched
    assert set(found["codes"]) <= {0, 2, 10}
    assert [event for event in found["seen"] if event[0] != "write"] == []


def test_nothing_is_written_but_into_the_folders_of_the_tool_and_the_file_asked_for(watched, calendars):
    home, found = watched
    allowed = (
        str(calendars),
        str(home / ".config" / "trustbrief"),
        str(home / ".local" / "share" / "trustbrief"),
        str(home / "asked-for.txt"),
        str(home / ".trustbrief-"),  # beside the file asked for, and moved there
        os.devnull,
    )
    parents = {str(path) for path in (home / ".config", home / ".local", home / ".local" / "share")}
    written = {path for event, path in found["seen"] if event == "write"}
    assert [path for path in written if not path.startswith(allowed) and path not in parents] == []
    assert any(path.endswith("acme.yaml") for path in written)  # the hook sees what is written
    modes = {path.stat().st_mode & 0o077 for path in home.rglob("*") if path.name != "asked-for.txt"}
    assert modes == {0}, "readable by others"
