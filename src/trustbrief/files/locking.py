"""Let one process at a time change a file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trustbrief.errors import OutputError
from trustbrief.files.atomic import make_private, sweep

# Another process holds the lock for the time of one small write.
_PATIENCE_SECONDS = 10


@contextmanager
def locked(lock: Path, hint: str = "") -> Iterator[None]:
    """Hold a lock; its folder is made when it is missing.

    What a killed process left there of its writes is removed.

    Args:
        lock: A file for the lock alone, in the folder of what is written.
        hint: What to do when the folder cannot be written to.

    Raises:
        OutputError: the folder cannot be written to, or another process does not let go.

    """
    # 9 ms; only writing needs it.
    from filelock import FileLock, Timeout

    try:
        make_private(lock.parent)
        with FileLock(lock, timeout=_PATIENCE_SECONDS, mode=0o600):
            sweep(lock.parent)
            yield
    except Timeout as error:
        message = f"another trustbrief is writing to {lock.parent}"
        raise OutputError(message, hint="try again in a moment") from error
    except OSError as error:
        raise OutputError(f"cannot write to {lock.parent}: {error.strerror or error}", hint=hint) from error
