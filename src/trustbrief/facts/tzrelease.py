"""Which release of the IANA time zone database clocks are read from: the newer of two.

`zoneinfo` asks the system's database before the `tzdata` package, and the
system's may be a year older: on Debian 12 clocks in Alberta, British Columbia
and Morocco are an hour off at the end of 2026. A package that is newer goes
before it on zoneinfo's search path. As a folder it also costs 0.3 ms where
zoneinfo's own way to the package, through importlib.resources, costs 12.
"""

from __future__ import annotations

import os
import re
import zoneinfo
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal, NamedTuple

# What a database holds in any release; a folder without it is none.
_ALWAYS = "UTC"
# The first line of tzdata.zi; vendors append to it ("2025b-1-g1a2b3c").
_VERSION = re.compile(r"(?:# version )?(?P<year>\d{4})(?P<letters>[a-z]{1,2})")
_HEAD = 64


class TzRelease(NamedTuple):
    """The database in use.

    Args:
        name: Its release, such as `2026f`; None when it does not say.
        origin: Whether it is the system's, the package's, the one that the
            user's PYTHONTZPATH names, or missing.
        folder: Where its files lie; None when missing.

    """

    name: str | None
    origin: Literal["system", "package", "environment", "missing"]
    folder: Path | None = None


@cache
def use_newer_release() -> TzRelease:
    """Make `zoneinfo` read the newer database, once for a process; 0.5 ms the first time.

    To be called before the first ZoneInfo. A PYTHONTZPATH that the user has set
    is obeyed.

    Returns:
        The database in use.

    """
    chosen = newer(zoneinfo.TZPATH, _package(), environment="PYTHONTZPATH" in os.environ)
    if chosen.origin == "package" and chosen.folder:
        zoneinfo.reset_tzpath((str(chosen.folder), *zoneinfo.TZPATH))
        zoneinfo.ZoneInfo.clear_cache()
    return chosen


def newer(path: Sequence[str], package: Path | None, *, environment: bool = False) -> TzRelease:
    """Return the newer of the system's database and the package's.

    One that does not say its release counts as the older; of two alike the
    system's is taken, which its administrator keeps.

    Args:
        path: Folders that zoneinfo searches, in its order.
        package: Folder of the package's database, or None without the package.
        environment: The user has named the path.

    """
    system = next((Path(folder) for folder in path if _holds_zones(Path(folder))), None)
    if system and environment:
        return TzRelease(release(system), "environment", system)
    if package is None or not _holds_zones(package):
        return TzRelease(release(system), "system", system) if system else TzRelease(None, "missing")
    if system is None or _order(release(system)) < _order(release(package)):
        return TzRelease(release(package), "package", package)
    return TzRelease(release(system), "system", system)


def _holds_zones(folder: Path) -> bool:
    try:
        return (folder / _ALWAYS).is_file()
    except OSError:  # PYTHONTZPATH names what may not be looked at
        return False


def release(folder: Path) -> str | None:
    """Return the release of a database as its files state it, or None.

    Args:
        folder: Holds `tzdata.zi` (Linux, the package) or `+VERSION` (macOS, BSD).

    """
    for name in ("tzdata.zi", "+VERSION"):
        try:
            with (folder / name).open(encoding="ascii", errors="replace") as stream:
                found = _VERSION.match(stream.read(_HEAD))
        except OSError:
            continue
        if found:
            return found["year"] + found["letters"]
    return None


def _order(name: str | None) -> tuple[int, int, str]:
    """Return what sorts releases by age: after 2026z comes 2026za."""
    return (int(name[:4]), len(name), name) if name else (0, 0, "")


def _package() -> Path | None:
    """Return where the package keeps its database; to look for it is cheaper than to import it."""
    spec = find_spec("tzdata")
    return Path(spec.origin).parent / "zoneinfo" if spec and spec.origin else None
