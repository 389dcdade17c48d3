"""What is known about a place's holidays, laid over their dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from trustbrief.almanac.greetings import fitting, plain, sending
from trustbrief.almanac.worktime import WorkWeek
from trustbrief.model.calendar import Holiday
from trustbrief.model.observance import Match, SharedObservance, TerritoryObservances
from trustbrief.model.quiet import Observance
from trustbrief.model.statements import Expression

# What the library adds to the name of a feast on its later days: `Eid al-Fitr Holiday`.
_FURTHER_DAY = re.compile(r" (?:Holiday|\(?(?:Second|Third|Fourth) Day\)?)$")
_APOSTROPHES = str.maketrans({"\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{MODIFIER LETTER APOSTROPHE}": "'"})


class Customs(Struct, frozen=True):
    """What the authored files know about the days of one place.

    Args:
        territory: Alpha-2 code.
        languages: Its languages, the most important first.
        of_part: They are those of a part of the territory, and no other is written there.
        own: What its profile says, which wins.
        shared: What is said of holidays that many places keep.

    """

    territory: str
    languages: Sequence[str]
    own: Sequence[Observance]
    shared: TerritoryObservances
    of_part: bool = False


def with_meaning(holidays: Iterable[Holiday], customs: Customs, week: WorkWeek) -> tuple[Holiday, ...]:
    """Return the holidays with tone, meaning and greeting where a file gives them.

    Args:
        holidays: Dated days.
        customs: What the files know.
        week: Tells the last working day on which a greeting arrives in time.

    """
    own = {observance.name: observance for observance in customs.own}
    known: dict[str, _Known] = {}
    explained, days = [], tuple(holidays)
    public = {day.name for day in days if "public" in day.kinds}
    for day in days:
        if day.name not in known:
            of_place = own.get(day.name) or own.get(_FURTHER_DAY.sub("", day.name))
            known[day.name] = _Known(of_place, _shared(day.name, customs.shared))
        # Where it is a public holiday, days off of public offices around it are not yet the feast.
        wished = day.name not in public or "public" in day.kinds
        explained.append(_explained(day, known[day.name], customs, week, wished=wished))
    return tuple(explained)


class _Known(Struct, frozen=True):
    """What the place's profile and the shared files say of one holiday."""

    own: Observance | None
    shared: SharedObservance | None


def matches(match: Match, name: str) -> bool:
    """Tell whether an observance is about a holiday of this name.

    Args:
        match: Its rule; where it holds is not looked at.
        name: English name of the library.

    """
    return is_about(match, folded(name))


def is_about(match: Match, folded: str) -> bool:
    """Tell the same of a name that is folded already, for one that many rules are tried on."""
    return any(_like(folded, pattern) for pattern in match.names) and not any(
        _like(folded, pattern) for pattern in match.unless
    )


def _shared(name: str, shared: TerritoryObservances) -> SharedObservance | None:
    known = shared.by_name
    if name not in known:
        key = folded(name)
        known[name] = next((entry for entry in shared.observances if is_about(entry.match, key)), None)
    return known[name]


def folded(text: str) -> str:
    """Return the form in which names of holidays are compared with rules."""
    return text.translate(_APOSTROPHES).lower()


@cache
def _parts(pattern: str) -> list[str]:
    """Return a pattern's texts between its stars; each is tried on every holiday of a calendar."""
    return folded(pattern).split("*")


def _like(name: str, pattern: str) -> bool:
    """Tell whether a folded name fits a pattern in which `*` stands for any text."""
    first, *others = _parts(pattern)
    if not others:
        return name == first
    *middle, last = others
    if not (name.startswith(first) and name.endswith(last) and len(name) >= len(first) + len(last)):
        return False
    at, end = len(first), len(name) - len(last)
    for part in middle:
        at = name.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return True


def _explained(day: Holiday, known: _Known, customs: Customs, week: WorkWeek, *, wished: bool) -> Holiday:
    observance = known.own or known.shared
    if observance is None:
        return day
    greetings = _greetings(known, customs) if wished else []
    greeting = plain(greetings[0], customs.territory) if greetings else None
    when = sending(greeting, _greet_from(known, greetings), day.date, week)
    return replace(
        day,
        tone=observance.tone,
        meaning=observance.meaning,
        effect=observance.effect,
        greeting=greeting,
        other_greetings=tuple(plain(wish, customs.territory) for wish in greetings[1:]),
        send_by=when.send_by,
        send_from=when.send_from,
        do_not_greet=observance.do_not_greet or _silence(known),
        sources=observance.sources,
        evidence=observance.evidence,
    )


def _greet_from(known: _Known, greetings: list[Expression]) -> str | None:
    """Return `first-day` when one of the wishes, or the entry that they come from, says so.

    Of a place with several languages none is wished too early: bonne année is said from 1 January on.
    """
    if not greetings:
        return None
    own = known.own is not None and greetings[0] is known.own.greeting
    entry = known.own if own else known.shared
    told = (getattr(wish, "greet_from", None) for wish in greetings)
    return next(filter(None, told), None) or (entry.greet_from if entry else None)


def _silence(known: _Known) -> str | None:
    """Return why no wish is sent, after the shared entry, unless the profile has a greeting."""
    own = known.own is not None and known.own.greeting is not None
    return None if own or known.shared is None else known.shared.do_not_greet


def _greetings(known: _Known, customs: Customs) -> list[Expression]:
    """Return the profile's own greeting, or the shared ones where it names none."""
    if known.own and (known.own.do_not_greet or known.own.tone == "solemn"):
        return []
    if known.own and known.own.greeting:
        return [known.own.greeting]
    if known.shared is None or known.shared.do_not_greet:
        return []
    return list(fitting(known.shared.greetings, customs.territory, customs.languages, only=customs.of_part))
