"""Names of persons: parts and how sure they are, forms of address, what is known of Mr and Ms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trustbrief.documents.address import HERE, MailForm, SpokenForm
from trustbrief.documents.named import NamedPerson
from trustbrief.documents.names import Names
from trustbrief.model.statements import Claim
from trustbrief.persons.courtesy import Courtesy
from trustbrief.persons.person import NamePart
from trustbrief.persons.reading import Certainty, Role
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import (
    Block,
    Footer,
    Heading,
    Line,
    Row,
    Sheet,
    Sources,
    Style,
    Title,
    Words,
    joined,
    line,
)
from trustbrief.rendering.labels import WHOM
from trustbrief.rendering.lines import INHERITED, Statements
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import counted, english, message, named, sentence, worded

_ROLES: dict[Role, str] = {
    "title": message("title"), "given": message("given name"), "middle": message("middle name"),
    "family": message("family name"), "second-family": message("second family name"),
    "patronymic": message("patronymic"), "ancestor": message("parent's name"),
    "ancestor-or-family": message("father's, grandfather's or family name"),
    "part": message("part of the name"), "initial": message("initial"), "link": "",
    "behind": message("behind the name"), "nickname": message("also called"), "unknown": "?",
}  # fmt: skip
_SURE: dict[Certainty, tuple[str, Style]] = {
    "clear": (message("clear"), "good"),
    "likely": (message("likely"), "warn"),
    "usual": (message("by the usual order alone"), "warn"),
    "unclear": (message("cannot be told, ask"), "bad"),
}
_ORDERS = {"family-first": message("family name first"), "given-first": message("given name first")}
_HINTS = {
    "women": message("{name} is by tradition a woman's middle name"),
    "men": message("{name} is by tradition a man's middle name"),
}
_LISTS = {
    "women": message("not known for sure: {name} is on lists of common women's names ({places})"),
    "men": message("not known for sure: {name} is on lists of common men's names ({places})"),
    "both": message("not known for sure: {name} is on lists of common women's and men's names ({places})"),
    "differs": message(
        "not known: {name} is on lists of women's names in some countries and of men's in others ({places})"
    ),
}
# Countries that are named before the rest is counted.
_MOST_PLACES = 4


def sheet(names: Names, options: Options) -> Sheet:
    """Return each name with its rows, then what holds at the place."""
    statements = Statements(names.sources, short=options.extent != "full")
    count = len(names.persons)
    one = names.persons[0].name if count == 1 else None
    title = one or counted("{count} name", "{count} names", count)
    where = f"   {wording.place(names.place) if names.place else worded('no place given')}"
    head = named(one, "strong") if one else Words(title, "strong")
    blocks: list[Block] = [Title(line(head, Words(where, "soft")))]
    for number, person in enumerate(names.persons, 1):
        if count > 1:  # a heading is in capitals, which would mean something in a name
            heading = worded("{number} of {count}", number=number, count=count)
            blocks.append(Heading(heading, line(named(f"   {person.name}", "strong"))))
        blocks += _person(person, names, statements)
    blocks += [Row(worded("Left out"), line(named(text, "soft"))) for text in names.unread]
    blocks += _there(names, statements)
    if options.extent == "full" or options.sources:
        blocks += [Heading(worded("Sources")), Sources(tuple(names.sources.values()), short=True)]
    return Sheet(worded("How to address {name}", name=title), (*blocks, Footer(_footer(names, options))))


def _footer(names: Names, options: Options) -> Line:
    parts = [worded("lists of popular names are short: a word that none has may be a name")]
    if any(claim.origin == "cluster" for claim in (*names.address, *names.titles, *names.name_order)):
        parts.append(f"{INHERITED} {worded('cluster')}")
    if not (options.extent == "full" or options.sources):
        parts.append(worded("sources: {option}", option="--full"))
    return line(" · ".join(parts))


def _person(person: NamedPerson, names: Names, statements: Statements) -> Iterator[Row]:
    yield Row(worded("Parts"), joined(" · ", [_part(part) for part in person.parts]))
    word, style = _SURE[person.certainty]
    order = f", {worded(_ORDERS[person.order])}" if person.order else ""
    said = [line(sentence(text)) for text in (*person.why, *filter(None, (person.lean,)))]
    why = line(f"{order}: ", joined("; ", said)) if said else line(order)
    yield Row(worded("How sure"), line(Words(worded(word), style), why))
    if not names.place:
        yield from _listed(person, names)
    yield Row(worded("In speech"), _speech(person, names, statements))
    for index, form in enumerate(person.mail):
        yield Row("" if index else worded("In a mail"), _mail(form, person, statements))
    if names.language and all(form.language == "en" for form in person.mail):
        language = wording.tongue_called(names.language)
        none = worded("no opening in {language} that fits has a source yet", language=language)
        if person.certainty == "unclear":
            none = worded("an opening in {language} may need the name that cannot be told", language=language)
        yield Row("", line(Words(none, "soft")))
    yield Row(worded("Mr or Ms"), line(_known(person.courtesy, names), _typed(person)))
    yield Row(worded("Say it"), _said(person))
    if person.ask:
        yield Row(worded("Ask"), line(english(f"“{person.ask}”", "said")))
    if person.left_out:
        yield Row(worded("Left out"), line(named(", ".join(person.left_out), "soft")))


def _part(part: NamePart) -> Line:
    latin = named(f" ({part.romanised})", "soft") if part.romanised else ""
    role = f" {worded(_ROLES[part.role])}" if _ROLES[part.role] else ""
    return line(
        named(part.text, "strong" if part.role in {"family", "given"} else ""), latin, Words(role, "label")
    )


def _listed(person: NamedPerson, names: Names) -> Iterator[Row]:
    """Yield where each word is on a list, and which places to give."""
    for listed in person.lists:
        said = []
        if listed.family_in:
            said.append(worded("family name in {places}", places=_countries(listed.family_in, names)))
        if listed.given_in:
            said.append(worded("given name in {places}", places=_countries(tuple(listed.given_in), names)))
        yield Row(listed.word, line("; ".join(said)))
    codes = dict.fromkeys(code for listed in person.lists for code in listed.family_in[:2])
    options = [f"--place {code}" for code in [*codes][:_MOST_PLACES]] or ["--place CN"]
    give = worded("the country they are from, such as {options}", options=wording.either(options))
    yield Row(worded("Give"), line(Words(give, "label")))


def _countries(codes: Sequence[str], names: Names) -> str:
    return wording.listed([wording.territory(code, names.places[code]) for code in codes], _MOST_PLACES)


def _speech(person: NamedPerson, names: Names, statements: Statements) -> Line:
    """Return the forms to speak to somebody, with the language of those that are not English."""
    forms = joined(", ", [_spoken(form, person) for form in person.speech])
    local = next((form for form in person.speech if form.sources), None)
    if local is None or names.language is None:
        return forms
    language = worded("in {language}", language=wording.tongue_called(names.language))
    return line(forms, Words(f", {language}", "soft"), statements.references(local.sources))


def _spoken(form: SpokenForm, person: NamedPerson) -> Line:
    whom = f" {worded(WHOM[form.to])}" if form.to != "anybody" and len(person.speech) > 1 else ""
    return line(Words(form.text, "strong", form.language if form.sources else ""), whom)


def _mail(form: MailForm, person: NamedPerson, statements: Statements) -> Line:
    whom = f", {worded(WHOM[form.to])}" if form.to != "anybody" and not person.courtesy.form else ""
    gloss = "" if form.language.startswith("en") else english(f"  “{form.meaning}”")
    used = worded("given name and patronymic")
    if person.name in form.text:
        used = worded("the whole name, which fits anybody")
    whole = f", {used}" if form.language == "en" and form.to == "anybody" else ""
    return line(
        Words(form.text, "said", form.language), gloss, f"{whom}{whole}", statements.references(form.sources)
    )


def _typed(person: NamedPerson) -> str:
    """Return how to type a name for one form alone, where the name leaves Mr or Ms open."""
    forms = [form.text for form in person.speech if form.to != "anybody"]
    if len(forms) < len(WHOM) or person.courtesy.form:
        return ""
    shown = [text.replace(person.called or text, HERE) for text in forms]
    shown = [text if HERE in text else f"{text} {HERE}" for text in shown]
    return f"; {worded('if you know, type {forms}', forms=wording.either(shown))}"


def _known(known: Courtesy, names: Names) -> str:
    if known.form:
        return worded("{title}: {word} says so", title=known.form.capitalize(), word=known.by)
    hint = f"; {worded(_HINTS[known.hint], name=known.hint_name)}" if known.hint else ""
    if known.lists is None:
        return f"{worded('not known from the name')}{hint}"
    values = {"name": known.lists_name, "places": _countries(known.lists_in, names)}
    return f"{worded(_LISTS[known.lists], **values)}{hint}"


def _said(person: NamedPerson) -> Line:
    if not person.sounds:
        return line(Words(worded("not known here: listen to how they say it, or ask"), "soft"))
    parts = [
        line(named(f"{said.letters} ({', '.join(said.words)})", "strong"), english(f" {said.like}"))
        for said in person.sounds
    ]
    return joined("; ", parts)


def _custom(names: Names) -> Sequence[Claim]:
    """Return how names are built there, where the place's own files do not say it."""
    own = any(claim.origin in {"territory", "subdivision", "overlay"} for claim in names.name_order)
    return () if own else names.customs


def _there(names: Names, statements: Statements) -> Iterator[Block]:
    """Yield what holds at the place, with its sources."""
    parts = {
        message("Names"): (*_custom(names), *names.marks),
        message("Letters"): names.letters,
        message("Address"): names.address,
        message("Titles"): names.titles,
        message("Order"): names.name_order,
    }
    if not any(parts.values()) and not names.local_forms:
        return
    yield Heading(wording.place(names.place) if names.place else worded("What words in it say"))
    for label, claims in parts.items():
        for index, claim in enumerate(claims):
            yield Row("" if index else worded(label), statements.statement(claim))
    if names.local_forms and names.local_forms.language != "English":
        forms = names.local_forms
        shown = {"Mr": forms.mr, "Ms": forms.ms, "Mrs": forms.mrs}
        text = ", ".join(f"{word} ({title})" for title, word in shown.items() if word)
        language = wording.tongue_called(forms.language)
        written = worded("{forms}, in {language}", forms=text, language=language)
        yield Row(worded("In writing"), line(written))
