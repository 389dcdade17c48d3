"""What the library writes into the name of a day: moved, estimated, in place of another.

Our records have fields for the first two; the date of the third is written so
that nobody can misread it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from holidays import HolidayBase

from trustbrief.model.statements import MONTHS

# The library's own attributes; the first of them also says "observed".
_ESTIMATED = ("observed_estimated_label", "estimated_label")
# A moved day may carry one label inside another.
_LABELS = (*_ESTIMATED, "observed_label", *_ESTIMATED)
# Which calendars label what is not in a table of settled dates. The library leaves some of these
# labels out (Hindu feasts) and sets one where a published rule decides (the Chinese calendar).
_LABELLED = ("islamic", "hindu", "buddhist", "tibetan", "mongolian", "sinhala")
_BY_RULE = ("chinese",)
_DEFAULT_LABEL = "%s (estimated)"


class Labelled(NamedTuple):
    """The name of a day without its labels."""

    name: str
    estimated: bool


def label_estimates(calendar: HolidayBase) -> None:
    """Make a calendar label every date that waits for a sighting or a gazette, and no other.

    To be called before the first year is computed. The attributes are not
    public: `test_labels.py` fails when a release of the library moves them.
    """
    for names, shown in ((_LABELLED, True), (_BY_RULE, False)):
        for name in names:
            attribute = f"_{name}_calendar_show_estimated"
            if hasattr(calendar, attribute):
                setattr(calendar, attribute, shown)
    if not hasattr(calendar, "estimated_label"):
        calendar.estimated_label = _DEFAULT_LABEL


class Labels:
    """The labels of one calendar, in its language.

    Args:
        calendar: What writes them.

    """

    def __init__(self, calendar: HolidayBase) -> None:
        self._around = tuple(_around(calendar))
        self._exchange = _exchange(calendar)
        self._english = (calendar.language or "").startswith("en")

    def off(self, name: str) -> Labelled:
        """Return a name without its labels, and with the date in it beyond doubt."""
        estimated = False
        for before, after, says_so in self._around:
            if name.endswith(after) and name.startswith(before):
                estimated = estimated or says_so
                name = name[len(before) : len(name) - len(after)]
        return Labelled(self._dated(name), estimated)

    def _dated(self, name: str) -> str:
        """Write "substituted from 01/04/2026" as "4 January 2026", or as ISO in other languages."""
        found = self._exchange[0].fullmatch(name) if self._exchange else None
        if self._exchange is None or found is None:
            return name
        day = datetime.strptime(found[1], self._exchange[1]).date()  # noqa: DTZ007 (a day, no moment)
        shown = f"{day.day} {MONTHS[day.month - 1]} {day.year}" if self._english else day.isoformat()
        return name.replace(found[1], shown)


def _around(calendar: HolidayBase) -> Iterator[tuple[str, str, bool]]:
    """Yield what each label sets before and behind a name, and whether it says "estimated"."""
    for label in _LABELS:
        before, marker, after = calendar.tr(getattr(calendar, label, "")).partition("%s")
        if marker and before + after:
            yield before, after, label in _ESTIMATED


def _exchange(calendar: HolidayBase) -> tuple[re.Pattern[str], str] | None:
    """Return how a day in exchange is called, and its date written; None where no slash is in it."""
    label = getattr(calendar, "substituted_label", None)
    style = calendar.tr(getattr(calendar, "substituted_date_format", None) or "")
    if not label or "/" not in style:
        return None
    return re.compile(re.escape(calendar.tr(label)).replace("%s", r"(\S+)")), style
