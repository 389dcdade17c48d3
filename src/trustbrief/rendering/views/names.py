"""Names of persons: parts and how sure they are, forms of address, what is known of Mr and Ms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trustbrief.documents.address import MailForm, SpokenForm
from trustbrief.documents.named import NamedPerson
from trustbrief.documents.names import Names
from trustbrief.model.statements import Claim
from trustbrief.persons.courtesy import Courtesy
from trustbrief.persons.person import NamePart
from trustbrief.persons.reading import Certainty, Role
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
from trustbrief.rendering.lines import INHERITED, Statements
from trustbrief.rendering.options import Options

_ROLES: dict[Role, str] = {
    "title": "title", "given": "given name", "middle": "middle name", "family": "family name",
    "second-family": "second family name", "patronymic": "patronymic", "ancestor": "parent's name",
    "ancestor-or-family": "father's, grandfather's or family name", "part": "part of the name",
    "initial": "initial", "link": "", "behind": "behind the name", "nickname": "also called", "unknown": "?",
}  # fmt: skip
_SURE: dict[Certainty, tuple[str, Style]] = {
    "clear": ("clear", "good"),
    "likely": ("likely", "warn"),
    "usual": ("by the usual order alone", "warn"),
    "unclear": ("cannot be told, ask", "bad"),
}
_ORDERS = {"family-first": "family name first", "given-first": "given name first"}
# Countries that are named before the rest is counted.
_MOST_PLACES = 4


def sheet(names: Names, options: Options) -> Sheet:
    """Return each name with its rows, then what holds at the place."""
    statements = Statements(names.sources, short=options.extent != "full")
    title = names.persons[0].name if len(names.persons) == 1 else f"{len(names.persons)} names"
    where = f"   {names.place.name}" if names.place else "   no place given"
    blocks: list[Block] = [Title(line(Words(title, "strong"), Words(where, "soft")))]
    count = len(names.persons)
    for number, person in enumerate(names.persons, 1):
        if count > 1:  # a heading is in capitals, which would mean something in a name
            blocks.append(Heading(f"{number} of {count}", line(Words(f"   {person.name}", "strong"))))
        blocks += _person(person, names, statements)
    blocks += [Row("Left out", line(Words(text, "soft"))) for text in names.unread]
    blocks += _there(names, statements)
    if options.extent == "full" or options.sources:
        blocks += [Heading("Sources"), Sources(tuple(names.sources.values()), short=True)]
    return Sheet(f"How to address {title}", (*blocks, Footer(_footer(names, options))))


def _footer(names: Names, options: Options) -> Line:
    parts = ["lists of popular names are short: a word that none has may be a name"]
    if any(claim.origin == "cluster" for claim in (*names.address, *names.titles, *names.name_order)):
        parts.append(f"{INHERITED} cluster")
    if not (options.extent == "full" or options.sources):
        parts.append("sources: --full")
    return line(" · ".join(parts))


def _person(person: NamedPerson, names: Names, statements: Statements) -> Iterator[Row]:
    yield Row("Parts", joined(" · ", [_part(part) for part in person.parts]))
    word, style = _SURE[person.certainty]
    order = f", {_ORDERS[person.order]}" if person.order else ""
    why = "; ".join((*person.why, *filter(None, (person.lean,))))
    yield Row("How sure", line(Words(word, style), f"{order}: {why}" if why else order))
    if not names.place:
        yield from _listed(person, names)
    yield Row("In speech", joined(", ", [_spoken(form, person) for form in person.speech]))
    for index, form in enumerate(person.mail):
        yield Row("" if index else "In a mail", _mail(form, person, statements))
    if names.language and all(form.language == "en" for form in person.mail):
        yield Row("", line(Words(f"no opening in {names.language} that fits has a source yet", "soft")))
    yield Row("Mr or Ms", line(_known(person.courtesy, names)))
    yield Row("Say it", _said(person))
    if person.ask:
        yield Row("Ask", line(Words(f"“{person.ask}”", "said")))
    if person.left_out:
        yield Row("Left out", line(Words(", ".join(person.left_out), "soft")))


def _part(part: NamePart) -> Line:
    latin = Words(f" ({part.romanised})", "soft") if part.romanised else ""
    role = f" {_ROLES[part.role]}" if _ROLES[part.role] else ""
    return line(
        Words(part.text, "strong" if part.role in {"family", "given"} else ""), latin, Words(role, "label")
    )


def _listed(person: NamedPerson, names: Names) -> Iterator[Row]:
    """Yield where each word is on a list, and which places to give."""
    for listed in person.lists:
        family = f"family name in {_countries(listed.family_in, names)}" if listed.family_in else ""
        given = f"given name in {_countries(tuple(listed.given_in), names)}" if listed.given_in else ""
        yield Row(listed.word, line("; ".join(filter(None, (family, given)))))
    codes = dict.fromkeys(code for listed in person.lists for code in listed.family_in[:2])
    examples = " or ".join(f"--place {code}" for code in [*codes][:_MOST_PLACES]) or "--place CN"
    yield Row("Give", line(Words(f"the country they are from, such as {examples}", "label")))


def _countries(codes: Sequence[str], names: Names) -> str:
    shown = ", ".join(names.places[code] for code in codes[:_MOST_PLACES])
    more = len(codes) - _MOST_PLACES
    return f"{shown} and {more} more" if more > 0 else shown


def _spoken(form: SpokenForm, person: NamedPerson) -> Line:
    whom = f" to a {form.to}" if form.to != "anybody" and len(person.speech) > 1 else ""
    return line(Words(form.text, "strong"), whom)


def _mail(form: MailForm, person: NamedPerson, statements: Statements) -> Line:
    whom = f", to a {form.to}" if form.to != "anybody" and not person.courtesy.form else ""
    gloss = "" if form.language.startswith("en") else f"  “{form.meaning}”"
    used = "the whole name, which fits anybody" if person.name in form.text else "given name and patronymic"
    whole = f", {used}" if form.language == "en" and form.to == "anybody" else ""
    return line(
        Words(form.text, "said", form.language), gloss, f"{whom}{whole}", statements.references(form.sources)
    )


def _known(known: Courtesy, names: Names) -> str:
    if known.form:
        return f"{known.form.capitalize()}: {known.by} says so"
    whose = {"women": "women's", "men": "men's", "both": "women's and men's"}
    middle = "a woman's" if known.hint == "women" else "a man's"
    hint = f"; {known.hint_name} is by tradition {middle} middle name" if known.hint else ""
    if known.lists is None:
        return f"not known from the name{hint}"
    where = _countries(known.lists_in, names)
    if known.lists == "differs":
        lists = "on lists of women's names in some countries and of men's in others"
        return f"not known: {known.lists_name} is {lists} ({where}){hint}"
    lists = f"on lists of common {whose[known.lists]} names"
    return f"not known for sure: {known.lists_name} is {lists} ({where}){hint}"


def _said(person: NamedPerson) -> Line:
    if not person.sounds:
        return line(Words("not known here: listen to how they say it, or ask", "soft"))
    parts = [
        line(Words(f"{said.letters} ({', '.join(said.words)})", "strong"), f" {said.like}")
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
        "Names": (*_custom(names), *names.marks),
        "Letters": names.letters,
        "Address": names.address,
        "Titles": names.titles,
        "Order": names.name_order,
    }
    if not any(parts.values()) and not names.local_forms:
        return
    yield Heading(names.place.name if names.place else "What words in it say")
    for label, claims in parts.items():
        for index, claim in enumerate(claims):
            yield Row("" if index else label, statements.statement(claim))
    if names.local_forms and names.local_forms.language != "English":
        forms = names.local_forms
        shown = {"Mr": forms.mr, "Ms": forms.ms, "Mrs": forms.mrs}
        text = ", ".join(f"{word} ({title})" for title, word in shown.items() if word)
        yield Row("In writing", line(f"{text}, in {forms.language}"))
