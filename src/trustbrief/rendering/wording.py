"""Dates, times and offsets as people read them."""

from __future__ import annotations

from datetime import date, datetime

from trustbrief.model.profile import Schedule
from trustbrief.model.statements import Expression


def day(value: date, *, year: bool = False) -> str:
    """Return `Tue 24 Nov`, with the year when asked."""
    return f"{value:%a} {value.day} {value:%b}" + (f" {value.year}" if year else "")


def span(start: date, end: date) -> str:
    """Return `28 Dec–4 Jan`, or one day."""
    if start == end:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{end.day} {end:%b}"
    return f"{start.day} {start:%b}–{end.day} {end:%b}"


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
        days = part.days[0][:3].title()
        days += f"–{part.days[-1][:3].title()}" if len(part.days) > 1 else ""
        name = part.pause_name or "lunch"
        pause = f", {name} {part.lunch_start}–{part.lunch_end}" if part.lunch_start else ""
        spans.append(f"{days} {part.start}–{part.end}{pause}")
    return "; ".join(spans)


def addressees(greeting: Expression) -> str:
    """Return `(to those who keep the day)` where a greeting is not for everybody, or nothing."""
    when = greeting.when or ""
    return f"({when.partition(';')[0]})" if when.startswith(("to ", "for ")) else ""


def sentence(text: str) -> str:
    """Return text with a capital and a full stop."""
    return f"{text[:1].upper()}{text[1:]}."
