"""Which file each part of a profile comes from, as text."""

from __future__ import annotations

from trustbrief.model.resolved import ResolvedProfile
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import Page, plain

_KEY_WIDTH, _PART_WIDTH = 22, 30


def render(resolved: ResolvedProfile, options: Options) -> str:
    """Return the files, and with the full extent a row for each part."""
    page = Page(options.width, colour=options.colour)
    page.add(plain(f"{resolved.name} ({resolved.code})", "bold"))
    page.heading("Files, the most specific first")
    for file in resolved.files:
        page.row(file.key, plain(f"{file.kind}, {file.lines} lines"), label_width=_KEY_WIDTH)
        page.unwrapped(plain(f"    {file.path}", "dim"))
    if not resolved.files:
        page.add(plain("  none: nobody has written about this place yet", "dim"))
    if options.extent == "full":
        page.heading("Parts")
        for part in resolved.parts:
            page.row(part.part, plain(f"{part.lines:3}  {' + '.join(part.files)}"), label_width=_PART_WIDTH)
        if resolved.missing:
            page.heading("Not covered")
            page.add(plain(", ".join(resolved.missing)), head=plain("  "))
    return page.text()
