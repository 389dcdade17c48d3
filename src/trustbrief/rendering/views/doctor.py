"""How an installation is: the verdict first, what is wrong last, where it is seen."""

from __future__ import annotations

from collections.abc import Iterator

from trustbrief.model.health import Finding, Health
from trustbrief.rendering.blocks import Block, Heading, Line, Row, Sheet, Title, Words, line
from trustbrief.rendering.options import Options

_PARTS = {
    "versions": "Versions",
    "data": "Data",
    "settings": "Settings",
    "own_files": "Your own files",
    "terminal": "Terminal",
}


def sheet(health: Health, options: Options) -> Sheet:
    """Return each part with what was found, and how many problems there are."""
    del options
    blocks: list[Block] = [Title(one_line(health))]
    for part, name in _PARTS.items():
        blocks += [Heading(name), *(_row(found) for found in getattr(health, part))]
    return Sheet("Doctor", (*blocks, *_problems(health)))


def one_line(health: Health) -> Line:
    """Return how many problems there are."""
    count = health.problems
    if not count:
        return line(Words("✓ nothing is wrong", "good"))
    return line(Words(f"✗ {count} problem{'s' if count > 1 else ''}", "bad"))


def _row(found: Finding) -> Row:
    mark = Words(" ✗", "bad") if found.problem else ""
    remedy = Words(f"  {found.remedy}", "soft") if found.remedy and not found.problem else ""
    return Row(found.what, line(found.value, mark, remedy))


def _problems(health: Health) -> Iterator[Block]:
    wrong = [found for found in health.findings if found.problem]
    if wrong:
        yield Heading("What is wrong")
    for found in wrong:
        remedy = Words(f"  {found.remedy}", "soft") if found.remedy else ""
        yield Row(found.what, line(Words(found.problem or "", "bad"), remedy))
