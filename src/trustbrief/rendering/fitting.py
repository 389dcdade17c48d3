"""What fits a screen: by rank over all parts, and no heading without anything below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from trustbrief.rendering.blocks import Block, Footer, Heading, PairHead, Title

FULL_WIDTH = 100
# Eighty columns take six lines more, sixty a screen and a half.
_GROWTH = {100: 1.0, 80: 44 / 38, 60: 58 / 38}


def fitted(
    blocks: Sequence[Block], room: int | None, width: int, height: Callable[[Block], int]
) -> tuple[Block, ...]:
    """Return the blocks that fit, those that give way last first.

    Args:
        blocks: All there are, in reading order.
        room: Lines at 100 columns; None for as many as it takes.
        width: Columns.
        height: Returns how many lines a block takes.

    """
    if room is None:
        return tuple(blocks)
    most = room * next((growth for least, growth in _GROWTH.items() if width >= least), _GROWTH[60])
    heads = _heads(blocks)
    kept: set[int] = set()
    used = 0
    for index in sorted(range(len(blocks)), key=lambda index: (_keep(blocks[index]), index)):
        if isinstance(blocks[index], Heading | PairHead):
            continue
        new = {index, *heads[index]} - kept
        lines = sum(height(blocks[one]) for one in new)
        if _keep(blocks[index]) == 0 or used + lines <= most:
            kept |= new
            used += lines
    return tuple(blocks[index] for index in sorted(kept))


def _heads(blocks: Sequence[Block]) -> list[tuple[int, ...]]:
    """Return for each block the heading that it stands under, which costs its lines once."""
    found: list[tuple[int, ...]] = []
    head: tuple[int, ...] = ()
    for index, block in enumerate(blocks):
        if isinstance(block, Heading | PairHead):
            head = (index,)
        elif isinstance(block, Title | Footer):
            head = ()
        found.append(head)
    return found


def _keep(block: Block) -> int:
    return getattr(block, "keep", 0)
