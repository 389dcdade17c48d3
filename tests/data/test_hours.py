"""The usual weeks of territories: each is what somebody sees."""

from __future__ import annotations

from datetime import UTC, datetime

from trustbrief.desk import Desk


def test_each_week_shows_where_it_is_for():
    desk = Desk(now=datetime(2026, 12, 1, tzinfo=UTC))
    for week in desk.hours_file.weeks:
        for code in week.territories:
            rhythm = desk.locality(code).culture.sections.work_rhythm
            shown = {line.origin for line in (rhythm.schedule, *rhythm.keep_free) if line}
            assert "shared" in shown, f"the profile of {code} says it itself"
