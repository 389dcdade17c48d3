"""What `data/hours.yaml` holds: the working week of territories without a profile that says it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from msgspec import Meta

from trustbrief.model.profile import KeepFree, Schedule
from trustbrief.model.statements import Alpha2, Record, Source


class UsualWeek(Record, frozen=True, kw_only=True):
    """Office hours, breaks and hours to keep free in some territories, each from a source."""

    territories: Annotated[tuple[Alpha2, ...], Meta(min_length=1, max_length=60)]
    schedule: Schedule | None = None
    keep_free: tuple[KeepFree, ...] = ()


class HoursFile(Record, frozen=True, kw_only=True):
    """The whole of `data/hours.yaml`."""

    reviewed: date
    weeks: tuple[UsualWeek, ...]
    sources: Annotated[tuple[Source, ...], Meta(max_length=200)]
