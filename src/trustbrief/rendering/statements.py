"""How single statements look in the text formats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from rich.text import Text

from trustbrief.model.statements import Action, Claim, Expression, NumberedSource, Signal, Sourced
from trustbrief.rendering import wording
from trustbrief.rendering.page import plain

INHERITED, OWN = "°", "†"
S = TypeVar("S", bound=Sourced)
# A second number often takes a line of its own; --full has them all.
_SHORT_REFERENCES = 1
_MARKS = {"cluster": INHERITED, "overlay": OWN}


class Statements:
    """Renders statements with the numbers of their sources.

    Args:
        sources: What the statements cite.
        short: Print the first number alone, as the first screen does.

    """

    def __init__(self, sources: Mapping[str, NumberedSource], *, short: bool) -> None:
        self._sources = sources
        self.short = short

    def references(self, sources: Sequence[str], origin: str | None) -> Text:
        """Return ` [1][3]`, and a mark when the statement is inherited."""
        numbers = sorted(self._sources[name].number for name in sources if name in self._sources)
        shown = numbers[:_SHORT_REFERENCES] if self.short else numbers
        mark = _MARKS.get(origin or "", "")
        return plain(f" {''.join(f'[{number}]' for number in shown)}{mark}", "dim")

    def statement(self, item: Sourced) -> Text:
        """Return any kind of statement as one paragraph."""
        match item:
            case Claim() | Action():
                body = plain(item.text)
            case Expression():
                body = self.expression(item)
            case Signal():
                body = self.signal(item)
            case _:
                body = plain(getattr(item, "note", None) or "")
        return body + self.references(item.sources, item.origin) + self.doubt(item.confidence)

    def expression(self, item: Expression) -> Text:
        """Return words to say: native, romanised, how to say them, what they mean, when."""
        said = plain(f"  ({item.say_as})", "dim") if item.say_as else Text()
        when = plain(f", {item.when}") if item.when else Text()
        return _native(item) + said + plain(f"  “{item.meaning}”") + when

    def wish(self, item: Expression) -> Text:
        """Return words to write; the first screen says of when they fit only to whom."""
        said = wording.addressees(item) if self.short else item.when
        when = plain(f", {said.strip('()')}") if said else Text()
        return _native(item) + plain(f"  “{item.meaning}”") + when

    def signal(self, item: Signal) -> Text:
        """Return what they say, and what it tends to mean."""
        text = plain(f"{item.says}")
        if item.native and item.native != item.says:
            romanised = f" {item.romanised}" if item.romanised else ""
            text += plain(f" / {item.native}{romanised}")
        return text + plain(" → ", "cyan") + plain(item.means)

    def doubt(self, confidence: str | None) -> Text:
        """Return ` (contested)`, and on other pages than the first ` (practitioner)`, or nothing."""
        doubtful = confidence == "contested" or (not self.short and confidence == "practitioner")
        return plain(f" ({confidence})", "dim") if doubtful else Text()


def foremost(items: Sequence[S]) -> list[S]:
    """Return statements with the reader's own ones first; the first screen shows few of them."""
    return sorted(items, key=lambda item: item.origin != "overlay")


def _native(item: Expression) -> Text:
    romanised = item.romanised if item.romanised and item.romanised != item.native else ""
    return plain(item.native, "bold") + (plain(f"  {romanised}") if romanised else Text())
