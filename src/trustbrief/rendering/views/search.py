"""Hits of a search, the best first, the words highlighted."""

from __future__ import annotations

from trustbrief.documents.search import Hit, SearchResult
from trustbrief.documents.search_words import Query
from trustbrief.rendering.blocks import Block, Footer, Item, Line, Row, Sheet, Title, Words, line
from trustbrief.rendering.options import Options
from trustbrief.rendering.safe import visible

# More are no help to a reader.
MOST = 15


def sheet(result: SearchResult, options: Options) -> Sheet:
    """Return the hits with what prints more of each, or a sentence that there are none."""
    if not result.hits:
        text = f"Nothing holds {visible(result.query)!r}. Try fewer or shorter words."
        return Sheet("Search", (Title(line(text)),))
    shown = result.hits if options.extent == "full" else result.hits[:MOST]
    count = "1 place" if len(result.hits) == 1 else f"{len(result.hits)} places"
    found = f"in {count}, the best first" if result.whole else "nothing has all of that; the nearest"
    title = Title(line(Words(result.query, "strong"), Words(f"   {found}", "soft")))
    query = Query(result.query, (), str)
    blocks: list[Block] = [title, *(_item(hit, query, options) for hit in shown)]
    if len(shown) < len(result.hits):
        blocks.append(Footer(line(f"{len(result.hits) - len(shown)} more: --all")))
    return Sheet(f"Search: {result.query}", tuple(blocks))


def _item(hit: Hit, query: Query, options: Options) -> Item:
    code = f" ({hit.place})" if hit.place and hit.place.isupper() else ""
    head = line(Words(f"{hit.name}{code}", "strong"), ": ", _text(hit, query))
    notes = [Row("more", line(Words(hit.command, "soft")))]
    if hit.sources and (options.sources or options.extent == "full"):
        notes.append(Row("sources", line(Words("; ".join(hit.sources), "soft"))))
    return Item(head, notes=tuple(notes))


def _text(hit: Hit, query: Query) -> Line:
    parts: list[Words] = []
    end = 0
    for start, stop in query.marks(hit.text):
        parts += [Words(hit.text[end:start]), Words(hit.text[start:stop], "good")]
        end = stop
    parts.append(Words(hit.text[end:]))
    return line(*(part for part in parts if part.text))
