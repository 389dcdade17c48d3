"""What is covered, and how deeply; the keys are `trustbrief.list/1`."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Literal

from msgspec import Struct

from trustbrief.culture.overlay import OverlayFile
from trustbrief.culture.walk import is_claim, statements
from trustbrief.desk import Desk
from trustbrief.errors import UsageError, quoted
from trustbrief.model.place import PlaceKind
from trustbrief.model.profile import Profile

FORMAT = "trustbrief.list/1"
ListedDepth = Literal["full", "core", "sketch", "outline"]


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
    depth: ListedDepth
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

    format: str = FORMAT
    generated: datetime
    places: tuple[ListedProfile, ...]
    outlines: int
    own_files: tuple[OwnFile, ...] = ()


def catalogue(
    desk: Desk,
    *,
    everything: bool = False,
    depth: ListedDepth | None = None,
    cluster: str | None = None,
    older_than: timedelta | None = None,
) -> Catalogue:
    """Return what is covered, and how deeply.

    Args:
        desk: Data and cache.
        everything: List the territories without a file, too.
        depth: Only those of this depth.
        cluster: Only those of this culture cluster.
        older_than: Only those whose last review is longer ago.

    Raises:
        UsageError: there is no such cluster.

    """
    rows = [_row(desk, kind, profile) for kind, profile in desk.profiles.everything()]
    outlines = _outlines(desk, {row.code for row in rows})
    if cluster and cluster not in desk.facts.clusters:
        hint = f"use one of {', '.join(sorted(desk.facts.clusters))}"
        raise UsageError(f"{quoted(cluster)} is not a culture cluster", hint=hint)
    shown = [*rows, *outlines] if everything or depth == "outline" else rows
    before = desk.now.date() - older_than if older_than else None
    kept = [
        row
        for row in shown
        if depth in {None, row.depth} and cluster in {None, row.cluster, row.code} and _older(row, before)
    ]
    filtered = everything or depth or cluster or before
    return Catalogue(
        generated=desk.now,
        places=tuple(sorted(kept, key=lambda row: row.name)),
        outlines=0 if filtered else len(outlines),
        own_files=tuple(map(_own_file, desk.own_files())),
    )


def _outlines(desk: Desk, covered: set[str]) -> list[ListedProfile]:
    """Return the territories that have no file."""
    return [
        ListedProfile(code=code, name=fact.name, kind="territory", cluster=fact.cluster, depth="outline")
        for code, fact in desk.facts.territories.items()
        if code not in covered
    ]


def _older(row: ListedProfile, before: date | None) -> bool:
    return before is None or (row.reviewed is not None and row.reviewed < before)


def _own_file(own: OverlayFile) -> OwnFile:
    lines = sum(1 for _ in statements(own.overlay))
    return OwnFile(code=own.overlay.code, path=str(own.path), lines=lines)


def _row(desk: Desk, kind: PlaceKind, profile: Profile) -> ListedProfile:
    entry = desk.facts.territories.get(profile.code[:2]) if kind != "cluster" else None
    return ListedProfile(
        code=profile.code,
        name=profile.name,
        kind=kind,
        cluster=entry.cluster if entry else None,
        depth=profile.depth,
        claims=sum(map(is_claim, statements(profile))),
        sources=len(profile.sources),
        reviewed=profile.reviewed,
    )
