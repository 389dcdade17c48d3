"""What the files of a site are called: from codes alone, never from a name that somebody wrote."""

from __future__ import annotations

from trustbrief.rendering.options import Feed

# The calendars to subscribe to, and how they are called.
FEEDS: dict[Feed, str] = {
    "days": "Holidays",
    "half-days": "Half days",
    "quiet": "Quiet periods and bridge days",
    "send-by": "Send wishes by",
}
START, STYLE, ICON = "index.html", "assets/site.css", "assets/icon.svg"
SCRIPT, FINDER = "assets/site.js", "assets/search.js"
SITEMAP, ROBOTS, ASSISTANTS = "sitemap.xml", "robots.txt", "llms.txt"
SHARDS = "assets/names/"
API = "api/v1"
INDEX = f"{API}/index.json"
# Documents that lie below the interface, by the folder that holds them.
KINDS = {"places": "region", "holidays": "holidays", "compare": "compare"}


def stem(code: str) -> str:
    """Return what the files of a place are called: `jp`, `ca-qc`, `geonames-1853909`."""
    return code.lower().replace(":", "-")


def page(name: str, ending: str = "html") -> str:
    """Return where the page of a place lies, or the same as Markdown."""
    return f"places/{name}.{ending}"


def pair(first: str, second: str) -> str:
    """Return what the files of two places side by side are called, from what their own are called."""
    return f"{first}-and-{second}"


def comparison(first: str, second: str, ending: str = "html") -> str:
    """Return where two places stand side by side."""
    return f"compare/{pair(first, second)}.{ending}"


def record(folder: str, name: str) -> str:
    """Return where a document lies for programs.

    Args:
        folder: A key of `KINDS`.
        name: That of the place or the two places.

    """
    return f"{API}/{folder}/{name}.json"


def schema(kind: str) -> str:
    """Return where the JSON Schema of a kind of document lies."""
    return f"{API}/schemas/{kind}.schema.json"


def feed(name: str, about: Feed) -> str:
    """Return where a calendar to subscribe to lies."""
    return f"calendars/{name}.ics" if about == "days" else f"calendars/{name}-{about}.ics"


def shard(number: int) -> str:
    """Return where a part of the list of names lies."""
    return f"{SHARDS}{number:03}.js"
