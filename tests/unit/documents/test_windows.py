"""Windows: nobody is called outside of their hours, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from trustbrief.almanac.workday import Stretch
from trustbrief.almanac.worktime import WEEKDAYS
from trustbrief.documents.fairness import Seat, burden, fairest
from trustbrief.documents.windows import away, compromises, heat, overlaps, starts, windows

# Zones that change their clocks on different days, by half an hour, across the date line, or never.
ZONES = (
    "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kolkata",
    "Asia/Kathmandu", "Pacific/Auckland", "Pacific/Apia", "Africa/Cairo", "America/Santiago", "UTC",
)  # fmt: skip
FRIDAY_OFF = ("friday", "saturday")
WEEKEND = ("saturday", "sunday")
UTC_ZONE = ZoneInfo("UTC")


@st.composite
def offices(draw, make):
    first = draw(st.dates(date(2026, 1, 1), date(2028, 12, 20)))
    count = draw(st.integers(2, 5))
    places = []
    for zone in draw(st.lists(st.sampled_from(ZONES), min_size=count, max_size=count, unique=True)):
        off, short = (draw(st.sets(st.integers(0, 7), max_size=2)) for _ in range(2))
        places.append(
            make.office(
                zone,
                weekend=(weekend := draw(st.sampled_from([WEEKEND, FRIDAY_OFF]))),
                spans=(
                    make.span(
                        draw(st.sampled_from(["06:00", "08:30", "09:00"])),
                        draw(st.sampled_from(["16:00", "18:30", "22:00"])),
                        draw(st.sampled_from([None, ("12:00", "13:00")])),
                        tuple(day for day in WEEKDAYS if day not in weekend),
                    ),
                ),
                holidays=[make.holiday(first + timedelta(ahead)) for ahead in sorted(off)],
                half_days=[
                    make.half_day(first + timedelta(ahead), closes=time(12)) for ahead in sorted(short)
                ],
            )
        )
    return first, places


@settings(max_examples=60, deadline=None)
@given(st.data(), st.sampled_from([15, 45, 90]))
def test_no_window_violates_hours_break_weekend_or_holiday(make, data, minutes):
    first, places = data.draw(offices(make))
    duration = timedelta(minutes=minutes)
    start = datetime(first.year, first.month, first.day, tzinfo=UTC)
    seats = [Seat(str(index), place) for index, place in enumerate(places)]
    for window in windows(seats, Stretch(start, start + timedelta(days=7)), duration, UTC_ZONE):
        for found in starts(window, seats, duration, UTC_ZONE):
            for seat in seats:
                check(seat.office, found.start, duration)


def check(office, start, duration):
    """Judge by the wall clock alone, at both ends and in the middle."""
    for moment in (start, start + duration / 2, start + duration - timedelta(minutes=1)):
        here = moment.astimezone(UTC).astimezone(office.zone)
        minute = here.hour * 60 + here.minute
        week = office.week(here.date())
        hours = week.spans.get(WEEKDAYS[here.weekday()])
        assert hours is not None, f"{here} is a weekly day off"
        assert here.date() not in week.days_off, f"{here} is a public holiday"
        assert hours.start <= minute < hours.end, f"{here} is outside of the hours"
        assert not any(pause.start <= minute < pause.end for pause in hours.pauses), f"{here} is in the break"
        half = {day.date for day in office.year(here.date()).half_days}
        assert not (here.date() in half and minute >= 12 * 60), f"{here} is in a half holiday"


def week(*places, duration=45, day=date(2026, 11, 23)):
    start = datetime(day.year, day.month, day.day, tzinfo=UTC)
    seats = [Seat(place.name, place) for place in places]
    return seats, Stretch(start, start + timedelta(days=7)), timedelta(minutes=duration)


def test_a_window_is_as_long_as_the_overlap(make):
    seats, span, duration = week(make.office("Europe/Berlin"), make.office("Asia/Kolkata"))
    found = windows(seats, span, duration, ZoneInfo("Europe/Berlin"))
    assert len(found) == 5
    assert (f"{found[0].start:%a %H:%M}", f"{found[0].end:%H:%M}") == ("Mon 09:00", "12:30")
    assert f"{found[0].latest_start:%H:%M}" == "11:45"


def test_the_week_in_which_one_side_changes_its_clocks_has_two_overlaps(make):
    seats, span, duration = week(
        make.office("Europe/Berlin"), make.office("America/New_York"), day=date(2026, 10, 24)
    )
    found = windows(seats, span, duration, ZoneInfo("Europe/Berlin"))
    assert {f"{window.start:%H:%M}" for window in found} == {"14:00"}
    seats, span, duration = week(
        make.office("Europe/Berlin"), make.office("America/New_York"), day=date(2026, 11, 2)
    )
    assert {f"{w.start:%H:%M}" for w in windows(seats, span, duration, ZoneInfo("Europe/Berlin"))} == {
        "15:00"
    }


def test_the_fairest_start_costs_the_worst_off_least(make):
    seats, span, duration = week(make.office("Europe/Berlin"), make.office("Asia/Kolkata"))
    window = windows(seats, span, duration, UTC_ZONE)[0]
    every = starts(window, seats, duration, UTC_ZONE)
    best = fairest(every)
    assert min(burden(found) for found in every) == burden(best) == burden(window.best)


def test_the_heat_map_counts_who_is_at_work(make):
    seats, _, _ = week(
        make.office("UTC"), make.office("UTC", spans=(make.span(end="16:00", lunch=("12:00", "13:00")),))
    )
    day = heat([seats[0], Seat("other", seats[1].office)], [date(2026, 11, 24)], UTC_ZONE)[0]
    assert [day.at_work[index] for index in (17, 18, 24, 26, 32, 34)] == [0, 2, 1, 2, 1, 0]


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_each_day_of_the_reader_has_48_half_hours_on_its_clock(make):
    days = [date(2026, 3, 28), date(2026, 3, 29)]
    found = heat(
        [Seat("x", make.office("Europe/Berlin", spans=(make.span(days=WEEKDAYS),)))],
        days,
        ZoneInfo("Europe/Berlin"),
    )
    assert [day.date for day in found] == days
    assert all(len(day.at_work) == 48 and sum(day.at_work) == 16 for day in found)


def test_a_window_begins_on_a_quarter_and_leaves_room_for_the_whole_meeting(make):
    seats, span, duration = week(make.office(spans=(make.span("09:05", "10:00"),)))
    found = windows(seats, span, duration, UTC_ZONE)
    assert [f"{window.start:%H:%M} {window.latest_start:%H:%M}" for window in found] == ["09:15 09:15"] * 5
    assert windows(seats, span, timedelta(minutes=46), UTC_ZONE) == ()


def test_what_is_looked_at_ends_where_the_span_does(make):
    office = make.office()
    span = Stretch(utc("2026-11-24T12:00"), utc("2026-11-25T10:00"))
    assert overlaps([office], span) == [
        Stretch(utc("2026-11-24T12:00"), utc("2026-11-24T17:00")),
        Stretch(utc("2026-11-25T09:00"), utc("2026-11-25T10:00")),
    ]
    assert overlaps([office, make.office("Asia/Tokyo", holidays=(make.holiday("2026-11-25"),))], span) == []


def test_a_window_says_for_whom_its_best_start_is_doubtful(make):
    office = make.office(name="Somewhere", quiet=(make.quiet("2026-11-23", "2026-11-24"),))
    seats, span, duration = week(office)
    remarks = [window.remarks for window in windows(seats, span, duration, UTC_ZONE)]
    assert remarks == [("Somewhere: quiet period: Summer",)] * 2 + [()] * 3


def test_without_a_window_every_half_hour_that_ends_in_the_span_is_a_start(make):
    seats, span, duration = week(make.office("America/Los_Angeles"), make.office("Europe/Berlin"))
    found = compromises(seats, Stretch(utc("2026-11-24T10:10"), utc("2026-11-24T12:15")), duration, UTC_ZONE)
    assert [f"{one.start:%H:%M}" for one in found] == ["10:30", "11:00", "11:30"]
    assert windows(seats, span, duration, UTC_ZONE) == ()


def test_who_is_away_keeps_a_public_holiday_on_a_working_day_of_the_span(make):
    holidays = (
        make.holiday("2026-11-22", "Before"),
        make.holiday("2026-11-24", "Feast"),
        make.holiday("2026-11-25", "Bank", "bank"),
        make.holiday("2026-11-28", "On a Saturday"),
        make.holiday("2026-11-30", "After"),
    )
    seats, span, _ = week(
        make.office(name="B", holidays=holidays), make.office(name="A", holidays=holidays[1:2])
    )
    found = away(seats, span, UTC_ZONE)
    assert [(one.code, one.holiday.name) for one in found] == [("A", "Feast"), ("B", "Feast")]


def test_a_day_that_is_none_of_the_readers_week_takes_nothing_out_of_it(make):
    monday = make.holiday("2026-11-30", "After")
    for zone in ("Asia/Tokyo", "Pacific/Auckland", "Pacific/Honolulu"):
        seats, span, _ = week(make.office(zone, holidays=(monday, make.holiday("2026-11-23", "First"))))
        assert [one.holiday.name for one in away(seats, span, UTC_ZONE)] == ["First"]
