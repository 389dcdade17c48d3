"""Which unit of a name is what: by how it is written, by custom, by lists, or not to be told."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from trustbrief.persons.evidence import reasons, weights
from trustbrief.persons.letters import UNSPACED, key, script
from trustbrief.persons.orders import by_order
from trustbrief.persons.reading import Certainty, Decision, Order, Role, unclear
from trustbrief.persons.setting import HERE, NEAR, Setting
from trustbrief.persons.units import Unit

# Characters of the longest family name that is looked for, and of a name that one character begins.
_LONGEST_FAMILY, _SHORT_NAME = 3, 4
_PAIR = 2
# Among so many the commonest family names of a place are.
_COMMONEST = 20


def decide(units: Sequence[Unit], setting: Setting) -> Decision:
    """Return which unit is what, as far as it can be told.

    Args:
        units: At least one.
        setting: Where the name is read.

    """
    full = [unit for unit in units if unit.kind != "initial"]
    if any(unit.kind == "patronymic" for unit in full):
        return _with_patronymic(units)
    if not full:
        return unclear(units, "initials alone")
    if len(units) == 1:
        return _alone(units[0], setting)
    if len(full) == 1:
        return _beside_initials(units, full[0], setting)
    found = by_order(full, setting)
    left = iter(found.roles)
    roles: list[Role] = ["initial" if unit.kind == "initial" else next(left) for unit in units]
    return replace(found, roles=tuple(roles))


def _alone(unit: Unit, setting: Setting) -> Decision:
    """Return what a single name is: the own one where there are no family names, else what a list says."""
    if setting.custom and setting.custom.family == "none":
        why = ("a single name there is the person's own",)
        return Decision(roles=("given",), certainty="likely", why=why)
    weight = weights((unit,), setting)[0]
    if abs(weight.lean) == HERE:
        role: Role = "family" if weight.lean > 0 else "given"
        return Decision(roles=(role,), certainty="likely", why=reasons((weight,)))
    return unclear((unit,), "a single name", *reasons((weight,)))


def _beside_initials(units: Sequence[Unit], full: Unit, setting: Setting) -> Decision:
    """Return what the one written name is: that of the family in most places, the own one in some."""
    custom = setting.custom
    last_own = custom is not None and custom.given == "last" and units[-1] is full
    if last_own or (custom is not None and custom.initials == "own"):
        role: Role = "given" if last_own or setting.call_by == "given" else "unknown"
        why = "after initials the name that is written out is the one in use there"
    elif setting.family in {"last", "two"} or weights((full,), setting)[0].lean >= NEAR:
        role, why = "family", "the name that is written out beside initials is mostly the family's"
    else:
        return unclear(units, "one name and initials")
    roles: list[Role] = [role if unit is full else "initial" for unit in units]
    return Decision(roles=tuple(roles), certainty="likely", why=(why,))


def _with_patronymic(units: Sequence[Unit]) -> Decision:
    """Return given name, patronymic and family name: the given name stands before the patronymic."""
    places = [place for place, unit in enumerate(units) if unit.kind == "patronymic"]
    index = next((place for place in places if place), places[0])
    mark = units[index].mark
    if len(units) == _PAIR and index == 1 and mark and mark.courtesy == "mr":
        why = f"{units[1].text} can be a patronymic or a family name"
        return Decision(roles=("given", "unknown"), certainty="unclear", why=(why,))
    roles: list[Role] = ["family"] * len(units)
    roles[index] = "patronymic"
    if index:
        roles[index - 1] = "given"
    elif len(units) > 1:
        roles[-1] = "given"
    families = [place for place, role in enumerate(roles) if role == "family"]
    order: Order | None = None
    if families:
        order = "family-first" if families[0] < index else "given-first"
    why = (
        f"{units[index].text} is a patronymic, and the given name stands {'before' if index else 'behind'} it"
    )
    return Decision(
        roles=tuple(roles),
        certainty="clear" if len(families) <= 1 else "likely",
        order=order,
        why=(why,),
        marks=tuple(unit.mark for unit in units if unit.mark),
    )


def unspaced(word: str, setting: Setting) -> tuple[str, str, Decision] | None:
    """Return family name and given name of a name written without a space between them, or None.

    Args:
        word: In Han, kana or Hangul.
        setting: Where the name is read; without a place any list counts.

    """
    if script(word) not in UNSPACED or len(word) < _PAIR:
        return None
    first = f"in {script(word)} letters the family name stands first"
    heads = [word[:size] for size in range(min(_LONGEST_FAMILY, len(word) - 1), 0, -1)]
    known = [head for head in heads if _is_family(head, setting)]
    if known:
        head, certainty = _of_two(known, word, setting)
        why = (first, *(f"{one} is a common family name" for one in dict.fromkeys((head, *known))))
        return head, word[len(head) :], _split(certainty, why if certainty == "likely" else why[:_PAIR])
    if setting.custom and setting.custom.short_family and len(word) <= _SHORT_NAME:
        return word[0], word[1:], _split("likely", (first, "it is mostly one character there"))
    return None


def _is_family(head: str, setting: Setting) -> bool:
    listed = setting.popular.get(head).family
    return key(head) in setting.long_family_names or bool(listed and setting.counts(listed))


def _of_two(known: Sequence[str], word: str, setting: Setting) -> tuple[str, Certainty]:
    """Return which of the family names that a name can begin with it does begin with, and how sure.

    Of three characters the first two are a family name or the first is: 황보라 is mostly 황 and 보라,
    for 황 is among the commonest, and 남궁민 is mostly 남궁 and 민.
    """
    longest, shortest = known[0], known[-1]
    custom = setting.custom
    either = custom is not None and custom.short_family and len(word) < _SHORT_NAME
    if either and longest != shortest:
        ranks = setting.popular.get(shortest).family
        top = any(rank <= _COMMONEST for code, rank in ranks.items() if code in setting.codes)
        return shortest if top else longest, "likely"
    return longest, "clear" if setting.known else "likely"


def _split(certainty: Certainty, why: tuple[str, ...]) -> Decision:
    return Decision(roles=("family", "given"), certainty=certainty, order="family-first", why=why)
