"""What speaks for a unit as a family name or as a given name, weighed and worded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from trustbrief.persons.letters import key, syllables
from trustbrief.persons.popular import Sex
from trustbrief.persons.setting import FAR, HERE, NEAR, Setting
from trustbrief.persons.units import Unit

# A name among the first few of a list, and one so much further down that the first outweighs it.
_TOP, _FURTHER = 10, 4
_WHERE = {HERE: "there", NEAR: "where its language is spoken", FAR: "elsewhere"}
_GIVEN: dict[Sex, str] = {
    "women": "{} is a common given name of women {}",
    "men": "{} is a common given name of men {}",
    "both": "{} is a common given name of women and men {}",
}


class Weight(NamedTuple):
    """How far a unit leans to a family name (above 0) or to a given name (below), from -3 to 3.

    Args:
        lean: The weight; 0 where nothing is known, or both are.
        why: What it rests on.
        rank: Its rank among the family names of the place, or None.

    """

    lean: int
    why: str | None = None
    rank: int | None = None


def weights(units: Sequence[Unit], setting: Setting) -> tuple[Weight, ...]:
    """Return the weight of each unit of a name."""
    found = [_by_form(unit) or _by_lists(unit, setting) for unit in units]
    if setting.custom and setting.custom.short_family and len(units) > 1:
        short = any(syllables(unit.text) == 1 for unit in units)
        pairs = zip(units, found, strict=True)
        found = [_by_length(unit, weight, setting, short=short) for unit, weight in pairs]
    return tuple(found)


def _by_form(unit: Unit) -> Weight | None:
    """Return what a particle says, or None where there is none."""
    if unit.kind == "family":
        return Weight(HERE, f"{unit.text} has the form of a family name")
    return Weight(-HERE, f"{unit.text} has the form of a given name") if unit.kind == "given" else None


def _by_lists(unit: Unit, setting: Setting) -> Weight:
    family, given = setting.as_family(unit.listed), setting.as_given(unit.listed)
    rank = next((unit.listed.family[code] for code in setting.codes if code in unit.listed.family), None)
    if unit.mark and unit.mark.says == "family" and not given:
        return Weight(max(family, NEAR), f"{unit.text} has the ending of a family name", rank)
    if family and given:
        nearer = (abs(family - given) // 2) * (1 if family > given else -1)
        return Weight(nearer, f"{unit.text} is on lists of family names and of given names", rank)
    if family:
        return Weight(family, f"{unit.text} is a common family name {_WHERE[family]}", rank)
    if given:
        said = _GIVEN[_whose(unit, setting, given)]
        return Weight(-given, said.format(unit.text, _WHERE[given]))
    return Weight(0)


def _whose(unit: Unit, setting: Setting, distance: int) -> Sex:
    """Return of whom a given name is common on the lists of one distance."""
    found = {sex for code, sex in unit.listed.given.items() if setting.distance(code) == distance}
    return found.pop() if len(found) == 1 else "both"


def _by_length(unit: Unit, weight: Weight, setting: Setting, *, short: bool) -> Weight:
    """Return a weight that minds length: a name of two syllables beside one of one is the given name.

    Args:
        unit: One of several.
        weight: What else speaks for it.
        setting: Where the name is read.
        short: Another unit has one syllable.

    """
    if key(unit.text) in setting.long_family_names:
        return Weight(HERE, f"{unit.text} is one of the family names of two syllables")
    if weight.lean >= NEAR or unit.kind != "word" or not short or syllables(unit.text) == 1:
        return weight
    return Weight(-HERE, f"{unit.text} has two syllables or more, as given names mostly have there")


def outweighs(one: Weight, other: Weight) -> bool:
    """Tell whether a family name is so much commoner in the place that the other hardly counts as one."""
    if one.rank is None or other.rank is None:
        return False
    return one.rank <= _TOP and other.rank >= one.rank * _FURTHER


def reasons(found: Sequence[Weight]) -> tuple[str, ...]:
    """Return what weights rest on, each once."""
    return tuple(dict.fromkeys(one.why for one in found if one.why))
