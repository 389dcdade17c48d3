"""What the cited sources say, in our own words: one file beside each culture file."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from trustbrief.model.profile import CODE
from trustbrief.model.statements import Alpha2, Label, Record, SourceId

# Whom or what a text describes; `rules` is what an issuer lays down itself, statutes and standards too.
About = Literal["firms", "staff", "public-bodies", "public", "students", "visitors", "language", "rules"]
Scope = Literal["several", "country", "part", "city", "trade", "firm", "person"]
NARROW: frozenset[Scope] = frozenset({"part", "city", "trade", "firm", "person"})
FactName = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,29}$(?!\n)")]
FactText = Annotated[str, Meta(min_length=12, max_length=300)]


class Note(Record, frozen=True, kw_only=True):
    """What one source says, and how far that carries.

    `about` is whom the text describes, `scope` how far, `who` the people in words
    where that is narrower than a country, `countries` the territories where they
    are several. `beside` is the home that the text compares with or is written
    for. `limits` holds each but, only, except and among. A law that will lapse or
    wants another look has `expires`. `reopened` is the day on which the text was
    last seen.
    """

    source: SourceId
    about: Annotated[tuple[About, ...], Meta(min_length=1, max_length=4)]
    scope: Scope
    who: Annotated[str, Meta(min_length=3, max_length=160)] | None = None
    countries: tuple[Alpha2, ...] = ()
    year: Annotated[int, Meta(ge=1900, le=2100)] | Literal["undated"]
    beside: Alpha2 | None = None
    limits: Annotated[str, Meta(min_length=3, max_length=300)] | None = None
    expires: date | None = None
    reopened: date
    says: Annotated[dict[FactName, FactText], Meta(min_length=1, max_length=6)]


class Reading(Record, frozen=True, kw_only=True):
    """What the readings of a culture or language file found, for `docs/review.md`.

    `before` and `removed` count statements; `drawn` is how many a third reader
    took at random, `faults` how many of them their source did not carry, and
    `not_found` how many sources could not be opened again.
    """

    before: int = 0
    removed: int = 0
    second: date | None = None
    third: date | None = None
    drawn: int = 0
    faults: int = 0
    not_found: int = 0
    remark: Annotated[str, Meta(max_length=300)] | None = None


class EvidenceFile(Record, frozen=True, kw_only=True):
    """The notes behind one culture file."""

    code: Annotated[str, Meta(pattern=CODE)]
    name: Label
    notes: Annotated[tuple[Note, ...], Meta(min_length=1, max_length=160)]
    reading: Reading | None = None


class ShownEvidence(Record, frozen=True, kw_only=True):
    """One fact of a cited source as results show it; see `Note`.

    Args:
        source: The id of the source in the document.
        says: The fact.

    """

    source: str
    says: str
    about: tuple[About, ...]
    scope: Scope
    who: str | None
    countries: tuple[str, ...] = ()
    year: int | Literal["undated"]
    beside: str | None
    limit: str | None
