"""How to address somebody by name, in speech and in a mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct, structs

from trustbrief.model.language import CourtesyWords, LanguageWords
from trustbrief.model.names import Custom, Gender, Title
from trustbrief.model.statements import Expression
from trustbrief.persons.capitals import in_small
from trustbrief.persons.courtesy import Courtesy
from trustbrief.persons.person import ReadName
from trustbrief.persons.setting import Setting

# What stands for the name in a form.
HERE = "…"
_ENGLISH: dict[Gender, str] = {"mr": f"Mr {HERE}", "ms": f"Ms {HERE}"}
# By these in what a form means it is for a man, a woman, or more than one person.
_MAN, _WOMAN, _SEVERAL = ("Mr ", "Sir"), ("Ms ", "Madam"), ("Gentlemen",)
_NO_NAMES = frozenset(["title", "behind", "nickname"])
To = Literal["man", "woman", "anybody"]
_TO: dict[Gender, To] = {"mr": "man", "ms": "woman"}


class SpokenForm(Struct, frozen=True, kw_only=True):
    """A form of address, and whom it fits.

    Args:
        text: With the name in it, where it is said.
        to: Whom it fits.
        language: BCP 47 tag of a courtesy word in it; None without one, or where a custom has its own.
        sources: What a courtesy word in the language of the place rests on.

    """

    text: str
    to: To
    language: str | None = None
    sources: tuple[str, ...] = ()


class MailForm(Struct, frozen=True, kw_only=True):
    """The beginning of a first mail to somebody.

    Args:
        text: With the name in it.
        romanised: In Latin letters, the name left open.
        to: Whom it fits.
        language: BCP 47 tag.
        meaning: What it says, the name left open.
        when: When it fits.
        sources: What the form rests on; the whole name in an English one is our own advice.

    """

    text: str
    romanised: str | None = None
    to: To
    language: str
    meaning: str
    when: str | None = None
    sources: tuple[str, ...] = ()


def called(person: ReadName, setting: Setting) -> str | None:
    """Return the part of a name that goes with a title there, or None where the whole is safer."""
    part = _called(person, setting)
    return in_small(part, setting) if part else None


def _called(person: ReadName, setting: Setting) -> str | None:
    if person.certainty == "unclear":
        return None
    link = any(part.role == "link" for part in person.parts)
    own = person.part("given") or person.part("unknown")
    family = person.part("family")
    by = next((title.calls for _, title in person.titles if title.calls), setting.call_by)
    if by == "given" or link:
        return own
    return (family or own) if by == "family" else None


def spoken(
    person: ReadName, known: Courtesy, setting: Setting, words: LanguageWords | None = None
) -> tuple[SpokenForm, ...]:
    """Return the forms to speak to somebody, with the title that was typed before others.

    Args:
        person: The name, read.
        known: What is known of Mr and Ms.
        setting: Where it is read.
        words: Those of the language that business is done in there; None for English.

    """
    return tuple(_spoken(person, known, setting, words))


def _spoken(
    person: ReadName, known: Courtesy, setting: Setting, words: LanguageWords | None
) -> Iterator[SpokenForm]:
    name = called(person, setting)
    said = said_titles(person)
    if name is None:
        yield SpokenForm(text=" ".join((*said, written_name(person, setting))), to="anybody")
        return
    local = setting.with_capital(name) if words else name
    post = next((f" {text}{title.post}" for text, title in _posts(person)), "")
    highest = _highest(person) if _before_title(person, words) else ()
    # Mr in the place of Dr takes away what was earned.
    if post or (said and not highest):
        yield SpokenForm(text=" ".join((*said, local)) + post, to="anybody")
    if patronymic := person.part("patronymic"):
        yield SpokenForm(text=f"{person.part('given')} {patronymic}", to="anybody")
    if not post and (highest or not said):
        yield from _with_courtesy(" ".join((*highest, local)), known, setting, words)


def _before_title(person: ReadName, words: LanguageWords | None) -> bool:
    """Tell whether the courtesy word of a language goes before the titles of a name."""
    courtesy = words.courtesy if words else None
    return courtesy is not None and courtesy.before_title and not _gendered(person)


def _with_courtesy(
    name: str, known: Courtesy, setting: Setting, words: LanguageWords | None
) -> Iterator[SpokenForm]:
    custom = setting.custom
    if custom and custom.bare:
        yield SpokenForm(text=name, to="anybody")
    elif custom and custom.either:
        yield SpokenForm(text=_filled(custom.either, name), to="anybody")
    else:
        man, woman = (_courteous(form, name, custom, words) for form in _ENGLISH)
        if man.text == woman.text:
            yield structs.replace(man, to="anybody")
        else:
            yield from (form for form in (man, woman) if known.form is None or form.to == _TO[known.form])


def _courteous(form: Gender, name: str, custom: Custom | None, words: LanguageWords | None) -> SpokenForm:
    """Return a name with Mr or Ms: as the custom has it, in the language of the place, or in English."""
    if own := getattr(custom, form, None):
        return SpokenForm(text=_filled(own, name), to=_TO[form])
    if words and words.courtesy and not words.names_change:
        local = words.courtesy
        text = _filled(getattr(local, form), name)
        return SpokenForm(text=text, to=_TO[form], language=words.tag, sources=local.sources)
    return SpokenForm(text=_filled(_ENGLISH[form], name), to=_TO[form], language="en")


def _gendered(person: ReadName) -> str | None:
    """Return a title that is itself for a man or a woman and is kept: `Dott.ssa` says what Ms would."""
    return next((text for text, title in _kept(person) if title.courtesy and not title.written), None)


def titles(person: ReadName) -> str:
    """Return the titles before the name that are kept, as one text; short forms as they are said."""
    return " ".join(title.said or text for text, title in _kept(person))


def said_titles(person: ReadName) -> tuple[str, ...]:
    """Return the titles that are said before the name, and not in writing alone."""
    return tuple(title.said or text for text, title in _kept(person) if not title.written)


def _highest(person: ReadName) -> tuple[str, ...]:
    """Return the highest of the titles that are said, the first of equal ones; none where there is none."""
    said = [title for _, title in _kept(person) if not title.written]
    ranks = [title.rank for title in said]
    place = ranks.index(max(ranks)) if ranks else 0
    return said_titles(person)[place : place + 1]


def _posts(person: ReadName) -> list[tuple[str, Title]]:
    """Return the posts that stand behind a name, by which somebody is addressed: 과장님."""
    return [(text, title) for text, title in person.titles if title.post]


def _kept(person: ReadName) -> list[tuple[str, Title]]:
    return [(text, title) for text, title in person.titles if not (title.plain or title.behind)]


def mail(
    person: ReadName, known: Courtesy, setting: Setting, words: Sequence[LanguageWords | None]
) -> tuple[MailForm, ...]:
    """Return how a first mail to somebody can begin, each form with the name in it.

    Nothing that names a man or a woman is given alone where that is not known, and no form that
    needs a part of the name where that part cannot be told. In a language whose names take another
    ending there, the name is left open.

    Args:
        person: The name, read.
        known: What is known of Mr and Ms.
        setting: Where it is read.
        words: Those of the place's language and those of English, where there are any.

    """
    found: dict[str, MailForm] = {}
    for language in words:
        for form in _openings(language, person, known, setting) if language else ():
            found.setdefault(form.text, form)
    return tuple(found.values())


def _openings(
    language: LanguageWords, person: ReadName, known: Courtesy, setting: Setting
) -> Iterator[MailForm]:
    opening = next((item for item in language.mail_opening if item.contact in {None, "new"}), None)
    if opening is None or any(sign in opening.meaning for sign in _SEVERAL):
        return
    forms = variants(opening)
    if known.form is None and len({form.to for form in forms} & set(_TO.values())) == 1:
        return
    for form in forms:
        titled = _titled(form, person, language)
        open_ = language.names_change and HERE in titled.text
        for filled in (titled,) if open_ else _with_name(titled, person, setting, language):
            if known.form is None or filled.to in {"anybody", _TO[known.form]}:
                yield filled


def _titled(form: MailForm, person: ReadName, language: LanguageWords) -> MailForm:
    """Return a form with a title that is for a man or a woman in the place of Mr or Ms."""
    title, words = _gendered(person), language.courtesy
    if words and words.mr == words.ms and titles(person):
        return _without_courtesy(form, words)
    for gender in _TO if title and words else ():
        called_so: str = getattr(words, gender)
        if called_so in form.text:
            text = form.text.replace(called_so, f"{title} {HERE}")
            meaning = form.meaning.replace(gender.capitalize(), title or "")
            return structs.replace(form, text=text, meaning=meaning, to=_TO[gender])
    return form


def _without_courtesy(form: MailForm, words: CourtesyWords) -> MailForm:
    """Return a form without a courtesy word that is the same for all and goes before no title."""
    native, _, latin = words.mr.partition(" (")
    romanised = form.romanised and form.romanised.replace(latin.rstrip(")") or HERE, HERE)
    return structs.replace(form, text=form.text.replace(native, HERE), romanised=romanised)


def _with_name(
    form: MailForm, person: ReadName, setting: Setting, language: LanguageWords
) -> Iterator[MailForm]:
    """Yield a form with the name in it: behind a courtesy word the part for it, else the whole name."""
    if HERE not in form.text:
        yield form
    elif any(word in form.meaning for word in ("Mr ", "Ms ", _gendered(person) or "Mr ")):
        said = said_titles(person)
        titled = bool(form.when and "title" in form.when)
        # A form that has no room for a title would take it away; one that is a title itself stays.
        if (name := called(person, setting)) and (titled or not said or _gendered(person)):
            kept = _highest(person) if _before_title(person, language) else said
            title = kept if titled and not _gendered(person) else ()
            local = name if form.language == "en" else setting.with_capital(name)
            yield structs.replace(form, text=_filled(form.text, " ".join((*title, local))))
    elif not _family_alone(person) or (form.language != "en" and _posts(person)):
        post = "".join(f" {text}" for text, _ in _posts(person) if form.language != "en")
        yield structs.replace(form, text=_filled(form.text, _whole(person, setting) + post))
    elif form.language == "en":
        for gender, to in _TO.items():
            name = _filled(_ENGLISH[gender], written_name(person, setting))
            yield structs.replace(form, text=_filled(form.text, name), to=to)


def _family_alone(person: ReadName) -> bool:
    """Tell whether nothing but a family name was typed, which is rude without a title or courtesy word."""
    own = any(part.role not in {"family", "second-family", "title", "behind"} for part in person.parts)
    high = any(title.rank or not title.written for _, title in _kept(person))
    return not own and not high


def _whole(person: ReadName, setting: Setting) -> str:
    """Return the whole name with its title, which fits anybody; given name and patronymic where there are."""
    patronymic = person.part("patronymic")
    name = f"{person.part('given')} {patronymic}" if patronymic and person.part("given") else person.name
    name = in_small(name, setting) if patronymic else written_name(person, setting)
    return f"{titles(person)} {name}".strip()


def written_name(person: ReadName, setting: Setting) -> str:
    """Return the whole name as it is written in a line: nothing in capitals, in the order usual there.

    Args:
        person: The name, read.
        setting: Where it is read.

    """
    turned = setting.custom is not None and setting.custom.turned
    if person.decision.order == "family-first" and setting.family in {"last", "two"} and not turned:
        names = [part for part in person.parts if part.role not in _NO_NAMES]
        names.sort(key=lambda part: part.role in {"family", "second-family"})
        return in_small(" ".join(part.text for part in names), setting)
    return in_small(person.name, setting)


def variants(opening: Expression) -> tuple[MailForm, ...]:
    """Return the forms of an opening: those for a man and for a woman apart, where it has both.

    Args:
        opening: Its words, with a stroke between the two forms.

    """
    texts = opening.native.split(" / ")
    meanings = _as_many(opening.meaning, len(texts))
    romanised = _as_many(opening.romanised or "", len(texts))
    fits = _as_many(opening.when or "", len(texts))
    return tuple(
        MailForm(
            text=_completed(text, texts),
            romanised=latin or None,
            to=_whom(meaning, latin, when or None),
            language=opening.language,
            meaning=meaning,
            when=when or None,
            sources=opening.sources,
        )
        for text, meaning, latin, when in zip(texts, meanings, romanised, fits, strict=True)
    )


def _as_many(text: str, count: int) -> list[str]:
    """Return the parts of a text between strokes, or the whole for each where it has another number."""
    parts = text.split(" / ")
    if len(parts) != count:
        return [text] * count
    # `Very honoured Ms … / Mr …`: the second alone has no more than what differs.
    first = parts[0].split()
    short = [part.split() for part in parts]
    return [" ".join([*first[: len(first) - len(words)], *words]) for words in short]


def _completed(text: str, every: Sequence[str]) -> str:
    """Return a variant with the greeting that the first of them alone has: `Guten Tag, Frau … / Herr …`."""
    greeting, comma, _ = every[0].partition(", ")
    return f"{greeting}{comma}{text}" if comma and len(every) > 1 and not text.startswith(greeting) else text


def _whom(meaning: str, romanised: str, when: str | None) -> To:
    told = f"{romanised} {when or ''}"
    if any(sign in meaning for sign in _WOMAN) and any(sign in meaning for sign in _MAN):
        return "anybody"
    if "to a woman" in told or any(sign in meaning for sign in _WOMAN):
        return "woman"
    return "man" if "to a man" in told or any(sign in meaning for sign in _MAN) else "anybody"


def _filled(form: str, name: str) -> str:
    return form.replace(HERE, name)
