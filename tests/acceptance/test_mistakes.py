"""What a mistake is answered with: an exit code, one line on what, one on what to type."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from trustbrief.errors import DataError

MISTAKES = {
    "unknown place": (("region", "jappan"), 2, "no place is called 'jappan'", "did you mean Japan?"),
    "a place and a topic": (("region", "lisbon", "late", "payment"), 2, "is called 'lisbon late payment'", "region lisbon --topic late-payment"),
    "hopeless place": (("region", "qqqqqq"), 2, "no place is called", "ISO code"),
    "ambiguous place": (("region", "congo"), 2, "can mean Congo - Kinshasa (CD) or", "type one of: CD, CG"),
    "empty place": (("region", ""), 2, "'' names no place", "japan"),
    "long place": (("region", "x" * 10_000), 2, "10000 characters", "japan"),
    "a word among places": (("meet", "me", "at", "seoul"), 2, "'me' beside other places is a word", "ME for Montenegro"),
    "a word before a place": (("holidays", "in", "italy"), 2, "'in' beside other places is a word", "IN for India"),
    "the same in quotes": (("holidays", "-c", "in italy"), 2, "'in' beside other places is a word", "IN for India"),
    "the same in a briefing": (("region", "in", "italy"), 2, "'in' beside other places is a word", "IN for India"),
    "two places for one": (("region", "seoul", "and", "madrid"), 2, "is 2 places", "trustbrief compare seoul madrid"),
    "a town that is not there": (("region", "naples, US"), 2, "no place is called 'naples, US'", "for the whole of United States type US"),
    "the same among others": (("meet", "naples,", "us", "seoul"), 2, "no place is called 'naples, us'", "type US"),
    "a week among places": (("meet", "seoul", "tokyo", "next week"), 2, "'next week' is a day, not a place", '--week "next week"'),
    "a moment among places": (("meet", "seoul", "tue", "15:00"), 2, "'tue 15:00' is a moment", 'trustbrief slot seoul "tue 15:00"'),
    "a weekday of another date": (("slot", "JP", "Tue 9 Dec 9:00"), 2, "9 December 2026 is a Wednesday", "Wed 9 Dec 2026 or Tue 8 Dec 2026"),
    "a part that is not there": (("holidays", "US-XX"), 2, "no place is called 'US-XX'", "for the whole of United States type US"),
    "no place for holidays": (("holidays",), 2, "name a place", "for example: trustbrief holidays BR"),
    "another program's word": (("client", "rm", "x"), 2, "no such command 'rm'", "did you mean trustbrief client remove?"),
    "another program's option": (("meet", "JP", "--every", "weekly"), 2, "(Possible options: --weeks)", "trustbrief meet"),
    "an option without its value": (("client", "edit", "x", "--every"), 2, "requires an argument", "weekly, 10d, 2w, 3m"),
    "bad home": (("region", "JP", "--home", "nowhere"), 2, "the home: no place is called", ""),
    "bad date": (("region", "JP", "--on", "2026-02-30"), 2, "'2026-02-30': there is no such day", "February 2026 has 28 days"),
    "far date": (("region", "JP", "--on", "9999-01-01"), 2, "outside the years", ""),
    "unknown topic": (("region", "JP", "--topic", "foo"), 2, "'foo' is not a topic", "gifts"),
    "unknown format": (("region", "JP", "-f", "xml"), 2, "'xml' is not a format", "text, markdown, html, json, csv, ics"),
    "two extents": (("region", "JP", "--brief", "--full"), 2, "exclude each other", "keep one"),
    "unknown option": (("region", "JP", "--hme", "US"), 2, "no such option: --hme", "trustbrief region"),
    "no place": (("region",), 2, "missing argument", "trustbrief region japan"),
    "unknown command": (("regoin", "JP"), 2, "no such command 'regoin'", "--help"),
    "unknown country": (("holidays", "-c", "brasill"), 2, "no place is called", "Brazil"),
    "cluster": (("holidays", "-c", "latin america"), 2, "is a culture cluster", "one country"),
    "topic typo": (("region", "JP", "--topic", "gift"), 2, "'gift' is not a topic", "did you mean gifts?"),
    "unknown ending": (("region", "JP", "-o", "x.docx"), 2, "no format goes with the ending", "use txt, md, html, json, csv or ics"),
    "to before today": (("holidays", "-c", "JP", "--to", "2026-11-20"), 2, "before it begins on 2026-11-24", ""),
    "from after to": (
        ("holidays", "-c", "BR", "--from", "2027-02-01", "--to", "2027-01-01"),
        2, "ends on 2027-01-01, before it begins on 2027-02-01", "swap",
    ),
    "year and days": (("holidays", "-c", "BR", "--year", "2027", "--days", "3"), 2, "excludes", "keep one"),
    "no days": (("holidays", "-c", "BR", "--days", "0"), 2, "--days has to be 1 to", ""),
    "year as word": (("holidays", "-c", "BR", "--year", "next"), 2, "'next' is not a valid int", ""),
    "subdivision": (("holidays", "-c", "DE", "-s", "XX"), 2, "'XX' is not a subdivision of DE", "BY"),
    "no subdivisions": (("holidays", "-c", "JP", "-s", "XX"), 2, "no subdivisions are known", "leave"),
    "kind": (("holidays", "-c", "DE", "--kind", "foo"), 2, "'foo' is not a kind of DE", "public, optional, school"),
    "language": (("holidays", "-c", "DE", "--language", "xx"), 2, "'xx' is not a language", "de, en_US"),
    "unwritable": (("region", "JP", "-o", "/proc/nowhere/x.txt"), 1, "cannot write /proc/nowhere/x.txt", "-o"),
    "missing file": (("profile", "check", "/nonexistent.yaml"), 1, "No such file", ""),
}  # fmt: skip


@pytest.mark.parametrize(("words", "code", "what", "hint"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_answered(trustbrief, words, code, what, hint):
    outcome = trustbrief(*words)
    assert outcome.code == code
    assert outcome.out == ""
    lines = outcome.err.splitlines()
    assert 1 <= len(lines) <= 2
    assert lines[0].startswith("trustbrief: ")
    assert what in lines[0]
    assert hint in lines[-1]


@pytest.mark.parametrize(
    "hostile",
    ["\x1b[31mred", "japan\u202egro", "../../etc/passwd", "a\nb", "\x00", "[bold]x[/bold]", "%s%n", "🇯🇵🇯🇵"],
)
def test_a_hostile_place_is_not_echoed_as_it_came(trustbrief, hostile):
    outcome = trustbrief("region", hostile)
    assert outcome.code == 2
    assert not set(outcome.err) & set("\x1b\u202e\x00")
    assert len(outcome.err.splitlines()) <= 2


@pytest.mark.parametrize(
    "words",
    [("\x1b[31mred",), ("region", "JP", "--\x1b[31mred"), ("holidays", "-c", "JP", "--year", "\x1b[1m")],
)
def test_a_hostile_option_is_not_echoed_as_it_came(trustbrief, words):
    outcome = trustbrief(*words)
    assert outcome.code == 2
    assert "\x1b" not in outcome.err


def test_several_processes_may_fill_an_empty_cache_at_once(tmp_path):
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "COLUMNS": "100"}
    words = command("holidays", "-c", "DE", "--year", "2027", "-f", "csv")
    running = [
        subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    outcomes = [process.communicate(timeout=60) for process in running]
    assert {process.returncode for process in running} == {0}
    assert len(set(outcomes)) == 1
    assert not [file for file in tmp_path.rglob("*") if file.is_file() and file.suffix != ".entry"]


def test_a_failed_write_leaves_the_old_file(trustbrief, tmp_path, monkeypatch):
    target = tmp_path / "old.txt"
    target.write_text("old")

    def full_disk(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full_disk)
    outcome = trustbrief("region", "JP", "-o", str(target))
    assert outcome.code == 1
    assert "No space left on device" in outcome.err
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_bug_is_three_lines_and_a_log(trustbrief, monkeypatch):
    def broken(*_args, **_kwargs):
        raise RuntimeError("the sky fell")

    monkeypatch.setattr("trustbrief.rendering.views.screen.sheet", broken)
    outcome = trustbrief("region", "JP")
    assert outcome.code == 3
    assert "this is a bug: RuntimeError: the sky fell" in outcome.err
    log = outcome.err.split("the details are in ")[1].splitlines()[0]
    assert "Traceback" in Path(log).read_text("utf-8")


def test_a_bug_without_a_home_is_still_reported(trustbrief, monkeypatch):
    monkeypatch.setattr("trustbrief.rendering.views.screen.sheet", lambda *_: 1 / 0)
    monkeypatch.setattr("trustbrief.reader.surroundings.log_folder", lambda: None)
    outcome = trustbrief("region", "JP")
    assert outcome.code == 3
    assert "please report it" in outcome.err


def test_a_damaged_profile_fails_with_file_and_line_and_harms_no_other_place(bound, tmp_path, root):
    damaged = tmp_path / "data"
    for folder in ("cultures/countries", "cultures/clusters", "facts"):
        (damaged / folder).mkdir(parents=True)
    for name in ("territories.json", "names.tsv", "names_by_length.tsv", "places.tsv", "profile_names.tsv"):
        (damaged / "facts" / name).write_bytes((root / "data" / "facts" / name).read_bytes())
    (damaged / "hours.yaml").write_bytes((root / "data" / "hours.yaml").read_bytes())
    (damaged / "cultures" / "countries" / "jp.yaml").write_text("code: JP\ncode: JP\n")
    tool = bound(data=damaged)
    with pytest.raises(DataError) as caught:
        tool.brief("JP")
    assert "jp.yaml:2: code: duplicate key" in caught.value.message
    assert tool.brief("DE").coverage.depth == "outline"


def command(*words):
    return [sys.executable, "-m", "trustbrief", *words]


def test_a_closed_pipe_ends_quietly():
    with subprocess.Popen(
        command("region", "japan", "--full"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        assert process.wait(timeout=30) == 0
        assert process.stderr.read() == b""


def test_an_interrupt_ends_with_130(trustbrief, tmp_path, monkeypatch):
    monkeypatch.setenv("TRUSTBRIEF_CLIENTS", str(tmp_path))
    trustbrief("client", "add", "Acme", "--place", "JP")
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen(command("client", "remove", "acme"), **pipes) as process:
        question = b"Delete Acme (acme) with its notes? [y/N] "
        assert process.stderr.read(len(question)) == question  # it waits for an answer now
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
        assert process.stdout.read() + process.stderr.read() == b""
    assert (tmp_path / "acme.yaml").exists()


@pytest.mark.parametrize(
    "odd",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"HOME": "/proc/nowhere", "XDG_CACHE_HOME": "/proc/nowhere"},
        {"TZ": "Nowhere/Land"},
    ],
    ids=["ascii", "C locale", "no folders", "no such zone"],
)
def test_odd_surroundings_do_no_harm(odd):
    for words in (("region", "japan", "-f", "json"), ("region", "japan"), ("holidays", "-c", "JP")):
        done = subprocess.run(
            command(*words), capture_output=True, env={**os.environ, **odd}, check=False, timeout=60
        )
        assert done.returncode == 0, done.stderr
        assert b"Japan" in done.stdout


def test_the_doctor_says_what_is_wrong_with_settings_that_cannot_be_used(trustbrief, tmp_path, monkeypatch):
    monkeypatch.setenv("TRUSTBRIEF_CULTURES", str(tmp_path / "gone"))
    outcome = trustbrief("doctor")
    assert outcome.code == 1
    assert "there is no folder" in " ".join(outcome.out.split())
    assert trustbrief("region", "japan").code == 2
