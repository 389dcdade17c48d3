"""A whole site into a folder: what is shared, every place, and what is stale removed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from trustbrief.desk import Desk
from trustbrief.errors import OutputError, UsageError, quoted
from trustbrief.model.place import Place
from trustbrief.site import folder as site_folder
from trustbrief.site.index import SitePlace
from trustbrief.site.plan import Plan, plan
from trustbrief.site.pool import Opening, batches, tasks
from trustbrief.site.shared import LAST, first_files, last_files
from trustbrief.site.work import File

Progress = Callable[[int, int], None]
# What may stand in an address; everything else is written as %20.
_PLAIN = re.compile(r"[A-Za-z0-9:/._~%\[\]-]+")

# In most places of the world it is this day at nine in Greenwich.
_MORNING = time(9, tzinfo=UTC)


class Exported(Struct, frozen=True, kw_only=True):
    """What a run did to the files of a site.

    Args:
        written: Files that are new or changed.
        unchanged: Files that were there with the same bytes.
        removed: Files of an earlier run that the site has no longer.
        places: How many places have a page.

    """

    written: int
    unchanged: int
    removed: int
    places: int


def export(
    desk: Desk,
    directory: Path,
    *,
    places: Sequence[Place] | None = None,
    cultures: Sequence[Path] = (),
    base_url: str | None = None,
    on: date | None = None,
    jobs: int = 1,
    progress: Progress = lambda _done, _all: None,
) -> Exported:
    """Write a site; see `Trustbrief.export`."""
    day = on or desk.day
    opening = Opening(datetime.combine(day, _MORNING), desk.data, desk.cache, tuple(cultures))
    own = replace(opening.desk(), warn=desk.warn)
    run = _Run(own, directory, plan(own, places, day, _base(base_url)), progress)
    with site_folder.opened(directory) as before:
        try:
            return run.do(before, opening, jobs)
        except OSError as error:
            name = error.filename or directory
            raise OutputError(f"cannot write {name}: {error.strerror or error}") from error


class _Run:
    """One run: what was written so far."""

    def __init__(self, desk: Desk, folder: Path, planned: Plan, progress: Progress) -> None:
        self._desk = desk
        self._folder = folder
        self._plan = planned
        self._progress = progress
        self._states: dict[str, site_folder.State] = {}

    def do(self, before: frozenset[str], opening: Opening, jobs: int) -> Exported:
        """Write everything, and remove what an earlier run wrote and this one did not."""
        first = list(first_files(self._desk))
        may_come = {*self._plan.files(), *(file.name for file in first), *LAST}
        site_folder.claim(self._folder, before | may_come)
        self._put(first)
        places = self._places(opening, jobs)
        # What leads to the pages comes when they are there.
        self._put(last_files(self._desk, self._plan, places))
        removed = site_folder.clear(self._folder, (before | may_come) - self._states.keys())
        site_folder.claim(self._folder, self._states)
        states = list(self._states.values())
        return Exported(
            written=states.count("written"),
            unchanged=states.count("unchanged"),
            removed=removed,
            places=len(places),
        )

    def _places(self, opening: Opening, jobs: int) -> list[SitePlace]:
        found: list[SitePlace] = []
        every = len(tasks(self._plan))
        for done, batch in enumerate(batches(opening, self._plan, self._folder, jobs), 1):
            self._states |= batch.states
            found += [batch.place] if batch.place else []
            self._progress(done, every)
        return sorted(found, key=lambda place: place.code)

    def _put(self, files: Iterable[File]) -> None:
        for file in files:
            self._states[file.name] = site_folder.put(self._folder, file.name, file.text)


def _base(text: str | None) -> str | None:
    """Return an address without the slash at its end.

    Raises:
        UsageError: it is no address that files can lie below.

    """
    if text is None:
        return None
    try:
        parts = urlsplit(text)
        fits = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        fits = False
    if not fits or not _PLAIN.fullmatch(text) or parts.query or parts.fragment or parts.username:
        hint = "for example: --base-url https://example.com/cultures"
        raise UsageError(f"{quoted(text)} is no address of a site", hint=hint)
    return text.rstrip("/")
