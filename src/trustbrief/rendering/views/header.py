"""The head of a briefing: place, time, status, and what to know before the rest."""

from __future__ import annotations

from collections.abc import Iterator

from trustbrief.documents.briefing import Briefing
from trustbrief.model.calendar import Status
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.blocks import Line, Title, Words, joined, line
from trustbrief.rendering.speech import english, sentence, worded


def title(briefing: Briefing) -> Title:
    """Return place and time, then whether anybody is at work."""
    notes = [status_line(briefing)] if briefing.status else []
    return Title(place_line(briefing), (*notes, *_changes(briefing), *_remarks(briefing)))


def place_line(briefing: Briefing) -> Line:
    """Return the place with its date and clocks beside the reader's."""
    name = Words(wording.place(briefing.place), "strong")
    if not briefing.clocks:
        return line(name, f"   {wording.day(briefing.date, year=True)}")
    main, *others = briefing.clocks
    text = line(
        name,
        f"   {wording.day(main.time.date(), year=True)}  ",
        Words(wording.clock(main.time), "strong"),
        f" {wording.city(main.zone, main.city)}",
    )
    if briefing.home_clock:
        yours = f"  {wording.clock(briefing.home_clock.time)} {_yours(briefing)}"
        text = line(text, Words(yours, "soft"), f", {wording.offset(main.home_offset_hours)}")
    more = (
        Words(f"  {wording.clock(other.time)} {wording.city(other.zone, other.city)}", "soft")
        for other in others
    )
    rest = wording.listed(briefing.further_clocks)
    return line(text, *more, Words(f"  {worded('others in {cities}', cities=rest)}", "soft") if rest else "")


def status_line(briefing: Briefing) -> Line:
    """Return whether anybody is at work, and until or from when."""
    status = briefing.status
    if status is None:
        return ()
    label, style = phrases.status(status.kind)
    return joined(" · ", [line(Words("● ", style), Words(label, style)), *_details(status, briefing)])


def _details(status: Status, briefing: Briefing) -> Iterator[Line]:
    if status.reason:
        yield line(sentence(status.reason))
    if status.kind == "quiet-period" and status.quiet_period:
        away = worded("many may be away or work shorter")
        yield line(english(status.quiet_period), f", {away}")
    if status.until:
        yield line(worded("until {time}", time=wording.clock(status.until)))
    if status.next_at_work:
        there = status.next_at_work
        home = briefing.home_clock.time.tzinfo if briefing.home_clock else None
        yours = f" ({wording.clock(there.astimezone(home))} {_yours(briefing)})" if home else ""
        moment = f"{wording.day(there.date())} {wording.clock(there)}{yours}"
        yield line(worded("at work again {moment}", moment=moment))
    named = f"quiet period: {status.quiet_period}"
    yield from (line(sentence(doubt)) for doubt in status.doubts if doubt != named)
    if status.quiet_period and status.kind != "quiet-period" and not status.doubts:
        yield line(sentence(named))
    if status.assumed_hours:
        yield line(worded("hours assumed {hours}", hours=wording.hours_of("09:00", "17:00")))


def _yours(briefing: Briefing) -> str:
    """Name the reader's clock."""
    clock, home = briefing.home_clock, briefing.home
    if not clock or not home:
        return worded("your time")
    return home.name if home.kind == "city" else wording.city(clock.zone, clock.city)


def _changes(briefing: Briefing) -> Iterator[Line]:
    """Yield the changes of clocks that are near, there and at home; one that both share is no news."""
    there = briefing.clocks[0].change if briefing.clocks else None
    here = briefing.home_clock.change if briefing.home_clock else None
    if there and here and there.at == here.at and there.shift_hours == here.shift_hours:
        return
    for change, where in ((there, wording.place(briefing.place)), (here, None)):
        if change:
            yield line(Words(phrases.clock_change(change, where), "warn"))


def _remarks(briefing: Briefing) -> Iterator[Line]:
    """Yield what the reader has to know about the place before the rest."""
    place = briefing.place
    if place.kind == "cluster":
        names = wording.listed([wording.territory(code, name) for code, name in place.members.items()])
        text = worded(
            "A culture cluster of {count} territories: {names}", count=len(place.members), names=names
        )
        yield line(Words(text, "soft"))
    if place.kind in {"city", "subdivision"}:
        yield line(Words(_within(briefing), "soft"))
    if briefing.coverage.claims == 0:
        text = worded("Its culture is not covered yet: clock, calendar and facts only.")
        yield line(Words(text, "warn"))
    elif briefing.coverage.depth == "outline":
        text = worded("No profile of its own yet: what follows comes from its culture cluster (°).")
        yield line(Words(text, "warn"))


def _within(briefing: Briefing) -> str:
    """Return where a part or city lies, and whose culture and holidays it has."""
    place = briefing.place
    inside = [place.part_name] if place.kind == "city" and place.part_name else []
    keys = {name.partition("/")[0] for name in briefing.sources}
    own = any(key.startswith(f"{place.country}-".lower()) for key in keys)
    called = place.part_name if place.calendar == place.part else place.name
    culture = worded("culture of the country")
    if own:
        culture = worded("profile of {part} over the country's", part=place.part_name)
    calendar = worded("holidays of the whole country")
    if place.calendar:
        calendar = worded("holidays of {part}", part=called)
    country = wording.territory(place.country, place.country_name or "")
    where = ", ".join(filter(None, [*inside, country]))
    return worded("In {where}: {culture}, {calendar}", where=where, culture=culture, calendar=calendar)
