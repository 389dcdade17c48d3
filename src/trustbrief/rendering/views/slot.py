"""Whether a moment is safe to propose, in one line."""

from __future__ import annotations

from collections.abc import Iterator

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
        text = line(text, Words(f" · free of doubts until {wording.clock(slot.safe_until)}", "label"))
    if slot.next_safe:
        when = f"{wording.day(slot.next_safe.date())} {wording.clock(slot.next_safe)}"
        text = line(text, Words(f" · next: {when}", "label"))
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
    day = "" if slot.home_start.date() == slot.start.date() else f"{wording.day(slot.home_start.date())} "
    return f"{day}{wording.clock(slot.home_start)} your time"
