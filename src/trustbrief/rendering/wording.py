"""Every phrase that two documents share: dates, times, kinds, wishes, sources, changes of clocks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from itertools import pairwise

from trustbrief.facts.clocks import ClockChange
from trustbrief.model.calendar import DatedQuietPeriod, HalfDay, Holiday, StatusKind
from trustbrief.model.profile import Schedule
from trustbrief.model.statements import Expression, NumberedSource
from trustbrief.rendering.blocks import Line, Style, Words, line

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FEW_PARTS = 3


def day(value: date, *, year: bool = False) -> str:
    """Return `Tue 24 Nov`, with the year when asked."""
    text = f"{_DAYS[value.weekday()]} {value.day} {month(value)}"
    return f"{text} {value.year}" if year else text


def month(value: date) -> str:
    """Return `Nov`, whatever the locale."""
    return _MONTHS[value.month - 1]


def span(start: date, end: date) -> str:
    """Return `28 Dec–4 Jan`, or one day."""
    if start == end:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{end.day} {month(end)}"
    return f"{start.day} {month(start)}–{end.day} {month(end)}"


def days(start: date, end: date) -> str:
    """Return `2 Aug–13 Sep 2027`."""
    return f"{span(start, end)} {end.year}"


def clock(value: datetime) -> str:
    """Return `18:40`."""
    return f"{value:%H:%M}"


def offset(difference: float) -> str:
    """Return `+9 h`, `−3:30 h` or `same time`."""
    if not difference:
        return "same time"
    minutes = round(abs(difference) * 60)
    shown = f"{minutes // 60}:{minutes % 60:02}" if minutes % 60 else f"{minutes // 60}"
    return f"{'+' if difference > 0 else '−'}{shown} h"


def hours(schedule: Schedule) -> str:
    """Return `Mon–Fri 09:00–18:00, lunch 12:00–13:00`."""
    spans = []
    for part in schedule.spans:
        days = weekdays(part.days)
        name = part.pause_name or "lunch"
        pause = f", {name} {part.lunch_start}–{part.lunch_end}" if part.lunch_start else ""
        spans.append(f"{days} {part.start}–{part.end}{pause}")
    return "; ".join(spans)


def weekdays(names: Sequence[str]) -> str:
    """Return `Mon–Fri` for days that follow each other, or `Mon, Wed`."""
    order = [_DAYS.index(name[:3].title()) for name in names]
    follow = all((later - earlier) % len(_DAYS) == 1 for earlier, later in pairwise(order))
    shown = [_DAYS[number] for number in order]
    return f"{shown[0]}–{shown[-1]}" if follow and len(shown) > 1 else ", ".join(shown)


def addressees(greeting: Expression) -> str:
    """Return `(to those who keep the day)` where a greeting is not for everybody, or nothing."""
    when = greeting.when or ""
    return f"({when.partition(';')[0]})" if when.startswith(("to ", "for ")) else ""


def sentence(text: str) -> str:
    """Return text with a capital and a full stop."""
    return f"{text[:1].upper()}{text[1:]}."


# The library's kinds of holidays as people call them; those of one faith or people by their name.
_KINDS = {
    "public": "public holiday",
    "government": "government offices closed",
    "bank": "banks closed",
    "half_day": "half day",
    "workday": "commemorated, worked",
    "optional": "optional holiday",
    "optional_women": "optional holiday for women",
    "de_facto": "de facto holiday",
    "school": "schools closed",
    "unofficial": "unofficial",
    "armed_forces": "armed forces",
}


def kind(name: str) -> str:
    """Return a kind of holiday in words."""
    return _KINDS.get(name, name.replace("_", " "))


def step(number: int, there: int | None, here: int | None) -> str:
    """Return the sign of one step of a scale: the place ●, the reader ○, both ◉."""
    if number == there:
        return "◉" if there == here else "●"
    return "○" if number == here else "·"


def source(item: NumberedSource, *, short: bool = False) -> str:
    """Return a source: title, publisher and year; in full with its kind and when it was read."""
    year = f", {item.year}" if item.year else ""
    text = f"{item.title}. {item.publisher}{year}"
    if short:
        return text
    seen = "read" if item.seen == "page" else "excerpt read"
    return f"{text} ({item.kind}, {seen} {item.accessed:%Y-%m})"


def clock_change(change: ClockChange, where: str) -> str:
    """Return `Clocks at home go back 1 h on Sun 25 Oct, then +8 h`."""
    moved = "forward" if change.shift_hours > 0 else "back"
    hours = offset(abs(change.shift_hours)).removeprefix("+")
    then = offset(change.home_offset_hours)
    return f"Clocks {where} go {moved} {hours} on {day(change.at.date())}, then {then}"


STATUS: dict[StatusKind, tuple[str, Style]] = {
    "working": ("at work", "good"),
    "quiet-period": ("quiet period", "warn"),
    "half-day": ("half day", "warn"),
    "before-hours": ("before hours", "warn"),
    "lunch": ("at lunch", "warn"),
    "prayer": ("at prayer", "warn"),
    "after-hours": ("after hours", "bad"),
    "weekend": ("weekend", "bad"),
    "holiday": ("public holiday", "bad"),
}
NO_CLIENTS = 'No clients yet. Save one: trustbrief client add "Acme KK" --place osaka'


def wish(dated: Holiday | DatedQuietPeriod) -> Line:
    """Return `: write from Tue 9 Mar 新年快乐 (to …)`, or why nothing is written, for lists of days."""
    if isinstance(dated, Holiday) and dated.do_not_greet:
        return line(Words(": no greeting", "bad"))
    if dated.greeting is None:
        return ()
    start = f" from {day(dated.send_from)}" if dated.send_from else ""
    whom = f" {addressees(dated.greeting)}".rstrip()
    said = Words(dated.greeting.native, "said", dated.greeting.language)
    return line(Words(f": write{start} ", "label"), said, whom)


def marks(day_: Holiday) -> list[str]:
    """Return what is to be known of a day's date."""
    found = [("estimated", day_.estimated), ("in lieu", day_.observed)]
    return [word for word, holds in found if holds]


def parts_of(holiday: Holiday) -> str:
    """Return `only DE-BY`, or `in 23 of 26 parts, 89 % of the people`."""
    codes = holiday.subdivisions
    share = f", {holiday.share:.0%} of the people".replace("%", " %") if holiday.share is not None else ""
    if len(codes) <= FEW_PARTS:
        return f"only {', '.join(codes)}{share}"
    return f"in {len(codes)} of {holiday.parts} parts{share}" if holiday.parts else f"in {len(codes)} parts"


def half_day(half: HalfDay) -> str:
    """Return `Christmas Eve: offices close at 13:00`."""
    if half.practice == "off":
        return f"{half.name}: in practice a day off"
    if half.closes:
        return f"{half.name}: offices close at {half.closes:%H:%M}"
    return f"{half.name}: {half.minutes} minutes less"
