"""Call windows for several places; the keys are `trustbrief.meet/1`."""

from datetime import date as Date  # noqa: N812  (keeps the field names plain)
from datetime import datetime
from typing import Literal

from msgspec import Struct, field

from trustbrief.model.calendar import Holiday

FORMAT = "trustbrief.meet/1"

Standing = Literal["core", "early", "late", "pause", "night", "off"]


class Participant(Struct, frozen=True, kw_only=True):
    """One place that takes part.

    Args:
        code: The place.
        name: Its name.
        zone: IANA name of its time zone.
        home: It is the reader's own.
        assumed_hours: Its hours are a default of ours.

    """

    code: str
    name: str
    zone: str
    home: bool
    assumed_hours: bool


class Part(Struct, frozen=True, kw_only=True):
    """A meeting as one participant lives it.

    Args:
        code: The place.
        start: The start on its clock.
        end: The end on its clock.
        standing: `core` at work between 08:30 and 17:30, `early` or `late` outside of that
            or of its hours, `pause` in the break, `night` between 22:00 and 06:00, `off` on a
            day off.
        minutes_outside: Minutes outside of its office hours; 0 at work.
        remark: What makes the moment doubtful: a quiet period, an optional holiday.

    """

    code: str
    start: datetime
    end: datetime
    standing: Standing
    minutes_outside: int
    remark: str | None = None


class Proposal(Struct, frozen=True, kw_only=True):
    """One start for a meeting.

    Args:
        start: In the reader's time.
        parts: The meeting as each participant lives it, in their order.
        payers: Codes of those who leave their core hours for it.

    """

    start: datetime
    parts: tuple[Part, ...]
    payers: tuple[str, ...]


class Window(Struct, frozen=True, kw_only=True):
    """A stretch of time in which everybody is at work.

    Args:
        start: Its first moment, in the reader's time.
        end: Its last.
        latest_start: The last moment at which a meeting of the asked length can begin.
        best: The fairest start in it.
        remarks: What makes it doubtful for somebody.

    """

    start: datetime
    end: datetime
    latest_start: datetime
    best: Proposal
    remarks: tuple[str, ...]


class Away(Struct, frozen=True, kw_only=True):
    """A public holiday of one participant on what would be a working day.

    Args:
        code: The place.
        holiday: The day, with its meaning and greeting.

    """

    code: str
    holiday: Holiday


class HeatDay(Struct, frozen=True, kw_only=True):
    """How many participants are at work in each half hour of a day of the reader's."""

    date: Date
    at_work: tuple[int, ...]


class ZoneChange(Struct, frozen=True, kw_only=True):
    """A change of clocks in the span or within three weeks of its start."""

    code: str
    name: str
    at: datetime
    shift_hours: float


class Meeting(Struct, frozen=True, kw_only=True):
    """Where and when several places can meet.

    Args:
        duration_minutes: How long the meeting lasts.
        zone: The reader's time zone, in which starts are given.
        start: First moment looked at.
        end: Last one.
        participants: The places.
        windows: Stretches in which everybody is at work, by time.
        suggested: The fairest start of all windows; None when there is no window.
        compromises: Without a window, the least bad starts, each with other payers.
        rotation: Starts for consecutive weeks in which the burden goes round.
        changes: Changes of clocks to mind.
        away: Public holidays of the span, by date.
        heat: Who is at work when.

    """

    format: str = FORMAT
    generated: datetime
    duration_minutes: int
    zone: str
    start: datetime = field(name="from")
    end: datetime = field(name="to")
    participants: tuple[Participant, ...]
    windows: tuple[Window, ...]
    suggested: Proposal | None
    compromises: tuple[Proposal, ...]
    rotation: tuple[Proposal, ...]
    changes: tuple[ZoneChange, ...]
    away: tuple[Away, ...]
    heat: tuple[HeatDay, ...]
