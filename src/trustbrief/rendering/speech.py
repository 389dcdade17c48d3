"""The reader's language: the one way by which a label, a date or a number gets into it.

English is what the program itself speaks: then a label is the message as it stands here, and neither
a catalogue nor Babel is read. `speaking` sets another language for one result; every phrase of a view
goes through `worded` or `counted`, every date and number through `rendering.wording`.

Babel's extractor finds the messages by these names, see `tools/build_catalogues.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from trustbrief.reader.languages import ENGLISH
from trustbrief.rendering.blocks import Style, Words

if TYPE_CHECKING:
    from gettext import GNUTranslations

    from trustbrief.rendering.local import Local


class Speech:
    """A language other than English.

    Args:
        tag: Its BCP 47 tag, with the region that decides how dates and numbers are written.

    """

    def __init__(self, tag: str) -> None:
        from trustbrief.reader.languages import catalogue

        # 35 ms for Babel and its tables of the language, for readers of another one alone.
        from trustbrief.rendering.local import Local

        self.tag = tag
        self.catalogue: GNUTranslations = catalogue(tag)
        self.local: Local = Local(tag)


_SPOKEN: ContextVar[Speech | None] = ContextVar("spoken", default=None)


@contextmanager
def speaking(tag: str | None) -> Iterator[None]:
    """Speak a language within a block.

    Args:
        tag: What `reader.languages.spoken` returns; None is English.

    """
    english = tag is None or tag.partition("-")[0] == ENGLISH
    token = _SPOKEN.set(None if english else Speech(str(tag)))
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def speech() -> Speech | None:
    """Return the language that is spoken, None for English."""
    return _SPOKEN.get()


def language() -> str:
    """Return the BCP 47 tag of the language that is spoken."""
    spoken = _SPOKEN.get()
    return spoken.tag if spoken else ENGLISH


def message(text: str) -> str:
    """Mark a message that is worded later, where it is used."""
    return text


def worded(text: str, /, **values: Any) -> str:
    """Return a message in the reader's language.

    Args:
        text: In English, with `{names}` for the values.
        values: What stands for the names; numbers are written as the language does.

    """
    spoken = _SPOKEN.get()
    if spoken is None:
        return text.format(**values) if values else text
    return _filled(spoken, spoken.catalogue.gettext(text) if text else "", values)


def worded_as(context: str, text: str, /, **values: Any) -> str:
    """Return a message that means something else elsewhere; see `worded`.

    Args:
        context: Where it is said.
        text: As in `worded`.
        values: As in `worded`.

    """
    spoken = _SPOKEN.get()
    if spoken is None:
        return text.format(**values) if values else text
    return _filled(spoken, spoken.catalogue.pgettext(context, text), values)


def counted(one: str, many: str, count: int, /, **values: Any) -> str:
    """Return a message with a number, in the form that goes with it.

    Args:
        one: In English, of one.
        many: In English, of several; `{count}` is the number.
        count: The number.
        values: As in `worded`.

    """
    values["count"] = count
    spoken = _SPOKEN.get()
    if spoken is None:
        return (one if count == 1 else many).format(**values)
    return _filled(spoken, spoken.catalogue.ngettext(one, many, count), values)


def _filled(spoken: Speech, text: str, values: dict[str, Any]) -> str:
    if not values:
        return text
    number = spoken.local.number
    return text.format(**{k: number(v) if isinstance(v, int | float) else v for k, v in values.items()})


def english(text: str, style: Style = "") -> Words:
    """Return text that stays English whatever the reader speaks: a statement, the name of a feast."""
    return Words(text, style, ENGLISH)


def named(text: str, style: Style = "") -> Words:
    """Return a name, or what somebody wrote: it is in no language that anybody knows."""
    return Words(text, style, "")


def sentence(text: str, style: Style = "") -> Words:
    """Return a sentence of a document, which is English, in the reader's language.

    One that is not known stays English and says so.

    Args:
        text: What a document says, such as why a moment is not safe.
        style: What it is.

    """
    spoken = _SPOKEN.get()
    if spoken is None:
        return Words(text, style)
    from trustbrief.rendering.recognising import in_language

    found = in_language(text, spoken)
    return Words(text, style, ENGLISH) if found is None else Words(found, style)
