"""Lists of days as CSV (RFC 4180), with a head row."""

from __future__ import annotations

import csv
from io import StringIO

from trustbrief.rendering.page import Page
from trustbrief.rendering.safe import visible

# What the view of a document has to give.
NEEDS = "rows"
# What a script reads is the same in each language.
FOR_PROGRAMS = True
# A spreadsheet takes a cell that starts like this for a formula.
_FORMULA = ("=", "+", "-", "@", "\N{FULLWIDTH EQUALS SIGN}", "\N{FULLWIDTH PLUS SIGN}",
            "\N{FULLWIDTH HYPHEN-MINUS}", "\N{FULLWIDTH COMMERCIAL AT}")  # fmt: skip


def render(page: Page) -> str:
    """Return a row for each day; the options change nothing."""
    target = StringIO()
    writer = csv.writer(target)
    for row in page.rows:
        writer.writerow([_harmless(cell) for cell in row])
    return target.getvalue()


def _harmless(cell: str) -> str:
    shown = visible(cell)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
