"""The usual working week of a territory, where no profile says it."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from trustbrief.culture.hours import hours_sources, usual_week, with_own_weekend, with_usual_week
from trustbrief.model.culture import Culture
from trustbrief.model.hours import HoursFile, UsualWeek
from trustbrief.model.profile import Schedule, Sections, WorkRhythm

CITED = {"confidence": "expert"}


@pytest.fixture
def own(make):
    """What a profile says: hours, and hours to keep free."""
    schedule = Schedule(spans=(make.span("08:00", "16:00"),), sources=("xx/own",), **CITED)
    return schedule, (make.keep_free("08:00", "08:30", "own meeting"),)


@pytest.fixture
def file(make):
    """Weeks of two territories: one with hours, one with a break alone."""
    schedule = Schedule(spans=(make.span("10:00", "18:00"),), sources=("one.fact", "two"), **CITED)
    kept = (make.keep_free("12:00", "13:00", "prayer"),)
    return HoursFile(
        reviewed=date(2026, 11, 30),
        weeks=(
            UsualWeek(territories=("YY", "XX"), schedule=schedule, keep_free=kept),
            UsualWeek(territories=("PK",), keep_free=kept),
            UsualWeek(territories=("XX",), keep_free=()),
        ),
        sources=(make.source("one"), make.source("two")),
    )


def culture(schedule=None, keep_free=(), **values):
    rhythm = WorkRhythm(schedule=schedule, keep_free=keep_free, **values)
    return Culture(sections=Sections(work_rhythm=rhythm), depth="core")


def test_a_week_cites_its_file_and_says_that_it_is_shared(file):
    week = usual_week(file, "XX")
    assert week.schedule.sources == ("hours/one", "hours/two")
    assert week.schedule.origin == "shared"
    assert [(kept.sources, kept.origin) for kept in week.keep_free] == [(("hours/x",), "shared")]
    assert usual_week(file, "PK").schedule is None
    assert usual_week(file, "DE") is None


def test_what_the_weeks_cite_is_known_by_the_same_ids(file):
    assert list(hours_sources(file)) == ["hours/one", "hours/two"]
    assert set(usual_week(file, "XX").schedule.sources) <= set(hours_sources(file))


def test_where_a_profile_says_nothing_the_usual_week_holds(file):
    found = with_usual_week(culture(), lambda: file, "XX").sections.work_rhythm
    week = usual_week(file, "XX")
    assert (found.schedule, found.keep_free) == (week.schedule, week.keep_free)


def test_a_break_alone_leaves_the_hours_open(file):
    found = with_usual_week(culture(), lambda: file, "PK").sections.work_rhythm
    assert found.schedule is None
    assert [kept.reason for kept in found.keep_free] == ["prayer"]


def test_hours_of_a_profile_leave_no_room_for_the_usual_ones_nor_for_their_breaks(own, file):
    schedule, _ = own
    known = culture(schedule)
    assert with_usual_week(known, lambda: file, "XX") == known


def test_hours_to_keep_free_of_a_profile_stay_beside_the_usual_hours(own, file):
    _, kept = own
    found = with_usual_week(culture(keep_free=kept), lambda: file, "XX").sections.work_rhythm
    assert found.keep_free == kept
    assert found.schedule == usual_week(file, "XX").schedule


def test_nothing_else_of_a_culture_changes(file, make):
    before = culture(hours=(make.claim("Hours are long"),))
    after = with_usual_week(before, lambda: file, "XX")
    rhythm = replace(after.sections.work_rhythm, schedule=None, keep_free=())
    assert replace(after, sections=replace(after.sections, work_rhythm=rhythm)) == before
    assert with_usual_week(before, lambda: file, "DE") is before


def test_what_the_usual_week_fills_is_no_longer_missing(file):
    paths = ("work_rhythm.schedule", "work_rhythm.keep_free", "work_rhythm.lunch")
    found = with_usual_week(replace(culture(), missing=paths), lambda: file, "PK")
    assert found.missing == ("work_rhythm.schedule", "work_rhythm.lunch")  # Pakistan has a break alone


def test_the_file_is_read_only_when_something_is_missing(own):
    def read():
        raise AssertionError("the file of weeks was read")

    whole = culture(*own)
    assert with_usual_week(whole, read, "XX") is whole


SATURDAY_SUNDAY, FRIDAY_SATURDAY = ("saturday", "sunday"), ("friday", "saturday")


def days(found):
    schedule = found.sections.work_rhythm.schedule
    return [(span.days, span.end) for span in schedule.spans] if schedule else None


def week(make, *spans):
    return Schedule(
        spans=tuple(replace(make.span("08:00", end), days=on) for on, end in spans),
        sources=("xx/own",),
        **CITED,
    )


@pytest.mark.parametrize(
    ("spans", "moved"),
    [
        pytest.param(
            [(("monday", "tuesday", "wednesday", "thursday", "friday"), "17:00")],
            [(("sunday", "monday", "tuesday", "wednesday", "thursday"), "17:00")],
            id="one span",
        ),
        pytest.param(
            [(("monday", "tuesday", "wednesday", "thursday"), "17:00"), (("friday",), "13:00")],
            [(("sunday", "monday", "tuesday", "wednesday", "thursday"), "17:00")],
            id="a short day that is free in the part",
        ),
        pytest.param(
            [(("monday", "tuesday"), "17:00"), (("wednesday", "thursday", "friday", "sunday"), "13:00")],
            [(("monday", "tuesday"), "17:00"), (("sunday", "wednesday", "thursday"), "13:00")],
            id="a day that has hours keeps them",
        ),
    ],
)  # fmt: skip
def test_hours_of_a_country_fall_on_the_days_that_its_part_works(make, spans, moved):
    found = with_own_weekend(culture(week(make, *spans)), FRIDAY_SATURDAY, SATURDAY_SUNDAY)
    assert days(found) == moved


def test_hours_of_the_part_itself_and_of_a_country_with_the_same_days_off_stay(make):
    own = replace(week(make, (("friday",), "13:00")), origin="subdivision")
    assert days(with_own_weekend(culture(own), FRIDAY_SATURDAY, SATURDAY_SUNDAY)) == [(("friday",), "13:00")]
    for found in (culture(week(make, (("friday",), "13:00"))), culture()):
        assert with_own_weekend(found, SATURDAY_SUNDAY, SATURDAY_SUNDAY) is found
    assert with_own_weekend(culture(), FRIDAY_SATURDAY, SATURDAY_SUNDAY) == culture()


def test_where_no_day_with_hours_is_worked_in_the_part_there_are_none(make):
    long_weekend = (*FRIDAY_SATURDAY, "sunday")
    assert (
        days(with_own_weekend(culture(week(make, (("friday",), "13:00"))), long_weekend, SATURDAY_SUNDAY))
        is None
    )
