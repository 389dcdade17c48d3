"""Which module renders which result in which format.

A new format is one module with a `render(record, options)` and one line here.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from trustbrief.rendering.options import Options

REGION = {
    "terminal": "briefing_text",
    "text": "briefing_text",
    "json": "as_json",
}
HOLIDAYS = {
    "table": "holiday_table",
    "markdown": "holiday_markdown",
    "csv": "holiday_csv",
    "ics": "holiday_ics",
    "json": "as_json",
}
LIST = {
    "table": "catalogue_table",
    "json": "as_json",
}
SEARCH = {
    "text": "search_hits",
    "json": "as_json",
}
RESOLVED = {
    "text": "resolved_table",
    "json": "as_json",
}
SLOT = {
    "text": "slot_line",
    "json": "as_json",
}
MEET = {
    "text": "meeting_text",
    "json": "as_json",
    "ics": "meeting_ics",
}
COMPARE = {
    "text": "comparison_text",
    "markdown": "comparison_markdown",
    "html": "comparison_html",
    "json": "as_json",
}
PLAN = {
    "text": "plan_text",
    "markdown": "plan_markdown",
    "json": "as_json",
}
CLIENTS = {
    "table": "client_table",
    "json": "as_json",
}
CLIENT = {
    "terminal": "client_text",
    "text": "client_text",
    "json": "as_json",
}
TODAY = {
    "table": "today_table",
    "json": "as_json",
}
# What any command can write.
FORMATS = tuple(
    sorted(
        {
            name
            for table in (
                REGION,
                HOLIDAYS,
                LIST,
                SEARCH,
                RESOLVED,
                SLOT,
                MEET,
                COMPARE,
                PLAN,
                CLIENTS,
                CLIENT,
                TODAY,
            )
            for name in table
        }
    )
)


def renderer(module: str) -> Callable[[Any, Options], str]:
    """Return the render function of a module of this package.

    Args:
        module: A value of one of the tables above.

    """
    render: Callable[[Any, Options], str] = import_module(f"trustbrief.rendering.{module}").render
    return render
