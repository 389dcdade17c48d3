"""What has to come out of moments that went wrong elsewhere, and one truth for every command."""

from __future__ import annotations

import csv
import random
import re
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from trustbrief.almanac.worktime import WEEKDAYS
from trustbrief.desk import Desk
from trustbrief.documents.calling import window
from trustbrief.documents.judge import Judge
from trustbrief.documents.meeting import meeting
from trustbrief.documents.today import reader_office

CASES = list(
    csv.DictReader(Path("tests/cases/moments.tsv").read_text(encoding="utf-8").splitlines(), delimiter="\t")
)
CODES = {"safe": {0}, "unsafe": {10}, "ask": {2}}
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
# Offices are open, as the status of a place says it.
OPEN = {"working", "half-day", "quiet-period"}
PLACES = (
    "JP", "CN", "AE", "IR", "PK", "ID", "MY-03", "IN", "NP", "GB", "munich", "montreal", "NO", "ES", "EG",
    "MA", "IL", "TR", "RU", "MX", "BR", "NG", "KE", "AU-NSW", "NZ", "US", "chatham islands", "KI", "BD",
)  # fmt: skip
BEGIN = datetime(2026, 12, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return Desk(now=BEGIN, home="DE", cache=tmp_path_factory.mktemp("cache"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['place']} {case['when']}")
def test_a_moment_is_judged_as_people_who_know_the_place_would(trustbrief, case):
    options = (case["options"] or "").split()
    if "--on" not in options:
        options += ["--on", "2026-12-01T09:00"]
    outcome = trustbrief("slot", case["place"], case["when"], *options)
    assert outcome.code in CODES[case["expect"]], f"{case['why']}: {outcome.out}{outcome.err}"


def moments(seed, count=12):
    """Yield moments of a year ahead, at whole quarters of an hour, the same ones each time."""
    dice = random.Random(seed)  # noqa: S311
    return [BEGIN + timedelta(minutes=15 * dice.randrange(1, 365 * 96)) for _ in range(count)]


@pytest.mark.parametrize("name", PLACES)
def test_status_and_slot_agree_at_any_moment(desk, name):
    there = desk.locality(name)
    judge, doubter = Judge(there, MINUTE, "lenient"), Judge(there, MINUTE, "normal")
    for moment in moments(name):
        status = there.office.status(moment)
        causes = {found.cause for found in judge.objections(moment)}
        assert (status.kind in OPEN) == (not causes & {"hours", "lunch", "weekend", "holiday"}), moment
        doubts = {found.text for found in doubter.objections(moment) if found.cause != "unpublished"}
        if status.kind in OPEN:
            assert doubts == set(status.doubts), moment
        if status.next_at_work:
            assert there.office.status(status.next_at_work).kind in OPEN, moment


@pytest.mark.parametrize("name", PLACES)
def test_a_next_safe_time_is_safe_and_stays_so_as_long_as_it_says(desk, name):
    there = desk.locality(name)
    for moment in moments(f"next {name}", count=4):
        judge = Judge(there, 3 * timedelta(minutes=15), "normal")
        found = judge.next_safe(moment)
        if found is None:
            continue
        assert not judge.objections(found), moment
        until = judge.safe_until(found)
        assert not Judge(there, until - found, "normal").objections(found), moment
        assert Judge(there, until - found + MINUTE, "normal").objections(found), moment


@pytest.mark.parametrize("name", ["JP", "IN", "munich", "AE", "ES", "PK"])
def test_meet_and_today_propose_only_open_hours(desk, name):
    there = desk.locality(name)
    open_there = Judge(there, 3 * timedelta(minutes=15), "lenient")
    places = [there] if name != "munich" else [there, desk.locality("AT")]
    found = meeting(places, week=(BEGIN + timedelta(days=21)).date(), duration=timedelta(minutes=45))
    assert found.windows
    for one in found.windows:
        for start in (one.start, one.best.start, one.latest_start):
            assert not open_there.objections(start), start
    here = reader_office(desk)
    for day in range(14):
        now = BEGIN + timedelta(days=day)
        if (today := window(there.office, here, now)) is not None:
            length = today.end - today.start
            assert not Judge(there, length, "lenient").objections(today.start), now


# A clause that names good hours, or a single day, is none about bad ones.
GOOD = re.compile(r"\b(best|suits?|at most|all right|finer?|[1-9]\d? (?:November|December))\b")
SPAN = re.compile(r"(\d{1,2}:\d\d) (?:to|and) (\d{1,2}:\d\d)")
# What lines say in words: a fine working day, and a moment of it that the line speaks of.
IN_WORDS = {"JP": "2026-12-02T09:10", "DE": "2026-12-04T15:30", "SA": "2026-12-02T15:00"}
MONDAY, SUMMER_MONDAY = date(2026, 12, 7), date(2027, 7, 12)


def bad_hours():
    """Yield the hours that each profile calls bad: code, a Monday, weekday or None, first and last minute."""
    store = Desk(now=BEGIN).profiles
    for file in sorted(Path("data/cultures/countries").glob("*.yaml")):
        code = file.stem.upper()
        for claim in store.territory(code).work_rhythm.when_not_to_call:
            for clause in re.split(r"[;:] ", claim.text):
                day = next((index for index, name in enumerate(WEEKDAYS) if name in clause.casefold()), None)
                monday = SUMMER_MONDAY if "summer" in claim.text else MONDAY
                if not GOOD.search(clause):
                    yield from ((code, monday, day, *found.groups()) for found in SPAN.finditer(clause))


@pytest.mark.parametrize(("code", "monday", "day", "begin", "end"), list(bad_hours()))
def test_what_a_profile_calls_a_bad_hour_is_never_called_safe(desk, code, monday, day, begin, end):
    there = desk.locality(code)
    judge = Judge(there, timedelta(minutes=15), "normal")
    for ahead in range(7) if day is None else (day,):
        first, last = (
            datetime.combine(monday + timedelta(ahead), time.fromisoformat(clock.zfill(5)), there.zone)
            for clock in (begin, end)
        )
        while first < last:
            assert judge.objections(first), first
            first += timedelta(minutes=15)


@pytest.mark.parametrize("code", IN_WORDS)
def test_what_a_profile_calls_a_bad_hour_in_words_is_not_called_safe_either(desk, code):
    there = desk.locality(code)
    assert there.culture.sections.work_rhythm.when_not_to_call
    moment = datetime.fromisoformat(IN_WORDS[code]).replace(tzinfo=there.zone)
    assert Judge(there, timedelta(minutes=30), "normal").objections(moment)


def test_bad_hours_are_found_in_the_files():
    assert len({code for code, *_ in bad_hours()}) >= 4


@pytest.mark.parametrize("place", ["JP", "osaka"])
def test_a_place_that_is_the_home_too_is_reckoned_at_the_moment_that_is_named(trustbrief, place):
    def said(*words):
        return trustbrief(*words, "--home", "JP", "--on", "2027-04-24T10:00")

    past = said("slot", place, "2027-01-15 10:00")
    assert past.code == 10
    assert "over" in past.out
    assert "2027" in said("slot", place, "tomorrow 10:00").out
    assert said("meet", place, "DE", "-f", "json").json["generated"].startswith("2027-04-24")
    trustbrief("client", "add", "j", "--place", place)
    (row,) = said("today", "-f", "json").json["clients"]
    assert row["time"].startswith("2027-04-24T10:00")
