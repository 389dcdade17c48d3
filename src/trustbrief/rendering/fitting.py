"""What fits a screen: by rank over all parts, and no heading without anything below it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence

from msgspec.structs import replace

from trustbrief.rendering import phrases
from trustbrief.rendering.blocks import Bars, Block, Footer, Heading, Pair, PairHead, Row, Title, Words, line

FULL_WIDTH = 100
MIN_WIDTH, MAX_WIDTH = 40, 140
# Eighty columns take six lines more, sixty a screen and a half.
_GROWTH = {100: 1.0, 80: 44 / 38, 60: 58 / 38}


def width_of(columns: int) -> int:
    """Return the width to fill; more than 140 columns are left empty."""
    return max(MIN_WIDTH, min(columns, MAX_WIDTH))


def fitted(
    blocks: Sequence[Block], room: int | None, width: int, height: Callable[[Block], int]
) -> tuple[Block, ...]:
    """Return the blocks that fit, those that give way last first.

    A bar may stand without its remark, and one side of a pair without the other, where both do
    not fit. A legend stands above bars alone, and says how many more there are.

    Args:
        blocks: All there are, in reading order.
        room: Lines at 100 columns; None for as many as it takes.
        width: Columns.
        height: Returns how many lines a block takes.

    """
    every = range(len(blocks))
    if room is None:
        return tuple(_explained(blocks, every))
    most = room * next((growth for least, growth in _GROWTH.items() if width >= least), _GROWTH[60])
    kept = _kept(_explained(blocks, every), most, height)
    # To say that bars are missing takes room as well.
    kept = _kept(_explained(blocks, kept), most, height)
    headed = _explained(blocks, kept)
    return tuple(headed[i] if isinstance(kept[i], Heading) else kept[i] for i in sorted(kept))


def _kept(blocks: Sequence[Block], most: float, height: Callable[[Block], int]) -> dict[int, Block]:
    """Return by their places the blocks that fit into so many lines."""
    heads = _heads(blocks)
    kept: dict[int, Block] = {}
    used = 0
    for keep, index, block in sorted(_choices(blocks), key=lambda choice: choice[:2]):
        new = {head: blocks[head] for head in heads[index] if head not in kept} | {index: block}
        lines = sum(map(height, new.values())) - (height(kept[index]) if index in kept else 0)
        if keep == 0 or used + lines <= most:
            kept |= new
            used += lines
    return kept


def _explained(blocks: Sequence[Block], shown: Container[int]) -> list[Block]:
    """Return all blocks, each heading with the legend of the bars below it that are shown."""
    heads = _heads(blocks)
    found = list(blocks)
    for index, block in enumerate(blocks):
        if isinstance(block, Heading) and block.legend:
            bars = [i for i, head in enumerate(heads) if index in head and isinstance(blocks[i], Bars)]
            gone = sum(i not in shown for i in bars)
            more = f"   {phrases.more(gone, block.further)}" if gone and block.further else ""
            legend = block.legend if gone < len(bars) else ()
            said = line(block.extra, legend, Words(more, "soft") if more else "")
            found[index] = replace(block, extra=said)
    return found


def _choices(blocks: Sequence[Block]) -> Iterator[tuple[int, int, Block]]:
    """Yield what may be shown: how early it gives way, where it stands, and the block."""
    for index, block in enumerate(blocks):
        if isinstance(block, Heading | PairHead):
            continue
        if isinstance(block, Bars) and block.keep_remarks:
            bare = tuple(replace(bar, remark=()) for bar in block.bars)
            yield block.keep, index, replace(block, bars=bare)
            yield block.keep_remarks, index, block
        elif isinstance(block, Pair) and block.later:
            alone = replace(block, left=()) if block.later == "left" else replace(block, right=())
            yield block.keep, index, alone
            yield block.keep_later, index, block
        else:
            yield getattr(block, "keep", 0), index, block


def _heads(blocks: Sequence[Block]) -> list[tuple[int, ...]]:
    """Return for each block what it stands under, which costs its lines once.

    That is its heading, and of a row without a label the row that has it: a wish stands under its feast.
    """
    found: list[tuple[int, ...]] = []
    head: tuple[int, ...] = ()
    named: tuple[int, ...] = ()
    for index, block in enumerate(blocks):
        if isinstance(block, Heading | PairHead):
            head = (index,)
        elif isinstance(block, Title | Footer):
            head = ()
        continued = isinstance(block, Row) and not block.label
        if not continued:
            named = (index,) if isinstance(block, Row) else ()
        found.append(head + named if continued else head)
    return found
