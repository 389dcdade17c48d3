"""Call windows for several places, with a heat map of the week and an event to send."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from msgspec.structs import replace

from trustbrief.documents.fairness import Part, Proposal, Standing
from trustbrief.documents.meeting import Meeting, Participant, ZoneChange
from trustbrief.documents.windows import Window
from trustbrief.errors import UsageError
from trustbrief.rendering import phrases, wording
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
from trustbrief.rendering.speech import message, sentence, worded

_MOST_WINDOWS = 12
_STANDING: dict[Standing, tuple[str, Style]] = {
    "core": ("", "good"),
    "early": (message("early"), "warn"),
    "late": (message("late"), "warn"),
    "pause": (message("in the break"), "warn"),
    "night": (message("at night"), "bad"),
    "off": (message("on a day off"), "bad"),
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
    names = wording.listed([_name(guest) for guest in meeting.participants])
    minutes = meeting.duration_minutes
    return Sheet(worded("{count} minutes with {names}", count=minutes, names=names), blocks)


def _name(guest: Participant) -> str:
    return wording.place(guest)


class _Writer:
    """Writes the parts of one result."""

    def __init__(self, meeting: Meeting, *, same_hour: bool) -> None:
        self._meeting = meeting
        self._same_hour = same_hour
        self._names = {guest.code: _name(guest) for guest in meeting.participants}
        self._home = next((guest.code for guest in meeting.participants if guest.home), None)

    def title(self) -> Title:
        meeting = self._meeting
        you = worded("you")
        whom = [f"{name} ({you})" if code == self._home else name for code, name in self._names.items()]
        span = wording.span(meeting.start.date(), meeting.end.date() - timedelta(days=1))
        minutes, names = meeting.duration_minutes, ", ".join(whom)
        head = Words(worded("{count} min with {names}", count=minutes, names=names), "strong")
        return Title(line(head, f" · {span}"), tuple(self._notes()))

    def _notes(self) -> Iterator[Line]:
        meeting = self._meeting
        assumed = [_name(guest) for guest in meeting.participants if guest.assumed_hours]
        if assumed:
            text = worded("Hours assumed {hours}", hours=wording.hours_of("09:00", "17:00"))
            yield line(Words(f"{text}: {', '.join(assumed)}", "soft"))
        national = [_name(guest) for guest in meeting.participants if guest.national]
        if national:
            text = worded(
                "Holidays of the whole country: {names}; name a city or part for its own",
                names=", ".join(national),
            )
            yield line(Words(text, "soft"))
        for one in meeting.away:
            feast = {"day": one.holiday.name, "place": self._names[one.code]}
            text = f"{wording.day(one.holiday.date)}: {worded('{day} in {place}', **feast)}"
            marks = "".join(f", {mark}" for mark in phrases.marks(one.holiday))
            yield line(Words(text + marks, "warn"), phrases.wish(one.holiday))
        yield from map(self._change, meeting.changes)

    def _change(self, change: ZoneChange) -> Line:
        """Return a change of clocks in these weeks."""
        values = {"place": wording.territory(change.code, change.name), "day": wording.day(change.at.date())}
        moved = worded("Clocks in {place} go back on {day}", **values)
        if change.shift_hours > 0:
            moved = worded("Clocks in {place} go forward on {day}", **values)
        then = worded("look again after that")
        if len(self._meeting.rotation) > 1:
            then = worded("the weeks below reckon with it")
        return line(Words(f"{moved}; {then}", "warn"))

    def suggestion(self) -> Iterator[Block]:
        if self._meeting.suggested:
            yield Heading(worded("Fairest start"))
            yield self._proposal(self._meeting.suggested, "")

    def windows(self) -> Iterator[Block]:
        found = self._meeting.windows
        if not found:
            yield Paragraph(line(Words(worded("No time in which everybody is at work."), "bad")))
            return
        legend = f"   {worded('start between; (…) is doubtful')}"
        yield Heading(worded("Everybody at work"), line(Words(legend, "soft")))
        for number, window in enumerate(found[:_MOST_WINDOWS], 1):
            yield Row(f"{number:2} {wording.day(window.start.date())}", self._window(window))
        if len(found) > _MOST_WINDOWS:
            yield Paragraph(line(Words(phrases.more(len(found) - _MOST_WINDOWS, "-f json"), "soft")))

    def compromises(self) -> Iterator[Block]:
        if self._meeting.compromises:
            yield Heading(worded("Least bad"))
            for number, found in enumerate(self._meeting.compromises, 1):
                yield self._proposal(found, f"{number} {wording.day(found.start.date())}")

    def turns(self) -> Iterator[Block]:
        if self._meeting.rotation:
            how = worded(
                "the burden goes round where there is one; the same hour each week: {option}",
                option="--weeks 4 --pick 1",
            )
            if self._same_hour:
                how = worded(
                    "the same hour of your clock each week; on another day where somebody has that one off"
                )
            yield Heading(worded("Week by week"), line(Words(f"   {how}", "soft")))
            for week, found in enumerate(self._meeting.rotation, 1):
                yield self._proposal(found, f"{week} {wording.day(found.start.date())}")
            if paying := self._paying_each_week():
                places = wording.listed(paying)
                said = worded("Outside core hours in each of these weeks: {places}", places=places)
                yield Paragraph(line(Words(said, "warn")))

    def _paying_each_week(self) -> list[str]:
        """Return who leaves core hours each week: the burden does not go round for them."""
        weeks = [set(found.payers) for found in self._meeting.rotation]
        always = set.intersection(*weeks) if len(weeks) > 1 else set()
        return [name for code, name in self._names.items() if code in always]

    def heat(self) -> Iterator[Block]:
        meeting = self._meeting
        legend = worded("on your clock ({zone}); █ is everybody, ░▒▓ are some", zone=meeting.zone)
        yield Heading(worded("At work"), line(Words(f"   {legend}", "soft")))
        days = tuple((wording.day(day.date), day.at_work) for day in meeting.heat)
        yield Heat(days, len(meeting.participants))

    def _window(self, window: Window) -> Line:
        spans = joined("; ", list(self._spans(window)))
        if not window.remarks:
            return spans
        doubts = [line(_remark(remark, self._meeting, "warn")) for remark in window.remarks]
        return line(spans, Words("  (", "warn"), joined("; ", doubts, "warn"), Words(")", "warn"))

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
        remark = sentence(part.remark, "warn") if part.remark else None
        doubt = line(Words(" (", "warn"), remark, Words(")", "warn")) if remark else ()
        clock = f"{day}{wording.clock(part.start)} {self._names[part.code]}"
        return line(clock, Words(f" {worded(how)}", style) if how else "", doubt)


def _remark(text: str, meeting: Meeting, style: Style) -> Words:
    """Return `Japan: quiet period: …`, a place and what makes a time doubtful there."""
    for guest in meeting.participants:
        place, colon, rest = text.partition(": ")
        if colon and place == guest.name:
            said = sentence(rest, style)
            return replace(said, text=f"{_name(guest)}: {said.text}")
    return sentence(text, style)


def events(meeting: Meeting, options: Options) -> Events:
    """Return the chosen start as an event: the fairest one unless a number picks another.

    Raises:
        UsageError: there is no such window, or none at all and no number picks a compromise.

    """
    picked = _chosen(meeting, options.pick) if options.pick or not options.weeks else None
    series = meeting.rotation if options.weeks else (picked,) if picked else ()
    found = tuple(_event(chosen, meeting) for chosen in series)
    fair = all(part.standing == "core" for chosen in series for part in chosen.parts)
    about = worded("The least bad hours; each call says whom they cost")
    if fair:
        about = worded("At hours that suit everybody")
    return Events(worded("trustbrief meeting"), about, meeting.generated, found, busy=True)


def _event(chosen: Proposal, meeting: Meeting) -> Event:
    start = chosen.start
    names = {guest.code: _name(guest) for guest in meeting.participants}
    clocks = [f"{names[part.code]}: {_told(part)}" for part in chosen.parts]
    others = ", ".join(_name(guest) for guest in meeting.participants if not guest.home)
    return Event(
        first=start,
        last=start + timedelta(minutes=meeting.duration_minutes),
        summary=worded("Call: {names}", names=others),
        description="\n".join(clocks),
        key=("meet", *sorted(names), start.isoformat()),
    )


def _told(part: Part) -> str:
    """Return a call on one clock, and how it falls there."""
    how = _STANDING[part.standing][0]
    doubt = f" ({sentence(part.remark).text})" if part.remark else ""
    moment = f"{wording.day(part.start.date())} {wording.clock(part.start)}"
    return f"{moment}{f' {worded(how)}' if how else ''}{doubt}"


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
