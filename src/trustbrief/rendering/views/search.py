"""Hits of a search, grouped by place, the words highlighted."""

from __future__ import annotations

import re
from itertools import groupby

from trustbrief.documents.search import Hit, SearchResult
from trustbrief.rendering.blocks import Block, Heading, Line, Row, Sheet, Title, Words, line
from trustbrief.rendering.options import Options
from trustbrief.rendering.safe import visible


def sheet(result: SearchResult, options: Options) -> Sheet:
    """Return the hits of each place under its name, or a sentence that there are none."""
    del options
    if not result.hits:
        text = f"Nothing holds {visible(result.query)!r}. Try fewer or shorter words."
        return Sheet("Search", (Title(line(text)),))
    blocks: list[Block] = []
    for (code, name), hits in groupby(result.hits, key=lambda hit: (hit.place, hit.name)):
        blocks.append(Heading(f"{name} ({code})"))
        blocks += [Row(hit.path, _text(hit, result.query)) for hit in hits]
    return Sheet(f"Search: {result.query}", tuple(blocks))


def _text(hit: Hit, query: str) -> Line:
    pattern = re.compile("|".join(map(re.escape, query.split())), re.IGNORECASE)
    parts: list[Words] = []
    end = 0
    for match in pattern.finditer(hit.text):
        parts += [Words(hit.text[end : match.start()]), Words(match[0], "strong")]
        end = match.end()
    parts.append(Words(hit.text[end:]))
    sources = Words(f"  {'; '.join(hit.sources)}", "soft") if hit.sources else ""
    return line(*(part for part in parts if part.text), sources)
