"""A feast in words: what it is, what may be written, to whom, and what when the day is over."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Literal

from msgspec import Struct

from trustbrief.almanac.greetings import plain
from trustbrief.documents.feast_days import KeptAt
from trustbrief.documents.feasts import Feast
from trustbrief.model.observance import SharedObservance, Wish
from trustbrief.model.statements import Claim, Confidence, Expression


class WishFor(Struct, frozen=True, kw_only=True):
    """Words for a feast, and the territories where they are customary; none: where the language is spoken."""

    words: Expression
    territories: tuple[str, ...] = ()


class LocalForm(Struct, frozen=True, kw_only=True):
    """What a feast is in some places: under another name, with another tone."""

    name: str
    meaning: str
    territories: tuple[str, ...]
    sources: tuple[str, ...]


class FoundFeast(Struct, frozen=True, kw_only=True):
    """One feast.

    Args:
        id: Its name for scripts; None for a day that no file describes.
        name: What it is called in English.
        tone: festive, solemn or mixed, where a file says so.
        meaning: What it is about.
        confidence: What tone and meaning rest on.
        wishes: What may be written, the feast's own words before those of one place.
        do_not_greet: Why no wish is sent.
        kept_by: To whom a wish is for, and to whom not.
        late: What to write when the day is over.
        reply: What to answer to a wish.
        forms: Its local forms.
        places: Where it falls when: the places asked for, or the largest ones.
        further: Other places that keep it, without dates: names by code.
        not_kept: Places asked for whose calendar has no day of it: names by code.
        sources: What meaning and tone cite.

    """

    id: str | None
    name: str
    tone: Literal["festive", "solemn", "mixed"] | None = None
    meaning: str | None = None
    confidence: Confidence | None = None
    wishes: tuple[WishFor, ...] = ()
    do_not_greet: str | None = None
    kept_by: Claim | None = None
    late: Claim | None = None
    reply: Claim | None = None
    forms: tuple[LocalForm, ...] = ()
    places: tuple[KeptAt, ...] = ()
    further: dict[str, str] = {}
    not_kept: dict[str, str] = {}
    sources: tuple[str, ...] = ()

    @property
    def said(self) -> bool:
        """Tell whether there are words for a wish at one of its places, or a reason for none."""
        return any(at.greeting or at.do_not_greet for at in self.places)


def described(feast: Feast, people: Callable[[str], int], asked: Collection[str] = ()) -> FoundFeast:
    """Return what the files say of a feast as a whole.

    Args:
        feast: The feast.
        people: Tells the population of a territory: words that more people use come first.
        asked: Codes of the territories that are asked about, none for all of them: what is said of
            others alone is left out.

    """
    if not feast.entries:
        return FoundFeast(id=None, name=feast.name)
    whole, *local = feast.entries
    return FoundFeast(
        id=whole.id,
        name=whole.name,
        tone=whole.tone,
        meaning=whole.meaning,
        confidence=whole.confidence,
        wishes=tuple(sorted(_wishes(feast.entries), key=lambda wish: -_reach(wish, people))),
        do_not_greet=whole.do_not_greet,
        kept_by=_of_those(whole.kept_by, asked),
        late=_of_those(whole.late, asked),
        reply=_of_those(whole.reply, asked),
        forms=tuple(map(_form, local)),
        sources=whole.sources,
    )


def _of_those(claim: Claim | None, asked: Collection[str]) -> Claim | None:
    """Return a claim unless it holds for none of the territories that are asked about."""
    elsewhere = claim is not None and claim.members and asked and not set(claim.members) & set(asked)
    return None if elsewhere else claim


def _form(entry: SharedObservance) -> LocalForm:
    return LocalForm(
        name=entry.name, meaning=entry.meaning, territories=entry.match.territories, sources=entry.sources
    )


def _wishes(entries: Iterable[SharedObservance]) -> Iterator[WishFor]:
    """Yield the words of a feast, each once."""
    said: dict[str, WishFor] = {}
    for entry in entries:
        for wish in entry.greetings:
            if wish.native not in said:
                said[wish.native] = WishFor(words=plain(wish), territories=_customary(wish, entry))
    yield from said.values()


def _reach(wish: WishFor, people: Callable[[str], int]) -> float:
    """Return how many people live where words are customary; those of a whole language reach most."""
    return sum(map(people, wish.territories)) if wish.territories else float("inf")


def _customary(wish: Wish, entry: SharedObservance) -> tuple[str, ...]:
    return wish.territories or (entry.match.territories if entry.feast else ())
