"""The places that several words name, and what to type where one place was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from trustbrief.errors import PlaceError, TrustbriefError, quoted
from trustbrief.places.several import JOINING, ORDINARY, parted

if TYPE_CHECKING:
    from trustbrief.api import Trustbrief
    from trustbrief.model.place import Place

# More words than these are no list of places without quotes.
_SEVERAL, _MOST_SEVERAL = 2, 6


class Lists:
    """Reads lists of places.

    Args:
        tool: Resolves a name.

    """

    def __init__(self, tool: Trustbrief) -> None:
        self._tool = tool

    def find(self, text: str) -> Place | None:
        """Return the place of a name, or None where it has none or several."""
        try:
            return self._tool.find(text)
        except TrustbriefError:
            return None

    def names(self, words: Sequence[str]) -> list[str]:
        """Return the names among words, those of a list in quotes as well.

        Args:
            words: As the shell gives them.

        Raises:
            PlaceError: an ordinary word stands among them, which could be taken for a code.

        """
        return parted([name for word in words for name in self._in_quotes(word)], self.find)

    def several(self, text: str) -> PlaceError | None:
        """Return what to type when a text that is no place holds several; None when it does not."""
        words = text.split()
        if not _SEVERAL <= len(words) <= _MOST_SEVERAL:
            return None
        try:
            names = parted(words, self.find)
        except PlaceError as error:
            plain = (word for word in words if word.lower() not in JOINING | ORDINARY)
            return error if any(map(self._known, plain)) else None
        if len(names) < _SEVERAL or not all(map(self._known, names)):
            return None
        typed = " ".join(f'"{name}"' if " " in name else name for name in names)
        message = f"{quoted(text)} is {len(names)} places"
        return PlaceError(message, hint=f"side by side: trustbrief compare {typed}")

    def _in_quotes(self, text: str) -> list[str]:
        """Return the places of a list that is one word to the shell, or the text itself."""
        words = text.split()
        if len(words) < _SEVERAL or self._tool.has_name(text):
            return [text]
        names = parted(words, self.find)
        return names if all(map(self._known, names)) else [text]

    def _known(self, name: str) -> bool:
        return self.find(name) is not None
