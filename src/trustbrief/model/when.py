"""A moment as people type it, before it is known where."""

from datetime import date, datetime, time

from msgspec import Struct

from trustbrief.model.statements import Weekday


class When(Struct, frozen=True, kw_only=True):
    """A moment to be read on somebody's clock.

    Args:
        moment: The whole moment, when an ISO offset was typed; aware.
        day: The date typed.
        weekday: The weekday typed: the next one that is not over.
        ahead: Days from today.
        clock: The time of day.

    """

    moment: datetime | None = None
    day: date | None = None
    weekday: Weekday | None = None
    ahead: int | None = None
    clock: time | None = None
