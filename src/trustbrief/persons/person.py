"""One name, read: its parts, how sure they are, and what its titles and lists tell."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from trustbrief.model.names import Mark, Title
from trustbrief.persons.deciding import decide, unspaced
from trustbrief.persons.letters import key
from trustbrief.persons.reading import Certainty, Decision, Role
from trustbrief.persons.setting import NEAR, Setting
from trustbrief.persons.units import Unit, degrees, parent_mark, units_of, without_titles
from trustbrief.persons.written import capitals, written


class NamePart(Struct, frozen=True, kw_only=True):
    """A part of a name as it was typed, and what it is.

    Args:
        text: With its particles.
        role: What it is; unknown where that cannot be told.
        romanised: How a part in another script is written in Latin letters, where a list has it.

    """

    text: str
    role: Role
    romanised: str | None = None


class ReadName(Struct, frozen=True, kw_only=True):
    """A name, read.

    Args:
        name: The whole, without titles and what stands behind.
        parts: In the order in which they were typed.
        units: What the lists know of each written name.
        titles: Those that were typed.
        decision: Which unit is what.
        left_out: Words that are no name.

    """

    name: str
    parts: tuple[NamePart, ...]
    units: tuple[Unit, ...]
    titles: tuple[tuple[str, Title], ...]
    decision: Decision
    left_out: tuple[str, ...] = ()

    @property
    def certainty(self) -> Certainty:
        """Return how sure the parts are."""
        return self.decision.certainty

    def part(self, *roles: Role) -> str | None:
        """Return the parts of some roles as one text, or None where there are none."""
        return " ".join(part.text for part in self.parts if part.role in roles) or None


def read(typed: str, setting: Setting) -> ReadName:
    """Return what a typed name is made of.

    Args:
        typed: Any text.
        setting: Where the name is read.

    Raises:
        UsageError: there is no name in it, or it is longer than a name.

    """
    found = written(_with_capitals(typed, setting))
    titled = without_titles(found.words, setting)
    behind = degrees(found.behind, setting) if found.behind else ()
    front = titled.titles
    if behind is None:
        other = without_titles(found.behind, setting)
        front, behind = (*front, *other.titles), other.behind
        units, decision = _inverted(titled.words, other.words, setting)
        name = " ".join((*other.words, *titled.words))
    else:
        units, decision = _straight(titled.words, setting, front)
        name = " ".join(titled.words)
    roles = [*zip(units, decision.roles, strict=True)]
    return ReadName(
        name=name,
        parts=(
            *(NamePart(text=text, role="title") for text, _ in front),
            *(NamePart(text=unit.text, role=role, romanised=_latin(unit, setting)) for unit, role in roles),
            *(NamePart(text=text, role="behind") for text, _ in (*titled.behind, *behind)),
            *(NamePart(text=text, role="nickname") for text in found.nicknames),
        ),
        units=tuple(unit for unit, role in roles if role not in {"link", "initial"}),
        titles=(*front, *titled.behind, *behind),
        decision=decision,
        left_out=found.left_out,
    )


def _with_capitals(typed: str, setting: Setting) -> str:
    """Return a name that was typed in small letters alone as it is written: only its particles stay small."""
    if typed != typed.lower() or typed == typed.upper():
        return typed
    small = {*setting.particles, *setting.small_particles}
    return " ".join(
        word if key(word) in small else "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
        for word in typed.split()
    )


def _latin(unit: Unit, setting: Setting) -> str | None:
    """Return how a list of the place or of its languages has a word in Latin letters.

    Other languages read it otherwise: 梁 is Yang in Korea alone.
    """
    readings = {} if key(unit.text).isascii() else unit.listed.romanised
    nearest = max(readings, key=setting.distance, default=None)
    counts = nearest and (setting.distance(nearest) >= NEAR or not setting.known)
    return readings[nearest] if nearest and counts else None


def _inverted(
    family: tuple[str, ...], rest: tuple[str, ...], setting: Setting
) -> tuple[tuple[Unit, ...], Decision]:
    """Return units and roles of a name with a comma: `Nguyen, Tien Dung`, `CHAN Tai Man, Peter`."""
    behind, before = units_of(family, setting, titled=True), units_of(rest, setting)
    if whole := _before_comma(behind, setting):
        roles = (*whole.roles, *_given(before, setting))
        why = (f"{' '.join(rest)} stands behind a comma, as another first name does", *whole.why)
        return (*behind, *before), replace(whole, roles=roles, why=why)
    decision = Decision(
        roles=(*_family(behind, setting), *_given(before, setting)),
        certainty="clear",
        order="family-first",
        why=("a comma stands behind the family name",),
        marks=tuple(unit.mark for unit in (*behind, *before) if unit.mark),
    )
    return (*behind, *before), decision


def _before_comma(units: tuple[Unit, ...], setting: Setting) -> Decision | None:
    """Return what a whole name before a comma is, or None where the family name alone stands there."""
    long = key(" ".join(unit.text for unit in units)) in setting.long_family_names
    if len(units) == 1 or long or setting.family not in {"first", "varies"}:
        return None
    found = _in_capitals(units, setting) or decide(units, setting)
    single = found.roles.count("family") == 1 and found.order == "family-first"
    return found if single and found.certainty != "unclear" else None


def _family(units: Sequence[Unit], setting: Setting) -> list[Role]:
    """Return the roles of names that are known to be the family's; a father's where there is no such name."""
    if setting.custom and setting.custom.family == "none":
        return [setting.custom.rest] * len(units)
    two = setting.family == "two" and len(units) == len(("first", "second"))
    return ["family", "second-family"] if two else ["family"] * len(units)


def _given(units: Sequence[Unit], setting: Setting) -> list[Role]:
    """Return the roles of names that are known not to be the family's."""
    last = setting.custom is not None and setting.custom.given == "last" and len(units) > 1
    roles: list[Role] = ["middle" if last and unit is not units[-1] else "given" for unit in units]
    return ["initial" if unit.kind == "initial" else role for unit, role in zip(units, roles, strict=True)]


def _straight(
    words: tuple[str, ...], setting: Setting, titles: Sequence[tuple[str, Title]]
) -> tuple[tuple[Unit, ...], Decision]:
    if len(words) == 1 and (split := unspaced(words[0], setting)):
        family, given, decision = split
        return tuple(units_of((word,), setting)[0] for word in (family, given)), decision
    if found := parent_mark(words, setting):
        return _with_parent(words, *found, setting)
    calls = {title.calls for _, title in titles}
    units = units_of(words, setting, titled=bool(titles) and "given" not in calls)
    if len(units) == 1 and "family" in calls:
        why = f"{' '.join(text for text, _ in titles)} goes with a family name"
        return units, Decision(roles=("family",), certainty="likely", why=(why,))
    return units, _in_capitals(units, setting) or decide(units, setting)


def _in_capitals(units: tuple[Unit, ...], setting: Setting) -> Decision | None:
    """Return the roles where the family name is in capitals at one end: `NGUYEN Tien Dung`."""
    large = capitals(tuple(unit.text.split()[-1] for unit in units))
    if not any(large) or all(large):
        return None
    family = [unit for unit, capital in zip(units, large, strict=True) if capital]
    first = large[0]
    if large != tuple(sorted(large, reverse=first)):
        return None
    rest = [unit for unit in units if unit not in family]
    if any(unit.kind == "patronymic" for unit in rest):
        return None
    ordered = (*_family(family, setting), *_given(rest, setting))
    roles = ordered if first else (*_given(rest, setting), *_family(family, setting))
    return Decision(
        roles=tuple(roles),
        certainty="clear",
        order="family-first" if first else "given-first",
        why=(f"{' '.join(unit.text for unit in family)} is in capitals, as family names often are",),
        marks=tuple(unit.mark for unit in units if unit.mark),
    )


def _with_parent(
    words: tuple[str, ...], index: int, size: int, mark: Mark, setting: Setting
) -> tuple[tuple[Unit, ...], Decision]:
    """Return own name, link, parent's name and family name: `Ahmad bin Ismail`, `… bin Rashid Al Maktoum`."""
    own = units_of(words[:index], setting)
    link = Unit(" ".join(words[index : index + size]))
    after = units_of(words[index + size :], setting)
    behind: list[Role] = ["link" if key(unit.text) in map(key, mark.words) else "ancestor" for unit in after]
    if len(after) > 1 and after[-1].kind == "family":
        behind[-1] = "family"
    decision = Decision(
        roles=(*["given"] * len(own), "link", *behind),  # type: ignore[arg-type]
        certainty="clear",
        why=(f"{link.text} stands between the own name and the parent's",),
        marks=(mark, *(unit.mark for unit in own if unit.mark)),
    )
    return (*own, link, *after), decision
