"""One of a few names as people type it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trustbrief.errors import UsageError, quoted


def chosen(text: str, names: Sequence[str], what: str, also: Mapping[str, str] | None = None) -> str:
    """Return the name that was meant; case does not matter, nor `-`, `_` or a space between words.

    Args:
        text: As typed.
        names: What there is to choose from.
        what: What one of them is called.
        also: Further words, and which of the names each means.

    Raises:
        UsageError: there is no such name; the hint has the nearest and all of them.

    """
    wanted = text.strip().lower().replace("_", "-").replace(" ", "-")
    wanted = (also or {}).get(wanted, wanted)
    if wanted in names:
        return wanted
    from difflib import get_close_matches

    close = get_close_matches(wanted, names, n=1)
    meant = f"did you mean {close[0]}? " if close else ""
    raise UsageError(f"{quoted(text)} is not a {what}", hint=f"{meant}{what}s: {', '.join(names)}")
