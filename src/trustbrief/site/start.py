"""What leads people and assistants to the pages: the start page with map and index, and `llms.txt`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from trustbrief.desk import Desk
from trustbrief.rendering.formats.markdown import link
from trustbrief.site import names
from trustbrief.site.frame import Frame, Link, written
from trustbrief.site.index import SitePlace
from trustbrief.site.outlines import outlines
from trustbrief.site.plan import Plan

_ABOUT = (
    "Briefings before a call with a client abroad: how to open, how trust is earned, what to do and not to"
    " do, when people are away. Each line has a source and a confidence. Tendencies, not verdicts."
)
_FORMS = "Each place is a Markdown file; the same as JSON is listed in"
_OTHERS, _PARTS = "Elsewhere", "Parts and cities"


class Group(NamedTuple):
    """Places under one heading, which may have a page itself."""

    name: str
    path: str | None
    places: list[SitePlace]


def groups(desk: Desk, places: Sequence[SitePlace]) -> list[Group]:
    """Return the territories by culture cluster, then parts and cities; each by name."""
    pages = {place.code: place for place in places}
    heads = {**desk.facts.clusters, "": _OTHERS}
    found = [
        Group(name, pages[code].html if code in pages else None, [p for p in places if _is_in(p, code)])
        for code, name in heads.items()
    ]
    smaller = [place for place in places if place.kind in {"subdivision", "city"}]
    found.append(Group(_PARTS, None, smaller))
    for group in found:
        group.places.sort(key=lambda place: (place.name, place.code))
    return [group for group in found if group.places or group.path]


def _is_in(place: SitePlace, cluster: str) -> bool:
    return place.kind == "territory" and (place.cluster or "") == cluster


def start_page(desk: Desk, plan: Plan, places: Sequence[SitePlace]) -> str:
    """Return the first page.

    Args:
        desk: Where things are looked up.
        plan: The whole site.
        places: What came of each place, by code.

    """
    drawn = outlines(desk.data)
    known = {place.code: place for place in places if place.kind == "territory"}
    # The small ones last, so that they lie above what is around them.
    order = sorted(known, key=lambda code: (code not in drawn.places or bool(drawn.places[code].spot), code))
    rows = [
        (code, known[code].name, known[code].html, drawn.places[code])
        for code in order
        if code in drawn.places
    ]
    return written(
        "start.html",
        Frame(path=names.START, plan=plan),
        places=places,
        shards=plan.shards,
        outlines=drawn if rows else None,
        # Where somebody looks for a few places, the others show where these are.
        rest=[
            drawn.rest,
            *(outline.path for code, outline in sorted(drawn.places.items()) if code not in known),
        ],
        drawn=rows,
        depth_of={code: place.depth for code, place in known.items()},
        groups=groups(desk, places),
        pairs=_pairs(plan),
    )


def _pairs(plan: Plan) -> list[Link]:
    found = []
    for codes in plan.pairs:
        first, second = (plan.pages[code] for code in codes)
        text = f"{first.place.name} and {second.place.name}"
        found.append(Link(text, names.comparison(first.stem, second.stem)))
    return sorted(found)


def assistants_text(desk: Desk, plan: Plan, places: Sequence[SitePlace]) -> str:
    """Return the list of pages for assistants, after llmstxt.org: relative where the site has no address."""
    base = f"{plan.base}/" if plan.base else ""
    listed = link(names.INDEX, base + names.INDEX)
    lines = ["# trustbrief", "", f"> {_ABOUT}", "", f"As of {plan.day.isoformat()}. {_FORMS} {listed}."]
    for group in groups(desk, places):
        lines += ["", f"## {group.name}", ""]
        lines += [_entry(place, base) for place in group.places]
    clusters = [place for place in places if place.kind == "cluster"]
    lines += ["", "## Culture clusters", "", *(_entry(place, base) for place in clusters)] if clusters else []
    return "\n".join(lines) + "\n"


def _entry(place: SitePlace, base: str) -> str:
    return f"- {link(place.name, base + place.markdown)}: {place.depth}, {place.claims} statements"
