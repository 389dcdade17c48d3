"""Which lines come first, and which say the same: by weight, channel, confidence and order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from trustbrief.model.statements import Sourced
from trustbrief.rendering.blocks import Bars, Block
from trustbrief.rendering.speech import message

# Parts that have no place of their own on the screen, and how they are called there.
FURTHER = {
    "first_minute.your_side": message("Your side"),
    "trust.stance": message("At first"),
    "trust.check": message("They check"),
    "communication.response_time": message("Replies"),
    "communication.interruption": message("Interrupting"),
    "communication.email": message("By mail"),
    "meetings": message("Meetings"),
    "decisions": message("Decisions"),
    "negotiation": message("Bargaining"),
    "topics.avoid": message("Small talk"),
    "topics.safe": message("Small talk"),
    "conflict": message("Conflict"),
    "bad_news": message("Bad news"),
    "work_rhythm.when_not_to_call": message("Calling"),
    "work_rhythm.weekend": message("Weekend"),
    "work_rhythm.holidays": message("Days off"),
    "agreements.contract": message("Contract"),
    "agreements.late_payment": message("Late payment"),
}
_CONFIDENCE = ("official", "survey", "expert", "consensus", "contested", "practitioner")
_VISIT, _MAIL, _MONEY = ("etiquette",), ("communication.email",), ("agreements",)
# Words that say little, for the question whether two lines say the same.
_SMALL = frozenset((
    "a", "an", "and", "are", "as", "at", "be", "before", "but", "by", "can", "do", "for", "from", "has",
    "have", "in", "is", "it", "many", "may", "not", "of", "often", "on", "or", "so", "some", "tend",
    "tends", "than", "that", "the", "their", "them", "then", "there", "they", "this", "to", "until",
    "was", "when", "who", "will", "with", "you", "your",
))  # fmt: skip
_FEW_WORDS, _SHARE = 3, 0.6
# The reader's own lines come behind all that must not be missed and before the rest, which begins with 39.
_OWN = 38


class Entry(Struct, frozen=True):
    """A block, and the words that it says in order to see which others say them again."""

    block: Block
    said: str


def distinct(entries: Sequence[Entry]) -> Iterator[Block]:
    """Yield the blocks without those that say again what one that stays longer says.

    A bar stays without its remark: where place and home lie is said nowhere else. Its words are those of
    the remark, which gives way before lines that must not be missed.
    """
    ranked = sorted(range(len(entries)), key=lambda index: (_spoken(entries[index].block), index))
    said: list[frozenset[str]] = []
    dropped = set()
    for index in ranked:
        words = _content(entries[index].said)
        if words and any(_alike(words, other) for other in said):
            dropped.add(index)
        elif words:
            said.append(words)
    for index, entry in enumerate(entries):
        if index not in dropped:
            yield entry.block
        elif isinstance(entry.block, Bars):
            yield replace(entry.block, bars=tuple(replace(bar, remark=()) for bar in entry.block.bars))


def _spoken(block: Block) -> int:
    """Return how early the words of a block give way."""
    later = block.keep_remarks if isinstance(block, Bars) else 0
    return later or getattr(block, "keep", 0)


def _content(text: str) -> frozenset[str]:
    """Return the words of a text that say something, without their endings."""
    words = re.findall(r"[^\W\d_]{3,}", text.casefold())
    return frozenset(word[:6].rstrip("s") for word in words if word not in _SMALL)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two texts have most of their words in common."""
    shared = len(one & other)
    return shared >= _FEW_WORDS and shared >= _SHARE * min(len(one), len(other))


def channel_of(path: str, item: Sourced) -> str:
    """Return where a line matters: on a call unless the file or its section says otherwise."""
    if item.channel:
        return item.channel
    for channel, parts in (("visit", _VISIT), ("mail", _MAIL), ("money", _MONEY)):
        if path.startswith(parts):
            return channel
    return "call"


def rank(path: str, item: Sourced) -> int:
    """Return how early a line gives way, from 10 for what must not be missed to about 90."""
    lost = {3: 10, 2: 45, 1: 75}[item.weight]
    lost += {"call": 0, "mail": 8, "money": 14, "visit": 20}[channel_of(path, item)]
    lost += _CONFIDENCE.index(item.confidence) + (10 if item.origin == "cluster" else 0)
    if item.weight == 3:  # noqa: PLR2004
        return min(lost, _OWN - 1)
    return _OWN if item.origin == "overlay" else lost
