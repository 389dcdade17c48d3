"""Whether a moment is safe to propose, in one line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from trustbrief.documents.slot import Slot
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import Line, Paragraph, Sheet, Title, Words, line
from trustbrief.rendering.options import Options


def sheet(slot: Slot, options: Options) -> Sheet:
    """Return the answer: the moment on both clocks, why not, when instead, and what to know."""
    del options
    return Sheet(f"A call to {slot.place.name}", (Title(one_line(slot)), *map(Paragraph, _notes(slot))))


def one_line(slot: Slot) -> Line:
    """Return the answer."""
    day = wording.day(slot.start.date(), year=True)
    head = Words("✓ safe  ", "good") if slot.safe else Words("✗ not safe  ", "bad")
    text = line(
        head,
        Words(f"{day} {wording.clock(slot.start)} {slot.place.name}", "strong"),
        f" ({_yours(slot)})",
    )
    reasons = "; ".join(objection.text for objection in slot.objections)
    text = line(text, f" · {reasons}" if reasons else "")
    if slot.safe_until:
        until = "until {} by assumed hours" if slot.assumed_hours else "free of doubts until {}"
        text = line(text, Words(f" · {until.format(wording.clock(slot.safe_until))}", "label"))
    if slot.next_safe:
        when = f"{wording.day(slot.next_safe.date())} {wording.clock(slot.next_safe)}"
        yours = _clock_at_home(slot.next_safe, slot)
        text = line(text, Words(f" · next: {when} ({yours} your time)", "label"))
    elif not slot.safe:
        text = line(text, Words(" · nothing is safe in the three weeks from then on", "label"))
    return text


def _notes(slot: Slot) -> Iterator[Line]:
    for day in slot.holidays:
        wish = (
            f"write {day.greeting.native} {wording.addressees(day.greeting)}".rstrip() if day.greeting else ""
        )
        said = "; ".join(filter(None, [day.meaning, wish, day.do_not_greet]))
        if said:
            yield line(Words(f"{day.name}: {said}", "soft"))
    yield from (line(Words(remark, "soft")) for remark in slot.remarks)


def _yours(slot: Slot) -> str:
    return f"{_clock_at_home(slot.start, slot)} your time"


def _clock_at_home(there: datetime, slot: Slot) -> str:
    """Return a moment of the place on the reader's clock, with the day where it is another."""
    here = there.astimezone(slot.home_start.tzinfo)
    day = "" if here.date() == there.date() else f"{wording.day(here.date())} "
    return f"{day}{wording.clock(here)}"
