"""Hits of a search, the best first, the words highlighted."""

from __future__ import annotations

from trustbrief.documents.search import Hit, SearchResult
from trustbrief.documents.search_words import Query
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.blocks import Block, Footer, Item, Line, Row, Sheet, Title, Words, line
from trustbrief.rendering.options import Options
from trustbrief.rendering.safe import visible
from trustbrief.rendering.speech import counted, english, named, worded

# More are no help to a reader.
MOST = 15


def sheet(result: SearchResult, options: Options) -> Sheet:
    """Return the hits with what prints more of each, or a sentence that there are none."""
    if not result.hits:
        asked = repr(visible(result.query))
        text = worded("Nothing holds {words}. Try fewer or shorter words.", words=asked)
        return Sheet(worded("Search"), (Title(line(text)),))
    shown = result.hits if options.extent == "full" else result.hits[:MOST]
    found = worded("nothing has all of that; the nearest")
    if result.whole:
        found = counted(
            "in {count} place, the best first", "in {count} places, the best first", len(result.hits)
        )
    title = Title(line(named(result.query, "strong"), Words(f"   {found}", "soft")))
    query = Query(result.query, (), str)
    blocks: list[Block] = [title, *(_item(hit, query, options) for hit in shown)]
    if len(shown) < len(result.hits):
        blocks.append(Footer(line(phrases.more(len(result.hits) - len(shown), "--all"))))
    return Sheet(worded("Search: {words}", words=result.query), tuple(blocks))


def _item(hit: Hit, query: Query, options: Options) -> Item:
    code = f" ({hit.place})" if hit.place and hit.place.isupper() else ""
    name = wording.territory(hit.place, hit.name) if code else hit.name
    told: tuple[str | Words, ...] = (Words(worded("Don't"), "bad"), ": ") if hit.avoid else ()
    head = line(named(f"{name}{code}", "strong"), ": ", *told, _text(hit, query))
    notes = [Row(worded("more"), line(named(hit.command, "soft")))]
    if hit.sources and (options.sources or options.extent == "full"):
        notes.append(Row(worded("sources"), line(named("; ".join(hit.sources), "soft"))))
    return Item(head, notes=tuple(notes))


def _text(hit: Hit, query: Query) -> Line:
    parts: list[Words] = []
    end = 0
    for start, stop in query.marks(hit.text):
        parts += [english(hit.text[end:start]), english(hit.text[start:stop], "good")]
        end = stop
    parts.append(english(hit.text[end:]))
    return line(*(part for part in parts if part.text))
