"""Dates, durations and ages as people type them, at their bounds; moments: see also `test_localtime`."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.errors import DateError, TrustbriefError, UsageError
from trustbrief.model.when import When
from trustbrief.reader.moments import (
    MOST_DAYS,
    parse_age,
    parse_date,
    parse_duration,
    parse_on,
    parse_week,
    parse_when,
    span,
)


@pytest.mark.parametrize(
    ("text", "day"), [("1950-01-01", date(1950, 1, 1)), (" 2100-12-31 ", date(2100, 12, 31))]
)
def test_a_date_lies_between_1950_and_2100(text, day):
    assert parse_date(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24.12.2026", date(2026, 12, 24)),
        ("December 24, 2026", date(2026, 12, 24)),
        ("20261224", date(2026, 12, 24)),
        ("today", date(2026, 11, 24)),
        ("Tomorrow", date(2026, 11, 25)),
        ("Tue 8 Dec", date(2026, 12, 8)),
        ("Wed 9 Dec 2026", date(2026, 12, 9)),
        ("wednesday, 9 december 2026", date(2026, 12, 9)),
        ("24.12.", date(2026, 12, 24)),
        ("24 Nov", date(2026, 11, 24)),  # today
        ("23 Nov", date(2027, 11, 23)),
        ("29 Feb", date(2028, 2, 29)),
        ("tue", date(2026, 11, 24)),
        ("this tue", date(2026, 11, 24)),
        ("next tue", date(2026, 12, 1)),
        ("fri", date(2026, 11, 27)),
        ("in 3 days", date(2026, 11, 27)),
        ("in a week", date(2026, 12, 1)),
        ("in 2 weeks", date(2026, 12, 8)),
    ],
)
def test_a_date_is_read_as_people_write_it(text, day):
    assert parse_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "1949-12-31", "2101-01-01", "2026-02-29", "31.11.2026", "31.12.1949", "", "soon", "24.12", "24.12.26", "3/4/2027", "3/4",
        "2026-12-24T15:00", "tomorrow 9am", "in 2 hours", "now", "30 feb", "tue 9 dec", "next week",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text):
    with pytest.raises(DateError):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tue", date(2026, 11, 24)), ("wed", date(2026, 11, 18)), ("20 Nov", date(2026, 11, 20)),
        ("25 Nov", date(2025, 11, 25)), ("Fri 20 Nov", date(2026, 11, 20)), ("29 feb", date(2024, 2, 29)),
        ("yesterday", date(2026, 11, 23)),
    ],
)  # fmt: skip
def test_of_what_is_over_the_last_such_day_is_meant(text, day):
    assert parse_date(text, past=True) == day


def test_days_are_reckoned_from_the_day_that_is_today_for_the_reader():
    today = date(2026, 12, 31)
    assert parse_date("tomorrow", today=today) == date(2027, 1, 1)
    assert parse_date("1 jan", today=today) == date(2027, 1, 1)
    assert parse_date("31 dec", today=today) == today
    assert span(None, "1 jan", "in 3 days", None, today) == (date(2027, 1, 1), date(2027, 1, 3), None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("this week", date(2026, 11, 24)), ("Next  Week", date(2026, 12, 1)), ("next tue", date(2026, 12, 1)),
        ("tue", date(2026, 11, 24)), ("2026-12-24", date(2026, 12, 24)), ("week 48", date(2026, 11, 23)),
        ("W 50", date(2026, 12, 7)), ("w1", date(2027, 1, 4)), ("2027-W10", date(2027, 3, 8)),
    ],
)  # fmt: skip
def test_a_week_is_named_by_itself_or_by_a_day_of_it(text, day):
    assert parse_week(text, today=date(2026, 11, 24)) == day


@pytest.mark.parametrize("text", ["week 54", "week 0", "week", "1949-w10", "2101w10", "week 500"])
def test_a_week_that_there_is_not_is_refused(text):
    with pytest.raises(DateError):
        parse_week(text, today=date(2026, 11, 24))


def test_a_weekday_that_does_not_fit_its_date_is_told_both():
    with pytest.raises(DateError, match="9 December 2026 is a Wednesday, not a Tuesday") as refused:
        parse_date("Tue 9 Dec")
    assert refused.value.hint == "write it as Wed 9 Dec 2026 or Tue 8 Dec 2026"
    with pytest.raises(DateError, match="is a Thursday"):
        parse_when("mon 24.12.2026 15:00")


def test_a_day_is_there_with_or_without_a_time():
    assert parse_on("2026-12-24") == When(day=date(2026, 12, 24))
    assert parse_on("2026-12-24T15:00") == When(day=date(2026, 12, 24), clock=time(15))
    assert parse_on("2026-12-24T15:00Z") == When(moment=datetime(2026, 12, 24, 15, tzinfo=UTC))
    assert parse_on("24.12.2026 15:00") == When(day=date(2026, 12, 24), clock=time(15))
    assert parse_on("tomorrow 9am") == When(ahead=1, clock=time(9))
    assert parse_on("tue 15:00") == When(weekday="tuesday", clock=time(15))
    assert parse_on("now") == When(after=timedelta())
    for text in ("1949-12-24T15:00", "15:00", "soon"):
        with pytest.raises(DateError):
            parse_on(text)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("tue 15:00", When(weekday="tuesday", clock=time(15))),
        ("sun noon", When(weekday="sunday", clock=time(12))),
        ("12am today", When(ahead=0, clock=time(0))),
        ("tomorrow 12pm", When(ahead=1, clock=time(12))),
        ("11.45pm", When(clock=time(23, 45))),
        ("24.12.2026 15:00", When(day=date(2026, 12, 24), clock=time(15))),
        ("at 9am on July 4, 2027", When(day=date(2027, 7, 4), clock=time(9))),
        ("next tuesday at noon", When(weekday="tuesday", beyond=True, clock=time(12))),
        ("Wed 9 Dec 09:00", When(month_day=(12, 9), weekday="wednesday", clock=time(9))),
        ("Wed 9 Dec 2026 09:00", When(day=date(2026, 12, 9), clock=time(9))),
        ("9 Dec 20:00", When(month_day=(12, 9), clock=time(20))),
        ("20:00 9 Dec", When(month_day=(12, 9), clock=time(20))),
        ("15:00 dec 9", When(month_day=(12, 9), clock=time(15))),
        ("dec 9 3pm", When(month_day=(12, 9), clock=time(15))),
        ("9.12. 9:00", When(month_day=(12, 9), clock=time(9))),
        ("9.12. 9.30", When(month_day=(12, 9), clock=time(9, 30))),
        ("9.12. 9am", When(month_day=(12, 9), clock=time(9))),
        ("in 10 minutes", When(after=timedelta(minutes=10))),
        ("in 2 hours", When(after=timedelta(hours=2))),
        ("in an hour", When(after=timedelta(hours=1))),
        ("in half an hour", When(after=timedelta(minutes=30))),
        ("in 3 days 9am", When(ahead=3, clock=time(9))),
        ("now", When(after=timedelta())),
        ("2026-12-24 09:05", When(day=date(2026, 12, 24), clock=time(9, 5))),
        ("2026-12-24T09:05+01:00", When(moment=datetime.fromisoformat("2026-12-24T09:05+01:00"))),
    ],
)
def test_a_moment_is_typed_as_day_and_time_in_either_order(text, when):
    assert parse_when(text) == when


@pytest.mark.parametrize(
    "text",
    [
        "tu 15:00",
        "13am",
        "0pm",
        "24:00",
        "12:60",
        "2026-12-24",
        "20261224",
        "1949-01-01T10:00",
        "9.12.26 9:00",
        "3/4 15:00",
        "dec 9",
        "in 3 days",
        "30 feb 9:00",
    ],
)
def test_what_is_no_moment_is_refused(text):
    with pytest.raises(DateError):
        parse_when(text)


@pytest.mark.parametrize("text", ["24.12.2026", "tomorrow", "tue", "2026-12-24"])
def test_a_day_without_a_time_is_told_what_is_missing(text):
    with pytest.raises(DateError, match="has no time of day"):
        parse_when(text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("teusday 15:00", "did you mean tuesday?"),
        ("wensday noon", "did you mean wednesday?"),
        ("zzz 15:00", "write it as now"),
    ],
)
def test_a_weekday_with_a_slip_in_it_is_told_which_one_was_meant(text, hint):
    with pytest.raises(DateError, match="is not a time") as refused:
        parse_when(text)
    assert refused.value.hint.startswith(hint)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("5m", 5),
        ("5", 5),
        ("45m", 45),
        ("1h", 60),
        ("1h30", 90),
        ("1H30M", 90),
        ("12h", 720),
        ("720", 720),
        (" 90m ", 90),
        ("45 min", 45),
        ("45mins", 45),
        ("1 hour", 60),
        ("2 hrs 15 minutes", 135),
    ],
)
def test_a_duration_is_between_five_minutes_and_twelve_hours(text, minutes):
    assert parse_duration(text) == timedelta(minutes=minutes)


@pytest.mark.parametrize("text", ["4m", "0", "", "h", "12h1m", "721", "-45m", "1.5h", "45s", "half an hour"])
def test_what_is_shorter_longer_or_none_is_refused(text):
    with pytest.raises(DateError, match="is not a duration"):
        parse_duration(text)


@pytest.mark.parametrize(
    ("text", "days"), [("1d", 1), ("6w", 42), ("18m", 540), ("2Y", 730), ("200y", 73000), ("0d", 0)]
)
def test_an_age_is_in_days_weeks_months_or_years(text, days):
    assert parse_age(text) == timedelta(days=days)


@pytest.mark.parametrize("text", ["201y", "73001d", "18", "m", "-1d", "1.5y", ""])
def test_what_is_no_age_or_a_very_long_one_is_refused(text):
    with pytest.raises(DateError, match="is not an age"):
        parse_age(text)


def test_a_year_is_a_span_and_excludes_the_others():
    assert span(2027, None, None, None) == (date(2027, 1, 1), date(2027, 12, 31), None)
    assert span(1950, None, None, None)[0] == date(1950, 1, 1)
    for year in (1949, 2101):
        with pytest.raises(DateError, match="outside the years"):
            span(year, None, None, None)
    for others in (("2027-01-01", None, None), (None, "2027-01-01", None), (None, None, 5)):
        with pytest.raises(UsageError, match="excludes"):
            span(2027, *others)


def test_days_exclude_a_last_one_and_are_twenty_years_at_most():
    assert span(None, "2027-01-01", None, MOST_DAYS) == (date(2027, 1, 1), None, MOST_DAYS)
    assert span(None, None, "2027-01-01", None) == (None, date(2027, 1, 1), None)
    assert span(None, None, None, None) == (None, None, None)
    with pytest.raises(UsageError, match="--days excludes --to"):
        span(None, None, "2027-01-01", 5)
    for days in (0, MOST_DAYS + 1):
        with pytest.raises(DateError):
            span(None, None, None, days)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_and_nothing_else_happens(text):
    for parse in (parse_date, parse_on, parse_when, parse_duration, parse_age):
        with suppress(TrustbriefError):
            assert parse(text) is not None


@pytest.mark.parametrize("read", [parse_date, parse_on, parse_when])
@pytest.mark.parametrize("text", ["a " * 50_000, "ab-" * 30_000, "next " * 20_000])
def test_a_text_too_long_for_a_moment_is_refused_at_once(read, text):
    with pytest.raises(DateError, match=f"has {len(text)} characters, a moment at most 100"):
        read(text)
