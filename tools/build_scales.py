"""Write `docs/scales.md`: each culture scale as a column, in order, with what each position looks like.

A position is judged across countries, so the columns are read as a whole after each change.

Usage: python tools/build_scales.py
"""

from __future__ import annotations

from collections.abc import Iterator

from open_data import HERE

from trustbrief.facts.territories import fact_file
from trustbrief.files.cache import DiskCache
from trustbrief.files.typed import Reader
from trustbrief.model.profile import Profile

INTRODUCTION = """# The scales, column by column

Positions are our own reading of the cited sources, in five steps, judged across all places: the clearest
cases at either end first, the rest between them. A cluster's position holds for the members that it names,
where it names any, and gives way to a country's own. `make review` writes this page from `data/cultures/`.
"""


def main() -> None:
    """Write the page."""
    (HERE / "docs" / "scales.md").write_text(page(), encoding="utf-8")


def page() -> str:
    """Return the page."""
    profiles = list(_profiles())
    lines = [INTRODUCTION]
    for scale, words in fact_file().scales.items():
        lines += [f"## {scale.replace('_', ' ').capitalize()}: 1 {words.low}, 5 {words.high}", ""]
        lines += ["| step | place | what it looks like | confidence |", "| --: | --- | --- | --- |"]
        lines += [*_column(scale, profiles), ""]
    return "\n".join(lines)


def _column(scale: str, profiles: list[Profile]) -> Iterator[str]:
    """Yield a row for each place that has a position, from step 1 to step 5."""
    placed = ((getattr(profile.scales, scale), profile) for profile in profiles)
    found = [(at, profile) for at, profile in placed if at]
    for at, profile in sorted(found, key=lambda row: (row[0].position, row[1].code.islower(), row[1].name)):
        held = f" ({', '.join(at.members)})" if at.members else ""
        name = f"*{profile.name}*{held}" if profile.code.islower() else profile.name
        yield f"| {at.position} | {name} | {at.note} | {at.confidence} |"


def _profiles() -> Iterator[Profile]:
    reader = Reader(Profile, DiskCache(None))
    for file in sorted((HERE / "data" / "cultures").glob("*/*.yaml")):
        if profile := reader.read(file):
            yield profile


if __name__ == "__main__":
    main()
