"""What is fuzzed, a module each: `seeds` gives inputs to begin with, `ready` what tries one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

# The checkout, whose data and cases inputs begin with.
ROOT = Path(__file__).parents[3]
# By the name that is typed; what each of them is about stands at the head of its module.
NAMES = ("yaml", "files", "places", "moments", "commands", "formats", "cache")


class Target(NamedTuple):
    """One thing that is fuzzed.

    Args:
        seeds: Yields inputs to begin with, from the data and the cases of a checkout.
        ready: Takes an empty folder, and gives what tries an input: it raises whatever the code
            should not, and `BrokenError` for a promise that does not hold.

    """

    seeds: Callable[[Path], Iterator[bytes]]
    ready: Callable[[Path], AbstractContextManager[Callable[[bytes], None]]]


def target(name: str) -> Target:
    """Return a target; what it is about is imported now, which the fuzzer wants to watch."""
    module = import_module(f"fuzzing.targets.{name}")
    return Target(module.seeds, module.ready)
