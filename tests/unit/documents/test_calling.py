"""When to call somebody: today, later, or at the least bad hour."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from trustbrief.documents.calling import times, window


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def shown(found):
    return found and (f"{found.start:%H:%M}", f"{found.end:%H:%M}")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-24T06:00", ("09:00", "12:00")),
        ("2026-11-24T10:30", ("10:30", "12:00")),  # the next part, not the longest
        ("2026-11-24T14:30", ("14:30", "15:00")),
        ("2026-11-24T14:31", None),  # a rest of less than half an hour is no window
        ("2026-11-24T20:00", None),
        ("2026-11-28T09:00", None),
    ],
)
def test_the_next_part_of_what_is_left_of_the_day_is_the_window(make, now, expected):
    there = make.office(spans=(make.span("08:00", "15:00", ("12:00", "13:00")),))
    here = make.office(spans=(make.span("09:00", "18:00"),))
    assert shown(window(there, here, at(now))) == expected


def test_a_window_ends_with_the_readers_day_though_theirs_begins(make):
    there = make.office("Asia/Tokyo")
    here = make.office("America/Los_Angeles", spans=(make.span("08:00", "18:00"),))
    found = window(there, here, at("2026-11-24T16:00"))
    assert (f"{found.start:%d %H:%M}", f"{found.home_start:%d %H:%M}") == ("25 09:00", "24 16:00")
    assert f"{found.home_end:%d %H:%M}" == "24 18:00"


def test_what_makes_a_window_doubtful_is_said(make):
    there = make.office(quiet=(make.quiet("2026-11-24", "2026-11-24"),))
    assert window(there, make.office(), at("2026-11-24T09:00")).remark == "quiet period: Summer"
    assert window(make.office(), make.office(), at("2026-11-24T09:00")).remark is None


def test_what_is_left_of_today_comes_before_any_other_day(make):
    found = times(make.office(), make.office(), at("2026-11-24T10:00"))
    assert found.window
    assert (found.later, found.least_bad) == (None, None)


def test_when_nothing_is_left_of_today_the_next_time_in_a_week_is_told(make):
    found = times(make.office(), make.office(), at("2026-11-27T22:00"))
    assert found.window is None
    assert f"{found.later.home_start:%a %d %H:%M}" == "Mon 30 09:00"
    assert found.least_bad is None


def test_the_first_part_of_the_next_day_is_taken(make):
    pause = make.office(spans=(make.span("08:00", "17:00", ("10:00", "13:00")),))
    found = times(pause, make.office(), at("2026-11-24T22:00"))
    assert shown(found.later) == ("09:00", "10:00")


def test_without_an_hour_in_common_the_start_that_costs_both_least_is_told_with_its_costs(make):
    there = make.office("Asia/Tokyo", spans=(make.span("09:00", "17:00"),))
    here = make.office("America/New_York", spans=(make.span("09:00", "17:00"),))
    found = times(there, here, at("2026-11-24T12:00"))
    assert (found.window, found.later) == (None, None)
    least = found.least_bad
    assert least.start == least.home_start
    assert "night" not in {least.there, least.here}
    assert {least.there, least.here} & {"early", "late"}


def test_a_least_bad_start_of_today_is_told_today(make):
    """An hour of today was passed over for the same one of tomorrow."""
    there = make.office("Asia/Tokyo", spans=(make.span("09:00", "17:00"),))
    here = make.office("America/New_York", spans=(make.span("09:00", "17:00"),))
    now = at("2026-11-24T12:00")
    first = times(there, here, now).least_bad.home_start
    assert first.date() == now.astimezone(here.zone).date()
    later = times(there, here, first + timedelta(minutes=1)).least_bad.home_start
    assert later > first
