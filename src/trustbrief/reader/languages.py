"""The languages that a reader can have, and their catalogues of labels.

A catalogue is `catalogues/<tag>.po`, compiled to `.mo` when the wheel is built; a checkout reads
the `.po` itself, so that whoever writes one sees each change at once.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from trustbrief.errors import UsageError, quoted

if TYPE_CHECKING:
    from gettext import GNUTranslations

ENGLISH = "en"
CATALOGUES = Path(__file__).parent / "catalogues"


def known() -> tuple[str, ...]:
    """Return the tags of the languages, by name."""
    found = {file.stem for ending in ("mo", "po") for file in CATALOGUES.glob(f"*.{ending}")}
    return tuple(sorted({ENGLISH, *found}))


def spoken(tag: str | None) -> str | None:
    """Return a reader's language as a BCP 47 tag, or None where there is no catalogue for it.

    Args:
        tag: As typed: `de`, `DE`, `de_AT`. The region is kept: it decides how dates are written.

    """
    language, *rest = (tag or "").strip().replace("_", "-").split("-")
    if not language or language.lower() not in known():
        return None
    parts = [part.title() if len(part) == len("Hant") else part.upper() for part in rest]
    return "-".join((language.lower(), *parts))


def required(tag: str) -> str:
    """Return a reader's language; see `spoken`.

    Raises:
        UsageError: there is no catalogue for it.

    """
    found = spoken(tag)
    if found is None:
        raise UsageError(f"{quoted(tag)} is no language of results", hint=f"use one of {', '.join(known())}")
    return found


def catalogue(tag: str) -> GNUTranslations:
    """Return the labels in a language.

    Args:
        tag: What `spoken` returns, and not English.

    """
    language = tag.partition("-")[0]
    compiled = CATALOGUES / f"{language}.mo"
    file = compiled if compiled.exists() else CATALOGUES / f"{language}.po"
    return _read(file, file.stat().st_mtime_ns)


# A server answers many questions in one language, and a site has hundreds of pages.
@lru_cache(maxsize=8)
def _read(file: Path, _changed: int) -> GNUTranslations:
    from gettext import GNUTranslations  # 1.5 ms, for readers of another language alone

    content = file.read_bytes() if file.suffix == ".mo" else compiled_from(file)
    return GNUTranslations(BytesIO(content))


def compiled_from(source: Path) -> bytes:
    """Return a catalogue in the form that programs read (`.mo`).

    Args:
        source: A `.po` file.

    """
    # 40 ms, for a checkout and for building a wheel alone.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        read = read_po(file, locale=source.stem, abort_invalid=True)
    # Babel would write when it did, and two wheels of one source would differ.
    read.creation_date = read.revision_date = datetime(2026, 11, 30, tzinfo=UTC)
    target = BytesIO()
    write_mo(target, read)
    return target.getvalue()
