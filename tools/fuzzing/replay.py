"""Try inputs again without the fuzzer, at the program's own speed."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from fuzzing.promises import TooSlowError, limited
from fuzzing.sandbox import OutsideError
from fuzzing.targets import target


def replayed(name: str, inputs: Sequence[bytes]) -> Iterator[BaseException | None]:
    """Yield for each input what it breaks, or None.

    Args:
        name: The target.
        inputs: What to try.

    """
    chosen = target(name)
    with TemporaryDirectory(prefix=f"trustbrief-{name}-") as folder, chosen.ready(Path(folder)) as attempt:
        for data in inputs:
            yield _tried(attempt, data)


def _tried(attempt: object, data: bytes) -> BaseException | None:
    error: BaseException | None = None
    # What the first try has to import and to compute is no part of an answer's time.
    for _ in range(2):
        try:
            with limited():
                attempt(data)  # type: ignore[operator]
        except (Exception, TooSlowError, OutsideError, SystemExit) as found:  # noqa: BLE001  (each is a finding)
            error = found
        else:
            return None
    return error


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
