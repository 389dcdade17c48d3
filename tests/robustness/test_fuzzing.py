"""The fuzzer's own harnesses: they hold for what they begin with, and notice what they are there to notice.

`make fuzz-coverage` runs them for hours; here each tries a part of its seeds, without the fuzzer.
"""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fuzzing.findings import Findings
from fuzzing.printed import CHECKS
from fuzzing.promises import BrokenError, TooSlowError, limited, require, require_harmless
from fuzzing.replay import replayed
from fuzzing.running import tried
from fuzzing.sandbox import sandbox
from fuzzing.targets import NAMES, target
from fuzzing.targets.commandlines import LINES
from fuzzing.targets.commands import LEFT_OUT
from fuzzing.texts import packed, texts, words

from trustbrief.cli.app import COMMANDS
from trustbrief.files import strict_yaml
from trustbrief.reader import surroundings

# Seconds of all of them together; the others are tried by `make fuzz-coverage`.
ONE_OF = {"commands": 11, "formats": 6, "cache": 6, "places": 2, "files": 2}
# As much as fits into an argument, and what some loop has to look at again and again.
LONG = [(sign * 100_000)[:100_000] for sign in ("a ", "tue ", "1/", "st ", "&", "é", "- ")]


@pytest.mark.parametrize("name", NAMES)
def test_each_promise_holds_for_what_the_fuzzer_begins_with(root, calendars, name):
    seeds = list(target(name).seeds(root))
    assert len(set(seeds)) > 10
    some = seeds[:: ONE_OF.get(name, 1)]
    # What is made up for the cache must not be read by other tests.
    found = replayed(name, some, None if name == "cache" else calendars)
    assert [(seed, error) for seed, error in zip(some, found, strict=True) if error] == []


@pytest.mark.parametrize("name", ["places", "moments", "yaml"])
def test_a_text_of_any_length_is_answered_in_time(name):
    long = [text.encode() for text in LONG]
    assert [error for error in replayed(name, long) if error] == []


@pytest.mark.parametrize(
    "command", ["greet", "slot\0JP", "search", "holidays", "meet", "name", "config\0set\0time_zone"]
)
def test_words_of_any_length_and_number_are_answered_in_time(calendars, command):
    long = [f"{command}\0{text}".encode() for text in LONG[:2]]
    many = [packed([*words(command.encode()), *[word] * 2000]) for word in ("new", "-fjson")]
    assert [error for error in replayed("commands", [*long, *many], calendars) if error] == []


def test_each_command_is_among_the_lines_that_the_fuzzer_begins_with():
    assert {word for line in LINES for word in line} >= set(COMMANDS) - set(LEFT_OUT)


def test_what_an_input_breaks_is_told(root, monkeypatch):
    monkeypatch.setattr(strict_yaml, "MAX_DEPTH", 99)
    seeds = list(target("yaml").seeds(root))
    found = [error for error in replayed("yaml", seeds) if error]
    assert {type(error) for error in found} == {BrokenError}


def test_an_input_that_takes_too_long_is_stopped_where_it_is():
    def endless():
        while True:
            len(LONG)

    with pytest.raises(TooSlowError, match=r"more than 0\.05 s"), limited(0.05):
        endless()


@pytest.mark.parametrize("sign", ["\x1b", "\x07", "\r", "\t", "\x7f", "\x9b", "\x85", "\u2028", "\u202e", "\u2066", "\ufeff", "\U000e0041"])  # fmt: skip
def test_what_is_obeyed_is_noticed(sign):
    require_harmless("plain 日本 \u200d\n", "text")
    with pytest.raises(BrokenError, match=f"text lets U\\+{ord(sign):04X} through"):
        require_harmless(f"a\nb{sign}c", "text")


CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n{}END:VCALENDAR\r\n"


@pytest.mark.parametrize(
    ("name", "shown", "complaint"),
    [
        ("json", "{", "Expecting"),
        ("csv", "a,b\r\nc\r\n", "rows of different lengths"),
        ("csv", "a,=1+1\r\n", "a formula"),
        ("ics", CALENDAR.format("X-EVIL:1\r\n"), "a line of its own"),
        ("ics", CALENDAR.format("NAME:" + "a" * 80 + "\r\n"), "more than 75 octets"),
        ("ics", CALENDAR.format("NAME:a\n"), "ends otherwise"),
        ("html", "<p><script>x</script>", "a tag <'script'>"),
        ("html", '<p onclick="x">', "an attribute 'onclick'"),
        ("html", '<a href="javascript:1">', "an address"),
        ("html", "<!-- x -->", "a comment"),
        ("html", "<?php x ?>", "an instruction"),
        ("markdown", "a <b>b</b>", "html_inline"),
        ("markdown", "<script>\n", "html_block"),
        ("markdown", "[a](javascript:1)", "a link to"),
        ("markdown", "![a](https://x)", "image"),
        ("markdown", "a `b`", "code_inline"),
        ("text", "a\x9b", "text lets"),
    ],
)
def test_what_must_not_be_printed_is_noticed(name, shown, complaint):
    with pytest.raises((BrokenError, ValueError), match=complaint):
        CHECKS[name](shown)


def test_words_are_taken_as_a_shell_gives_them_and_texts_as_a_file_does():
    assert words(b"a\0\xff\0") == ["a", "\udcff", ""]
    assert packed(words(b"a\0\xff\0")) == b"a\0\xff\0"
    assert texts(b"\xff") == ["\ufffd"]


def test_inputs_are_tried_in_folders_of_their_own_at_a_moment_of_their_own(tmp_path):
    before = Path.cwd()
    with sandbox(tmp_path):
        assert Path.cwd() == tmp_path / "work"
        assert Path.home() == tmp_path
        assert surroundings.now() == datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
        assert surroundings.cache_folder().is_relative_to(tmp_path)
    assert Path.cwd() == before


@pytest.mark.parametrize(
    ("code", "complaint"),
    [
        ("open('/tmp/elsewhere', 'w')", "writes to '/tmp/elsewhere'"),
        ("os.mkdir('../elsewhere')", "writes to"),
        ("os.rename('a', '/elsewhere')", "writes to '/elsewhere'"),
        ("subprocess.run(['true'])", "subprocess.Popen"),
        ("socket.socket().connect(('127.0.0.1', 9))", "socket.connect"),
        ("open('here', 'w'); open('/dev/null', 'w')", None),
    ],
)
def test_nothing_outside_of_its_folder_can_be_reached(root, tmp_path, code, complaint):
    script = (
        f"import os, socket, subprocess, pathlib, fuzzing.sandbox as s; s.guard(pathlib.Path('.')); {code}"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env={"PYTHONPATH": str(root / "tools")},
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode != 0) is bool(complaint), done.stderr
    assert (complaint or "") in done.stderr


def broken(message):
    with pytest.raises(BrokenError) as found:
        require(holds=False, message=message)
    return found.value


def test_of_each_fault_the_smallest_input_is_kept(tmp_path):
    found = Findings(tmp_path / "findings")
    for message, data in (
        ("line 3 of 2", b"long"),
        ("line 9 of 7", b"s"),
        ("line 4 of 1", b"longer"),
        ("b", b"x"),
    ):
        found.add(broken(message), data)
    kept = sorted(file.read_bytes() for file in (tmp_path / "findings").glob("*.input"))
    assert kept == [b"s", b"x"]
    assert all("BrokenError" in file.read_text("utf-8") for file in tmp_path.rglob("*.txt"))


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("#2\tINITED cov: 1\n#64\tpulse  cov: 2\n", 64),
        ("#64\tpulse\nstat::number_of_executed_units: 206\nstat::new_units_added: 3\n", 206),
        ("Traceback", 0),
    ],
)
def test_how_many_inputs_were_tried_is_what_the_fuzzer_says(said, count):
    assert tried(said) == count


def test_the_dictionary_is_one_that_the_fuzzer_reads(root):
    lines = (root / "tools" / "fuzzing" / "dictionary.txt").read_text("ascii").splitlines()
    entries = [line for line in lines if line and not line.startswith("#")]
    assert len(entries) == len(set(entries)) > 200
    assert all(re.fullmatch(r'"(?:[^"\\]|\\["\\]|\\x[0-9a-f]{2})+"', entry) for entry in entries)
