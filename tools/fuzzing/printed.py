"""What has to hold for what is printed, by format."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from io import StringIO

from icalendar import Calendar
from markdown_it import MarkdownIt

from fuzzing.promises import BrokenError, require, require_harmless

_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_TAGS = {
    "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "h1", "h2", "p",
    "dl", "div", "dt", "dd", "ul", "ol", "li", "span", "a", "svg", "line", "circle", "table", "thead",
    "tbody",
    "tr", "th", "td",
}  # fmt: skip
_ATTRIBUTES = {
    "lang", "charset", "name", "content", "aria-labelledby", "aria-label", "aria-hidden", "id", "class",
    "role",
    "tabindex", "title", "scope", "dir", "href", "rel", "value", "viewbox", "width", "height", "x1", "y1",
    "x2",
    "y2", "cx", "cy", "r",
}  # fmt: skip
# What no text of data may become.
_MARKUP = {"html_block", "html_inline", "image", "fence", "code_inline", "code_block"}
_ADDRESS = re.compile(r"(#source-\d+|https?://\S+)")
# What a calendar of ours is made of, at the beginning of an unfolded line.
_PROPERTY = re.compile(
    r"(BEGIN|END|VERSION|PRODID|CALSCALE|NAME|X-WR-CALNAME|X-WR-CALDESC|REFRESH-INTERVAL|X-PUBLISHED-TTL|UID|DTSTAMP"
    r"|DTSTART|DTEND|SUMMARY|DESCRIPTION|TRANSP|X-MICROSOFT-CDO-BUSYSTATUS)[:;]"
)
_MOST_OCTETS = 75


class _EachLink(MarkdownIt):
    """Takes any address for that of a link, as some readers do."""

    def validateLink(self, url: str) -> bool:  # noqa: N802  (the library's name)
        """Return whether an address may be a link."""
        return bool(url)


_MARKDOWN = _EachLink("commonmark").enable("table")


def _text(shown: str) -> None:
    require_harmless(shown, "text")


def _json(shown: str) -> None:
    require_harmless(shown, "JSON")
    json.loads(shown)


def _csv(shown: str) -> None:
    require_harmless(shown.replace("\r\n", "\n"), "CSV")
    rows = list(csv.reader(StringIO(shown), strict=True))
    require(len({len(row) for row in rows}) == 1, "rows of different lengths")
    bad = [cell for row in rows for cell in row if cell.startswith(_FORMULA)]
    require(not bad, f"a formula: {bad[:1]!a}")


def _ics(shown: str) -> None:
    require_harmless(shown.replace("\r\n", "\n"), "iCalendar")
    require("\n" not in shown.replace("\r\n", ""), "a line that ends otherwise")
    long = [line for line in shown.split("\r\n") if len(line.encode()) > _MOST_OCTETS]
    require(not long, f"a line of more than {_MOST_OCTETS} octets: {long[:1]!a}")
    for line in shown.replace("\r\n ", "").split("\r\n")[:-1]:
        require(_PROPERTY.match(line), f"a line of its own: {line[:60]!a}")
    calendar = Calendar.from_ical(shown)
    require(not calendar.errors, f"{calendar.errors!a}")
    require(not any(event.errors for event in calendar.events), "an event that is not read")


class _Page(HTMLParser):
    """Refuses a page with what no page of ours has."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Require a tag, its attributes and its address to be among ours."""
        require(tag in _TAGS, f"a tag <{tag[:40]!a}>")
        for name, value in attrs:
            require(name in _ATTRIBUTES, f"an attribute {name[:40]!a} of <{tag}>")
            require(name != "href" or _ADDRESS.fullmatch(value or ""), f"an address {value!a}")

    def handle_comment(self, data: str) -> None:
        """Refuse a comment."""
        raise BrokenError(f"a comment {data[:40]!a}")

    def handle_pi(self, data: str) -> None:
        """Refuse an instruction."""
        raise BrokenError(f"an instruction {data[:40]!a}")


def _html(shown: str) -> None:
    require_harmless(shown, "HTML")
    page = _Page()
    page.feed(shown)
    page.close()


def _markdown(shown: str) -> None:
    require_harmless(shown, "Markdown")
    for block in _MARKDOWN.parse(shown):
        for token in (block, *(block.children or ())):
            require(token.type not in _MARKUP, f"{token.type}: {token.content[:80]!a}")
            href = str(token.attrs.get("href", "")) if token.type == "link_open" else "https://x"
            require(_ADDRESS.fullmatch(href), f"a link to {href[:80]!a}")


CHECKS: dict[str, Callable[[str], None]] = {
    "text": _text, "json": _json, "csv": _csv, "ics": _ics, "html": _html, "markdown": _markdown,
}  # fmt: skip
