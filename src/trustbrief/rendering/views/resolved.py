"""Which file each part of a profile comes from."""

from __future__ import annotations

from trustbrief.documents.resolved import ResolvedProfile
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import Block, Heading, Paragraph, Row, Sheet, Title, Words, line
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import counted, named, worded


def sheet(resolved: ResolvedProfile, options: Options) -> Sheet:
    """Return the files, and with the full extent a row for each part."""
    name = f"{wording.territory(resolved.code, resolved.name)} ({resolved.code})"
    heading = worded("Files, the most specific first")
    blocks: list[Block] = [Title(line(Words(name, "strong"))), Heading(heading)]
    for file in resolved.files:
        lines = counted("{count} line", "{count} lines", file.lines)
        blocks.append(Row(file.key, line(f"{wording.known(file.kind)}, {lines}")))
        blocks.append(Paragraph(line(named(f"  {file.path}", "soft")), whole=True))
    if not resolved.files:
        none = worded("none: nobody has written about this place yet")
        blocks.append(Paragraph(line(Words(none, "soft"))))
    if options.extent == "full":
        blocks.append(Heading(worded("Parts")))
        blocks += [
            Row(part.part, line(named(f"{part.lines:3}  {' + '.join(part.files)}")))
            for part in resolved.parts
        ]
        if resolved.missing:
            blocks += [Heading(worded("Not covered")), Paragraph(line(named(", ".join(resolved.missing))))]
    return Sheet(worded("Files about {place}", place=name), tuple(blocks))
