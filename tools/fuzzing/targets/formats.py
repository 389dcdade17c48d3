"""Hostile texts of an overlay and of clients in each format.

An input is texts, parted by zero bytes; the first chooses document and format, so that each input costs one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch
from zlib import crc32

from jinja2 import Environment

from fuzzing.printed import CHECKS
from fuzzing.promises import require
from fuzzing.sandbox import NOW, sandbox
from fuzzing.targets.overlay import hostile
from fuzzing.texts import NASTY, packed, texts
from trustbrief.errors import DataError, TrustbriefError
from trustbrief.files.scalar import inline
from trustbrief.front import tool
from trustbrief.rendering.formats import html
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render

# A place of which little is said otherwise, so that a page costs 30 ms.
_PLACE, _FEASTS = "GL", ["Christmas Day", "New Year's Day", "Good Friday"]
_LONG = Options(extent="full", width=80, sources=True, evidence=True)


class Way(NamedTuple):
    """One document in one format."""

    document: str
    format: str
    options: Options = Options()


_WAYS = (
    *(Way("region", name, _LONG) for name in ("text", "markdown", "html", "json")),
    *(Way("holidays", name, _LONG) for name in ("csv", "ics", "ics", "text", "markdown")),
    *(Way("today", name) for name in ("text", "markdown", "html")),
    Way("region", "text", Options(extent="line")), Way("region", "text"), Way("region", "html"),
    Way("plan", "markdown", _LONG), Way("client", "text"), Way("client", "markdown"), Way("meet", "ics"),
    Way("slot", "text"),
)  # fmt: skip


def seeds(_root: Path) -> Iterator[bytes]:
    """Yield texts that some format obeys, so that each way is taken."""
    for number in range(3 * len(_WAYS)):
        yield packed([str(number), *NASTY[number % len(NASTY) :], *NASTY])


@contextmanager
def ready(folder: Path) -> Iterator[Callable[[bytes], None]]:
    """Give what prints one input."""
    environments: list[Environment] = []

    def once(**how: Any) -> Environment:
        """Compile the template for the first page alone, which takes longer than all the rest."""
        environments[:] = environments or [Environment(**how)]  # noqa: S701  (as the format says)
        return environments[0]

    with sandbox(folder), patch.object(html, "Environment", once):
        for name in ("own", "clients"):
            (folder / name).mkdir()
        yield partial(_attempt, folder)


def _attempt(folder: Path, data: bytes) -> None:
    way = _WAYS[crc32(data.partition(b"\0")[0]) % len(_WAYS)]
    own = folder / "own" / f"{_PLACE.lower()}.yaml"
    own.write_text(hostile(_PLACE, texts(data), _FEASTS), "utf-8")
    warned: list[DataError] = []
    known = tool(
        now=NOW,
        home="DE",
        cache=folder / "cache" / "trustbrief",
        overlays=(folder / "own",),
        warn=warned.append,
    )
    try:
        document = _document(known, way.document, folder / "clients", texts(data))
        shown = render(document, way.format, way.options)
    except TrustbriefError as error:
        require(way.document in {"client", "today"}, f"{error.message!a}")  # an id or a note that cannot be
        return
    require(not warned, f"passed over: {[error.message for error in warned]!a}")
    CHECKS[way.format](shown)


def _document(known: Any, kind: str, clients: Path, said: list[str]) -> Any:
    made: dict[str, Callable[[], Any]] = {
        "region": lambda: known.brief(_PLACE, evidence=True),
        "holidays": lambda: known.holidays(_PLACE, with_quiet=True),
        "plan": lambda: known.plan(_PLACE, evidence=True),
        "meet": lambda: known.meet([_PLACE, "DE"]),
        "slot": lambda: known.slot(_PLACE, NOW),
        "today": lambda: _saved(clients, said) and known.today(clients),
        "client": lambda: _saved(clients, said) and known.clients(clients).shown("acme"),
    }
    return made[kind]()


def _saved(folder: Path, said: list[str]) -> Path:
    """Write the file of a client that says these texts, and return it."""
    first, *rest = [(text or "empty")[:160] for text in said]
    person = {"name": rest[0] if rest else first, "address": first}
    entries = {"name": first, "place": _PLACE, "every": "2w", "people": [person], "notes": [first, *rest[:9]]}
    file = folder / "acme.yaml"
    file.write_text("".join(f"{key}: {inline(value)}\n" for key, value in entries.items()), "utf-8")
    return file
