"""Write `docs/review.md`: what the readings of the culture files found, as their evidence files say it.

Usage: python tools/build_review.py
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

import msgspec
from open_data import HERE

from trustbrief.files.cache import DiskCache
from trustbrief.files.typed import Reader
from trustbrief.model.evidence import EvidenceFile, Reading
from trustbrief.model.language import LanguageFile
from trustbrief.model.statements import Record

INTRODUCTION = """# What the readings found

Each culture file with evidence has been through readings by different people. The first opens the
sources again, notes what they say and cuts the lines back to it. The second holds every line against
the notes. The third draws ten lines at random, opens their sources once more and judges them as an audit
would: a line is a fault when its source does not carry it as printed. What a third reader found was
mended in the file, and where it was more than one line its kind was sought in the rest of the file.

`make review` writes this page from `data/evidence/`, `data/languages/` and `docs/draws.yaml`; the columns
count statements before the first reading, statements removed by any of them, sources that could not be opened
again, lines drawn by the third reader with the faults among them, and lines of the file in draws from all
files from the day of its last reading on; what such a draw found was mended, too, and read once more.
"""
# Said above the table of draws.
ON_DRAWS = """The long table is about single files. These draws are from all of them together; every
fault was mended, so that the next draw began from a better state. A fault is a line that would have
a reader expect or do what its source does not carry: whom, when, how much, what or why. The share is of
the lines of which a source came back. Where several readers judged, neither of the first two knew
what the other found, and a line is a fault when any of them calls it so; `slight` counts those that
go beyond their source in a word or a shade by which nobody would act otherwise. A third reader went
over each of these once more and asked of it what an audit from outside asks. Where one reader
judged, the two were not told apart.
"""


class Draw(Record, frozen=True, kw_only=True):
    """A draw from all files together, as `docs/draws.yaml` keeps it.

    Args:
        day: When it was read.
        lines: How many lines there were.
        drawn: How many of them were drawn.
        opened: Of how many of these a source came back.
        faults: How many of them have a fault, by its kind.
        readers: How many people judged a line: one opened its sources, another had what the first one
            saw, and a third the lines that either of them calls slight.
        opener: How many lines the one who opened the sources calls a fault; None where that is all.
        agreed: How many lines the first two call a fault; None where one judged.
        slight: How many go beyond their source in a word that changes nothing; None where they were not
            told apart.
        files: How many lines of each file were drawn and how many of those have a fault, by its stem.

    """

    day: date
    lines: int
    drawn: int
    opened: int
    faults: dict[str, int]
    readers: int = 1
    opener: int | None = None
    agreed: int | None = None
    slight: int | None = None
    files: dict[str, tuple[int, int]] = msgspec.field(default_factory=dict)

    @property
    def found(self) -> int:
        """Return how many lines have a fault."""
        return sum(self.faults.values())

    @property
    def share(self) -> str:
        """Return how many that are of a hundred lines that could be judged."""
        return f"{100 * self.found / self.opened:.1f} %"


def main() -> None:
    """Write the page."""
    (HERE / "docs" / "review.md").write_text(page(), encoding="utf-8")


def page() -> str:
    """Return the page."""
    files = list(_files())
    rows = [*map(row, files)]
    head = "| file | before | removed | not opened again | second | third | drawn | faults | since | faults |"
    rule = "| --- | --: | --: | --: | --- | --- | --: | --: | --: | --: |"
    remarks = [
        f"- **{file.name}**: {file.reading.remark}" for file in files if file.reading and file.reading.remark
    ]
    return "\n".join(
        [INTRODUCTION, *draws(), "", head, rule, *rows, "", total(files), "", *remarks, "", *languages(), ""]
    )


def draws() -> Iterator[str]:
    """Yield what the draws from all files together found, as a table."""
    yield ON_DRAWS
    heads = "faults | share | by who opened | by both | which | slight"
    yield f"| day | lines | drawn | readers | source came back | {heads} |"
    yield "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --- | --: |"
    for draw in _draws():
        kinds = ", ".join(f"{count} {kind}" for kind, count in draw.faults.items()) or "none"
        counts = f"{draw.lines:,} | {draw.drawn} | {draw.readers} | {draw.opened}"
        apart = f"{_known(draw.opener)} | {_known(draw.agreed)}"
        told = f"{draw.found} | {draw.share} | {apart} | {kinds} | {_known(draw.slight)}"
        yield f"| {draw.day} | {counts} | {told} |"


def _known(count: int | None) -> str:
    return "" if count is None else str(count)


@cache
def _draws() -> list[Draw]:
    text = (HERE / "docs" / "draws.yaml").read_text(encoding="utf-8")
    return msgspec.yaml.decode(text, type=list[Draw])


def _last_draw() -> str:
    last = _draws()[0]
    share = f"{last.found} of the {last.opened} lines that could be judged, {last.share}"
    alone = f"{last.opener} by the one who opened the sources, {last.agreed} by the first two alike"
    apart = "" if last.agreed is None else f", by any of {last.readers} readers; {alone}"
    return f"The last draw from all files together ({last.day}) found a fault in {share}{apart}."


def _since(file: EvidenceFile, reading: Reading) -> str:
    """Return how many lines of a file were drawn from its last reading on, and the faults among them."""
    later = [draw for draw in _draws() if reading.second is None or draw.day >= reading.second]
    found = [draw.files.get(file.code.lower(), (0, 0)) for draw in later]
    drawn = sum(lines for lines, _ in found)
    return f"{drawn} | {sum(faults for _, faults in found)}" if drawn else " | "


def languages() -> Iterator[str]:
    """Yield what the readings of the language files found, as a table."""
    yield "Words of languages have no notes; each was held against its sources and against other pages of the"
    yield "language. A third reader drew words and letter forms of each at random."
    yield ""
    yield "| language | not opened again | second | third | drawn | faults |"
    yield "| --- | --: | --- | --- | --: | --: |"
    reader = Reader(LanguageFile, DiskCache(None))
    for path in sorted((HERE / "data" / "languages").glob("*.yaml")):
        file = reader.read(path)
        if file and (reading := file.reading):
            yield f"| {file.name} | {reading.not_found} | {_read(reading)} |"


def _read(reading: Reading) -> str:
    """Return who read a file when, as the cells of a row."""
    second, third = (str(day) if day else "" for day in (reading.second, reading.third))
    drawn = f"{reading.drawn} | {reading.faults}" if reading.third else " | "
    return f"{second} | {third} | {drawn}"


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
        return f"| {file.name} | | | | | | | | | |"
    counts = f"{reading.before} | {reading.removed} | {reading.not_found}"
    return f"| {file.name} | {counts} | {_read(reading)} | {_since(file, reading)} |"


def _files() -> Iterator[EvidenceFile]:
    reader = Reader(EvidenceFile, DiskCache(None))
    for path in sorted((HERE / "data" / "evidence").glob("*.yaml")):
        if file := reader.read(path):
            yield file


if __name__ == "__main__":
    main()
