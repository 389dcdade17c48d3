"""Clients as results show them: `trustbrief.clients/1`, `trustbrief.client/1` and `trustbrief.today/1`."""

from datetime import date as Date  # noqa: N812  (keeps the field names plain)
from datetime import datetime
from typing import Literal

from msgspec import Struct, field

from trustbrief.model.briefing import Briefing
from trustbrief.model.calendar import DatedQuietPeriod, Holiday, Status
from trustbrief.model.client import Client

CLIENTS, CLIENT, TODAY = "trustbrief.clients/1", "trustbrief.client/1", "trustbrief.today/1"


class SavedClient(Struct, frozen=True, kw_only=True):
    """A client with the name of its file.

    Args:
        id: What to call it in commands.
        client: What its file holds.
        due: The day on which contact is due, or None.

    """

    id: str
    client: Client
    due: Date | None = None


class ClientList(Struct, frozen=True, kw_only=True):
    """All clients, by name."""

    format: str = CLIENTS
    generated: datetime
    clients: tuple[SavedClient, ...]


class ClientBriefing(Struct, frozen=True, kw_only=True):
    """A client with the briefing for its place."""

    format: str = CLIENT
    generated: datetime
    saved: SavedClient
    briefing: Briefing


class CallWindow(Struct, frozen=True, kw_only=True):
    """A stretch of a day in which client and reader are both at work, on both clocks.

    Args:
        remark: What makes the day doubtful there: a quiet period, an optional holiday.

    """

    start: datetime
    end: datetime
    home_start: datetime
    home_end: datetime
    remark: str | None = None


class TodayRow(Struct, frozen=True, kw_only=True):
    """One client today.

    Args:
        id: What to call it in commands.
        name: Its name.
        place: Its place's name.
        time: The time there; None when the place is no longer known.
        status: Whether anybody is at work.
        holidays: Public holidays of today and the next seven days, with the greeting.
        quiet_periods: Those of today and the next seven days, with the greeting.
        contact: `due`, `soon` within two days, `fine`, or None without a rhythm.
        due: The day on which contact is due.
        window: What is left today of the time in which both are at work.
        remark: What is wrong with the entry.

    """

    id: str
    name: str
    place: str
    time: datetime | None
    status: Status | None
    holidays: tuple[Holiday, ...] = ()
    quiet_periods: tuple[DatedQuietPeriod, ...] = ()
    contact: Literal["due", "soon", "fine"] | None = None
    due: Date | None = None
    window: CallWindow | None = None
    remark: str | None = None


class Today(Struct, frozen=True, kw_only=True):
    """Every client today, the ones that want something first."""

    format: str = TODAY
    generated: datetime
    zone: str
    clients: tuple[TodayRow, ...]
    unreadable: tuple[str, ...] = field(default=())
