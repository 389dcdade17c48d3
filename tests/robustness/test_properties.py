"""Whatever somebody types or puts into a file: an answer or an explained error, no bug, nothing obeyed.

`make fuzz` tries two hundred thousand inputs of each.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trustbrief.authoring.check import check_file
from trustbrief.cli.main import run
from trustbrief.culture.overlay import completed
from trustbrief.errors import DataError, TrustbriefError
from trustbrief.files.cache import DiskCache
from trustbrief.files.setting import damage, with_line, without_line
from trustbrief.files.strict_yaml import parse
from trustbrief.files.typed import Reader
from trustbrief.model.client import Client
from trustbrief.model.profile import Overlay
from trustbrief.model.settings import Settings
from trustbrief.reader.moments import parse_age, parse_duration, parse_on, parse_when
from trustbrief.reader.settings import ENVIRONMENT, with_value

# Read before the fixtures take every variable of ours away.
ASKED = os.environ.get("TRUSTBRIEF_EXAMPLES")


def tried(few):
    """Return the settings of a test that tries so many inputs, or as many as were asked for."""
    checks = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
    return settings(
        max_examples=int(ASKED or few), derandomize=ASKED is None, deadline=None, suppress_health_check=checks
    )


NASTY = [
    "\x1b[31m", "\x9b31m", "\u202e", "\u2028", "\x00", "\udcff", "[red]", "<script>", "=1+1", "&a", "*a", "!t",
    "a" * 300, "../../etc/passwd", "~nobody-here", "\ufeff", "\t", "\r\n", ": ", " #", "- ", "{", "]", "'", '"', "%", "@", "|",
]  # fmt: skip
texts = (
    st.text(max_size=40) | st.sampled_from(NASTY) | st.lists(st.sampled_from(NASTY), max_size=6).map("".join)
)
keys = st.sampled_from(
    ["code", "name", "aliases", "do", "dont", "append", "trust", "earn", "meetings", "sources", "quiet_periods", "rule",
     "kind", "start", "end", "effect", "advice", "text", "work_rhythm", "schedule", "spans", "days", "place", "home", "x"]
)  # fmt: skip
lines = st.builds(
    lambda indent, dash, key, value: f"{'  ' * indent}{dash}{key}: {value}",
    st.integers(0, 3), st.sampled_from(["", "- "]), keys, texts | st.sampled_from(["JP", "", "[a, b]", "{a: b}", "01-31", "7"]),
)  # fmt: skip
files = st.lists(lines | texts, max_size=12).map("\n".join)


@tried(100)
@given(files | st.binary(max_size=200).map(lambda raw: raw.decode("latin-1")))
def test_any_text_is_read_strictly_or_refused_with_a_line(text):
    found = parse(text)
    assert found.data is not None or found.problems
    most = len(re.split(r"\r\n|[\n\r\x85\u2028\u2029]", text)) + 1
    assert all(1 <= problem.line <= most for problem in found.problems)


@tried(60)
@given(files)
def test_any_file_of_ones_own_is_used_or_passed_over_and_is_checked(tmp_path_factory, text):
    folder = tmp_path_factory.getbasetemp() / "own"
    folder.mkdir(exist_ok=True)
    file = folder / "jp.yaml"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    readers = [Reader(Overlay, DiskCache(folder / "cache"), completed), Reader(Client, DiskCache(None))]
    for reader in readers:
        try:
            assert reader.read(file) == reader.read(file)
        except DataError as error:
            assert str(file) in error.message  # noqa: PT017
    try:
        found = list(check_file(file).lines())
    except DataError:
        return
    assert found
    assert all(line.isprintable() for line in found)


@tried(60)
@given(files, st.sampled_from(list(ENVIRONMENT)), texts)
def test_one_key_of_any_file_changes_alone(text, key, value):
    clean = value.encode("utf-8", "replace").decode()
    if damage(text):
        return
    before = parse(text).data or {}
    assert parse(with_line(text, key, clean)).data == {**before, key: clean}
    assert (parse(without_line(text, key)).data or {}) == {k: v for k, v in before.items() if k != key}


@tried(60)
@given(texts, st.sampled_from(list(ENVIRONMENT)))
def test_any_word_is_a_moment_a_setting_a_duration_or_refused(text, key):
    for read in (
        parse_on,
        parse_when,
        parse_age,
        parse_duration,
        lambda text: with_value(Settings(), key, text),
    ):
        try:
            read(text)
        except TrustbriefError as error:
            assert error.message  # noqa: PT017


WORDS = st.sampled_from(
    ["region", "slot", "holidays", "meet", "plan", "compare", "search", "list", "client", "add", "show", "touch",
     "config", "set", "home", "profile", "check", "new", "JP", "japan", "tokyo", "--brief", "--on", "-f", "json", "-o", "--home",
     "--cultures", "--stale", "2026-12-24", "--place", "--note", "--", "-"]
)  # fmt: skip
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


@tried(25)
@given(st.lists(WORDS | texts.filter(lambda text: "/" not in text), min_size=1, max_size=6))
def test_any_words_end_in_an_answer_or_an_explained_error(capsysbinary, words):
    code = run(words)
    said = capsysbinary.readouterr()
    assert code in {0, 1, 2, 10}, said.err
    assert not OBEYED.search(said.out.decode("utf-8", "replace"))
    assert not OBEYED.search(said.err.decode())


@pytest.fixture(autouse=True)
def _nowhere(monkeypatch, tmp_path):
    """Whatever is written by a command goes into a folder of the test."""
    shutil.rmtree(tmp_path, ignore_errors=True)
    tmp_path.mkdir()
    monkeypatch.chdir(tmp_path)
    assert Path.cwd() == tmp_path
