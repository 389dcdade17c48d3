"""What is known of Mr and Ms: what the name itself says, and what lists of forenames say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from trustbrief.model.names import Gender, Lean, Mark
from trustbrief.persons.person import ReadName
from trustbrief.persons.popular import Sex
from trustbrief.persons.setting import NEAR, Setting
from trustbrief.persons.units import Unit

_WOMEN_OR_MEN: dict[Gender, Lean] = {"ms": "women", "mr": "men"}


class Courtesy(Struct, frozen=True, kw_only=True):
    """What is known of Mr and Ms.

    Args:
        form: mr or ms where the name itself says so: by its title, or by a word or an ending in it;
            None where it is not known.
        by: The words that say so.
        lists: Of whom the given name is on lists of common forenames: women, men, both, or differs
            where lists of other countries disagree; None where no list has it.
        lists_name: That given name.
        lists_in: Alpha-2 codes of the lists, the place's own alone where it has one.
        hint: Whose the middle name is by tradition.
        hint_name: That middle name.

    """

    form: Gender | None = None
    by: str | None = None
    lists: Literal["women", "men", "both", "differs"] | None = None
    lists_name: str | None = None
    lists_in: tuple[str, ...] = ()
    hint: Lean | None = None
    hint_name: str | None = None


def courtesy(person: ReadName, setting: Setting) -> Courtesy:
    """Return what is known of Mr and Ms; a list is no more than a hint, and may speak against an ending.

    Args:
        person: The name, read.
        setting: Where it is read.

    """
    said = [*_said(person, setting)]
    forms = {form for form, _ in said}
    listed = _listed(person, setting)
    form = forms.pop() if len(forms) == 1 else None
    by = ", ".join(dict.fromkeys(word for _, word in said)) if form else None
    titled = any(title.courtesy for _, title in person.titles)
    if form and not titled and listed.lists not in {None, "both", "differs", _WOMEN_OR_MEN[form]}:
        form, by = None, None
    hints = {mark.hint: mark for mark in person.decision.marks if mark.hint}
    hint = next(iter(hints)) if len(hints) == 1 else None
    return Courtesy(
        form=form,
        by=by,
        lists=listed.lists,
        lists_name=listed.lists_name,
        lists_in=listed.lists_in,
        hint=hint,
        hint_name=_bearer(person, hints[hint]) if hint else None,
    )


def _said(person: ReadName, setting: Setting) -> Iterator[tuple[Gender, str]]:
    """Yield what titles, words and endings say, with the word that does."""
    for text, title in person.titles:
        if title.courtesy:
            yield title.courtesy, text
    for mark in person.decision.marks:
        if mark.courtesy:
            yield mark.courtesy, _bearer(person, mark)
    for unit in person.units:
        if unit.courtesy:
            yield unit.courtesy, unit.text.split()[0]
    last = person.units[-1].text if len(person.units) > 1 else ""
    if form := setting.last_word(last):
        yield form, last


def _bearer(person: ReadName, mark: Mark) -> str:
    """Return the word of a name that a mark is about."""
    links = (part.text for part in person.parts if part.role == "link")
    return next((unit.text for unit in person.units if unit.mark == mark), next(links, mark.id))


def _listed(person: ReadName, setting: Setting) -> Courtesy:
    """Return what lists say of the given name; of several the first that a list of the place has."""
    roles = {part.text: part.role for part in person.parts}
    named = [unit for unit in person.units if roles.get(unit.text) == "given"]
    open_ = [unit for unit in person.units if roles.get(unit.text) == "unknown" and not unit.listed.family]
    found = [_of_lists(unit, setting) for unit in named or open_ if unit.listed.given]
    near = (one for one in found if any(setting.distance(code) >= NEAR for code in one.lists_in))
    return next(near, found[0] if found else Courtesy())


def _of_lists(unit: Unit, setting: Setting) -> Courtesy:
    given = unit.listed.given
    here = {code: sex for code, sex in given.items() if code in setting.codes}
    near = {code: sex for code, sex in given.items() if setting.distance(code) == NEAR}
    # Lan is a man on a list of Slovenia, which says nothing of a Lan in Vietnam.
    others = {} if setting.family == "first" else given
    counted: dict[str, Sex] = here or near or others
    if not counted:
        return Courtesy()
    sexes = set(counted.values())
    agreed = sexes.pop() if len(sexes) == 1 else "differs"
    return Courtesy(lists=agreed, lists_name=unit.text, lists_in=tuple(sorted(counted)))
