"""What the library writes into the name of a day: moved, estimated, in place of another.

Our records have fields for the first two; the date of the third is written so
that nobody can misread it.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import NamedTuple

from holidays import HolidayBase

# The library's own attributes; the first of them also says "observed".
_ESTIMATED = ("observed_estimated_label", "estimated_label")
# A moved day may carry one label inside another.
_LABELS = (*_ESTIMATED, "observed_label", *_ESTIMATED)
# Which calendars label what is not in a table of settled dates. The library leaves some of these
# labels out (Hindu feasts) and sets one where a published rule decides (the Chinese calendar).
_LABELLED = ("islamic", "hindu", "buddhist", "tibetan", "mongolian", "sinhala")
_BY_RULE = ("chinese",)
_DEFAULT_LABEL = "%s (estimated)"
# strftime would write them in the language of the system.
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


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


def unlabelled(name: str, calendar: HolidayBase) -> Labelled:
    """Return a name without the labels that the library adds.

    Args:
        name: As the library writes it.
        calendar: Where it comes from, for the labels in its language.

    """
    estimated = False
    for label in _LABELS:
        before, marker, after = calendar.tr(getattr(calendar, label, "")).partition("%s")
        if marker and before + after and name.startswith(before) and name.endswith(after):
            estimated = estimated or label in _ESTIMATED
            name = name[len(before) : len(name) - len(after)]
    return Labelled(_dated(name, calendar), estimated)


def _dated(name: str, calendar: HolidayBase) -> str:
    """Write "substituted from 01/04/2026" as "4 January 2026", or as ISO in other languages."""
    label = getattr(calendar, "substituted_label", None)
    written = getattr(calendar, "substituted_date_format", None)
    if not label or not written:
        return name
    pattern = re.escape(calendar.tr(label)).replace("%s", r"(\S+)")
    found = re.fullmatch(pattern, name)
    style = calendar.tr(written)
    if found is None or "/" not in style:
        return name
    day = datetime.strptime(found[1], style).date()  # noqa: DTZ007 (a day, no moment)
    english = (calendar.language or "").startswith("en")
    shown = f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if english else day.isoformat()
    return name.replace(found[1], shown)
