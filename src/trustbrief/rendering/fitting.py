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
    ranked = sorted(range(len(blocks)), key=lambda index: (_keep(blocks[index]), index))
    kept: set[int] = set()
    used = 0
    for index in ranked:
        lines = height(blocks[index])
        if _keep(blocks[index]) == 0 or used + lines <= most:
            kept.add(index)
            used += lines
    return tuple(_with_content([blocks[index] for index in sorted(kept)]))


def _keep(block: Block) -> int:
    return getattr(block, "keep", 0)


def _with_content(blocks: list[Block]) -> list[Block]:
    """Drop the headings that nothing follows."""
    kept: list[Block] = []
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        empty = following is None or isinstance(following, Heading | PairHead | Title | Footer)
        if isinstance(block, Heading | PairHead) and empty:
            continue
        kept.append(block)
    return kept
