"""Pre-engagement cultural briefings for a client's country or region.

The functions named here are the library's front door, one for each question; `tool` binds
them to data, a reader and a moment. Nothing heavy is imported until one is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trustbrief.front import (
        Trustbrief,
        brief,
        compare,
        export,
        greet,
        holidays,
        meet,
        name,
        plan,
        resolve,
        search,
        slot,
        tool,
    )

__version__ = "0.1.0"
__all__ = [
    "Trustbrief",
    "__version__",
    "brief",
    "compare",
    "export",
    "greet",
    "holidays",
    "meet",
    "name",
    "plan",
    "resolve",
    "search",
    "slot",
    "tool",
]


def __getattr__(attribute: str) -> Any:
    if attribute in __all__:
        from trustbrief import front

        return getattr(front, attribute)
    raise AttributeError(f"module 'trustbrief' has no attribute {attribute!r}")
