"""Call windows for several places, with a heat map of the week and an event to send."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from trustbrief.documents.fairness import Part, Proposal, Standing
from trustbrief.documents.meeting import Meeting
from trustbrief.documents.windows import Window
from trustbrief.errors import UsageError
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import (
    Block,
    Heading,
    Heat,
    Line,
    Paragraph,
    Row,
    Sheet,
    Style,
    Title,
    Words,
    joined,
    line,
)
from trustbrief.rendering.events import Event, Events
from trustbrief.rendering.options import Options

_MOST_WINDOWS = 12
_STANDING: dict[Standing, tuple[str, Style]] = {
    "core": ("", "good"),
    "early": (" early", "warn"),
    "late": (" late", "warn"),
    "pause": (" in the break", "warn"),
    "night": (" at night", "bad"),
    "off": (" on a day off", "bad"),
}


def sheet(meeting: Meeting, options: Options) -> Sheet:
    """Return the fairest start, the windows, who pays and who is at work when."""
    writer = _Writer(meeting, same_hour=bool(options.pick))
    if options.pick:
        _chosen(meeting, options.pick)
    blocks = (
        writer.title(),
        *writer.suggestion(),
        *writer.windows(),
        *writer.compromises(),
        *writer.turns(),
        *writer.heat(),
    )
    names = ", ".join(guest.name for guest in meeting.participants)
    return Sheet(f"{meeting.duration_minutes} minutes with {names}", blocks)


class _Writer:
    """Writes the parts of one result."""

    def __init__(self, meeting: Meeting, *, same_hour: bool) -> None:
        self._meeting = meeting
        self._same_hour = same_hour
        self._names = {guest.code: guest.name for guest in meeting.participants}
        self._home = next((guest.code for guest in meeting.participants if guest.home), None)

    def title(self) -> Title:
        meeting = self._meeting
        named = (f"{name} (you)" if code == self._home else name for code, name in self._names.items())
        span = wording.span(meeting.start.date(), meeting.end.date() - timedelta(days=1))
        head = Words(f"{meeting.duration_minutes} min with {', '.join(named)}", "strong")
        return Title(line(head, f" · {span}"), tuple(self._notes()))

    def _notes(self) -> Iterator[Line]:
        meeting = self._meeting
        assumed = [guest.name for guest in meeting.participants if guest.assumed_hours]
        if assumed:
            yield line(Words(f"Hours assumed 09:00–17:00: {', '.join(assumed)}", "soft"))
        national = [guest.name for guest in meeting.participants if guest.national]
        if national:
            text = f"Holidays of the whole country: {', '.join(national)}; name a city or part for its own"
            yield line(Words(text, "soft"))
        for one in meeting.away:
            text = f"{wording.day(one.holiday.date)}: {one.holiday.name} in {self._names[one.code]}"
            marks = "".join(f", {mark}" for mark in wording.marks(one.holiday))
            yield line(Words(text + marks, "warn"), wording.wish(one.holiday))
        for change in meeting.changes:
            moved = "forward" if change.shift_hours > 0 else "back"
            day = wording.day(change.at.date())
            series = len(meeting.rotation) > 1
            then = "the weeks below reckon with it" if series else "look again after that"
            text = f"Clocks in {change.name} go {moved} on {day}; {then}"
            yield line(Words(text, "warn"))

    def suggestion(self) -> Iterator[Block]:
        if self._meeting.suggested:
            yield Heading("Fairest start")
            yield self._proposal(self._meeting.suggested, "")

    def windows(self) -> Iterator[Block]:
        found = self._meeting.windows
        if not found:
            yield Paragraph(line(Words("No time in which everybody is at work.", "bad")))
            return
        yield Heading("Everybody at work", line(Words("   start between; (…) is doubtful", "soft")))
        for number, window in enumerate(found[:_MOST_WINDOWS], 1):
            yield Row(f"{number:2} {wording.day(window.start.date())}", self._window(window))
        if len(found) > _MOST_WINDOWS:
            yield Paragraph(line(Words(f"{len(found) - _MOST_WINDOWS} more: -f json", "soft")))

    def compromises(self) -> Iterator[Block]:
        if self._meeting.compromises:
            yield Heading("Least bad")
            for number, found in enumerate(self._meeting.compromises, 1):
                yield self._proposal(found, f"{number} {wording.day(found.start.date())}")

    def turns(self) -> Iterator[Block]:
        if self._meeting.rotation:
            turns = "the burden goes round where there is one; the same hour each week: --weeks 4 --pick 1"
            kept = "the same hour of your clock each week; on another day where somebody has that one off"
            how = kept if self._same_hour else turns
            yield Heading("Week by week", line(Words(f"   {how}", "soft")))
            for week, found in enumerate(self._meeting.rotation, 1):
                yield self._proposal(found, f"{week} {wording.day(found.start.date())}")

    def heat(self) -> Iterator[Block]:
        meeting = self._meeting
        legend = f"   on your clock ({meeting.zone}); █ is everybody, ░▒▓ are some"
        yield Heading("At work", line(Words(legend, "soft")))
        days = tuple((wording.day(day.date), day.at_work) for day in meeting.heat)
        yield Heat(days, len(meeting.participants))

    def _window(self, window: Window) -> Line:
        spans = joined("; ", list(self._spans(window)))
        doubt = Words(f"  ({'; '.join(window.remarks)})", "warn") if window.remarks else ""
        return line(spans, doubt)

    def _spans(self, window: Window) -> Iterator[Line]:
        for part in window.best.parts:
            zone = part.start.tzinfo
            first, last = window.start.astimezone(zone), window.latest_start.astimezone(zone)
            span = wording.clock(first) if first == last else f"{wording.clock(first)}–{wording.clock(last)}"
            yield line(f"{span} ", Words(self._names[part.code], "strong" if part.code == self._home else ""))

    def _proposal(self, found: Proposal, label: str) -> Row:
        parts = [self._part(part, found) for part in found.parts]
        return Row(label or wording.day(found.start.date()), joined("; ", parts))

    def _part(self, part: Part, found: Proposal) -> Line:
        how, style = _STANDING[part.standing]
        day = "" if part.start.date() == found.start.date() else f"{wording.day(part.start.date())} "
        doubt = Words(f" ({part.remark})", "warn") if part.remark else ""
        clock = f"{day}{wording.clock(part.start)} {self._names[part.code]}"
        return line(clock, Words(how, style) if how else "", doubt)


def events(meeting: Meeting, options: Options) -> Events:
    """Return the chosen start as an event: the fairest one unless a number picks another.

    Raises:
        UsageError: there is no such window, or none at all and no number picks a compromise.

    """
    picked = _chosen(meeting, options.pick) if options.pick or not options.weeks else None
    series = meeting.rotation if options.weeks else (picked,) if picked else ()
    found = tuple(_event(chosen, meeting) for chosen in series)
    fair = all(part.standing == "core" for chosen in series for part in chosen.parts)
    about = "At hours that suit everybody" if fair else "The least bad hours; each call says whom they cost"
    return Events("trustbrief meeting", about, meeting.generated, found, busy=True)


def _event(chosen: Proposal, meeting: Meeting) -> Event:
    start = chosen.start
    names = {guest.code: guest.name for guest in meeting.participants}
    clocks = [
        f"{names[part.code]}: {wording.day(part.start.date())} {wording.clock(part.start)}"
        f"{_STANDING[part.standing][0]}{f' ({part.remark})' if part.remark else ''}"
        for part in chosen.parts
    ]
    others = ", ".join(guest.name for guest in meeting.participants if not guest.home)
    return Event(
        first=start,
        last=start + timedelta(minutes=meeting.duration_minutes),
        summary=f"Call: {others}",
        description="\n".join(clocks),
        key=("meet", *sorted(names), start.isoformat()),
    )


def _chosen(meeting: Meeting, number: int | None) -> Proposal:
    if number is None and meeting.suggested:
        return meeting.suggested
    choice = [window.best for window in meeting.windows] or list(meeting.compromises)
    if number is None:
        message = "there is no time in which everybody is at work"
        raise UsageError(message, hint=f"take one of the least bad starts: --pick 1 to {len(choice)}")
    if not 1 <= number <= len(choice):
        raise UsageError(f"there is no window {number}", hint=f"choose 1 to {len(choice)}")
    return choice[number - 1]
