"""When the quiet periods of the shipped files end, in every territory."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from trustbrief.desk import Desk
from trustbrief.model.quiet import HolidaySpan

FIRST, LAST = date(2025, 1, 1), date(2029, 12, 31)
DAY = timedelta(1)


@pytest.fixture(scope="module")
def desk(calendars):
    return Desk(now=datetime(2026, 11, 24, 9, tzinfo=UTC), home="DE", cache=calendars)


def _by_holiday(desk, code):
    """Return the territory and what in it is dated by a holiday: rules by name of the period."""
    there = desk.locality(code)
    written = [*there.authored.sections.quiet_periods, *there.authored.shared.seasons]
    return there, {item.name: item.rule for item in written if isinstance(item.rule, HolidaySpan)}


def test_no_period_ends_on_a_working_day_because_of_a_day_in_lieu(desk):
    looked_at = 0
    for code in sorted(desk.facts.territories):
        there, rules = _by_holiday(desk, code)
        if not rules:
            continue
        year = there.year(FIRST, LAST)
        days = [day for day in year.holidays if "public" in day.kinds]
        for period in year.quiet_periods:
            rule = rules.get(period.name)
            if rule is None or period.end + DAY * 40 > LAST:
                continue
            in_it = [day for day in days if day.name == rule.name and period.start <= day.date <= period.end]
            feast = [day.date for day in in_it if not day.observed] or [day.date for day in in_it]
            if not feast:
                continue
            looked_at += 1
            late = period.end > feast[-1] + DAY * rule.after
            assert not (late and year.week.hours(period.end)), (code, period.name, period.end)
    assert looked_at > 100


@pytest.mark.parametrize(
    ("name", "year", "start", "end"),
    [
        ("Eid al-Fitr break", 2026, date(2026, 3, 13), date(2026, 3, 24)),
        ("Eid al-Fitr break", 2027, date(2027, 3, 3), date(2027, 3, 14)),
        ("Hajj and Eid al-Adha", 2025, date(2025, 6, 3), date(2025, 6, 10)),
        ("Hajj and Eid al-Adha", 2026, date(2026, 5, 24), date(2026, 5, 31)),
        ("Hajj and Eid al-Adha", 2028, date(2028, 5, 2), date(2028, 5, 9)),
    ],
)
def test_the_feasts_of_saudi_arabia_end_with_the_last_day_off(desk, name, year, start, end):
    there = desk.locality("SA")
    periods = there.year(date(year, 1, 1), date(year, 12, 31)).quiet_periods
    assert [(p.start, p.end) for p in periods if p.name == name] == [(start, end)]
