"""The files of one place: page, Markdown, JSON and calendars; what one process can do without the others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from trustbrief.desk import Desk
from trustbrief.documents.briefing import Briefing, briefing
from trustbrief.documents.comparison import comparison
from trustbrief.documents.holidays import HolidayList, Query, holiday_list
from trustbrief.locality import Locality
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import page_of, printed
from trustbrief.site import names
from trustbrief.site.frame import Frame, Link, framed
from trustbrief.site.index import SiteCalendar, SitePlace
from trustbrief.site.plan import Plan, PlannedPage

# Everything, with all sources: whoever reads a page has no command to ask for more.
_WHOLE = Options(extent="full", sources=True)


class File(NamedTuple):
    """A file of the site: its path and its whole text."""

    name: str
    text: str


class Made(NamedTuple):
    """What came of one place: its files, and its line in the index."""

    files: list[File]
    place: SitePlace


def place_files(desk: Desk, plan: Plan, page: PlannedPage) -> Made:
    """Return everything about one place.

    Args:
        desk: Where things are looked up, at the day of the plan, without a home.
        plan: The whole site.
        page: The place.

    """
    there = desk.locality(page.place)
    now = briefing(there, there.moment(plan.day))
    # A file does not know the hour at which it is read; the browser works out what time it is.
    found = replace(now, clocks=(), further_clocks=(), home_clock=None, status=None)
    calendars, files = _calendars(desk, plan, page) if page.place.country else ((), [])
    frame = Frame(
        path=names.page(page.stem),
        plan=plan,
        crumbs=_crumbs(plan, page),
        forms={
            "text/markdown": Link("Markdown", names.page(page.stem, "md")),
            "application/json": Link("JSON", names.record("places", page.stem)),
        },
        clocks=now.clocks,
        calendars=calendars,
        beside=tuple(_beside(plan, page)),
    )
    shown = page_of(found, _WHOLE)
    files += [
        File(frame.path, framed(shown, frame)),
        File(names.page(page.stem, "md"), printed(shown, "markdown")),
        File(names.record("places", page.stem), printed(shown, "json")),
    ]
    return Made(files, _listed(page, found, calendars))


def _listed(page: PlannedPage, found: Briefing, calendars: tuple[SiteCalendar, ...]) -> SitePlace:
    return SitePlace(
        code=page.place.code,
        name=page.place.name,
        kind=page.place.kind,
        country=page.place.country,
        cluster=page.cluster,
        depth=found.coverage.depth,
        claims=found.coverage.claims,
        reviewed=found.coverage.reviewed,
        json=names.record("places", page.stem),
        html=names.page(page.stem),
        markdown=names.page(page.stem, "md"),
        calendars=calendars,
    )


def _crumbs(plan: Plan, page: PlannedPage) -> tuple[Link, ...]:
    """Return the pages that a place belongs to: its country, or its culture cluster."""
    place = page.place
    above = page.cluster if place.kind == "territory" else place.country
    known = plan.pages.get(above or "")
    return (Link(known.place.name, names.page(known.stem)),) if known and known is not page else ()


def _beside(plan: Plan, page: PlannedPage) -> Iterator[Link]:
    for code in page.beside:
        other = plan.pages[code]
        yield Link(other.place.name, names.comparison(*sorted((page.stem, other.stem))))


def _calendars(desk: Desk, plan: Plan, page: PlannedPage) -> tuple[tuple[SiteCalendar, ...], list[File]]:
    """Return the calendars of a place and of its parts."""
    files: list[File] = []
    found: list[SiteCalendar] = []
    places = [page.place, *filter(None, (desk.atlas.place(part.code) for part in page.parts))]
    for place in places:
        listing = _listing(desk.locality(place), plan.day)
        stem = names.stem(place.code)
        files.append(File(names.record("holidays", stem), printed(page_of(listing, _WHOLE), "json")))
        feeds = list(_feeds(listing, stem, plan.base))
        files += feeds
        found.append(_calendar(place.code, place.name, stem, feeds))
    return tuple(found), files if plan.has_calendars(page) else []


def _calendar(code: str, name: str, stem: str, feeds: list[File]) -> SiteCalendar:
    there = {file.name for file in feeds}
    paths = {about: names.feed(stem, about) for about in names.FEEDS}
    return SiteCalendar(
        code=code,
        name=name,
        holidays=names.record("holidays", stem),
        feeds={about: path for about, path in paths.items() if path in there},
    )


def _listing(there: Locality, day: date) -> HolidayList:
    """Return the days of this year and the next.

    Whole years: what comes twice under one name keeps its number, and with it its identifier.
    """
    span = Query(date(day.year, 1, 1), date(day.year + 1, 12, 31), with_quiet=True)
    return holiday_list(there, span)


def _feeds(listing: HolidayList, stem: str, base: str | None) -> Iterator[File]:
    """Yield the calendars to subscribe to; one without a day would be no calendar after RFC 5545."""
    for about in names.FEEDS:
        path = names.feed(stem, about)
        address = f"{base}/{path}" if base else None
        shown = page_of(listing, Options(feed=about, address=address))
        if shown.events.events:
            yield File(path, printed(shown, "ics"))


def comparison_files(desk: Desk, plan: Plan, pair: tuple[str, str]) -> list[File]:
    """Return the pages of two places side by side.

    Args:
        desk: Where things are looked up.
        plan: The whole site.
        pair: Their codes.

    """
    first, second = (plan.pages[code] for code in pair)
    now = comparison([desk.locality(page.place) for page in (first, second)], plan.day)
    found = replace(now, places=tuple(replace(place, time=None) for place in now.places))
    shown = page_of(found, _WHOLE)
    path = names.comparison(first.stem, second.stem)
    markdown = names.comparison(first.stem, second.stem, "md")
    record = names.record("compare", names.pair(first.stem, second.stem))
    frame = Frame(
        path=path,
        plan=plan,
        crumbs=tuple(Link(page.place.name, names.page(page.stem)) for page in (first, second)),
        forms={"text/markdown": Link("Markdown", markdown), "application/json": Link("JSON", record)},
    )
    return [
        File(path, framed(shown, frame)),
        File(markdown, printed(shown, "markdown")),
        File(record, printed(shown, "json")),
    ]
