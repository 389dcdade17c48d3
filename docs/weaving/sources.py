"""Where data comes from: the NOTICE of the package, and what the heads of the authored tables say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_SEPARATOR = re.compile(r"^-{20,}$", re.MULTILINE)
_ADDRESS = re.compile(r"https?://[^\s,]+[^\s,.]")


def notice() -> str:
    """Return NOTICE up to the licences that it quotes in full."""
    told = _SEPARATOR.split((ROOT / "NOTICE").read_text("utf-8"))[0]
    return _ADDRESS.sub(lambda found: f"<{found[0]}>", told).strip()


def tables() -> str:
    """Return the authored tables as a list, with what the head of each says."""
    files = [*sorted((ROOT / "data").glob("*.yaml")), *sorted((ROOT / "data" / "facts").glob("*.yaml"))]
    return "\n".join(f"- `{file.relative_to(ROOT).as_posix()}`: {_first_paragraph(file)}" for file in files)


def _first_paragraph(file: Path) -> str:
    return " ".join(_paragraph(file.read_text("utf-8").splitlines()))


def _paragraph(lines: list[str]) -> Iterator[str]:
    said = False
    for line in lines:
        text = line.removeprefix("#").strip()
        if not line.startswith("#") or (said and not text):
            return
        if text and not text.startswith("yaml-language-server"):
            said = True
            yield text.replace("*", r"\*")
