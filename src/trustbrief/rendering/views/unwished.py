"""Feasts that a place does not keep, and days for which no source gives words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from trustbrief.documents.feast_words import FoundFeast
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import Block, Heading, Row, Words, line
from trustbrief.rendering.lines import Statements
from trustbrief.rendering.speech import english, worded
from trustbrief.rendering.views.feast_dates import dates_at


def not_kept(feast: FoundFeast) -> Iterator[Row]:
    """Yield the places asked for whose calendar has no day of a feast."""
    if feast.not_kept:
        names = wording.listed([wording.territory(code, name) for code, name in feast.not_kept.items()])
        yield Row(worded("When"), line(worded("no day of it in the calendar of {place}", place=names)))


def whom(feast: FoundFeast, statements: Statements) -> Row:
    """Return whom a wish is for where a place does not keep the feast, or that no source says it."""
    if feast.do_not_greet:
        why = english(feast.do_not_greet, "warn")
        return Row(worded("No wish"), line(why, statements.references(feast.sources)))
    if feast.kept_by:
        return Row(worded("To"), statements.statement(feast.kept_by))
    return Row(
        worded("To"), line(Words(worded("no source here says to whom it may be wished there"), "soft"))
    )


def wordless_days(feasts: Sequence[FoundFeast], today: date) -> Iterator[Block]:
    """Yield the feasts of these days for which no source gives words, under a heading of their own.

    Args:
        feasts: Those without words.
        today: The day on which it is read.

    """
    if feasts:
        yield Heading(worded("Days without words for a wish"))
    for feast in feasts:
        yield Row("", line(english(feast.name, "strong")))
        for at in feast.places:
            yield from dates_at(at, feast, today)
