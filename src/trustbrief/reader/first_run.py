"""One word of help after a first call without settings, and never again."""

from __future__ import annotations

from trustbrief.model.settings import Settings
from trustbrief.reader import surroundings

HINT = "tell it once where you are, and each briefing compares with it: trustbrief config set home DE"
_MARK = "hinted"


def hint(found: Settings) -> str | None:
    """Return how to set home and zone, the first time that neither is set on a terminal.

    Where that cannot be remembered nothing is said: a hint at each call is none.

    Args:
        found: The reader's settings.

    """
    if found.home or found.time_zone or not surroundings.interactive():
        return None
    folder = surroundings.state_folder()
    if folder is None or (folder / _MARK).exists():
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _MARK).touch(exist_ok=False)
    except OSError:
        return None
    clock = f"your clock is taken for {surroundings.zone()}"
    return f"{HINT}; {clock}, another: trustbrief config set time_zone Europe/Berlin"
