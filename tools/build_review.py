"""Write `docs/review.md`: what the readings of the culture files found, as their evidence files say it.

Usage: python tools/build_review.py
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec
from open_data import HERE

from trustbrief.files.cache import DiskCache
from trustbrief.files.typed import Reader
from trustbrief.model.evidence import EvidenceFile
from trustbrief.model.statements import Record

INTRODUCTION = """# What the readings found

Each culture file with evidence has been through readings by different people. The first opens the
sources again, notes what they say and cuts the lines back to it. The second holds every line against
the notes. The third draws ten lines at random, opens their sources once more and judges them as an audit
would: a line is a fault when its source does not carry it as printed. What a third reader found was
mended in the file, and where it was more than one line its kind was sought in the rest of the file.

`make review` writes this page from `data/evidence/`; the columns count statements before the first
reading, statements removed by any of them, sources that could not be opened again, lines drawn by the third
reader, and faults among those.
"""


class Draw(Record, frozen=True, kw_only=True):
    """A draw from all files together, as `docs/draws.yaml` keeps it.

    Args:
        day: When it was read.
        lines: How many lines there were.
        drawn: How many of them were drawn.
        opened: Of how many of these a source came back.
        faults: How many of them have a fault, by its kind.

    """

    day: date
    lines: int
    drawn: int
    opened: int
    faults: dict[str, int]

    @property
    def found(self) -> int:
        """Return how many lines have a fault."""
        return sum(self.faults.values())

    @property
    def share(self) -> str:
        """Return how many of a hundred that are."""
        return f"{100 * self.found / self.drawn:.0f} %"


def main() -> None:
    """Write the page."""
    (HERE / "docs" / "review.md").write_text(page(), encoding="utf-8")


def page() -> str:
    """Return the page."""
    files = list(_files())
    rows = [row(file) for file in files]
    head = "| file | before | removed | not opened again | second | third | drawn | faults |"
    rule = "| --- | --: | --: | --: | --- | --- | --: | --: |"
    remarks = [
        f"- **{file.name}**: {file.reading.remark}" for file in files if file.reading and file.reading.remark
    ]
    return "\n".join([INTRODUCTION, *draws(), "", head, rule, *rows, "", total(files), "", *remarks, ""])


def draws() -> Iterator[str]:
    """Yield what the draws from all files together found, as a table."""
    yield "The long table is about single files. These draws are from all of them together, each after the"
    yield "readings of a day; every fault was mended, so that the next draw began from a better state."
    yield ""
    yield "| day | lines | drawn | source came back | faults | share | which |"
    yield "| --- | --: | --: | --: | --: | --: | --- |"
    for draw in _draws():
        kinds = ", ".join(f"{count} {kind}" for kind, count in draw.faults.items()) or "none"
        counts = f"{draw.lines:,} | {draw.drawn} | {draw.opened} | {draw.found} | {draw.share}"
        yield f"| {draw.day} | {counts} | {kinds} |"


def _draws() -> list[Draw]:
    text = (HERE / "docs" / "draws.yaml").read_text(encoding="utf-8")
    return msgspec.yaml.decode(text, type=list[Draw])


def _last_draw() -> str:
    last = _draws()[0]
    share = f"{last.found} of {last.drawn} lines, {last.share}"
    return f"The last draw from all files together ({last.day}) found a fault in {share}."


def total(files: Iterable[EvidenceFile] | None = None) -> str:
    """Return what the third readings of all files found.

    Args:
        files: Those of `data/evidence/`; read where they are not given.

    """
    readings = [file.reading for file in files or _files() if file.reading]
    drawn = sum(reading.drawn for reading in readings)
    faults = sum(reading.faults for reading in readings)
    share = f"{faults} of {drawn} lines drawn, {100 * faults / drawn:.0f} %" if drawn else "none drawn yet"
    return (
        f"Third readings so far found a fault in {share}; the aim is 2 %. Each was mended, so the figure "
        f"says how good the files were before the third reading, not after it. {_last_draw()}"
    )


def row(file: EvidenceFile) -> str:
    """Return one file as a row of the table."""
    reading = file.reading
    if reading is None:
        return f"| {file.name} | | | | | | | |"
    second, third = (str(day) if day else "" for day in (reading.second, reading.third))
    counts = f"{reading.before} | {reading.removed} | {reading.not_found}"
    drawn = f"{reading.drawn} | {reading.faults}" if reading.third else " | "
    return f"| {file.name} | {counts} | {second} | {third} | {drawn} |"


def _files() -> Iterator[EvidenceFile]:
    reader = Reader(EvidenceFile, DiskCache(None))
    for path in sorted((HERE / "data" / "evidence").glob("*.yaml")):
        if file := reader.read(path):
            yield file


if __name__ == "__main__":
    main()
