"""Print lines drawn at random from all culture files, as sheets for readers who open their sources again.

Every line has the same chance, whatever file it is in. One seed draws the same lines of the same data, so
that a draw can be gone through again; `docs/draws.yaml` keeps what readers found.

Usage: python tools/draw_lines.py SEED LINES
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator

from open_data import HERE
from reading_sheet import blocks


def main() -> None:
    """Print the lines that are drawn, numbered."""
    seed, lines = map(int, sys.argv[1:3])
    every = list(_every_line())
    print(f"{len(every)} lines in all")
    for number, (stem, block) in enumerate(random.Random(seed).sample(every, lines), 1):  # noqa: S311
        print(f"\n### {number}. {stem}: {block}")


def _every_line() -> Iterator[tuple[str, str]]:
    for evidence in sorted((HERE / "data" / "evidence").glob("*.yaml")):
        for block in blocks(evidence.stem):
            yield evidence.stem, block


if __name__ == "__main__":
    main()
