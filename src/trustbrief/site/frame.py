"""What stands around a document on a page of the site: the way back, its other forms, clocks, calendars."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from trustbrief import __version__
from trustbrief.facts.clocks import Clock
from trustbrief.rendering.formats import html
from trustbrief.rendering.page import Page
from trustbrief.site import names
from trustbrief.site.index import SiteCalendar
from trustbrief.site.plan import Plan


class Link(NamedTuple):
    """A link within the site, from its folder on."""

    text: str
    path: str


class Frame(NamedTuple):
    """The surroundings of a document.

    Args:
        path: Where the page lies.
        plan: The whole site.
        crumbs: Where it belongs to.
        forms: The same document in other formats, by their media types.
        clocks: Whose time the browser shows.
        calendars: Its own, then those of its parts.
        beside: Pages that set it beside another place.

    """

    path: str
    plan: Plan
    crumbs: tuple[Link, ...] = ()
    forms: Mapping[str, Link] = MappingProxyType({})
    clocks: tuple[Clock, ...] = ()
    calendars: tuple[SiteCalendar, ...] = ()
    beside: tuple[Link, ...] = ()

    @property
    def root(self) -> str:
        """Return the way from the page to the folder of the site."""
        return "../" * self.path.count("/")

    def address(self, path: str) -> str | None:
        """Return where a file of the site will be found, where that is known."""
        return f"{self.plan.base}/{path}" if self.plan.base else None

    def webcal(self, path: str) -> str:
        """Return the address of a calendar by which a click subscribes to it."""
        return f"webcal://{(self.plan.base or '').partition('://')[2]}/{path}"


def framed(page: Page, frame: Frame) -> str:
    """Return a document as a page of the site."""
    return written("place.html", frame, **html.values(page))


def written(template: str, frame: Frame, **values: object) -> str:
    """Return a page of the site.

    Args:
        template: Its name.
        frame: Its surroundings.
        values: What else it prints.

    """
    known = {"frame": frame, "paths": names, "version": __version__}
    text: str = html.environment("trustbrief.site").get_template(template).render(**known, **values)
    return text
