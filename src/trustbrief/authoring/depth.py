"""How deep a profile is, computed from what it holds.

The thresholds are those of the content guide (CONTRIBUTING.md, "Depth").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction
from typing import Any, get_args

from msgspec import Struct
from msgspec.structs import astuple

from trustbrief.culture.walk import cited_sources, claims, stands_in
from trustbrief.model.profile import Depth, Profile, Section
from trustbrief.model.statements import Source, holds_anything

_RECKONED_APART = {"agreements", "work_rhythm", "quiet_periods", "observances"}
_WEIGHTY = {"official", "statute", "standard", "survey", "academic"}
_TWO = 2
_MAX_PUBLISHER_SHARE = Fraction(1, 3)


class Measure(Struct, frozen=True):
    """What a profile holds, in numbers.

    Args:
        claims: Statements in all sections.
        culture_claims: Those outside agreements, work rhythm and calendar.
        two_families: Claims with sources from two or more text families.
        families: Independent text families cited by claims.
        weighty_sources: Official, statute, standard, survey or academic sources cited.
        weighty_on_behaviour: Those of them about behaviour.
        local_families: Families in one of the profile's own languages.
        scales: Scale positions given.
        publisher: The publisher behind most culture claims.
        publisher_share: Its share, a claim with several sources split among them.

    """

    claims: int
    culture_claims: int
    two_families: int
    families: int
    weighty_sources: int
    weighty_on_behaviour: int
    local_families: int
    scales: int
    publisher: str
    publisher_share: Fraction


def measure(profile: Profile) -> Measure:
    """Count what the depth of `profile` depends on."""
    by_id = {source.id: source for source in profile.sources}
    cited: dict[str, Source] = {}
    two_families = culture = total = 0
    shares: dict[str, Fraction] = defaultdict(Fraction)
    for path, claim in claims(profile):
        used = [by_id[name] for name in cited_sources(claim) if name in by_id]
        cited.update({source.id: source for source in used})
        total += 1
        two_families += len({source.family for source in used}) >= _TWO
        if stands_in(path)[0] not in _RECKONED_APART:
            culture += 1
            for source in used:
                shares[source.publisher] += Fraction(1, len(used))
    weighty = [source for source in cited.values() if source.kind in _WEIGHTY]
    local = {name for name in profile.languages if name != "en"}
    publisher = max(shares, key=lambda name: shares[name], default="")
    return Measure(
        claims=total,
        culture_claims=culture,
        two_families=two_families,
        families=len({source.family for source in cited.values()}),
        weighty_sources=len(weighty),
        weighty_on_behaviour=sum(source.subject == "behaviour" for source in weighty),
        local_families=len({s.family for s in cited.values() if s.language in local}),
        scales=sum(position is not None for position in astuple(profile.scales)),
        publisher=publisher,
        publisher_share=shares[publisher] / culture if culture else Fraction(0),
    )


def shortfalls(profile: Profile, depth: Depth) -> list[str]:
    """Return why `profile` does not reach `depth`; an empty list when it does."""
    found = measure(profile)
    counted = _COUNTED[depth]
    reasons = [
        f"{getattr(found, name)} {label}, {depth} needs {least}"
        for name, (label, least) in counted.items()
        if getattr(found, name) < least
    ]
    reasons += [
        f"nothing on {part}"
        for part in _REQUIRED[depth]
        if not any(map(holds_anything, _both(profile, part)))
    ]
    if depth == "full":
        reasons += _full_only(profile, found)
    return reasons


# What somebody from there sees first; a full profile has a line on each.
VISIBLE = (
    ("etiquette", "gifts"),
    ("etiquette", "dining"),
    ("etiquette", "alcohol_and_diet"),
    ("etiquette", "dress"),
    ("etiquette", "gestures"),
    ("etiquette", "cards"),
    ("communication", "apps"),
    ("agreements", "late_payment"),
    ("first_minute", "your_side"),
)


def _both(profile: Profile, section: str) -> tuple[Any, Any]:
    """Return a section of a profile, and what it appends to that of the layer below."""
    return getattr(profile, section), getattr(profile.append, section)


def invisible(profile: Profile) -> list[str]:
    """Return which of the visible points a full profile says nothing about."""
    gaps = [
        f"{section}.{key}"
        for section, key in VISIBLE
        if not any(getattr(part, key) for part in _both(profile, section))
    ]
    greeted = {wish.contact for part in _both(profile, "first_minute") for wish in part.greeting}
    unmet = [contact for contact in ("new", "known") if not greeted & {contact, None}]
    return gaps + [f"first_minute.greeting for a {contact} contact" for contact in unmet]


def computed_depth(profile: Profile) -> Depth | None:
    """Return the deepest level that `profile` reaches, or None below a sketch."""
    return next((depth for depth in get_args(Depth) if not shortfalls(profile, depth)), None)


_LABELS = {
    "claims": "claims",
    "culture_claims": "culture claims",
    "two_families": "claims with two families",
    "families": "families",
    "weighty_sources": "official, statute, survey or academic sources",
    "weighty_on_behaviour": "of those about behaviour",
    "scales": "scales",
}


def _least(*figures: int) -> dict[str, tuple[str, int]]:
    named = zip(_LABELS.items(), figures, strict=True)
    return {name: (label, figure) for (name, label), figure in named}


_COUNTED: dict[Depth, dict[str, tuple[str, int]]] = {
    "full": _least(35, 24, 15, 8, 3, 1, 6),
    "core": _least(15, 10, 6, 4, 1, 0, 4),
    "sketch": _least(6, 4, 2, 2, 0, 0, 0),
}
_REQUIRED: dict[Depth, tuple[str, ...]] = {
    "full": (),
    "core": ("first_minute", "trust", "work_rhythm", "variation"),
    "sketch": ("first_minute", "work_rhythm"),
}


def _full_only(profile: Profile, found: Measure) -> Iterable[str]:
    for section in get_args(Section):
        covered = any(map(holds_anything, _both(profile, section)))
        if not covered and section not in profile.not_covered:
            yield f"nothing on {section}; write it, or name it in not_covered"
    if sum(len(part.signals) for part in _both(profile, "communication")) < _TWO:
        yield "fewer than 2 signals"
    if sum(map(len, _both(profile, "conflict"))) < _TWO and "conflict" not in profile.not_covered:
        yield "fewer than 2 claims on conflict"
    if found.local_families < _TWO and "en" not in profile.languages:
        yield f"{found.local_families} families in a local language, full needs 2"
    if found.publisher_share > _MAX_PUBLISHER_SHARE:
        yield (
            f"{found.publisher} stands behind {float(found.publisher_share):.0%} of the "
            "culture claims, at most a third"
        )
