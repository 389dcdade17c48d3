"""Whether a moment is safe to propose; the keys are `trustbrief.slot/1`."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from trustbrief.model.calendar import Holiday

FORMAT = "trustbrief.slot/1"

Strictness = Literal["lenient", "normal", "strict"]
# From the least to the most doubtful moment.
Cause = Literal[
    "hours", "lunch", "weekend", "holiday", "half-day", "optional-holiday", "bridge-day", "quiet-period",
    "regional-holiday", "estimated-holiday", "edge-of-day", "local-time", "past", "unpublished",
]  # fmt: skip


class Objection(Struct, frozen=True, kw_only=True):
    """One reason against a moment.

    Args:
        cause: What sort of reason it is.
        text: The reason in words.

    """

    cause: Cause
    text: str


class SlotPlace(Struct, frozen=True, kw_only=True):
    """The place asked about."""

    code: str
    name: str
    zone: str


class Slot(Struct, frozen=True, kw_only=True):
    """The answer.

    Args:
        place: Where.
        start: The moment in the place's own time.
        home_start: The same in the reader's time.
        duration_minutes: How long the meeting lasts.
        strictness: Where the line was drawn.
        safe: Nothing is against it.
        objections: What is against it.
        holidays: Those of that day there, with their meaning and greeting.
        remarks: What is worth knowing and not against it.
        next_safe: The next safe moment at the same or a later hour, in the place's time.

    """

    format: str = FORMAT
    generated: datetime
    place: SlotPlace
    start: datetime
    home_start: datetime
    duration_minutes: int
    strictness: Strictness
    safe: bool
    objections: tuple[Objection, ...]
    holidays: tuple[Holiday, ...]
    remarks: tuple[str, ...]
    next_safe: datetime | None
