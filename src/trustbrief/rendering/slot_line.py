"""Whether a moment is safe, in one line and the remarks below it."""

from __future__ import annotations

from trustbrief.model.calendar import Holiday
from trustbrief.model.slot import Slot
from trustbrief.rendering import wording
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import Page, plain


def render(slot: Slot, options: Options) -> str:
    """Return the answer: the moment on both clocks, why not, and when instead."""
    page = Page(options.width, colour=options.colour)
    line = plain("✓ safe  " if slot.safe else "✗ not safe  ", "green" if slot.safe else "red")
    line += plain(
        f"{wording.day(slot.start.date(), year=True)} {wording.clock(slot.start)} {slot.place.name}", "bold"
    )
    line += plain(f" ({_yours(slot)})")
    reasons = "; ".join(objection.text for objection in slot.objections)
    line += plain(f" · {reasons}") if reasons else plain("")
    if slot.next_safe:
        line += plain(
            f" · next: {wording.day(slot.next_safe.date())} {wording.clock(slot.next_safe)}", "cyan"
        )
    page.unwrapped(line)
    for day in slot.holidays:
        said = [day.meaning, _wish(day), day.do_not_greet]
        if known := "; ".join(filter(None, said)):
            page.add(plain(f"{day.name}: {known}", "dim"), head=plain("  "), hang=2)
    for remark in slot.remarks:
        page.add(plain(remark, "dim"), head=plain("  "), hang=2)
    return page.text()


def _wish(day: Holiday) -> str | None:
    if day.greeting is None:
        return None
    return f"write {day.greeting.native} {wording.addressees(day.greeting)}".rstrip()


def _yours(slot: Slot) -> str:
    day = "" if slot.home_start.date() == slot.start.date() else f"{wording.day(slot.home_start.date())} "
    return f"{day}{wording.clock(slot.home_start)} your time"
