"""What is covered, and where words occur in it."""

from __future__ import annotations

from trustbrief.api.resources import Resources
from trustbrief.culture.walk import sourced
from trustbrief.model.catalogue import Catalogue, ListedProfile, OwnFile, SearchResult
from trustbrief.profiles.catalogue import find, listed


def catalogue(resources: Resources, *, everything: bool) -> Catalogue:
    """Return what is covered, and how deeply; see `Trustbrief.catalogue`."""
    facts = resources.facts.territories
    rows = []
    for kind, profile in resources.profiles.everything():
        entry = facts.get(profile.code[:2]) if kind != "cluster" else None
        rows.append(listed(kind, profile, entry.cluster if entry else None))
    covered = {row.code for row in rows}
    outlines = [
        ListedProfile(code=code, name=fact.name, kind="territory", cluster=fact.cluster, depth="outline")
        for code, fact in facts.items()
        if code not in covered
    ]
    shown = [*rows, *outlines] if everything else rows
    return Catalogue(
        generated=resources.now,
        places=tuple(sorted(shown, key=lambda row: row.name)),
        outlines=0 if everything else len(outlines),
        own_files=tuple(
            OwnFile(code=own.overlay.code, path=str(own.path), lines=sum(1 for _ in sourced(own.overlay)))
            for own in resources.profiles.own_files()
        ),
    )


def search(resources: Resources, query: str) -> SearchResult:
    """Return what holds all words of a query; see `Trustbrief.search`."""
    shipped = [(profile.name, profile) for _, profile in resources.profiles.everything()]
    facts = resources.facts.territories
    own = [
        (f"{facts[code].name if code in facts else code}, your own file", own.overlay)
        for own in resources.profiles.own_files()
        for code in (own.overlay.code,)
    ]
    hits = find(query, sorted([*shipped, *own], key=lambda named: named[0]))
    return SearchResult(generated=resources.now, query=query, hits=tuple(hits))
