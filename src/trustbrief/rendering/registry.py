"""Which module prints which format, and which one turns which document into blocks.

A new format is one module with `render(page)` and a line in `FORMATS`; it prints
every document. A new document is one view with `sheet(document, options)` and a
line in `VIEWS`.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from msgspec import Struct

from trustbrief.errors import UsageError, quoted
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import Page
from trustbrief.rendering.speech import speaking

_HERE = "trustbrief.rendering"
FORMATS = {
    "text": f"{_HERE}.formats.text",
    "markdown": f"{_HERE}.formats.markdown",
    "html": f"{_HERE}.formats.html",
    "json": f"{_HERE}.formats.as_json",
    "csv": f"{_HERE}.formats.as_csv",
    "ics": f"{_HERE}.formats.ics",
}
# What earlier releases called the text for people.
ALIASES = {"terminal": "text", "table": "text", "md": "markdown", "txt": "text", "htm": "html"}
# By the kind that a document's own `format` names, such as `trustbrief.region/1`.
VIEWS = {
    "region": f"{_HERE}.views.briefing",
    "holidays": f"{_HERE}.views.holidays",
    "calendars": f"{_HERE}.views.calendars",
    "compare": f"{_HERE}.views.comparison",
    "name": f"{_HERE}.views.names",
    "plan": f"{_HERE}.views.plan",
    "meet": f"{_HERE}.views.meeting",
    "greet": f"{_HERE}.views.greet",
    "slot": f"{_HERE}.views.slot",
    "today": f"{_HERE}.views.today",
    "clients": f"{_HERE}.views.clients",
    "client": f"{_HERE}.views.client",
    "list": f"{_HERE}.views.catalogue",
    "search": f"{_HERE}.views.search",
    "report": f"{_HERE}.views.report",
    "resolved": f"{_HERE}.views.resolved",
    "doctor": f"{_HERE}.views.doctor",
    "config": f"{_HERE}.views.config",
}


def format_named(name: str) -> str:
    """Return a format by its name or an older one.

    Raises:
        UsageError: there is no such format.

    """
    known = name.strip().lower()
    known = ALIASES.get(known, known)
    if known not in FORMATS:
        raise UsageError(f"{quoted(name)} is not a format", hint=f"use one of {', '.join(FORMATS)}")
    return known


def prints(document: Struct, name: str) -> bool:
    """Tell whether a format can print a document: one for days needs days.

    Args:
        document: A record whose `format` names its kind.
        name: A key of `FORMATS`.

    """
    needed = getattr(import_module(FORMATS[name]), "NEEDS", None)
    return needed is None or hasattr(_view(document), needed)


def render(document: Struct, name: str, options: Options) -> str:
    """Return a document in a format.

    Args:
        document: A record whose `format` names its kind.
        name: A key of `FORMATS`.
        options: How it is to be shown.

    Raises:
        UsageError: the document has no days to print in a format for days.

    """
    return printed(page_of(document, options), name)


def printed(page: Page, name: str) -> str:
    """Return a page in a format; see `render`. What its view made for one format serves the next."""
    printer = import_module(FORMATS[name])
    with speaking(None if getattr(printer, "FOR_PROGRAMS", False) else page.options.language):
        text: str = printer.render(page)
    return text


def page_of(document: Struct, options: Options) -> Page:
    """Return a document as its view sees it, for what puts it into a frame or prints it more than once.

    Args:
        document: A record whose `format` names its kind.
        options: How it is to be shown.

    """
    return Page(document, _view(document), options)


def _view(document: Struct) -> ModuleType:
    kind = str(document.format).removeprefix("trustbrief.").partition("/")[0]  # type: ignore[attr-defined]
    return import_module(VIEWS[kind])
