"""Replace a file whole, so that half of one is never seen."""

from __future__ import annotations

import os
import signal
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EINVAL
from pathlib import Path
from time import time

# A name of 255 bytes leaves no room for more in front of it; by it `sweep` knows what is ours.
_PREFIX, _SUFFIX = ".trustbrief-", ".tmp"
# No write takes as long: what is older was left by a process that was killed.
_LEFT_BEHIND_SECONDS = 60


def replace_file(target: Path, text: str, *, private: bool = False, durable: bool = True) -> None:
    """Write a file beside its place, and move it there.

    The new file keeps the permissions of the one it replaces, and its owner where that is
    allowed; further names of the same file (hard links) keep the old content. Interrupts and
    requests to end wait until it is done.

    Args:
        target: The file; its folder exists.
        text: Its whole content.
        private: It is for its owner alone, whatever the permissions were.
        durable: Wait until it is on the disk. Without, a power cut may take what was written last: for
            thousands of files that can be written anew.

    Raises:
        OSError: the folder cannot be written to; the file is write-protected or no regular file.

    """
    target = Path(os.path.realpath(target))  # what a link points to, not the link
    before = _replaceable(target)
    usual = 0o666 & ~_umask()
    mode = stat.S_IMODE(before.st_mode) & 0o777 if before else usual
    content = text.encode()
    temporary = None
    with signals_wait():
        try:
            import tempfile  # 3 ms that reading does without

            handle, temporary = tempfile.mkstemp(_SUFFIX, _PREFIX, target.parent)
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                if durable:
                    os.fsync(stream.fileno())
            if before:
                _give_to_owner(temporary, before)
            Path(temporary).chmod(mode & 0o700 if private else mode)
            Path(temporary).replace(target)
        except BaseException:
            if temporary:
                Path(temporary).unlink(missing_ok=True)
            raise
        if durable:
            _keep_name(target.parent)


def make_private(folder: Path) -> None:
    """Make a folder, with those above it that are missing, for its owner alone.

    Raises:
        OSError: it cannot be made.

    """
    missing = [folder]
    while not missing[-1].parent.exists():
        missing.append(missing[-1].parent)
    for part in reversed(missing):
        part.mkdir(mode=0o700, exist_ok=True)


def sweep(folder: Path) -> None:
    """Remove what a killed process left of its writes; nobody else may be writing there."""
    with suppress(OSError):
        for found in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            if found.lstat().st_mtime < time() - _LEFT_BEHIND_SECONDS:
                found.unlink(missing_ok=True)


def _replaceable(target: Path) -> os.stat_result | None:
    """Return what is known of a file that may be replaced; None when there is none yet."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found.st_mode):
        raise OSError(EINVAL, "not a regular file", str(target))
    # Moving another file there would get round the protection, and for root `access` knows none.
    if not found.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise PermissionError(EACCES, "the file is write-protected", str(target))
    return found


def _give_to_owner(file: str, before: os.stat_result) -> None:
    with suppress(OSError, AttributeError):  # Windows has no owners of this kind
        if (before.st_uid, before.st_gid) != (os.geteuid(), os.getegid()):
            os.chown(file, before.st_uid, before.st_gid)


def _keep_name(folder: Path) -> None:
    """See to it that the name, too, is on the disk; not every system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def signals_wait() -> Iterator[None]:
    """Hold back interrupts and requests to end for the time of one small write."""
    held = [found for name in ("SIGINT", "SIGTERM", "SIGHUP") if (found := getattr(signal, name, None))]
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, held)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
