"""The places of a site, spread over processes that share nothing but their list."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from datetime import datetime
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from trustbrief.desk import Desk
from trustbrief.site.folder import State, put
from trustbrief.site.index import SitePlace
from trustbrief.site.plan import Plan
from trustbrief.site.search import shards
from trustbrief.site.work import File, comparison_files, place_files

# The code of a place, two codes, or None for the list of names.
Task = str | tuple[str, str] | None
# A process takes half a second to start.
FEWEST_FOR_POOL = 12


class Opening(NamedTuple):
    """What a process opens its own desk with."""

    now: datetime
    data: Path
    cache: Path | None
    overlays: tuple[Path, ...]

    def desk(self) -> Desk:
        """Return a desk without a home."""
        return Desk(now=self.now, time_zone="UTC", data=self.data, cache=self.cache, overlays=self.overlays)


class Batch(NamedTuple):
    """Files that were written, or were there already, and the line of the index."""

    states: dict[str, State]
    place: SitePlace | None


class Worker:
    """Works out and writes the files of places.

    Args:
        opening: What to open a desk with.
        plan: The whole site.
        folder: Where the site lies.

    """

    def __init__(self, opening: Opening, plan: Plan, folder: Path) -> None:
        self._desk = opening.desk()
        self._plan = plan
        self._folder = folder

    def do(self, task: Task) -> Batch:
        """Write a place, by its code, two side by side, or the list of names."""
        if task is None:
            return Batch(self._put(shards(self._desk, self._plan)), None)
        if isinstance(task, tuple):
            return Batch(self._put(comparison_files(self._desk, self._plan, task)), None)
        made = place_files(self._desk, self._plan, self._plan.pages[task])
        return Batch(self._put(made.files), made.place)

    def _put(self, files: Iterable[File]) -> dict[str, State]:
        return {file.name: put(self._folder, file.name, file.text) for file in files}


def tasks(plan: Plan) -> list[Task]:
    """Return all that can be done at once, what takes longest first: nobody is left alone with it."""
    order = sorted(plan.pages.values(), key=lambda page: -len(page.parts))
    return [None, *(page.place.code for page in order), *plan.pairs]


def batches(opening: Opening, plan: Plan, folder: Path, jobs: int) -> Iterator[Batch]:
    """Yield what comes of each place and pair, in any order.

    Args:
        opening: What to open a desk with.
        plan: The whole site.
        folder: Where the site lies.
        jobs: How many processes may work; for a few places this one does.

    """
    every = tasks(plan)
    if jobs < 2 or len(every) < FEWEST_FOR_POOL:  # noqa: PLR2004
        worker = Worker(opening, plan, folder)
        yield from map(worker.do, every)
        return
    with ProcessPoolExecutor(
        jobs, get_context("spawn"), initializer=_begin, initargs=(opening, plan, folder)
    ) as pool:
        futures: list[Future[Batch]] = [pool.submit(_do, task) for task in every]
        try:
            for done in as_completed(futures):
                yield done.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


_here: list[Worker] = []


def _begin(opening: Opening, plan: Plan, folder: Path) -> None:
    """Open the desk of a process that works for another."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the other's to answer
    Thread(target=_end_with_parent, daemon=True).start()
    _here.append(Worker(opening, plan, folder))


def _end_with_parent() -> None:
    """Leave when the process that gives the work is gone: a queue that nobody fills is waited at for ever."""
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _do(task: Task) -> Batch:
    return _here[0].do(task)
