"""Try inputs again without the fuzzer, at the program's own speed."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from fuzzing.promises import LIMIT, TooSlowError, limited
from fuzzing.sandbox import OutsideError
from fuzzing.targets import target

# Seconds for a first try, in which the index of all lines is made.
_COLD = 30.0


def replayed(name: str, inputs: Sequence[bytes], cache: Path | None = None) -> Iterator[BaseException | None]:
    """Yield for each input what it breaks, or None.

    Args:
        name: The target.
        inputs: What to try.
        cache: A cache folder to share, in which calendars are computed already.

    """
    chosen = target(name)
    with TemporaryDirectory(prefix=f"trustbrief-{name}-") as folder:
        if cache:
            Path(folder, "cache").symlink_to(cache)
        with chosen.ready(Path(folder)) as attempt:
            for data in inputs:
                yield _tried(attempt, data)


def _tried(attempt: Callable[[bytes], None], data: bytes) -> BaseException | None:
    start = process_time()
    error = _once(attempt, data, _COLD)
    # What a first try imports, computes and keeps is no part of an answer's time.
    slow = error is None and process_time() - start > LIMIT
    return _once(attempt, data, LIMIT) if slow else error


def _once(attempt: Callable[[bytes], None], data: bytes, seconds: float) -> BaseException | None:
    try:
        with limited(seconds):
            attempt(data)
    except (Exception, TooSlowError, OutsideError, SystemExit) as error:  # noqa: BLE001  (each is a finding)
        return error
    return None


def told(name: str, files: Sequence[Path]) -> int:
    """Print what files of inputs break, and return how many do.

    Args:
        name: The target.
        files: An input each.

    """
    broken = 0
    for file, error in zip(files, replayed(name, [file.read_bytes() for file in files]), strict=True):
        print(f"{file}: {'nothing breaks' if error is None else ''}", flush=True)
        if error is not None:
            broken += 1
            print("".join(traceback.format_exception(error)), flush=True)
    return broken
