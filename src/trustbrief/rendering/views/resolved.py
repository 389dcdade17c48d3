"""Which file each part of a profile comes from."""

from __future__ import annotations

from trustbrief.documents.resolved import ResolvedProfile
from trustbrief.rendering.blocks import Block, Heading, Paragraph, Row, Sheet, Title, Words, line
from trustbrief.rendering.options import Options


def sheet(resolved: ResolvedProfile, options: Options) -> Sheet:
    """Return the files, and with the full extent a row for each part."""
    name = f"{resolved.name} ({resolved.code})"
    blocks: list[Block] = [Title(line(Words(name, "strong"))), Heading("Files, the most specific first")]
    for file in resolved.files:
        blocks.append(Row(file.key, line(f"{file.kind}, {file.lines} lines")))
        blocks.append(Paragraph(line(Words(f"  {file.path}", "soft")), whole=True))
    if not resolved.files:
        blocks.append(Paragraph(line(Words("none: nobody has written about this place yet", "soft"))))
    if options.extent == "full":
        blocks.append(Heading("Parts"))
        blocks += [
            Row(part.part, line(f"{part.lines:3}  {' + '.join(part.files)}")) for part in resolved.parts
        ]
        if resolved.missing:
            blocks += [Heading("Not covered"), Paragraph(line(", ".join(resolved.missing)))]
    return Sheet(f"Files about {name}", tuple(blocks))
