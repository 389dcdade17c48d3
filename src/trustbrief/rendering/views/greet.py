"""Feasts: what each is, when it falls where, what is written, to whom, and what when it is late."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from trustbrief.documents.feast_days import FeastSpan, KeptAt
from trustbrief.documents.feast_words import FoundFeast
from trustbrief.documents.greet import Greet
from trustbrief.model.statements import Expression
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
    line,
)
from trustbrief.rendering.lines import Statements
from trustbrief.rendering.options import Options

# What a first look can take in.
_WISHES, _NAMES = 4, 8
# A wish after that is none any more.
_LATE = timedelta(days=45)
_NOTHING = "Nothing to wish from {} to {} in the places looked at."


def sheet(found: Greet, options: Options) -> Sheet:
    """Return each feast in turn, or what can be wished in these days."""
    full = options.extent == "full"
    statements = Statements(found.sources, short=False)
    name = found.query or "Wishes of these days"
    blocks: list[Block] = [*_head(found)]
    for feast in found.feasts:
        if len(found.feasts) > 1 or found.query is None:
            blocks.append(Heading(feast.name, _tone(feast)))
        of_these_days = _of_these_days(feast, found, statements)
        blocks += _feast(feast, found, statements, full=full) if found.query else of_these_days
    blocks += [Paragraph(line(Words(f"{who}: {why}", "warn"))) for who, why in found.unknown.items()]
    if full or options.sources:
        blocks += [Heading("Sources"), Sources(tuple(found.sources.values()), short=True)]
    else:
        blocks.append(Footer(line(_more(found))))
    return Sheet(name, tuple(blocks))


def one_line(found: Greet) -> Line:
    """Return each feast with its first words, or why there are none."""
    said = []
    for feast in found.feasts:
        wish = next((at.greeting for at in feast.places if at.greeting), None)
        wish = wish or next((wish.words for wish in feast.wishes), None)
        said.append(f"{feast.name}: {wish.native if wish else 'no greeting'}")
    return line("; ".join(said) or "nothing to wish")


def _head(found: Greet) -> Iterator[Block]:
    """Yield the feast, or what several have in common: the words they go by, or the days they are in."""
    if found.query and len(found.feasts) == 1:
        yield Title(line(Words(found.feasts[0].name, "strong"), _tone(found.feasts[0])))
    elif found.query:
        yield Title(line(Words(found.query, "strong"), f" is what {len(found.feasts)} feasts are called"))
    else:
        span = wording.days(found.start, found.end)
        yield Title(line(Words("What can be wished", "strong"), f"   {span}"))
    if not found.feasts:
        days = wording.day(found.start), wording.day(found.end)
        yield Paragraph(line(_NOTHING.format(*days)))


def _tone(feast: FoundFeast) -> Line:
    return line(Words(f"   {feast.tone}", "soft")) if feast.tone else ()


def _feast(feast: FoundFeast, found: Greet, statements: Statements, *, full: bool) -> Iterator[Block]:
    if feast.meaning:
        doubt = statements.doubt(feast.confidence)
        yield Row("What", line(feast.meaning, doubt, statements.references(feast.sources)))
    asked = [at for at in feast.places if at.sources]
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
    clients = Words(f"  {', '.join(at.clients)}", "label") if at.clients else ""
    local = f", {at.local_name}" if at.local_name and at.local_name != feast.name else ""
    ahead = sorted(at.spans, key=lambda span: (span.end < today, span.start))
    for index, span in enumerate(ahead):
        named = line(Words(at.name, "strong"), local, clients, ": ") if not index else line("")
        yield Row("" if index else "When", line(named, _when(span, today, sending=True)))
    if at.effect:
        yield Row("Work", line(at.effect, statements.references(at.effect_sources)))
    if at.do_not_greet:
        yield Row("No wish", line(Words(at.do_not_greet, "warn"), statements.references(at.sources)))
    for label, wish in zip(_labels("Write"), filter(None, (at.greeting, *at.other_greetings)), strict=False):
        yield Row(label, line(_language(wish, languages), statements.statement(wish)))
    if not at.greeting and not at.do_not_greet:
        yield Row("Write", line(Words("no source here gives words for a wish", "soft")))


def _dates(feast: FoundFeast, today: date, *, full: bool) -> Iterator[Row]:
    """Yield the days of the feast, each with the places that share them; those long over as one."""
    shared: dict[FeastSpan, list[str]] = {}
    for at in feast.places:
        for span in at.spans:
            shared.setdefault(span, []).append(at.name)
    near = {span: names for span, names in shared.items() if full or span.end + _LATE >= today}
    label = iter(_labels("When"))
    order = sorted(near.items(), key=lambda item: (item[0].end < today, item[0].start, -len(item[1])))
    for span, names in order:
        yield Row(next(label), line(_when(span, today), f"  {_listed(names, full=full)}"))
    over = [span for span in shared if span not in near]
    if over:
        first, last = min(span.start for span in over), max(span.end for span in over)
        yield Row(next(label), line(Words(f"this year it was {wording.days(first, last)}", "soft")))
    if feast.further:
        yield Row("Also in", line(_listed(list(feast.further.values()), full=full)))


def _when(span: FeastSpan, today: date, *, sending: bool = False) -> Line:
    days = wording.day(span.start, year=True)
    if span.end != span.start:
        days = wording.days(span.start, span.end)
    if span.end < today:
        ago = (today - span.end).days
        text = line(Words(f"{days}, over for {ago} day{'s' if ago > 1 else ''}", "soft"))
    elif span.start <= today:
        text = line(Words(days, "strong"), Words(" now", "good"))
    else:
        text = line(Words(days, "strong"))
    if span.estimated and span.end >= today:
        text = line(text, Words(" estimated", "warn"))
    return line(text, _sending(span, today)) if sending else text


def _sending(span: FeastSpan, today: date) -> Line:
    """Return until or from when a wish is sent, where that is still ahead."""
    if span.send_from and span.end >= today:
        return line(Words(f" · write from {wording.day(span.send_from)} on", "label"))
    if span.send_by and span.start > today:
        by = "today" if span.send_by <= today else f"by {wording.day(span.send_by)}"
        return line(Words(f" · write {by}", "label"))
    return ()


def _wishes(
    feast: FoundFeast, statements: Statements, languages: Mapping[str, str], *, full: bool
) -> Iterator[Row]:
    if feast.do_not_greet:
        yield Row("No wish", line(Words(feast.do_not_greet, "warn"), statements.references(feast.sources)))
    shown = feast.wishes if full else feast.wishes[:_WISHES]
    for label, wish in zip(_labels("Write"), shown, strict=False):
        where = f"  in {', '.join(wish.territories)}" if wish.territories else ""
        said = line(_language(wish.words, languages), statements.statement(wish.words))
        yield Row(label, line(said, Words(where, "soft")))
    if not feast.wishes and not feast.do_not_greet:
        yield Row("Write", line(Words("no source here gives words for a wish", "soft")))


def _advice(feast: FoundFeast, asked: Sequence[KeptAt], today: date, statements: Statements) -> Iterator[Row]:
    """Yield to whom a wish goes, what when the day is over, and what to answer to one."""
    for label, claim in (("To", feast.kept_by), ("Late", feast.late), ("Answer", feast.reply)):
        if claim:
            yield Row(label, statements.statement(claim))
    spans = [span for at in asked or feast.places for span in at.spans]
    over = any(span.end < today <= span.end + _LATE for span in spans)
    if over and feast.late is None and not feast.do_not_greet:
        yield Row("Late", line(Words("not covered: no source here says how a late wish is taken", "soft")))


def _forms(feast: FoundFeast, statements: Statements) -> Iterator[Row]:
    for label, form in zip(_labels("Locally"), feast.forms, strict=False):
        where = f" ({', '.join(form.territories)})" if form.territories else ""
        named = line(Words(f"{form.name}{where}", "strong"), f": {form.meaning}")
        yield Row(label, line(named, statements.references(form.sources)))


def _language(wish: Expression, languages: Mapping[str, str]) -> Words | str:
    """Return the name of a wish's language, where it is another one than the reader's English."""
    name = languages.get(wish.language)
    return Words(f"{name}: ", "soft") if name and not wish.language.startswith("en") else ""


def _labels(first: str) -> Iterator[str]:
    """Yield a label once, then none: the rows below continue it."""
    yield first
    while True:
        yield ""


def _listed(names: Sequence[str], *, full: bool) -> str:
    if full or len(names) <= _NAMES + 1:
        return ", ".join(names)
    return f"{', '.join(names[:_NAMES])} and {len(names) - _NAMES} more"


def _more(found: Greet) -> str:
    """Return where to read on: sources, every wish, one place."""
    rest = any(feast.further or len(feast.wishes) > _WISHES for feast in found.feasts)
    places = [at for feast in found.feasts for at in feast.places]
    one = next((at.name.partition(" (")[0] for at in places if not at.sources), None)
    everything = "every wish and place, with the sources: --full" if rest else "sources: --full"
    named = f'"{one.lower()}"' if one and " " in one else (one or "").lower()
    return f"{everything} · one place: --place {named}" if one and found.query else everything
