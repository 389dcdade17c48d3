"""Feasts: what each is, when it falls where, what is written, to whom, and what when it is late."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from trustbrief.documents.feast_days import FeastSpan, KeptAt
from trustbrief.documents.feast_words import FoundFeast
from trustbrief.documents.greet import Greet
from trustbrief.model.statements import Expression
from trustbrief.reader.languages import ENGLISH
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import (
    Block,
    Footer,
    Heading,
    Line,
    Paragraph,
    Row,
    Sheet,
    Sources,
    Title,
    Words,
    joined,
    line,
)
from trustbrief.rendering.labels import TONES
from trustbrief.rendering.lines import Statements
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import english, message, named, worded
from trustbrief.rendering.views.feast_dates import dates_at, place_name, when
from trustbrief.rendering.views.unwished import not_kept, whom, wordless_days

# What a first look can take in.
_WISHES, _NAMES = 4, 8
# A wish after that is none any more.
_LATE = timedelta(days=45)


def sheet(found: Greet, options: Options) -> Sheet:
    """Return each feast in turn, or what can be wished in these days."""
    full = options.extent == "full"
    statements = Statements(found.sources, short=False)
    name = found.query or worded("Wishes of these days")
    blocks: list[Block] = [*_head(found)]
    wordless = [] if found.query else [feast for feast in found.feasts if not feast.said]
    for feast in (feast for feast in found.feasts if feast not in wordless):
        if len(found.feasts) > 1 or found.query is None:
            blocks.append(Heading(feast.name, _tone(feast), ENGLISH))
        of_these_days = _of_these_days(feast, found, statements)
        blocks += _feast(feast, found, statements, full=full) if found.query else of_these_days
    blocks += wordless_days(wordless, found.date)
    blocks += [Paragraph(line(english(f"{who}: {why}", "warn"))) for who, why in found.unknown.items()]
    if full or options.sources:
        blocks += [Heading(worded("Sources")), Sources(tuple(found.sources.values()), short=True)]
    else:
        blocks.append(Footer(line(_more(found))))
    return Sheet(name, tuple(blocks))


def one_line(found: Greet) -> Line:
    """Return each feast with its first words, or why there are none."""
    said = []
    for feast in found.feasts:
        if feast.not_kept and not feast.places:
            said.append(line(english(feast.name), ": ", worded("not in the calendar there")))
            continue
        wish = next((at.greeting for at in feast.places if at.greeting), None)
        wish = wish or next((wish.words for wish in feast.wishes), None)
        native = Words(wish.native, "", wish.language) if wish else worded("no greeting")
        said.append(line(english(feast.name), ": ", native))
    return joined("; ", said) or line(worded("nothing to wish"))


def _head(found: Greet) -> Iterator[Block]:
    """Yield the feast, or what several have in common: the words they go by, or the days they are in."""
    if found.query and len(found.feasts) == 1:
        yield Title(line(english(found.feasts[0].name, "strong"), _tone(found.feasts[0])))
    elif found.query:
        several = worded("is what {count} feasts are called", count=len(found.feasts))
        yield Title(line(named(found.query, "strong"), f" {several}"))
    else:
        span = wording.days(found.start, found.end)
        yield Title(line(Words(worded("What can be wished"), "strong"), f"   {span}"))
    if not found.feasts:
        days = {"start": wording.day(found.start), "end": wording.day(found.end)}
        yield Paragraph(
            line(worded("Nothing to wish from {start} to {end} in the places looked at.", **days))
        )


def _tone(feast: FoundFeast) -> Line:
    return line(Words(f"   {worded(TONES[feast.tone])}", "soft")) if feast.tone else ()


def _feast(feast: FoundFeast, found: Greet, statements: Statements, *, full: bool) -> Iterator[Block]:
    if feast.meaning:
        doubt = statements.doubt(feast.confidence)
        yield Row(worded("What"), line(english(feast.meaning), doubt, statements.references(feast.sources)))
    yield from not_kept(feast)
    asked = [at for at in feast.places if at.sources]
    if feast.not_kept and not feast.places:
        yield whom(feast, statements)
        return
    if asked:
        for at in asked:
            yield from _at(at, feast, found.date, statements, found.languages)
    else:
        yield from _dates(feast, found.date, full=full)
        yield from _wishes(feast, statements, found.languages, full=full)
    yield from _advice(feast, asked, found.date, statements)
    if full or not asked:
        yield from _forms(feast, statements)


def _of_these_days(feast: FoundFeast, found: Greet, statements: Statements) -> Iterator[Block]:
    for at in feast.places:
        yield from _at(at, feast, found.date, statements, found.languages)
    yield from _advice(feast, feast.places, found.date, statements)


def _at(
    at: KeptAt, feast: FoundFeast, today: date, statements: Statements, languages: Mapping[str, str]
) -> Iterator[Row]:
    """Yield when a feast falls at a place, and what is written there."""
    yield from dates_at(at, feast, today)
    if at.effect:
        yield Row(worded("Work"), line(english(at.effect), statements.references(at.effect_sources)))
    if at.do_not_greet:
        yield Row(
            worded("No wish"), line(english(at.do_not_greet, "warn"), statements.references(at.sources))
        )
    for label, wish in zip(
        _labels(worded("Write")), filter(None, (at.greeting, *at.other_greetings)), strict=False
    ):
        yield Row(label, line(_language(wish, languages), statements.statement(wish)))
    if not at.greeting and not at.do_not_greet:
        yield _no_words()


def _no_words() -> Row:
    return Row(worded("Write"), line(Words(worded("no source here gives words for a wish"), "soft")))


def _dates(feast: FoundFeast, today: date, *, full: bool) -> Iterator[Row]:
    """Yield the days of the feast, each with the places that share them; those long over as one."""
    shared: dict[FeastSpan, list[str]] = {}
    for at in feast.places:
        for span in at.spans:
            shared.setdefault(span, []).append(place_name(at))
    near = {span: names for span, names in shared.items() if full or span.end + _LATE >= today}
    label = iter(_labels(worded("When")))
    order = sorted(near.items(), key=lambda item: (item[0].end < today, item[0].start, -len(item[1])))
    for span, names in order:
        yield Row(next(label), line(when(span, today), f"  {_listed(names, full=full)}"))
    over = [span for span in shared if span not in near]
    if over:
        first, last = min(span.start for span in over), max(span.end for span in over)
        past = worded("this year it was {days}", days=wording.days(first, last))
        yield Row(next(label), line(Words(past, "soft")))
    if feast.further:
        further = [wording.territory(code, name) for code, name in feast.further.items()]
        yield Row(worded("Also in"), line(_listed(further, full=full)))


def _wishes(
    feast: FoundFeast, statements: Statements, languages: Mapping[str, str], *, full: bool
) -> Iterator[Row]:
    if feast.do_not_greet:
        why = english(feast.do_not_greet, "warn")
        yield Row(worded("No wish"), line(why, statements.references(feast.sources)))
    shown = feast.wishes if full else feast.wishes[:_WISHES]
    for label, wish in zip(_labels(worded("Write")), shown, strict=False):
        where = f"  {worded('in {places}', places=', '.join(wish.territories))}" if wish.territories else ""
        said = line(_language(wish.words, languages), statements.statement(wish.words))
        yield Row(label, line(said, Words(where, "soft")))
    if not feast.wishes and not feast.do_not_greet:
        yield _no_words()


def _advice(feast: FoundFeast, asked: Sequence[KeptAt], today: date, statements: Statements) -> Iterator[Row]:
    """Yield to whom a wish goes, what when the day is over, and what to answer to one."""
    kept_by, late, reply = message("To"), message("Late"), message("Answer")
    for label, claim in ((kept_by, feast.kept_by), (late, feast.late), (reply, feast.reply)):
        if claim:
            yield Row(worded(label), statements.statement(claim))
    spans = [span for at in asked or feast.places for span in at.spans]
    over = any(span.end < today <= span.end + _LATE for span in spans)
    if over and feast.late is None and not feast.do_not_greet:
        unknown = worded("not covered: no source here says how a late wish is taken")
        yield Row(worded("Late"), line(Words(unknown, "soft")))


def _forms(feast: FoundFeast, statements: Statements) -> Iterator[Row]:
    for label, form in zip(_labels(worded("Locally")), feast.forms, strict=False):
        where = f" ({_listed(form.territories, full=False)})" if form.territories else ""
        known = line(english(f"{form.name}{where}", "strong"), ": ", english(form.meaning))
        yield Row(label, line(known, statements.references(form.sources)))


def _language(wish: Expression, languages: Mapping[str, str]) -> Words | str:
    """Return the name of a wish's language, where it is another one than the reader's English."""
    name = wording.tongue(wish.language, languages.get(wish.language, ""))
    return Words(f"{name}: ", "soft") if name and not wish.language.startswith("en") else ""


def _labels(first: str) -> Iterator[str]:
    """Yield a label once, then none: the rows below continue it."""
    yield first
    while True:
        yield ""


def _listed(names: Sequence[str], *, full: bool) -> str:
    if full or len(names) <= _NAMES + 1:
        return ", ".join(names)
    return wording.listed(names, _NAMES)


def _more(found: Greet) -> str:
    """Return where to read on: sources, every wish, one place."""
    if found.query and not any(feast.places for feast in found.feasts):
        command = f"trustbrief greet {found.query}"
        return worded("its words and dates elsewhere: {command}", command=command)
    rest = any(feast.further or len(feast.wishes) > _WISHES for feast in found.feasts)
    places = [at for feast in found.feasts for at in feast.places]
    one = next((at.name.partition(" (")[0] for at in places if not at.sources), None)
    everything = worded("sources: {option}", option="--full")
    if rest:
        everything = worded("every wish and place, with the sources: {option}", option="--full")
    word = f'"{one.lower()}"' if one and " " in one else (one or "").lower()
    if not (one and found.query):
        return everything
    return f"{everything} · {worded('one place: {option}', option=f'--place {word}')}"
