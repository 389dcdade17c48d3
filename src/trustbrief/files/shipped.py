"""The one place that knows where the data files are."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from trustbrief.errors import DataError


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
