"""The head of a briefing: place, time, status."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from trustbrief.model.briefing import Briefing
from trustbrief.model.calendar import Status
from trustbrief.rendering import wording
from trustbrief.rendering.page import Page, plain

STATUS = {
    "working": ("at work", "green"),
    "quiet-period": ("quiet period", "yellow"),
    "before-hours": ("before hours", "yellow"),
    "lunch": ("at lunch", "yellow"),
    "after-hours": ("after hours", "red"),
    "weekend": ("weekend", "red"),
    "holiday": ("public holiday", "red"),
}


def add_header(page: Page, briefing: Briefing) -> None:
    """Add place and time, then whether anybody is at work."""
    page.add(title(briefing), hang=2)
    if briefing.status:
        page.add(status_line(briefing), hang=2)
    for line in (*_changes(briefing), *_remarks(briefing)):
        page.add(line, hang=2)


def title(briefing: Briefing) -> Text:
    """Return the place with its date and clocks beside the reader's."""
    text = plain(briefing.place.name, "bold")
    if not briefing.clocks:
        return text + plain(f"   {wording.day(briefing.date, year=True)}")
    main, *others = briefing.clocks
    text += plain(f"   {wording.day(main.time.date(), year=True)}  ")
    text += plain(wording.clock(main.time), "bold") + plain(f" {main.city}")
    if briefing.home_clock:
        home = briefing.home_clock
        text += plain(f"  {wording.clock(home.time)} {_yours(briefing)}", "dim")
        text += plain(f", {wording.offset(main.home_offset_hours)}")
    for other in others:
        text += plain(f"  {wording.clock(other.time)} {other.city}", "dim")
    return text


def status_line(briefing: Briefing) -> Text:
    """Return whether anybody is at work, and until or from when."""
    status = briefing.status
    if status is None:
        return Text()
    label, colour = STATUS[status.kind]
    text = plain("● ", colour) + plain(label, colour)
    for part in _details(status, briefing):
        text += plain(f" · {part}")
    return text


def _details(status: Status, briefing: Briefing) -> list[str]:
    home = briefing.home_clock.time.tzinfo if briefing.home_clock else None
    parts = [status.reason] if status.reason else []
    if status.kind == "quiet-period":
        parts.append(f"{status.quiet_period}, many may be away or work shorter")
    if status.until:
        parts.append(f"until {wording.clock(status.until)}")
    if status.next_at_work:
        there = status.next_at_work
        yours = f" ({wording.clock(there.astimezone(home))} {_yours(briefing)})" if home else ""
        parts.append(f"at work again {wording.day(there.date())} {wording.clock(there)}{yours}")
    if status.quiet_period and status.kind != "quiet-period":
        parts.append(f"quiet period: {status.quiet_period}")
    if status.assumed_hours:
        parts.append("hours assumed 09:00–17:00")
    return parts


def _yours(briefing: Briefing) -> str:
    """Name the reader's clock."""
    clock = briefing.home_clock
    return clock.city if clock and briefing.home else "your time"


def _changes(briefing: Briefing) -> Iterator[Text]:
    """Yield the changes of clocks that are near, there and at home; one that both share is no news."""
    there = briefing.clocks[0].change if briefing.clocks else None
    here = briefing.home_clock.change if briefing.home_clock else None
    if there and here and there.at == here.at and there.shift_hours == here.shift_hours:
        return
    for change, where in ((there, f"in {briefing.place.name}"), (here, "at home")):
        if change:
            moved = "forward" if change.shift_hours > 0 else "back"
            hours = wording.offset(abs(change.shift_hours)).removeprefix("+")
            text = f"Clocks {where} go {moved} {hours} on {wording.day(change.at.date())}"
            yield plain(f"{text}, then {wording.offset(change.home_offset_hours)}", "yellow")


def _remarks(briefing: Briefing) -> Iterator[Text]:
    """Yield what the reader has to know about the place before the rest."""
    place = briefing.place
    if place.kind == "cluster":
        names = ", ".join(place.members.values())
        yield plain(f"A culture cluster of {len(place.members)} territories: {names}", "dim")
    if place.kind in {"city", "subdivision"}:
        calendar = f"holidays of {place.name}" if place.calendar else "holidays of the whole country"
        own = any(source.startswith(f"{(place.country or '').lower()}-") for source in briefing.sources)
        whose = "its part" if place.kind == "city" else "its own"
        culture = f"a profile of {whose} over the country's" if own else "culture of the country"
        yield plain(f"In {place.country_name}: {culture}, {calendar}", "dim")
    if briefing.coverage.claims == 0:
        yield plain("Its culture is not covered yet: clock, calendar and facts only.", "yellow")
    elif briefing.coverage.depth == "outline":
        yield plain("No profile of its own yet: what follows comes from its culture cluster (°).", "yellow")
