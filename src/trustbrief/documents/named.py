"""One name of a person, and how to use it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from trustbrief.documents.address import MailForm, SpokenForm, called, mail, spoken
from trustbrief.model.language import LanguageWords
from trustbrief.persons.courtesy import Courtesy, courtesy
from trustbrief.persons.person import NamePart, ReadName
from trustbrief.persons.popular import Sex
from trustbrief.persons.reading import Certainty, Order
from trustbrief.persons.setting import Setting
from trustbrief.persons.sounds import SaidLetters, said_letters


class ListedName(Struct, frozen=True, kw_only=True):
    """Where lists of popular names have a word; a word that none has may be a name nevertheless.

    Args:
        word: As it was typed.
        family_in: Where it is a common family name: alpha-2 codes.
        given_in: Where it is a common given name, and whose: women, men or both.

    """

    word: str
    family_in: tuple[str, ...]
    given_in: dict[str, Sex]


class NamedPerson(Struct, frozen=True, kw_only=True):
    """One name, what it is made of, and how to use it.

    Args:
        name: Without titles and what stands behind.
        parts: What was typed, in that order.
        certainty: clear, likely, usual (by the order of the place alone), or unclear: it cannot be told
            which name is which.
        order: How it was written, or None.
        why: What that rests on.
        lean: What speaks for one reading where it cannot be told.
        family: The family name, or None where there is none or it cannot be told.
        given: The given name, or None.
        called: The part that goes with a title; None where the whole name is safer.
        courtesy: What is known of Mr and Ms.
        speech: How to address them in speech.
        mail: How a first mail can begin.
        sounds: How letters in it are said.
        lists: What the lists of popular names have.
        ask: What to ask them, or None where all is clear.
        left_out: Words that were no name.

    """

    name: str
    parts: tuple[NamePart, ...]
    certainty: Certainty
    order: Order | None
    why: tuple[str, ...]
    lean: str | None
    family: str | None
    given: str | None
    called: str | None
    courtesy: Courtesy
    speech: tuple[SpokenForm, ...]
    mail: tuple[MailForm, ...]
    sounds: tuple[SaidLetters, ...]
    lists: tuple[ListedName, ...]
    ask: str | None
    left_out: tuple[str, ...]


def named(
    person: ReadName,
    setting: Setting,
    words: Sequence[LanguageWords],
    spoken_there: LanguageWords | None = None,
) -> NamedPerson:
    """Return a name with its forms of address and what lists say.

    Args:
        person: The name, read.
        setting: Where it is read.
        words: Those of the place's language and those of English, where there are any.
        spoken_there: Those of the language that business is done in there; None for English.

    """
    known = courtesy(person, setting)
    own = tuple(part.text for part in person.parts if part.role not in {"title", "behind", "link", "initial"})
    return NamedPerson(
        name=person.name,
        parts=person.parts,
        certainty=person.certainty,
        order=person.decision.order,
        why=person.decision.why,
        lean=person.decision.lean,
        family=person.part("family", "second-family"),
        given=person.part("given"),
        called=called(person, setting),
        courtesy=known,
        speech=spoken(person, known, setting, spoken_there),
        mail=mail(person, known, setting, words),
        sounds=said_letters(own, setting),
        lists=tuple(
            ListedName(
                word=unit.text, family_in=tuple(sorted(unit.listed.family)), given_in=unit.listed.given
            )
            for unit in person.units
            if unit.listed
        ),
        ask=_ask(person, known),
        left_out=person.left_out,
    )


def _ask(person: ReadName, known: Courtesy) -> str | None:
    """Return what to ask somebody whose name leaves something open."""
    if person.certainty == "unclear":
        return "Which of your names is the family name, and how would you like to be addressed?"
    return None if known.form or person.certainty == "clear" else "How would you like to be addressed?"
