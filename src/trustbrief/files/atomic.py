"""Replace a file whole, so that half of one is never seen."""

from __future__ import annotations

import os
from pathlib import Path


def replace_file(target: Path, text: str) -> None:
    """Write a file beside its place, and move it there.

    The new file keeps the permissions of the one it replaces.

    Args:
        target: The file; its folder exists.
        text: Its whole content.

    Raises:
        OSError: the folder cannot be written to.

    """
    target = Path(os.path.realpath(target))  # what a link points to, not the link
    temporary = None
    try:
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        import tempfile  # 3 ms that reading does without

        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}-")
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
    except BaseException:  # an interrupt, too, leaves nothing behind
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
