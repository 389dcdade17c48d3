"""One day of an office: its stretches, its breaks, its end, and what makes it doubtful."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from trustbrief.almanac.workday import Doubt, Stretch, closing, parts, pause_at, quiet_doubts, until
from trustbrief.almanac.worktime import Hours, Pause
from trustbrief.model.quiet import FineHours

THURSDAY = date(2027, 1, 7)
LUNCH, TEA = Pause(720, 780, "lunch"), Pause(900, 915, "tea")


def minutes_of(start, end):
    midnight = datetime.combine(THURSDAY, time(), UTC)
    return Stretch(midnight + timedelta(minutes=start), midnight + timedelta(minutes=end))


def test_a_stretch_holds_what_lies_within_it_its_own_ends_included():
    whole = minutes_of(60, 120)
    assert whole.holds(whole)
    assert whole.holds(minutes_of(61, 119))
    assert not whole.holds(minutes_of(59, 120))
    assert not whole.holds(minutes_of(60, 121))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 60, None), (0, 61, (60, 61)), (119, 200, (119, 120)), (120, 200, None), (70, 80, (70, 80))],
)
def test_two_stretches_overlap_where_both_are(start, end, expected):
    found = minutes_of(60, 120).overlap(minutes_of(start, end))
    assert found == (minutes_of(*expected) if expected else None)


def test_a_minute_lies_in_a_break_until_it_ends():
    hours = Hours(540, 1020, (LUNCH, TEA))
    assert [pause_at(hours, minute) for minute in (719, 780, 915)] == [None, None, None]
    assert [pause_at(hours, minute).name for minute in (720, 779, 900, 914)] == [
        "lunch",
        "lunch",
        "tea",
        "tea",
    ]


@pytest.mark.parametrize(
    ("values", "end"), [({"closes": time(12, 30)}, 750), ({"minutes": 90}, 930), ({"minutes": 0}, 1020)]
)
def test_a_day_cut_short_ends_at_its_hour_or_so_many_minutes_earlier(make, values, end):
    assert closing(Hours(540, 1020), make.half_day(THURSDAY, **values)) == end


@pytest.mark.parametrize(
    ("end", "last", "breaks"),
    [
        (1020, 1020, (LUNCH, TEA)), (1200, 1020, (LUNCH, TEA)), (900, 900, (LUNCH,)), (901, 901, (LUNCH, TEA)),
        (720, 720, ()), (480, 540, ()),
    ],
)  # fmt: skip
def test_hours_end_no_later_than_before_and_no_earlier_than_they_begin(end, last, breaks):
    assert until(Hours(540, 1020, (LUNCH, TEA)), end) == Hours(540, last, breaks)


@pytest.mark.parametrize(
    ("hours", "open_parts"),
    [
        (Hours(540, 1020), [(540, 1020)]),
        (Hours(540, 1020, (TEA, LUNCH)), [(540, 720), (780, 900), (915, 1020)]),
        (Hours(540, 760, (LUNCH,)), [(540, 720)]),  # nobody comes back after a break that outlasts the day
        (Hours(720, 1020, (LUNCH,)), [(780, 1020)]),
        (Hours(540, 540), []),
    ],
)
def test_a_day_is_open_between_its_breaks(hours, open_parts):
    assert list(parts(hours)) == open_parts


def test_a_quiet_period_is_doubtful_all_day_but_for_its_fine_hours_and_never_where_it_is_slow(make):
    def doubts(**values):
        return list(quiet_doubts(make.quiet(THURSDAY, THURSDAY, "Ramadan", **values)))

    text = "quiet period: Ramadan"
    assert doubts() == [Doubt("quiet-period", text, 0, 24 * 60)]
    assert doubts(fine_hours=FineHours("10:00", "15:00")) == [
        Doubt("quiet-period", text, 0, 600),
        Doubt("quiet-period", text, 900, 24 * 60),
    ]
    assert doubts(slow=True) == []
