"""What is covered, and where words occur in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from trustbrief.culture.walk import cited_sources, claims, sourced
from trustbrief.files.text import dotted
from trustbrief.model.catalogue import Hit, ListedProfile
from trustbrief.model.place import PlaceKind
from trustbrief.model.profile import Overlay, Profile
from trustbrief.model.statements import Sourced

# The texts of a statement, in the order in which they are read.
_TEXTS = (
    "native", "romanised", "says", "means", "meaning", "when", "name", "text", "note", "effect",
    "advice", "do_not_greet",
)  # fmt: skip


def listed(kind: PlaceKind, profile: Profile, cluster: str | None) -> ListedProfile:
    """Return a profile's row.

    Args:
        kind: What sort of place it is about.
        profile: Its file.
        cluster: The culture cluster it belongs to.

    """
    return ListedProfile(
        code=profile.code,
        name=profile.name,
        kind=kind,
        cluster=cluster,
        depth=profile.depth,
        claims=sum(1 for _ in claims(profile)),
        sources=len(profile.sources),
        reviewed=profile.reviewed,
    )


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
