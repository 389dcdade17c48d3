"""When a greeting is sent, and in which of several languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from trustbrief.almanac.worktime import WorkWeek
from trustbrief.model.language import as_written_in, base
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


def fitting(
    wishes: Sequence[Wish], territory: str, languages: Sequence[str], *, only: bool = False
) -> list[Wish]:
    """Return the wishes for a place, those customary there first, then by its languages.

    Args:
        wishes: All there are for a day.
        territory: Alpha-2 code.
        languages: The languages of the place, the most important first.
        only: It is a part of the territory with languages of its own: what is customary in the
            territory as a whole is sent there in one of these.

    """

    def rank(wish: Wish) -> int:
        return languages.index(base(wish.language))

    own = [wish for wish in wishes if territory in wish.territories]
    if only:
        own = sorted((wish for wish in own if base(wish.language) in languages), key=rank)
    general = [wish for wish in wishes if not wish.territories and base(wish.language) in languages]
    return own + sorted(general, key=rank)


def plain(wish: Expression, country: str | None = None) -> Expression:
    """Return a wish without the territories it is for, as it is spelt at the place if that is known."""
    values: Mapping[str, object] = {name: getattr(wish, name) for name in Expression.__struct_fields__}
    return as_written_in(Expression(**values), country)  # type: ignore[arg-type]
