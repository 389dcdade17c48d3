"""What a program finds first: every place of the site with the addresses of its files."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812  (`date` is a key of the contract)

from msgspec import Struct

from trustbrief.documents.catalogue import ListedDepth
from trustbrief.model.place import PlaceKind

FORMAT = "trustbrief.site/1"


class SiteCalendar(Struct, frozen=True, kw_only=True):
    """The calendar of a territory or of a part of it.

    Args:
        code: ISO 3166 code.
        name: English name.
        holidays: Path of the list of holidays as JSON.
        feeds: Paths of the calendars to subscribe to, by what they hold; one without days is left out.

    """

    code: str
    name: str
    holidays: str
    feeds: dict[str, str]


class SitePlace(Struct, frozen=True, kw_only=True):
    """One place; paths start at the folder of the site.

    Args:
        code: Code of the place.
        name: English name.
        kind: What sort of place it is.
        country: Alpha-2 code of its territory; None for a cluster.
        cluster: The culture cluster that fills its gaps.
        depth: How deeply it is covered.
        claims: Statements about habits.
        reviewed: When its profile was last held against its sources.
        json: The briefing as JSON.
        html: The same as a page.
        markdown: The same as Markdown.
        calendars: Its own, then those of its parts; none for a cluster.

    """

    code: str
    name: str
    kind: PlaceKind
    country: str | None
    cluster: str | None
    depth: ListedDepth
    claims: int
    reviewed: Date | None
    json: str
    html: str
    markdown: str
    calendars: tuple[SiteCalendar, ...] = ()


class SiteComparison(Struct, frozen=True, kw_only=True):
    """Two places side by side."""

    places: tuple[str, str]
    json: str
    html: str
    markdown: str


class SiteIndex(Struct, frozen=True, kw_only=True):
    """Every place.

    Args:
        version: Of the program that wrote the site.
        date: The day that it was made for.
        base: Where it is found, or None.
        schemas: Paths of the JSON Schemas, by kind of document.
        places: By code.
        comparisons: By codes.

    """

    format: str = FORMAT
    version: str
    date: Date
    base: str | None
    schemas: dict[str, str]
    places: tuple[SitePlace, ...]
    comparisons: tuple[SiteComparison, ...]
