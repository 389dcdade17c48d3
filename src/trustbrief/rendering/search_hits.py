"""Hits of a search, grouped by place, the words highlighted."""

from __future__ import annotations

from itertools import groupby

from rich.text import Text

from trustbrief.model.catalogue import Hit, SearchResult
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import Page, plain
from trustbrief.rendering.safe import visible

_PATH_WIDTH = 26


def render(result: SearchResult, options: Options) -> str:
    """Return the hits of each place under its name, or a sentence that there are none."""
    page = Page(options.width, colour=options.colour)
    for (code, name), hits in groupby(result.hits, key=lambda hit: (hit.place, hit.name)):
        if page.lines:
            page.blank()
        page.add(plain(f"{name} ({code})", "bold"))
        for hit in hits:
            page.row(visible(hit.path), _text(hit, result.query), label_width=_PATH_WIDTH)
    if not result.hits:
        page.add(plain(f"Nothing holds {visible(result.query)!r}. Try fewer or shorter words."))
    return page.text()


def _text(hit: Hit, query: str) -> Text:
    text = plain(hit.text)
    text.highlight_words(query.split(), "bold magenta", case_sensitive=False)
    return text + plain(f"  {'; '.join(hit.sources)}" if hit.sources else "", "dim")
