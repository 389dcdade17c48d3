"""How an installation is: the verdict first, what is wrong last, where it is seen."""

from __future__ import annotations

from collections.abc import Iterator

from trustbrief.model.health import Finding, Health
from trustbrief.reader.settings import ENVIRONMENT
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import Block, Heading, Line, Row, Sheet, Title, Words, line
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import counted, english, message, worded

_PARTS = {
    "versions": message("Versions"),
    "data": message("Data"),
    "settings": message("Settings"),
    "own_files": message("Your own files"),
    "terminal": message("Terminal"),
}


def sheet(health: Health, options: Options) -> Sheet:
    """Return each part with what was found, and how many problems there are."""
    del options
    blocks: list[Block] = [Title(one_line(health))]
    for part, name in _PARTS.items():
        blocks += [
            Heading(worded(name)),
            *(_row(found, _named(part, found)) for found in getattr(health, part)),
        ]
    return Sheet(worded("Doctor"), (*blocks, *_problems(health)))


def one_line(health: Health) -> Line:
    """Return how many problems there are."""
    count = health.problems
    if not count:
        return line(Words(f"✓ {worded('nothing is wrong')}", "good"))
    return line(Words(f"✗ {counted('{count} problem', '{count} problems', count)}", "bad"))


def _named(part: str, found: Finding) -> str:
    """Return what a finding is about; the keys of settings are the same in each language."""
    return found.what if part == "settings" and found.what in ENVIRONMENT else wording.known(found.what)


def _row(found: Finding, what: str) -> Row:
    mark = Words(" ✗", "bad") if found.problem else ""
    remedy = english(f"  {found.remedy}", "soft") if found.remedy and not found.problem else ""
    return Row(what, line(english(found.value), mark, remedy))


def _problems(health: Health) -> Iterator[Block]:
    wrong = [found for found in health.findings if found.problem]
    if wrong:
        yield Heading(worded("What is wrong"))
    for found in wrong:
        remedy = english(f"  {found.remedy}", "soft") if found.remedy else ""
        yield Row(wording.known(found.what), line(english(found.problem or "", "bad"), remedy))
