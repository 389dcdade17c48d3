"""The one place that knows where the data files are."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from trustbrief.errors import DataError

# The newest review of the shipped data; a calendar file is stamped with it, so that the same days
# come out the same whenever it is written. A test holds it.
DATA_MOMENT = datetime(2026, 12, 1, tzinfo=UTC)


def compiled(file: Path) -> Path | None:
    """Return where the build of a package left a file of `data/` as JSON, or None where it did not.

    Args:
        file: An authored file; the user's own have no such copy.

    """
    root = data_root()
    if not file.is_relative_to(root):
        return None
    ready = root / "compiled" / file.relative_to(root).with_suffix(".json")
    return ready if ready.exists() else None


@cache
def data_root() -> Path:
    """Return the folder that holds `cultures/` and `facts/`.

    An installed package carries it as `trustbrief/data`; a checkout has it as
    `data/` at top level.

    Raises:
        DataError: neither exists, so the installation is broken.

    """
    package = Path(__file__).resolve().parent.parent
    for candidate in (package / "data", package.parent.parent / "data"):
        if (candidate / "cultures").is_dir():
            return candidate
    raise DataError(
        "the culture data is missing from this installation",
        hint="reinstall trustbrief: pip install --force-reinstall trustbrief",
    )
