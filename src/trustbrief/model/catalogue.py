"""The records of `trustbrief list` and `trustbrief search`."""

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from trustbrief.model.place import PlaceKind

LIST_FORMAT = "trustbrief.list/1"
SEARCH_FORMAT = "trustbrief.search/1"


class ListedProfile(Struct, frozen=True, kw_only=True):
    """What is covered of one place, and how deeply.

    Args:
        code: Code of the place.
        name: English name.
        kind: What sort of place it is.
        cluster: The culture cluster that fills its gaps.
        depth: full, core or sketch; outline without a file of its own.
        claims: Statements in its own file.
        sources: Sources in its own file.
        reviewed: When the file was last held against its sources.

    """

    code: str
    name: str
    kind: PlaceKind
    cluster: str | None
    depth: Literal["full", "core", "sketch", "outline"]
    claims: int = 0
    sources: int = 0
    reviewed: date | None = None


class OwnFile(Struct, frozen=True, kw_only=True):
    """One of the reader's own files: the place, where the file lies, and its statements."""

    code: str
    path: str
    lines: int


class Catalogue(Struct, frozen=True, kw_only=True):
    """What is covered.

    Args:
        places: The shipped profiles, and the territories without one if asked for.
        outlines: How many territories without a file are not listed.
        own_files: The reader's own files over them.

    """

    format: str = LIST_FORMAT
    generated: datetime
    places: tuple[ListedProfile, ...]
    outlines: int
    own_files: tuple[OwnFile, ...] = ()


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

    format: str = SEARCH_FORMAT
    generated: datetime
    query: str
    hits: tuple[Hit, ...]
