"""Dates, times and offsets as people read them."""

from __future__ import annotations

from datetime import date, datetime


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


def offset(hours: float) -> str:
    """Return `+9 h`, `−3:30 h` or `same time`."""
    if not hours:
        return "same time"
    minutes = round(abs(hours) * 60)
    shown = f"{minutes // 60}:{minutes % 60:02}" if minutes % 60 else f"{minutes // 60}"
    return f"{'+' if hours > 0 else '−'}{shown} h"


def sentence(text: str) -> str:
    """Return text with a capital and a full stop."""
    return f"{text[:1].upper()}{text[1:]}."
