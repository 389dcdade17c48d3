"""Days, times, numbers, lists and names as the reader's language writes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from itertools import pairwise
from typing import Protocol

from trustbrief.facts.clocks import city_of
from trustbrief.model.profile import Schedule
from trustbrief.model.statements import MONTHS, WEEKDAYS
from trustbrief.rendering.speech import message, speech, worded, worded_as

_DAYS = tuple(name[:3].title() for name in WEEKDAYS)


def day(value: date, *, year: bool = False) -> str:
    """Return `Tue 24 Nov`, with the year when asked."""
    if spoken := speech():
        return spoken.local.day(value, year=year)
    text = f"{_DAYS[value.weekday()]} {value.day} {_month(value)}"
    return f"{text} {value.year}" if year else text


def date_of(value: date, *, year: bool) -> str:
    """Return `24 Nov`, with the year when asked."""
    if spoken := speech():
        return spoken.local.date_of(value, year=year)
    return f"{value.day} {_month(value)}{f' {value.year}' if year else ''}"


def long_date(value: date) -> str:
    """Return `24 November 2026`."""
    if spoken := speech():
        return spoken.local.long_date(value)
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def iso(value: date) -> str:
    """Return `2026-11-24`, which English readers of all countries read alike; else as the language does."""
    spoken = speech()
    return spoken.local.short_date(value) if spoken else value.isoformat()


def month_of(value: date) -> str:
    """Return `2026-11`, or as the language writes a month."""
    spoken = speech()
    return spoken.local.month(value) if spoken else f"{value:%Y-%m}"


def _month(value: date) -> str:
    return MONTHS[value.month - 1][:3]


def span(start: date, end: date) -> str:
    """Return `28 Dec–4 Jan`, or one day."""
    if start == end:
        return day(start)
    if spoken := speech():
        return spoken.local.span(start, end, year=False)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{end.day} {_month(end)}"
    return f"{start.day} {_month(start)}–{end.day} {_month(end)}"


def days(start: date, end: date) -> str:
    """Return `2 Aug–13 Sep 2027`."""
    spoken = speech()
    if spoken and start != end:
        return spoken.local.span(start, end, year=True)
    return day(start, year=True) if spoken else f"{span(start, end)} {end.year}"


def clock(value: datetime | time) -> str:
    """Return `18:40`."""
    spoken = speech()
    return spoken.local.clock(value) if spoken else f"{value:%H:%M}"


def clock_at(text: str) -> str:
    """Return a time of the day that data writes as `18:40`."""
    return clock(time.fromisoformat(text)) if speech() else text


def offset(difference: float) -> str:
    """Return `+9 h`, `−3:30 h` or `same time`."""
    if not difference:
        return worded("same time")
    minutes = round(abs(difference) * 60)
    shown = f"{minutes // 60}:{minutes % 60:02}" if minutes % 60 else f"{minutes // 60}"
    return worded("{hours} h", hours=f"{'+' if difference > 0 else '−'}{shown}")


def hours(schedule: Schedule) -> str:
    """Return `Mon–Fri 09:00–18:00, lunch 12:00–13:00`."""
    spans = []
    for part in schedule.spans:
        named = part.pause_name or message("lunch")
        pause = f", {known(named)} {hours_of(part.lunch_start, part.lunch_end)}" if part.lunch_start else ""
        spans.append(f"{weekdays(part.days)} {hours_of(part.start, part.end)}{pause}")
    return "; ".join(spans)


def hours_of(start: str, end: str | None) -> str:
    """Return `09:00–17:30` for two times of the day as data writes them."""
    return f"{clock_at(start)}–{clock_at(end or '')}"


def weekdays(names: Sequence[str]) -> str:
    """Return `Mon–Fri` for days that follow each other, or `Mon, Wed`."""
    order = [WEEKDAYS.index(name) for name in names]
    follow = all((later - earlier) % len(_DAYS) == 1 for earlier, later in pairwise(order))
    spoken = speech()
    shown = [spoken.local.weekday(number) if spoken else _DAYS[number] for number in order]
    return f"{shown[0]}–{shown[-1]}" if follow and len(shown) > 1 else ", ".join(shown)


def weekday(name: str) -> str:
    """Return the name of a day of the week in full, from that which data has."""
    spoken = speech()
    return spoken.local.weekday(WEEKDAYS.index(name), "wide") if spoken else name


def listed(names: Sequence[str], most: int | None = None) -> str:
    """Return `A, B, C`, and how many more there are than the most that are named."""
    if most is not None and len(names) > most:
        shown = ", ".join(names[:most])
        return worded("{names} and {count} more", names=shown, count=len(names) - most)
    spoken = speech()
    return spoken.local.listed(names) if spoken and len(names) > 1 else ", ".join(names)


def either(names: Sequence[str]) -> str:
    """Return `A or B`."""
    spoken = speech()
    return spoken.local.listed(names, "or") if spoken else " or ".join(names)


def percent(share: float) -> str:
    """Return `89 %` for a share from 0 to 1."""
    spoken = speech()
    return spoken.local.percent(share) if spoken else f"{share:.0%}".replace("%", " %")


def amount(value: float) -> str:
    """Return a number with the signs of the language."""
    spoken = speech()
    return spoken.local.number(value) if spoken else f"{value:g}"


class _Named(Protocol):
    """A place with its kind."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...


def place(named: _Named) -> str:
    """Return the name of a place: of a territory or a cluster in the reader's language."""
    if speech() is None:
        return named.name
    if named.kind == "cluster":
        return worded_as("cluster", named.code)
    return territory(named.code, named.name) if named.kind == "territory" else named.name


def territory(code: str | None, name: str) -> str:
    """Return the name of a territory.

    Args:
        code: Alpha-2; with any other code the name stays as it is.
        name: In English.

    """
    spoken = speech()
    return (spoken and code and spoken.local.territory(code)) or name


def city(zone: str, name: str) -> str:
    """Return the name of a city; there are others than English ones for those that zones are called after.

    Args:
        zone: IANA name of its time zone.
        name: In English.

    """
    spoken = speech()
    return (spoken and city_of(zone) == name and spoken.local.city(zone)) or name


def place_called(name: str) -> str:
    """Return the name of a place of which nothing but the English name is known."""
    spoken = speech()
    return (spoken and spoken.local.territory_called(name)) or name


def tongue(tag: str, name: str) -> str:
    """Return the name of a language; see `territory`."""
    spoken = speech()
    return (spoken and spoken.local.language(tag)) or name


def tongue_called(name: str) -> str:
    """Return the name of a language of which nothing but the English name is known."""
    spoken = speech()
    return (spoken and spoken.local.language_called(name)) or name


def currency(code: str, name: str) -> str:
    """Return the name of a currency; see `territory`."""
    spoken = speech()
    return (spoken and spoken.local.currency(code)) or name


def known(text: str) -> str:
    """Return a word of the data, such as the pole of a scale, that the catalogues have."""
    return worded(text)
