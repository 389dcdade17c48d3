"""Holidays as rows of days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from trustbrief.almanac.worktime import weekday
from trustbrief.documents.holidays import HolidayList
from trustbrief.model.calendar import Holiday
from trustbrief.rendering.options import Options

COLUMNS = [
    "date", "weekday", "name", "local_name", "kind", "kinds", "estimated", "observed", "subdivisions",
]  # fmt: skip


def runs_of(holidays: Sequence[Holiday]) -> list[list[Holiday]]:
    """Return days that follow each other under one name, such as school holidays, as one."""
    runs: dict[object, list[Holiday]] = {}
    done: list[list[Holiday]] = []
    for holiday in holidays:
        key = (holiday.name, holiday.local_name, holiday.kinds, holiday.estimated, holiday.observed)
        run = runs.get(key)
        if run and holiday.date - run[-1].date == timedelta(days=1):
            run.append(holiday)
        else:
            runs[key] = [holiday]
            done.append(runs[key])
    return done


def rows(listing: HolidayList, options: Options) -> list[list[str]]:
    """Return a row for each day, the heads first."""
    del options
    return [COLUMNS, *map(_row, listing.holidays)]


def _row(holiday: Holiday) -> list[str]:
    return [
        holiday.date.isoformat(),
        weekday(holiday.date),
        holiday.name,
        holiday.local_name,
        holiday.kind,
        " ".join(holiday.kinds),
        str(holiday.estimated).lower(),
        str(holiday.observed).lower(),
        " ".join(holiday.subdivisions),
    ]
