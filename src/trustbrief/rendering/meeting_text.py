"""Call windows as text, with a heat map of the week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from rich.text import Text

from trustbrief.model.calendar import Holiday
from trustbrief.model.meeting import Meeting, Part, Proposal, Standing, Window
from trustbrief.rendering import wording
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import Page, plain

_MOST_WINDOWS = 12
_STANDING: dict[Standing, tuple[str, str]] = {
    "core": ("", "green"),
    "early": (" early", "yellow"),
    "late": (" late", "yellow"),
    "pause": (" in the break", "yellow"),
    "night": (" at night", "red"),
    "off": (" on a day off", "red"),
}
_SHADES = " ░▒▓█"
_LABEL = 12


def render(meeting: Meeting, options: Options) -> str:
    """Return the fairest start, the windows, who pays and who is at work when."""
    page = Page(options.width, colour=options.colour)
    writer = _Writer(page, meeting)
    writer.head()
    writer.suggestion()
    writer.windows()
    writer.compromises()
    writer.turns()
    writer.heat()
    return page.text()


def _wish(day: Holiday) -> Text:
    if day.do_not_greet:
        return plain("; no greeting", "red")
    if day.greeting is None:
        return Text()
    return plain(f"; write {day.greeting.native} {wording.addressees(day.greeting)}".rstrip(), "cyan")


class _Writer:
    """Writes the parts of one result onto a page."""

    def __init__(self, page: Page, meeting: Meeting) -> None:
        self._page = page
        self._meeting = meeting
        self._names = {guest.code: guest.name for guest in meeting.participants}

    def head(self) -> None:
        meeting = self._meeting
        names = ", ".join(f"{name} (you)" if self._home(code) else name for code, name in self._names.items())
        span = wording.span(meeting.start.date(), meeting.end.date() - timedelta(days=1))
        self._page.add(plain(f"{meeting.duration_minutes} min with {names}", "bold") + plain(f" · {span}"))
        assumed = [guest.name for guest in meeting.participants if guest.assumed_hours]
        if assumed:
            self._page.add(plain(f"Hours assumed 09:00–17:00: {', '.join(assumed)}", "dim"))
        for one in meeting.away:
            text = f"{wording.day(one.holiday.date)}: {one.holiday.name} in {self._names[one.code]}"
            estimated = ", estimated" if one.holiday.estimated else ""
            self._page.add(plain(text + estimated, "yellow") + _wish(one.holiday))
        for change in meeting.changes:
            moved = "forward" if change.shift_hours > 0 else "back"
            day = wording.day(change.at.date())
            text = f"Clocks in {change.name} go {moved} on {day}; look again after that"
            self._page.add(plain(text, "yellow"))

    def suggestion(self) -> None:
        if self._meeting.suggested:
            self._page.heading("Fairest start")
            self._proposal(self._meeting.suggested, "")

    def windows(self) -> None:
        found = self._meeting.windows
        if not found:
            self._page.blank()
            self._page.add(plain("No time in which everybody is at work.", "red"))
            return
        self._page.heading("Everybody at work", plain("   start between; (…) is doubtful", "dim"))
        for number, window in enumerate(found[:_MOST_WINDOWS], 1):
            self._page.row(
                f"{number:2} {wording.day(window.start.date())}", self._window(window), label_width=_LABEL + 3
            )
        if len(found) > _MOST_WINDOWS:
            self._page.add(plain(f"  {len(found) - _MOST_WINDOWS} more: -f json", "dim"))

    def compromises(self) -> None:
        if self._meeting.compromises:
            self._page.heading("Least bad")
            for number, found in enumerate(self._meeting.compromises, 1):
                self._proposal(found, f"{number} {wording.day(found.start.date())}")

    def turns(self) -> None:
        if self._meeting.rotation:
            self._page.heading("Take turns", plain("   so that nobody pays each week", "dim"))
            for week, found in enumerate(self._meeting.rotation, 1):
                self._proposal(found, f"week {week}")

    def heat(self) -> None:
        """Write a row a day, a sign for each half hour of the reader's clock."""
        meeting = self._meeting
        self._page.heading(
            "At work", plain(f"   on your clock ({meeting.zone}); █ is everybody, ░▒▓ are some", "dim")
        )
        hours = "".join(f"{hour:<6}" for hour in range(0, 24, 3))
        self._page.row("", plain(hours, "dim"), label_width=_LABEL)
        for day in meeting.heat:
            body = Text().join(self._shade(count) for count in day.at_work)
            self._page.row(wording.day(day.date), body, label_width=_LABEL)

    def _shade(self, count: int) -> Text:
        everybody = len(self._meeting.participants)
        if not count:
            return plain("·", "dim")
        level = len(_SHADES) - 1 if count == everybody else max(1, count * (len(_SHADES) - 1) // everybody)
        return plain(_SHADES[level], "green" if count == everybody else "dim")

    def _window(self, window: Window) -> Text:
        shown = plain("; ").join(self._spans(window))
        if window.remarks:
            shown += plain(f"  ({'; '.join(window.remarks)})", "yellow")
        return shown

    def _spans(self, window: Window) -> Iterator[Text]:
        for part in window.best.parts:
            zone = part.start.tzinfo
            first, last = window.start.astimezone(zone), window.latest_start.astimezone(zone)
            span = wording.clock(first) if first == last else f"{wording.clock(first)}–{wording.clock(last)}"
            yield plain(f"{span} ") + plain(self._names[part.code], "bold" if self._home(part.code) else "")

    def _proposal(self, found: Proposal, label: str) -> None:
        label = label or wording.day(found.start.date())
        self._page.row(
            label, plain("; ").join(self._part(part, found) for part in found.parts), label_width=_LABEL
        )

    def _part(self, part: Part, found: Proposal) -> Text:
        how, colour = _STANDING[part.standing]
        day = "" if part.start.date() == found.start.date() else f"{wording.day(part.start.date())} "
        shown = plain(f"{day}{wording.clock(part.start)} {self._names[part.code]}")
        shown += plain(how, colour)
        return shown + (plain(f" ({part.remark})", "yellow") if part.remark else Text())

    def _home(self, code: str) -> bool:
        return any(guest.home for guest in self._meeting.participants if guest.code == code)
