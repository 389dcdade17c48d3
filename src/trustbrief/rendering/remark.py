"""One line on what stays English in a document whose labels are in another language."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from trustbrief.reader.languages import ENGLISH
from trustbrief.rendering.blocks import Block, Heading, Line, Paragraph, Sheet, Title, Words, line
from trustbrief.rendering.speech import worded
from trustbrief.rendering.texts import lines_of


def explained(sheet: Sheet) -> Sheet:
    """Return a document that says, where it has English text, that this is on purpose."""
    if not any(piece.language == ENGLISH for block in sheet.blocks for piece in _words(block)):
        return sheet
    note = line(Words(worded("Statements and names of feasts are in English."), "soft"))
    first, *rest = sheet.blocks
    if isinstance(first, Title):
        return replace(sheet, blocks=(replace(first, notes=(*first.notes, note)), *rest))
    return replace(sheet, blocks=(*sheet.blocks, Paragraph(note)))


def _words(block: Block) -> Iterator[Words]:
    if isinstance(block, Heading):
        yield Words(block.text, "", block.language)
    found: Iterator[Line] = lines_of(block)
    yield from (piece for said in found for piece in said if isinstance(piece, Words))
