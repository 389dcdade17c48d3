"""A moment as people type it, before it is known where."""

from datetime import date, datetime, time, timedelta

from msgspec import Struct
from msgspec.structs import replace

from trustbrief.model.statements import Weekday


class When(Struct, frozen=True, kw_only=True):
    """A moment to be read on somebody's clock.

    Args:
        moment: The whole moment, when an ISO offset was typed; aware.
        after: So long from now.
        day: The date typed.
        month_day: Month and day typed without a year: the next such day.
        weekday: The weekday typed: the next one that is not over, or that of `month_day`.
        beyond: The weekday is not today.
        ahead: Days from today.
        clock: The time of day.

    """

    moment: datetime | None = None
    after: timedelta | None = None
    day: date | None = None
    month_day: tuple[int, int] | None = None
    weekday: Weekday | None = None
    beyond: bool = False
    ahead: int | None = None
    clock: time | None = None

    def at(self, clock: time) -> "When":
        """Return it at a time of the day where a day alone was typed.

        Args:
            clock: On the clock that the day is read on.

        """
        alone = self.moment is None and self.after is None and self.clock is None
        return replace(self, clock=clock) if alone else self
