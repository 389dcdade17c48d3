"""A list of holidays as CSV (RFC 4180), with a head row."""

from __future__ import annotations

import csv
from io import StringIO

from trustbrief.model.holidaylist import HolidayList
from trustbrief.rendering.options import Options

COLUMNS = (
    "date", "weekday", "name", "local_name", "kind", "kinds", "estimated", "observed",
    "subdivisions",
)  # fmt: skip
# A spreadsheet takes a cell that starts like this for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(listing: HolidayList, options: Options) -> str:
    """Return a row for each day; the options change nothing."""
    del options
    target = StringIO()
    writer = csv.writer(target)
    writer.writerow(COLUMNS)
    for holiday in listing.holidays:
        writer.writerow(
            [
                holiday.date.isoformat(),
                f"{holiday.date:%A}".lower(),
                _harmless(holiday.name),
                _harmless(holiday.local_name),
                holiday.kind,
                " ".join(holiday.kinds),
                str(holiday.estimated).lower(),
                str(holiday.observed).lower(),
                " ".join(holiday.subdivisions),
            ]
        )
    return target.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
