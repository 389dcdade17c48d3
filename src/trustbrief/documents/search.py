"""Where words occur in what is covered; the keys are `trustbrief.search/1`."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import datetime

from msgspec import Struct

from trustbrief.culture.walk import cited_sources, sourced
from trustbrief.desk import Desk
from trustbrief.errors import UsageError
from trustbrief.files.text import dotted
from trustbrief.model.profile import Overlay, Profile
from trustbrief.model.statements import Sourced

FORMAT = "trustbrief.search/1"
MAX_LENGTH = 200
# The texts of a statement, in the order in which they are read.
_TEXTS = (
    "native", "romanised", "says", "means", "meaning", "when", "name", "text", "note", "effect",
    "advice", "do_not_greet",
)  # fmt: skip


class Hit(Struct, frozen=True, kw_only=True):
    """One statement or source that holds the words searched for.

    Args:
        place: Code of the place whose file holds it.
        name: That place's name.
        path: Where in the file, such as `etiquette.gifts[0]`.
        text: The statement, or title and publisher of the source.
        sources: Titles of what the statement rests on; empty for a source.

    """

    place: str
    name: str
    path: str
    text: str
    sources: tuple[str, ...]


class SearchResult(Struct, frozen=True, kw_only=True):
    """All hits, in the order of the places' names."""

    format: str = FORMAT
    generated: datetime
    query: str
    hits: tuple[Hit, ...]


def search(desk: Desk, query: str) -> SearchResult:
    """Return the statements and sources that hold all words of a query.

    Args:
        desk: Data and cache.
        query: Words; case and accents do not matter.

    Raises:
        UsageError: there are none, or too many.

    """
    words = " ".join(query.split())
    if not words or len(words) > MAX_LENGTH:
        hint = "for example: trustbrief search gifts"
        raise UsageError(f"a search has 1 to {MAX_LENGTH} characters", hint=hint)
    shipped = [(profile.name, profile) for _, profile in desk.profiles.everything()]
    facts = desk.facts.territories
    own = [
        (f"{facts[code].name if code in facts else code}, your own file", own.overlay)
        for own in desk.own_files()
        for code in (own.overlay.code,)
    ]
    hits = find(words, sorted([*shipped, *own], key=lambda named: named[0]))
    return SearchResult(generated=desk.now, query=words, hits=tuple(hits))


def find(query: str, files: Iterable[tuple[str, Profile | Overlay]]) -> Iterator[Hit]:
    """Yield what holds all words of a query.

    Args:
        query: Words; case and accents do not matter.
        files: The files to search, each with the name of its place.

    """
    words = folded(query).split()
    for name, profile in files:
        for path, text, sources in _texts(profile):
            found = folded(text)
            if words and all(word in found for word in words):
                yield Hit(place=profile.code, name=name, path=path, text=text, sources=tuple(sources))


def folded(text: str) -> str:
    """Return text without case and accents, for comparison."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _texts(profile: Profile | Overlay) -> Iterator[tuple[str, str, list[str]]]:
    titles = {source.id: source.title for source in profile.sources}
    for path, statement in sourced(profile):
        yield (
            dotted(path),
            _text(statement),
            [titles[name] for name in cited_sources(statement) if name in titles],
        )
    for index, source in enumerate(profile.sources):
        yield f"sources[{index}]", f"{source.title}. {source.publisher}", []


def _text(statement: Sourced) -> str:
    parts = (getattr(statement, name, None) for name in _TEXTS)
    return ": ".join(part for part in parts if part)
