"""Call windows: nobody is called outside of their hours, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from trustbrief.advice.fairness import Seat, burden, cost, fairest, proposal, rotation
from trustbrief.advice.meeting import compromises, heat, starts, windows
from trustbrief.almanac.workplace import Stretch, Workplace
from trustbrief.almanac.worktime import WEEKDAYS, work_week
from trustbrief.model.calendar import Holiday
from trustbrief.model.profile import WorkSpan

# Zones that change their clocks on different days, by half an hour, across the date line, or never.
ZONES = (
    "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kolkata",
    "Asia/Kathmandu", "Pacific/Auckland", "Pacific/Apia", "Africa/Cairo", "America/Santiago", "UTC",
)  # fmt: skip
FRIDAY_OFF = ("friday", "saturday")
WEEKEND = ("saturday", "sunday")
UTC_ZONE = ZoneInfo("UTC")


def holiday(day, kind="public"):
    return Holiday(
        date=day,
        name=f"Feast of {day}",
        local_name="Feast",
        kind=kind,
        kinds=(kind,),
        estimated=False,
        observed=False,
    )


def workplace(zone, weekend=WEEKEND, holidays=(), start="09:00", end="17:00", lunch=None):
    days = tuple(day for day in WEEKDAYS if day not in weekend)
    span = WorkSpan(
        days=days, start=start, end=end,
        lunch_start=lunch and lunch[0], lunch_end=lunch and lunch[1],
    )  # fmt: skip
    week = work_week((span,), weekend, tuple(holidays))
    return Workplace(zone, zone, week, tuple(holidays))


@st.composite
def offices(draw):
    first = draw(st.dates(date(2026, 1, 1), date(2028, 12, 20)))
    count = draw(st.integers(2, 5))
    places = []
    for zone in draw(st.lists(st.sampled_from(ZONES), min_size=count, max_size=count, unique=True)):
        off = draw(st.sets(st.integers(0, 7), max_size=2))
        places.append(
            workplace(
                zone,
                draw(st.sampled_from([WEEKEND, FRIDAY_OFF])),
                [
                    holiday(first + timedelta(ahead), draw(st.sampled_from(["public", "half_day"])))
                    for ahead in sorted(off)
                ],
                draw(st.sampled_from(["06:00", "08:30", "09:00"])),
                draw(st.sampled_from(["16:00", "18:30", "22:00"])),
                draw(st.sampled_from([None, ("12:00", "13:00")])),
            )
        )
    return first, places


@settings(max_examples=150, deadline=None)
@given(offices(), st.sampled_from([15, 45, 90]))
def test_no_window_violates_hours_break_weekend_or_holiday(drawn, minutes):
    first, places = drawn
    duration = timedelta(minutes=minutes)
    start = datetime(first.year, first.month, first.day, tzinfo=UTC)
    seats = [Seat(str(index), place) for index, place in enumerate(places)]
    for window in windows(seats, Stretch(start, start + timedelta(days=7)), duration, UTC_ZONE):
        for found in starts(window, seats, duration, UTC_ZONE):
            for seat in seats:
                check(seat.workplace, found.start, duration)


def check(place, start, duration):
    """Judge by the wall clock alone, minute by minute at both ends and in the middle."""
    for moment in (start, start + duration / 2, start + duration - timedelta(minutes=1)):
        here = moment.astimezone(UTC).astimezone(place.zone)
        clock = f"{here:%H:%M}"
        hours = place.week.spans.get(WEEKDAYS[here.weekday()])
        assert hours is not None, f"{here} is a weekly day off"
        assert here.date() not in place.week.days_off, f"{here} is a public holiday"
        assert hours.start <= clock < hours.end, f"{here} is outside of the hours"
        assert not (hours.lunch_start and hours.lunch_start <= clock < hours.lunch_end), (
            f"{here} is in the break"
        )
        half = {day.date for day in place.holidays if day.kind == "half_day"}
        assert not (here.date() in half and clock >= "12:00"), f"{here} is in a half holiday"


def week(*places, duration=45, day=date(2026, 11, 23)):
    start = datetime(day.year, day.month, day.day, tzinfo=UTC)
    seats = [Seat(place.name, place) for place in places]
    return seats, Stretch(start, start + timedelta(days=7)), timedelta(minutes=duration)


def test_a_window_is_as_long_as_the_overlap():
    seats, span, duration = week(workplace("Europe/Berlin"), workplace("Asia/Kolkata"))
    found = windows(seats, span, duration, ZoneInfo("Europe/Berlin"))
    assert len(found) == 5
    assert (f"{found[0].start:%a %H:%M}", f"{found[0].end:%H:%M}") == ("Mon 09:00", "12:30")
    assert f"{found[0].latest_start:%H:%M}" == "11:45"


def test_the_week_in_which_one_side_changes_its_clocks_has_two_overlaps():
    seats, span, duration = week(
        workplace("Europe/Berlin"), workplace("America/New_York"), day=date(2026, 10, 24)
    )
    found = windows(seats, span, duration, ZoneInfo("Europe/Berlin"))
    assert {f"{window.start:%H:%M}" for window in found} == {"14:00"}
    seats, span, duration = week(
        workplace("Europe/Berlin"), workplace("America/New_York"), day=date(2026, 11, 2)
    )
    assert {f"{w.start:%H:%M}" for w in windows(seats, span, duration, ZoneInfo("Europe/Berlin"))} == {
        "15:00"
    }


def test_the_fairest_start_costs_the_worst_off_least():
    seats, span, duration = week(workplace("Europe/Berlin"), workplace("Asia/Kolkata"))
    window = windows(seats, span, duration, UTC_ZONE)[0]
    every = starts(window, seats, duration, UTC_ZONE)
    best = fairest(every)
    assert min(burden(found) for found in every) == burden(best) == burden(window.best)


def test_without_a_window_the_least_bad_starts_name_the_payers_and_take_turns():
    seats, span, duration = week(workplace("America/Los_Angeles"), workplace("Europe/Berlin"))
    assert windows(seats, span, duration, UTC_ZONE) == ()
    every = compromises(seats, span, duration, UTC_ZONE)
    best = fairest(every)
    assert best.payers
    turns = rotation(every)
    assert len({turn.payers for turn in turns}) == len(turns) > 1
    for index, seat in enumerate(seats):
        costs = [cost(turn.parts[index]) for turn in turns]
        assert min(costs) < max(costs), seat


def test_a_day_off_costs_more_than_a_night_and_that_more_than_an_evening():
    place = workplace("UTC", holidays=[holiday(date(2026, 11, 24))])
    seat = [Seat("x", place)]

    def price(moment):
        return burden(proposal(seat, datetime.fromisoformat(moment), timedelta(minutes=45), UTC_ZONE))[0]

    evening, night, off = (
        price(moment)
        for moment in ("2026-11-25T18:00+00:00", "2026-11-25T23:00+00:00", "2026-11-24T12:00+00:00")
    )
    assert price("2026-11-25T12:00+00:00") == 0 < evening < night < off


def test_the_heat_map_counts_who_is_at_work():
    seats, _, _ = week(workplace("UTC"), workplace("UTC", lunch=("12:00", "13:00"), end="16:00"))
    day = heat([seats[0], Seat("other", seats[1].workplace)], [date(2026, 11, 24)], UTC_ZONE)[0]
    assert [day.at_work[index] for index in (17, 18, 24, 26, 32, 34)] == [0, 2, 1, 2, 1, 0]
