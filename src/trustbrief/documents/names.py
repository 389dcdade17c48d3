"""What names of persons are made of and how to use them; the keys are `trustbrief.name/1`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from msgspec import Struct

from trustbrief.culture.languages import language_sources, words_of
from trustbrief.culture.walk import keyed, stamp
from trustbrief.desk import Desk
from trustbrief.documents.address import MailForm, SpokenForm
from trustbrief.documents.citations import cited_by, numbered
from trustbrief.documents.named import NamedPerson, named
from trustbrief.errors import UsageError
from trustbrief.locality import Locality
from trustbrief.model.facts import Courtesy as LocalForms
from trustbrief.model.language import LanguageFile
from trustbrief.model.place import ShownPlace
from trustbrief.model.profile import FirstMinute
from trustbrief.model.statements import Claim, NumberedSource, Source
from trustbrief.persons.person import ReadName, read
from trustbrief.persons.setting import Setting

FORMAT = "trustbrief.name/1"
KEY = "names"
MOST_NAMES = 100


class Names(Struct, frozen=True, kw_only=True):
    """Names of persons of one place, or of none that is known.

    Args:
        place: Where they are from, or None.
        persons: In the order asked for.
        unread: Texts in which there was no name.
        places: Names of the territories whose lists are named, by alpha-2 code.
        local_forms: Mr and Ms in the language of the place, after the GNU C Library.
        language: English name of the language of business there, where it is not English.
        customs: How names are built there, by the shared file; none or one.
        marks: What words and endings in these names say.
        letters: On how letters are said there.
        address: What the place's own files say on addressing people.
        titles: On titles.
        name_order: On the order of names.
        sources: What the lines cite.

    """

    format: str = FORMAT
    generated: datetime
    place: ShownPlace | None
    persons: tuple[NamedPerson, ...]
    unread: tuple[str, ...]
    places: dict[str, str]
    local_forms: LocalForms | None
    language: str | None
    customs: tuple[Claim, ...]
    marks: tuple[Claim, ...]
    letters: tuple[Claim, ...]
    address: tuple[Claim, ...]
    titles: tuple[Claim, ...]
    name_order: tuple[Claim, ...]
    sources: dict[str, NumberedSource]


def names_of(desk: Desk, typed: Sequence[str], there: Locality | None) -> Names:
    """Return names of persons, read.

    Args:
        desk: Where the data are.
        typed: The names as they are written; empty ones are passed over.
        there: Where the persons are from, or None.

    Raises:
        UsageError: there is no name in any of them, or there are too many.
        DataError: a file cannot be used.

    """
    setting = there.naming if there else Setting(names=desk.names_file, popular=desk.popular_names)
    read_, unread = _read([text for text in typed if text.strip()], setting)
    files = _languages(desk, there)
    words = [words_of(file, there.place.country if there else None) for file in files]
    local = words[0] if there and there.language and not _in_english(there) else None
    persons = tuple(named(person, setting, words, local) for person in read_)
    lines: dict[str, Any] = _lines(there, setting, read_, persons)
    return Names(
        generated=desk.now,
        place=there.shown if there else None,
        persons=persons,
        unread=unread,
        places=_places(desk, persons),
        local_forms=_local_forms(there),
        language=_language(there),
        **lines,
        sources=_sources(there, desk, files, [*_cited(lines, persons)]),
    )


def _read(typed: Sequence[str], setting: Setting) -> tuple[list[ReadName], tuple[str, ...]]:
    """Return the names that can be read and the texts that hold none; alone, such a text is an error."""
    if not typed:
        raise UsageError("there is no name", hint='for example: trustbrief name "Jin Hu" --place CN')
    if len(typed) > MOST_NAMES:
        raise UsageError(f"{len(typed)} names; at most {MOST_NAMES} at a time", hint="ask for fewer")
    found: list[ReadName] = []
    unread: list[str] = []
    failed: UsageError | None = None
    for text in dict.fromkeys(typed):
        try:
            found.append(read(text, setting))
        except UsageError as error:
            failed = error
            unread.append(error.message)
    if failed and not found:
        raise failed
    return found, tuple(unread)


def _languages(desk: Desk, there: Locality | None) -> tuple[LanguageFile, ...]:
    """Return the words of the place's language and those of English, where there are any.

    English comes first where business is done in it: to somebody from Chennai no mail opens in Hindi.
    """
    local, english = there.language if there else None, desk.languages.first(("en",))
    found = (english, local) if there and _in_english(there) else (local, english)
    return tuple({file.tag: file for file in found if file}.values())


def _claims(found: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return statements of the shared file as results have them, each once."""
    return tuple(
        Claim(text=one.text, confidence=one.confidence, advice=one.advice, **stamp(one, KEY, "shared"))
        for one in {one.text: one for one in found}.values()
    )


def _local_forms(there: Locality | None) -> LocalForms | None:
    """Return Mr and Ms in writing; those of another language than that of a part are none there."""
    facts = there.facts(there.today) if there else None
    return facts.courtesy if facts else None


def _in_english(there: Locality) -> bool:
    """Tell whether business is done in English: it is official, or the first language of the part."""
    codes = there.authored.languages
    return "en" in (codes[:1] if there.authored.of_part else codes)


def _language(there: Locality | None) -> str | None:
    """Return the name of the language of business at a place; None where that is English."""
    facts = there.territory if there else None
    if there is None or facts is None or _in_english(there):
        return None
    if there.language:
        return there.language.name
    names = {language.code: language.name for language in facts.languages}
    return next((names[code] for code in facts.business_languages()), None)


def _lines(
    there: Locality | None, setting: Setting, read_: Sequence[ReadName], persons: Sequence[NamedPerson]
) -> dict[str, tuple[Claim, ...]]:
    """Return what is said of names there: by the shared file, and by the place's own as a briefing has it."""
    marks = [mark for person in read_ for mark in person.decision.marks]
    letters = any(person.sounds for person in persons) and setting.sounds
    own = there.part_of_culture(("first_minute",)).sections.first_minute if there else FirstMinute()
    return {
        "customs": _claims((setting.custom,) if setting.custom else ()),
        "marks": _claims(marks),
        "letters": _claims((letters,) if letters else ()),
        "address": own.address,
        "titles": own.titles,
        "name_order": own.name_order,
    }


def _places(desk: Desk, persons: Sequence[NamedPerson]) -> dict[str, str]:
    codes = {
        code
        for person in persons
        for listed in person.lists
        for code in (*listed.family_in, *listed.given_in)
    }
    return {code: desk.facts.territories[code].name for code in sorted(codes)}


def _cited(
    lines: Mapping[str, Sequence[Claim]], persons: Sequence[NamedPerson]
) -> Iterator[Claim | MailForm | SpokenForm]:
    for claims in lines.values():
        yield from claims
    for person in persons:
        yield from person.mail
        yield from person.speech


def _sources(
    there: Locality | None,
    desk: Desk,
    files: Sequence[LanguageFile],
    cited: Sequence[Claim | MailForm | SpokenForm],
) -> dict[str, NumberedSource]:
    """Return what lines and forms cite, those of the place's own files first."""
    culture = there.part_of_culture(("first_minute",)).sources if there else {}
    known: dict[str, Source] = {**culture, **keyed(desk.names_file.sources, KEY)}
    for file in files:
        known |= language_sources(file)
    return numbered({}, known, cited_by(cited))
