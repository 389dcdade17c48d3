"""A process that is killed at any line of a write leaves the old state or the new one, and never half of one.

A child is forked for each line that a change runs through in the modules that write, and kills itself there
with a signal that nobody can catch. What it leaves is looked at before the next one starts.
"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

KILLED = """
import json, os, signal, sys
from datetime import date
from pathlib import Path

import filelock, tempfile  # so that no child has to import them
from msgspec.structs import replace

from trustbrief.cli.output import write
from trustbrief.files.cache import DiskCache
from trustbrief.model.client import Client
from trustbrief.reader.rewriting import change
from trustbrief.roster.store import Roster

folder = Path(sys.argv[1])
WRITING = ("files/atomic.py", "files/locking.py", "files/cache.py", "roster/store.py", "reader/rewriting.py", "cli/output.py")
os.environ["TRUSTBRIEF_CONFIG"] = str(folder / "config.yaml")
roster = Roster(folder, DiskCache(folder / "cache"))

def note(client):
    return replace(client, notes=(*client.notes, "on the phone" * 40))

CHANGES = {
    "client": (lambda: roster.change("acme", note), folder / "acme.yaml"),
    "setting": (lambda: change("hours", "9-17"), folder / "config.yaml"),
    "result": (lambda: write("new result " * 9999, folder / "out.txt"), folder / "out.txt"),
    "cache": (lambda: DiskCache(folder / "kept").write("x", ["new"] * 999), folder / "kept" / "x.entry"),
}
BEFORE = {
    "client": "# mine\\nname: Acme  # of Osaka\\nplace: JP\\n", "setting": "home: DE  # mine\\n", "result": "old\\n", "cache": "old",
}

def killed_at(step, make):
    lines = 0

    def count(frame, event, argument):
        nonlocal lines
        if event == "call" and not frame.f_code.co_filename.endswith(WRITING):
            return None
        if event == "line":
            lines += 1
            if lines == step:
                os.kill(os.getpid(), signal.SIGKILL)
        return count

    sys.settrace(count)
    make()

def look(what):
    make, file = CHANGES[what]
    file.parent.mkdir(exist_ok=True)
    file.write_text(BEFORE[what], encoding="utf-8")
    make()
    new = file.read_bytes()
    states, left, step = [], 0, 0
    while True:
        step += 1
        file.write_text(BEFORE[what], encoding="utf-8")
        child = os.fork()
        if not child:
            killed_at(step, make)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        found = file.read_bytes()
        states.append("old" if found == BEFORE[what].encode() else "new" if found == new else "half")
        temporary = [name for name in file.parent.iterdir() if name.suffix == ".tmp" or name.name.startswith(".x-")]
        left += bool(temporary)
        for name in temporary:
            os.utime(name, (1, 1))  # as if a while had passed
        if status == 0:
            break
    make()
    after = [name.name for name in file.parent.iterdir() if name.suffix == ".tmp"]
    return {"states": states, "left": left, "after": after}

print(json.dumps({what: look(what) for what in CHANGES}))
"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    words = [sys.executable, "-c", KILLED, str(tmp_path_factory.mktemp("kills"))]
    done = subprocess.run(words, capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


@pytest.mark.parametrize("what", ["client", "setting", "result", "cache"])
def test_a_process_killed_at_any_line_leaves_the_old_state_or_the_new(seen, what):
    found = seen[what]
    assert set(found["states"]) == {"old", "new"}
    assert found["states"] == sorted(found["states"], reverse=True)  # old until a line, new from then on
    assert found["left"] > 3, "no kill fell into a write"
    if what in {"client", "setting"}:
        assert found["after"] == []  # what was left is swept under the lock
