"""What was found: of each fault the smallest input, and where it happens."""

from __future__ import annotations

import re
import traceback
from hashlib import sha256
from pathlib import Path


def signature(error: BaseException) -> str:
    """Return what two inputs share that show one fault: its kind, the last line of ours, and its words."""
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if "/trustbrief/" in frame.filename
    ]
    spot = f"{Path(frames[-1].filename).stem}:{frames[-1].lineno}" if frames else "promise"
    # A limit of time may strike at any line of the same loop.
    spot = spot.partition(":")[0] if type(error).__name__ == "TooSlowError" else spot
    said = re.sub(r"'.*'|\".*\"|\d+", "", str(error).partition("\n")[0])[:60]
    return f"{type(error).__name__}-{spot}-{sha256(said.encode('utf-8', 'replace')).hexdigest()[:8]}"


class Findings:
    """A folder of findings.

    Args:
        folder: Where they lie; it is made when there is one.

    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, error: BaseException, data: bytes) -> None:
        """Keep an input, unless a smaller one shows the same."""
        file = self._folder / f"{signature(error)}.input"
        if file.exists() and file.stat().st_size <= len(data):
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        story = "".join(traceback.format_exception(error))
        file.with_suffix(".txt").write_text(f"{data!r}\n\n{story}", "utf-8", "backslashreplace")
