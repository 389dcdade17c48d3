"""The files that all places share: what must be there before them, and what leads to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from xml.sax.saxutils import escape

import msgspec

from trustbrief import __version__
from trustbrief.desk import Desk
from trustbrief.rendering.safe import escaped_json
from trustbrief.site import names
from trustbrief.site.index import SiteComparison, SiteIndex, SitePlace
from trustbrief.site.plan import Plan
from trustbrief.site.start import assistants_text, start_page
from trustbrief.site.work import File

# What is written after the places.
LAST = (names.START, names.INDEX, names.ASSISTANTS, names.ROBOTS, names.SITEMAP)
_SITE = "site"


def first_files(desk: Desk) -> Iterator[File]:
    """Yield style, scripts and schemas."""
    style = files("trustbrief.rendering.formats") / "templates" / "page.css"
    own = files("trustbrief.site") / "assets"
    more = (own / "site.css").read_text("utf-8")
    yield File(names.STYLE, style.read_text("utf-8") + more)
    for name in (names.ICON, names.SCRIPT, names.FINDER):
        yield File(name, (own / name.rpartition("/")[2]).read_text("utf-8"))
    for kind in (*names.KINDS.values(), _SITE):
        schema = desk.data / "schemas" / f"{kind}.schema.json"
        yield File(names.schema(kind), schema.read_text("utf-8"))


def last_files(desk: Desk, plan: Plan, places: Sequence[SitePlace]) -> Iterator[File]:
    """Yield the index, and what sends people, programs and assistants to it."""
    yield File(names.INDEX, _json(index(plan, places)))
    yield File(names.ASSISTANTS, assistants_text(desk, plan, places))
    yield File(names.ROBOTS, robots(plan))
    if plan.base:
        yield File(names.SITEMAP, sitemap(plan))
    yield File(names.START, start_page(desk, plan, places))


def index(plan: Plan, places: Sequence[SitePlace]) -> SiteIndex:
    """Return the list of everything for programs."""
    return SiteIndex(
        version=__version__,
        date=plan.day,
        base=plan.base,
        schemas={kind: names.schema(kind) for kind in (*names.KINDS.values(), _SITE)},
        places=tuple(places),
        comparisons=tuple(_comparison(plan, pair) for pair in plan.pairs),
    )


def _comparison(plan: Plan, pair: tuple[str, str]) -> SiteComparison:
    first, second = (plan.pages[code].stem for code in pair)
    return SiteComparison(
        places=pair,
        json=names.record("compare", names.pair(first, second)),
        html=names.comparison(first, second),
        markdown=names.comparison(first, second, "md"),
    )


def robots(plan: Plan) -> str:
    """Return what robots may read: everything; where the list of pages lies, if that has an address."""
    where = f"\nSitemap: {plan.base}/{names.SITEMAP}\n" if plan.base else ""
    return f"User-agent: *\nAllow: /\n{where}"


def sitemap(plan: Plan) -> str:
    """Return the address of each page, after sitemaps.org."""
    pairs = [tuple(plan.pages[code].stem for code in pair) for pair in plan.pairs]
    pages = [
        "",
        *(names.page(page.stem) for page in plan.pages.values()),
        *(names.comparison(first, second) for first, second in pairs),
    ]
    listed = "".join(f"<url><loc>{escape(f'{plan.base}/{page}')}</loc></url>\n" for page in pages)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{listed}</urlset>\n"


def _json(record: SiteIndex) -> str:
    return escaped_json(msgspec.json.format(msgspec.json.encode(record), indent=2).decode()) + "\n"
