"""Draw the first screen as it stands among the golden files, for README and the documentation.

Usage: python tools/build_picture.py
"""

from __future__ import annotations

import io
import re
from html import unescape

from open_data import HERE
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

SCREEN = HERE / "tests" / "acceptance" / "goldens" / "region-JP.ansi"
PICTURE = HERE / "docs" / "images" / "region-japan.svg"
COMMAND = "trustbrief region japan --home DE"
COLUMNS = 100
_ASPECT, _HEIGHT = 0.61, 20  # of a letter; Rich's own figures
# Without the font that Rich's own form fetches from elsewhere.
_FORM = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font: {char_height}px/{line_height}px Menlo, "DejaVu Sans Mono", monospace; }}
.{unique_id}-title {{ font: bold 18px Menlo, "DejaVu Sans Mono", monospace; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
_TEXT = re.compile(r'textLength="[^"]+"([^>]*>)([^<]*)')


def main() -> None:
    """Write the picture."""
    PICTURE.write_text(picture(SCREEN.read_text("utf-8")), encoding="utf-8", newline="\n")


def picture(screen: str) -> str:
    """Return a screen as SVG.

    Args:
        screen: What a terminal of 100 columns is sent.

    """
    console = Console(
        record=True,
        width=COLUMNS,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
    )
    console.print(Text.from_ansi(screen), soft_wrap=True)
    drawn = console.export_svg(
        title=COMMAND, code_format=_FORM, font_aspect_ratio=_ASPECT, unique_id="screen"
    )
    lined = drawn.replace("</text><text", "</text>\n<text")
    return re.sub(r"\s+$", "", _TEXT.sub(_as_wide, lined), flags=re.MULTILINE) + "\n"


def _as_wide(found: re.Match[str]) -> str:
    """Return a text as wide as its cells: Rich 15 counts letters, of which some are two cells wide."""
    return f'textLength="{_HEIGHT * _ASPECT * cell_len(unescape(found[2])):g}"{found[1]}{found[2]}'


if __name__ == "__main__":
    main()
