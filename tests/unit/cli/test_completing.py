"""The answer to a shell."""

from __future__ import annotations

import pytest

from trustbrief.cli import completing
from trustbrief.cli.completing import answer, run
from trustbrief.errors import DataError


def values(*words):
    return [line.partition("\t")[0] for line in answer(words)]


def test_commands_are_completed_with_a_word_on_each():
    assert answer(["reg"]) == ["region\tPrint what to know before a call with a client abroad."]
    assert values("client", "") == ["add", "list", "show", "edit", "touch", "remove"]
    assert {"region", "holidays", "completion"} <= set(values(""))
    assert values() == values("")


def test_options_are_completed_and_not_twice():
    assert values("region", "--to") == ["--topic"]
    assert "--home" not in values("region", "--home", "DE", "--")
    assert "--topic" in values("region", "--topic", "gifts", "--")
    assert values("--v") == ["--version"]


def test_a_place_alone_is_completed_as_for_a_briefing():
    assert values("jap")[0] == "japan"
    assert values("new", "zeal")[0] == "zealand"
    assert values("client", "jap") == []


@pytest.mark.parametrize(
    "words", [("--home", "=", "ger"), ("--home=ger",), ("--home", "ger")], ids=["bash", "joined", "apart"]
)
def test_an_equals_sign_before_a_value_is_understood(words):
    assert values("region", "japan", *words)[0].endswith("germany")


def test_an_equals_sign_alone_asks_for_any_value():
    assert values("region", "japan", "--home", "=")[0] == "china"
    assert values("=") == []


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (("region", "japan", "-o", ""), ":files"),
        (("profile", "check", "da"), ":files"),
        (("region", "--cultures", ""), ":folders"),
    ],
)
def test_files_are_left_to_the_shell(words, asked):
    assert answer(words) == [asked]


def test_the_answer_is_utf_8_whatever_the_terminal(capsysbinary, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    assert run(["region", "日"]) == 0
    assert capsysbinary.readouterr().out.decode().startswith("日本\tJapan\n")


def test_damaged_data_are_no_reason_to_disturb_who_types(monkeypatch):
    def damaged(_):
        raise DataError("places.tsv is gone")

    monkeypatch.setattr(completing, "suggested", damaged)
    assert answer(["region", "jap"]) == []


def test_a_control_character_never_reaches_the_terminal(monkeypatch):
    monkeypatch.setattr(completing, "suggested", lambda _: [completing.Suggestion("a\x1b[2Jb", "c\nd")])
    assert answer(["region", "jap"]) == ["a [2Jb\tc d"]


def test_the_commands_are_read_once_until_a_module_changes(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert values("reg") == ["region"]
    monkeypatch.setattr(completing, "outline", lambda: pytest.fail("read again"))
    assert values("reg") == ["region"]
    changed = tmp_path / "package"
    (changed / "cli").mkdir(parents=True)
    (changed / "cli" / "new.py").touch()
    monkeypatch.setattr(completing, "_PACKAGE", changed)
    with pytest.raises(pytest.fail.Exception, match="read again"):
        values("reg")
