"""What `trustbrief doctor` finds: the keys are `trustbrief.doctor/1`."""

from __future__ import annotations

from msgspec import Struct

FORMAT = "trustbrief.doctor/1"


class Finding(Struct, frozen=True):
    """One thing that was looked at.

    Args:
        what: Its name.
        value: What it is.
        problem: What is wrong with it, or None.
        remedy: What to do about that, or None.

    """

    what: str
    value: str
    problem: str | None = None
    remedy: str | None = None


class Health(Struct, frozen=True, kw_only=True):
    """How an installation is, by parts."""

    format: str = FORMAT
    versions: tuple[Finding, ...]
    data: tuple[Finding, ...]
    settings: tuple[Finding, ...]
    own_files: tuple[Finding, ...]
    terminal: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return everything that was looked at."""
        return (*self.versions, *self.data, *self.settings, *self.own_files, *self.terminal)

    @property
    def problems(self) -> int:
        """Return how many of them are wrong."""
        return sum(found.problem is not None for found in self.findings)
