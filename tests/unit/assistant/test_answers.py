"""The questions of an assistant, from the settings to plain data."""

from __future__ import annotations

import json

import msgspec
import pytest

from trustbrief.assistant import answers
from trustbrief.errors import UsageError

# Four characters are about a token; a quick answer is no page of them.
MOST_CHARACTERS = 16_000


def sized(answer):
    return len(msgspec.json.encode(answer).decode())


ANSWERS = {
    "brief": lambda: answers.brief("japan", home="DE"),
    "topic": lambda: answers.brief("JP", topic="gifts"),
    "cluster": lambda: answers.brief("latin america", home="US"),
    "on": lambda: answers.brief("osaka", on="2026-12-24T15:00"),
    "holidays": lambda: answers.holidays("brazil"),
    "year": lambda: answers.holidays("india", start="2027-01-01", end="2027-12-31"),
    "public": lambda: answers.holidays("DE", kind="public"),
    "slot": lambda: answers.slot("japan", when="tue 15:00", home="DE"),
    "unsafe": lambda: answers.slot("SA", when="2027-01-01T10:00"),
    "meet": lambda: answers.meet(["japan", "sao paulo"], home="DE"),
    "windows": lambda: answers.meet(["FR", "GB"], home="DE", duration="30m", week="2027-03-15"),
    "greet": lambda: answers.greet("diwali", places=["india"]),
    "everywhere": lambda: answers.greet("eid"),
    "name": lambda: answers.name(["Nguyen Tien Dung", "Kim Min-ji"], place="VN"),
    "names": lambda: answers.name(["Dr. Anna van der Berg-Kowalska"] * answers.MOST_NAMES),
}  # fmt: skip


@pytest.fixture(scope="module", params=ANSWERS)
def answer(request):
    return request.param, ANSWERS[request.param]


def test_each_statement_has_its_doubt_and_sources_that_can_be_found(answer, mappings):
    _, ask = answer
    found = ask()
    json.loads(msgspec.json.encode(found))
    parts = [found, *found.get("hours", {}).values()]
    listed = [part["sources"] for part in parts if "sources" in part]
    for statement in (part for part in mappings(found) if "confidence" in part):
        assert statement["sources"], statement
        assert any(all(str(number) in sources for number in statement["sources"]) for sources in listed)
    for source in (source for sources in listed for source in sources.values()):
        assert source["title"]
        assert source.get("year") or source["read"]


def test_no_answer_is_long(answer):
    name, ask = answer
    assert sized(ask()) < MOST_CHARACTERS, name


def test_a_briefing_says_time_and_status_and_differs_with_the_home(monkeypatch):
    found = answers.brief("japan", home="DE")
    assert (found["place"], found["clocks"][0]["ahead_hours"]) == ("Japan", 8.0)
    assert found["status"]["kind"] == "after-hours"
    assert "differences" not in answers.brief("japan")
    monkeypatch.setenv("TRUSTBRIEF_HOME", "DE")
    assert answers.brief("japan")["differences"] == found["differences"]


def test_holidays_are_those_of_ninety_days_and_a_long_list_is_short_on_each():
    found = answers.holidays("japan")
    assert (found["from"], found["to"]) == ("2026-11-24", "2027-02-21")
    long = answers.holidays("india", start="2027-01-01", end="2027-12-31")
    assert "more" in long
    assert set(long["holidays"][0]) <= {"date", "name", "kind", "estimated", "in_parts", "do_not_greet"}
    assert all(day["kind"] == "public" for day in answers.holidays("DE", kind="public")["holidays"])


def test_a_slot_is_safe_or_not_with_the_reason_and_the_next_one():
    safe = answers.slot("japan", when="2026-12-01T14:00")
    assert safe["safe"] is True
    assert safe["schedule"]["sources"]
    unsafe = answers.slot("japan", when="2027-01-01T10:00")
    assert unsafe["safe"] is False
    assert unsafe["objections"]
    assert unsafe["next_safe"]
    mine = answers.slot("japan", when="2026-12-01T06:00", my_time=True, home="DE")
    assert mine["start"] == "2026-12-01T14:00+09:00"


def test_hours_that_no_source_gives_are_called_assumed():
    assert "no source" in answers.slot("NR", when="2026-12-01T14:00")["hours_assumed"]


def test_a_meeting_has_windows_or_says_who_pays():
    found = answers.meet(["FR", "GB"], home="DE")
    assert found["windows"]
    assert found["suggested"]["there"]["GB"].endswith("core")
    assert found["places"] == {"DE": "Germany", "FR": "France", "GB": "United Kingdom"}
    hard = answers.meet(["japan", "US"], home="DE")
    assert hard["compromises"][0]["payers"]
    assert "windows" not in hard


def test_a_feast_has_its_wish_and_its_dates_or_why_none_is_sent():
    found = answers.greet("diwali", places=["india"])
    feast = found["feasts"][0]
    assert feast["wishes"][0]["words"]["native"]
    assert feast["places"][0]["spans"]
    assert answers.greet("good friday")["feasts"][0]["do_not_greet"]
    assert len(answers.greet("christmas")["feasts"][0]["places"]) <= answers.MOST_PLACES


def test_a_name_has_its_parts_how_sure_they_are_and_the_form_of_address():
    found = answers.name(["Nguyen Tien Dung"], place="VN")
    person = found["persons"][0]
    assert (person["family"], person["certainty"], person["speech"][0]["text"]) == (
        "Nguyen",
        "clear",
        "Mr Dung",
    )
    assert answers.name(["Kim"])["persons"][0]["certainty"] == "unclear"
    with pytest.raises(UsageError, match="too many"):
        answers.name(["Anna"] * (answers.MOST_NAMES + 1))


def test_what_cannot_be_used_is_an_error_with_a_hint():
    with pytest.raises(UsageError) as error:
        answers.brief("georgia")
    assert error.value.hint


def test_an_own_file_that_cannot_be_used_never_takes_the_answer_away(monkeypatch, tmp_path):
    (tmp_path / "jp.yaml").write_text("code: [", encoding="utf-8")
    monkeypatch.setenv("TRUSTBRIEF_CULTURES", str(tmp_path))
    assert answers.brief("japan")["profile"]["depth"] == "full"
