"""What is covered, and where words occur in it."""

from __future__ import annotations

from trustbrief.api.resources import Resources
from trustbrief.model.catalogue import Catalogue, ListedProfile, SearchResult
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
    )


def search(resources: Resources, query: str) -> SearchResult:
    """Return what holds all words of a query; see `Trustbrief.search`."""
    profiles = [profile for _, profile in resources.profiles.everything()]
    profiles.sort(key=lambda profile: profile.name)
    return SearchResult(generated=resources.now, query=query, hits=tuple(find(query, profiles)))
