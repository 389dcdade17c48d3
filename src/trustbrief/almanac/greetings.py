"""When a greeting is sent, and in which of several languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from trustbrief.almanac.worktime import WorkWeek
from trustbrief.model.observance import Wish
from trustbrief.model.statements import Expression


class Sending(Struct, frozen=True):
    """The last working day for a greeting used before a day, or the first for one used from it on."""

    send_by: date | None = None
    send_from: date | None = None


def sending(greeting: Expression | None, greet_from: str | None, first: date, week: WorkWeek) -> Sending:
    """Return when a greeting is sent.

    Args:
        greeting: The words, or None.
        greet_from: `first-day` when they are used from the day on, not before.
        first: The holiday, or the first day of the period.
        week: Tells the last working day on which a greeting arrives in time.

    """
    if greeting is None:
        return Sending()
    if greet_from:
        return Sending(send_from=first)
    return Sending(send_by=week.workday_before(first))


def fitting(wishes: Sequence[Wish], territory: str, languages: Sequence[str]) -> list[Wish]:
    """Return the wishes for a place, those customary there first, then by its languages.

    Args:
        wishes: All there are for a day.
        territory: Alpha-2 code.
        languages: The languages of the place, the most important first.

    """
    own = [wish for wish in wishes if territory in wish.territories]
    general = [wish for wish in wishes if not wish.territories and _spoken(wish) in languages]
    general.sort(key=lambda wish: languages.index(_spoken(wish)))
    return own + general


def plain(wish: Expression) -> Expression:
    """Return a wish without the territories it is for: the place is known."""
    values: Mapping[str, object] = {name: getattr(wish, name) for name in Expression.__struct_fields__}
    return Expression(**values)  # type: ignore[arg-type]


def _spoken(wish: Wish) -> str:
    """Return a wish's language; `zh` and `zh-Hant` differ, Latin letters alone make no other one."""
    return wish.language.removesuffix("-Latn")
