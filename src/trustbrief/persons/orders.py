"""Reading whole words by where the family name stands: first, last, two at the end, nowhere, or varying."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from trustbrief.model.names import Custom
from trustbrief.persons.evidence import Weight, outweighs, reasons, weights
from trustbrief.persons.letters import key, script
from trustbrief.persons.reading import Certainty, Decision, Role, family_first, family_last, unclear
from trustbrief.persons.setting import FAR, HERE, NEAR, Setting
from trustbrief.persons.units import Unit

Units = Sequence[Unit]
TURNED = "turned round, as in Western texts"
_TWO, _THREE, _FOUR = 2, 3, 4


def by_order(units: Units, setting: Setting) -> Decision:
    """Return which of several whole words is what, by the place's custom or order and the lists.

    Args:
        units: Two or more, none of them an initial.
        setting: Where the name is read.

    """
    if not setting.known:
        return unclear(units, "without a place neither order nor custom is known")
    read = _BY_FAMILY.get(setting.family or "")
    return (
        read(units, setting)
        if read
        else unclear(units, "the order there is not known", lean="a single country may tell more")
    )


def _first(units: Units, setting: Setting) -> Decision:
    weight = weights(units, setting)
    last = setting.custom is not None and setting.custom.given == "last"
    ends = reasons((weight[0], weight[-1]))
    letters = script(units[0].text)
    if letters != "latin":
        agreed = weight[0].lean > 0 or weight[-1].lean < 0
        why = (f"in {letters} letters the family name stands first", *ends)
        return family_first(units, "clear" if agreed else "likely", why, given_last=last)
    if len(units) > _TWO and _western_before(weight, setting):
        return _western(units, weight)
    if weight[0].lean > 0 and weight[-1].lean > 0:
        return _both(units, weight, given_last=last)
    difference = weight[0].lean - weight[-1].lean
    if difference >= NEAR:
        return family_first(units, "clear" if difference >= HERE else "likely", ends, given_last=last)
    if difference <= -HERE:
        return family_last(units, "likely", (TURNED, *ends), turned=True)
    told = "the order usual there and the lists do not agree" if difference < 0 else _NO_LIST
    lean = f"at home {units[0].text} would be the family name, turned round {units[-1].text}"
    return unclear(units, told, *ends, lean=lean)


_NO_LIST = "many there turn the order round in Western letters, and the lists do not tell"


def _western_before(weight: Sequence[Weight], setting: Setting) -> bool:
    """Tell whether a given name stands before family name and given name: Donald Tsang Yam-kuen."""
    first, second, *rest = weight
    if setting.custom is None or not setting.custom.short_family or first.lean >= 0:
        return False
    others = all(one.lean <= 0 for one in rest)
    return others and (second.lean > 0 or (second.lean == 0 and rest[-1].lean < 0))


def _western(units: Units, weight: Sequence[Weight]) -> Decision:
    between: list[Role] = ["given"] * (len(units) - _TWO)
    before = f"{units[0].text} stands before family and given name, as a Western first name does"
    why = (before, *reasons(weight[:_TWO]))
    return Decision(roles=("given", "family", *between), certainty="likely", why=why)


def _both(units: Units, weight: Sequence[Weight], *, given_last: bool) -> Decision:
    """Decide between two family names, for the usual order alone.

    How common one is as a family name does not tell how common it is as a given one: Xu Li is Ms Xu as
    often as Ms Li, though there are more families of the name Li.
    """
    first, last = weight[0], weight[-1]
    if len(units) > _TWO and outweighs(first, last):
        why: tuple[str, ...] = (_COMMONER.format(units[0].text, units[-1].text),)
        return family_first(units, "likely", why, given_last=given_last)
    if first.lean > last.lean:
        return family_first(units, "likely", reasons((first, last)), given_last=given_last)
    return unclear(units, "both can be the family name", *reasons((first, last)))


_COMMONER = "{} is far commoner as a family name there than {}"


def _last(units: Units, setting: Setting) -> Decision:
    """Return the usual order where the lists do not speak against it.

    They turn a name round only where the custom of the place knows both orders; in places of one order
    they do not put it in doubt either.
    """
    weight = weights(units, setting)
    first, last = weight[0], weight[-1]
    why = reasons((last, first))
    if _from_elsewhere(units, first, setting):
        return unclear(units, _ELSEWHERE.format(units[0].text), *why)
    if len(units) > _TWO and units[-1].kind == "family" and weight[-_TWO].lean == 0:
        return _longer_family(units, why, setting)
    difference = last.lean - first.lean
    if difference > 0 and last.lean >= 0:
        return family_last(units, "clear" if difference >= HERE else "likely", why)
    if setting.order_alone and (sure := _by_usual_order(units, first, last, setting)):
        return family_last(units, sure, why or ("no list has these names",))
    if difference < 0:
        return _against(units, difference, why, setting)
    usual = f"in the order usual there {units[-1].text} would be the family name"
    return unclear(units, "the order alone does not tell there", *why, lean=usual)


def _by_usual_order(units: Units, first: Weight, last: Weight, setting: Setting) -> Certainty | None:
    """Return how sure the usual order is, or None where the lists put it in doubt."""
    if _family_at_the_end_alone(units, setting):
        return "likely"
    return "usual" if setting.one_order or _usual(units, first, last, setting) else None


def _longer_family(units: Units, why: Sequence[str], setting: Setting) -> Decision:
    """Return a name whose family name may begin before its particle: Ludwig Mies van der Rohe.

    Where the given name goes with a title that is no hindrance.
    """
    before = f"{units[-_TWO].text} may belong to the family name"
    if setting.call_by == "given":
        return family_last(units, "likely", (before, *why))
    return unclear(units, before, *why, lean=f"{units[-1].text}, or {units[-_TWO].text} {units[-1].text}")


def _family_at_the_end_alone(units: Units, setting: Setting) -> bool:
    """Tell whether the last name is on the place's list of family names, and the first on none near.

    That some bear it as a given name, too, as Martin or Thomas, does not turn such a name round.
    """
    first, last = units[0].listed, units[-1].listed
    return setting.as_family(last) == HERE and setting.as_family(first) < NEAR


def _usual(units: Units, first: Weight, last: Weight, setting: Setting) -> bool:
    """Tell whether nothing speaks against the usual order."""
    if last.lean < 0 or (last.lean == 0 and setting.as_given(units[-1].listed)):
        return False
    return first.lean == last.lean or (first.lean == FAR and last.lean == 0)


_ELSEWHERE = "{} is a family name where that comes first, and may be so here"


def _from_elsewhere(units: Units, first: Weight, setting: Setting) -> bool:
    """Tell whether the first name is a family name of where that comes first, and the last is none near."""
    foreign = first.lean > 0 and any(map(setting.family_first, units[0].listed.family))
    return foreign and setting.as_family(units[-1].listed) < NEAR


def _against(units: Units, difference: int, why: Sequence[str], setting: Setting) -> Decision:
    """Return what a name is whose lists speak against the usual order."""
    if difference <= -HERE and setting.custom and setting.custom.turned:
        return family_first(units, "likely", why, given_last=False)
    lean = f"the lists point to {units[0].text} as the family name"
    return unclear(units, "the order usual there and the lists do not agree", *why, lean=lean)


def _two(units: Units, setting: Setting) -> Decision:
    """Return how many of the last names are the family's: two, or one."""
    weight = weights(units, setting)
    last = len(units) - 1
    why = reasons(weight[1:])
    if last == 1:
        if abs(weight[0].lean + weight[1].lean) >= NEAR + NEAR:
            return unclear(units, "both are names of one kind", *reasons(weight))
        return _last(units, setting)
    start = _start_of_family(weight, last)
    # `Primo de Rivera` is one family name: with a particle behind it only a list can tell.
    if units[-1].kind == "family" and weight[-_TWO].lean == 0:
        start = None
    if start is None or weight[0].lean >= HERE:
        return unclear(units, "one family name or two: the lists do not tell", *why)
    before: list[Role] = ["given"] * start
    family: list[Role] = ["family", "second-family"] if start < last else ["family"]
    sure = abs(weight[last - 1].lean) == HERE
    return Decision(
        roles=(*before, *family), certainty="clear" if sure else "likely", order="given-first", why=why
    )


def _start_of_family(weight: Sequence[Weight], last: int) -> int | None:
    """Return where the family names begin: at the last but one, at the last, or None where that is open."""
    inner = weight[last - 1].lean
    if last == _THREE - 1:
        return last - 1 if inner > 0 else last if inner < 0 else None
    both = inner > 0 and weight[last].lean > 0
    if last == _FOUR - 1 and inner >= 0 and (both or weight[1].lean <= 0):
        return last - 1
    return None


def _none(units: Units, setting: Setting) -> Decision:
    """Return the own name, and what stands beside it where there is no family name."""
    custom = setting.custom
    if custom is None or custom.given == "whole":
        whole: list[Role] = ["given"] * len(units)
        return Decision(roles=tuple(whole), certainty="likely", why=("the whole is one name there",))
    weight = weights(units, setting)
    own = len(units) - 1 if custom.given == "last" else _behind_prefix(units, custom)
    roles: list[Role] = [custom.rest] * len(units)
    roles[own] = "given"
    if own and custom.given != "last":
        why = f"{units[0].text} at the front is mostly not the name that somebody goes by there"
        return Decision(roles=tuple(roles), certainty="likely", why=(why,))
    mark = units[-1].mark if own == 0 and units[-1].mark and units[-1].mark.says == "ancestor" else None
    if own == 0 and mark is None and weight[-1].lean >= HERE:
        roles[-1] = "family"
        return Decision(roles=tuple(roles), certainty="likely", order="given-first", why=reasons(weight))
    if not custom.order_alone and script(units[0].text) == "latin":
        return unclear(units, "the own name stands last there, and is put first in Western texts")
    if own == 0 and _from_elsewhere(units, weight[0], setting):
        return unclear(units, _ELSEWHERE.format(units[0].text))
    why = f"the {'last' if own else 'first'} name there is the person's own"
    marks = (mark,) if mark else ()
    return Decision(roles=tuple(roles), certainty="clear" if mark else "likely", why=(why,), marks=marks)


def _behind_prefix(units: Units, custom: Custom) -> int:
    """Return where the first name stands that is no common prefix, or 0 where there is none behind it."""
    prefixes = set(map(key, custom.prefixes))
    return next((place for place, unit in enumerate(units) if key(unit.text) not in prefixes), 0)


def _varies(units: Units, setting: Setting) -> Decision:
    """Return what lists of the place or its languages say; otherwise it cannot be told."""
    weight = weights(units, setting)
    first, last = weight[0].lean, weight[-1].lean
    why = reasons((weight[0], weight[-1]))
    if first >= NEAR > last:
        return family_first(units, "likely", why, given_last=False)
    if last >= NEAR > first:
        return family_last(units, "likely", why)
    return unclear(units, "families there differ, and the lists do not tell", *why)


_BY_FAMILY: dict[str, Callable[[Units, Setting], Decision]] = {
    "first": _first,
    "last": _last,
    "two": _two,
    "none": _none,
    "varies": _varies,
}
