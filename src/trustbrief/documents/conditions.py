"""Whether the conditions of a playbook step hold, and in which words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, NamedTuple

from msgspec import Struct

from trustbrief.almanac.worktime import weekday
from trustbrief.culture.walk import part_of
from trustbrief.documents.briefing import Briefing
from trustbrief.documents.scales import BriefedScale
from trustbrief.model.facts import Facts
from trustbrief.model.guidance import (
    Condition,
    DriverCondition,
    FactCondition,
    GapCondition,
    HolidayCondition,
    HoursCondition,
    KnownCondition,
    PositionCondition,
    QuietCondition,
)
from trustbrief.model.statements import DRIVER_NAMES, holds_anything

# Percent of the people; below it an interpreter is worth asking about.
UNCOMMON = 10


class Situation(NamedTuple):
    """A briefing, and what open data says of the reader's home."""

    briefing: Briefing
    home_facts: Facts | None


class Reason(Struct, frozen=True):
    """Why a step is in a plan: a fact of this place, with what it rests on there."""

    text: str
    sources: tuple[str, ...] = ()


def reason(condition: Condition, situation: Situation) -> Reason | None:
    """Return why a condition holds, or None when it does not.

    Args:
        condition: One condition of a step.
        situation: The place and the reader.

    Returns:
        A phrase for the reader; empty when there is nothing to say.

    """
    found = _JUDGES[type(condition)](condition, situation)
    return Reason(found) if isinstance(found, str) else found


def _scale(name: str, briefing: Briefing) -> BriefedScale:
    return next(scale for scale in briefing.scales if scale.id == name)


def _position(condition: PositionCondition, situation: Situation) -> Reason | None:
    scale = _scale(condition.scale, situation.briefing)
    if scale.position is None or not condition.at_least <= scale.position <= condition.at_most:
        return None
    return Reason(f"{scale.word} there", scale.sources)


def _gap(condition: GapCondition, situation: Situation) -> Reason | None:
    scale = _scale(condition.scale, situation.briefing)
    if scale.gap is None:
        return None
    steps = scale.gap if condition.direction == "higher" else -scale.gap
    if steps < condition.at_least:
        return None
    pole = scale.high if scale.gap > 0 else scale.low
    return Reason(f"more {pole} than at home, {steps} of 4 steps", scale.sources)


def _driver(condition: DriverCondition, situation: Situation) -> Reason | None:
    briefing = situation.briefing
    driver = briefing.trust.driver if briefing.trust else None
    if driver is None or driver.primary not in condition.any_of:
        return None
    return Reason(f"trust rests mainly on {DRIVER_NAMES[driver.primary]}", driver.sources)


def _holiday(condition: HolidayCondition, situation: Situation) -> str | None:
    briefing = situation.briefing
    last = briefing.date + timedelta(condition.within_days)
    weekend = briefing.facts.weekend if briefing.facts else ()
    for day in briefing.holidays:
        if condition.wished:
            fits = day.tone == "festive" and day.greeting and not day.do_not_greet
        else:
            fits = "public" in day.kinds and weekday(day.date) not in weekend
        if fits and briefing.date <= day.date <= last:
            return f"{day.name} on {day.date}"
    return None


def _quiet(condition: QuietCondition, situation: Situation) -> str | None:
    briefing = situation.briefing
    last = briefing.date + timedelta(condition.within_days)
    for period in briefing.quiet_periods:
        if period.start <= last and period.end >= briefing.date:
            return f"{period.name} from {period.start} to {period.end}"
    return None


def _hours(condition: HoursCondition, situation: Situation) -> str | None:
    briefing = situation.briefing
    if not briefing.clocks:
        return None
    difference = abs(briefing.clocks[0].home_offset_hours)
    # Nineteen hours ahead is five behind, on another day.
    apart = min(difference, 24 - difference)
    if not condition.at_least <= apart < condition.below:
        return None
    return "one hour apart" if apart == 1 else f"{apart:g} hours apart"


def _known(condition: KnownCondition, situation: Situation) -> str | None:
    return "" if holds_anything(part_of(situation.briefing, condition.part)) else None


def _fact(condition: FactCondition, situation: Situation) -> str | None:
    return _FACTS[condition.name](situation)


def _when(text: str, *, holds: bool) -> str | None:
    return text if holds else None


def _english_uncommon(situation: Situation) -> str | None:
    facts = situation.briefing.facts
    # A share that rounds to nothing is one that open data does not have.
    share = facts.english_percent if facts else None
    return f"{share} % speak English" if share and share <= UNCOMMON else None


def _no_english_share(situation: Situation) -> str | None:
    facts = situation.briefing.facts
    spoken = {language.code for language in facts.languages} if facts else {"en"}
    unknown = facts is not None and not facts.english_percent and "en" not in spoken
    return _when("how many speak English is not known", holds=unknown)


def _surname_first(situation: Situation) -> str | None:
    facts = situation.briefing.facts
    return _when("the family name comes first", holds=bool(facts and facts.name_order == "surname-first"))


def _weekend_differs(situation: Situation) -> str | None:
    there, here = situation.briefing.facts, situation.home_facts
    differs = there is not None and here is not None and set(there.weekend) != set(here.weekend)
    days = " and ".join(day.capitalize() for day in there.weekend) if there else ""
    return _when(f"the weekend there is {days}", holds=differs)


def _several_zones(situation: Situation) -> str | None:
    clocks = situation.briefing.clocks
    return _when(f"{len(clocks)} different times there", holds=len(clocks) > 1)


def _clock_change_soon(situation: Situation) -> str | None:
    briefing = situation.briefing
    clocks = [*briefing.clocks[:1], *filter(None, [briefing.home_clock])]
    changes = {clock.change.at for clock in clocks if clock.change}
    return _when("a change of clocks within three weeks", holds=bool(changes))


def _currency_differs(situation: Situation) -> str | None:
    there, here = situation.briefing.facts, situation.home_facts
    if not (there and here and there.currency and here.currency):
        return None
    text = f"{there.currency.code} there, {here.currency.code} at home"
    return _when(text, holds=there.currency.code != here.currency.code)


def _measurement_differs(situation: Situation) -> str | None:
    there, here = situation.briefing.facts, situation.home_facts
    if not (there and here):
        return None
    return _when(
        f"{there.measurement} there, {here.measurement} at home", holds=there.measurement != here.measurement
    )


def _iban(situation: Situation) -> str | None:
    facts = situation.briefing.facts
    return _when("accounts there have an IBAN", holds=bool(facts and facts.iban))


def _abroad(situation: Situation) -> str | None:
    home, place = situation.briefing.home, situation.briefing.place
    return _when("another country", holds=bool(home and home.country != place.country))


_FACTS: dict[str, Callable[[Situation], str | None]] = {
    "english-uncommon": _english_uncommon,
    "no-english-share": _no_english_share,
    "surname-first": _surname_first,
    "weekend-differs": _weekend_differs,
    "several-zones": _several_zones,
    "clock-change-soon": _clock_change_soon,
    "currency-differs": _currency_differs,
    "measurement-differs": _measurement_differs,
    "iban": _iban,
    "abroad": _abroad,
}
_JUDGES: dict[type, Callable[[Any, Situation], Reason | str | None]] = {
    PositionCondition: _position,
    GapCondition: _gap,
    DriverCondition: _driver,
    HolidayCondition: _holiday,
    QuietCondition: _quiet,
    HoursCondition: _hours,
    FactCondition: _fact,
    KnownCondition: _known,
}
