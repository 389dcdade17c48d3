"""Whether a moment is safe to propose, in one line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from trustbrief.documents.slot import Slot
from trustbrief.model.statements import Expression
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.blocks import Line, Paragraph, Sheet, Title, Words, joined, line
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import english, sentence, worded


def sheet(slot: Slot, options: Options) -> Sheet:
    """Return the answer: the moment on both clocks, why not, when instead, and what to know."""
    del options
    name = worded("A call to {place}", place=wording.place(slot.place))
    return Sheet(name, (Title(one_line(slot)), *map(Paragraph, _notes(slot))))


def one_line(slot: Slot) -> Line:
    """Return the answer."""
    day = wording.day(slot.start.date(), year=True)
    head = Words(f"✓ {worded('safe')}  ", "good") if slot.safe else Words(f"✗ {worded('not safe')}  ", "bad")
    text = line(
        head,
        Words(f"{day} {wording.clock(slot.start)} {wording.place(slot.place)}", "strong"),
        f" ({_yours(slot)})",
    )
    reasons = joined("; ", [line(sentence(objection.text)) for objection in slot.objections])
    text = line(text, " · " if reasons else "", reasons)
    if slot.safe_until:
        time = wording.clock(slot.safe_until)
        until = worded("may last until {time}", time=time)
        if slot.assumed_hours:
            until = worded("until {time} by assumed hours", time=time)
        text = line(text, Words(f" · {until}", "label"))
    if slot.next_safe:
        when = f"{wording.day(slot.next_safe.date())} {wording.clock(slot.next_safe)}"
        following = worded(
            "next: {moment} ({yours} your time)", moment=when, yours=_at_home(slot.next_safe, slot)
        )
        text = line(text, Words(f" · {following}", "label"))
    elif not slot.safe:
        none = worded("nothing is safe in the three weeks from then on")
        text = line(text, Words(f" · {none}", "label"))
    return text


def _notes(slot: Slot) -> Iterator[Line]:
    for day in slot.holidays:
        said = [line(english(day.meaning, "soft"))] if day.meaning else []
        said += [_wish(day.greeting)] if day.greeting else []
        said += [line(english(day.do_not_greet, "soft"))] if day.do_not_greet else []
        if said:
            yield line(english(f"{day.name}: ", "soft"), joined("; ", said, "soft"))
    yield from (line(sentence(remark, "soft")) for remark in slot.remarks)


def _wish(greeting: Expression) -> Line:
    whom = phrases.addressees(greeting)
    native = Words(greeting.native, "soft", greeting.language)
    return line(Words(f"{worded('write')} ", "soft"), native, english(f" {whom}", "soft") if whom else "")


def _yours(slot: Slot) -> str:
    return worded("{time} your time", time=_at_home(slot.start, slot))


def _at_home(there: datetime, slot: Slot) -> str:
    """Return a moment of the place on the reader's clock, with the day where it is another."""
    here = there.astimezone(slot.home_start.tzinfo)
    day = "" if here.date() == there.date() else f"{wording.day(here.date())} "
    return f"{day}{wording.clock(here)}"
