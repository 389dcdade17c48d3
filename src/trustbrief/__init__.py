"""Pre-engagement cultural briefings for a client's country or region.

`brief` and `holidays` are the library's front door; `Trustbrief` binds them to
data, a reader and a moment. Nothing heavy is imported until one is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trustbrief.api import Trustbrief, brief, holidays

__version__ = "0.1.0"
__all__ = ["Trustbrief", "__version__", "brief", "holidays"]


def __getattr__(name: str) -> Any:
    if name in {"Trustbrief", "brief", "holidays"}:
        from trustbrief import api

        return getattr(api, name)
    raise AttributeError(f"module 'trustbrief' has no attribute {name!r}")
