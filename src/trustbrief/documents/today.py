"""Every saved client today; the keys are `trustbrief.today/1`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date  # noqa: N812  (keeps the field names plain)
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from msgspec import Struct, field

from trustbrief.almanac.office import Office
from trustbrief.almanac.worktime import work_week
from trustbrief.almanac.year import Year
from trustbrief.desk import Desk
from trustbrief.documents.calling import CallWindow, LeastBad, Times, times
from trustbrief.documents.clients import Clients
from trustbrief.errors import TrustbriefError
from trustbrief.model.calendar import DatedQuietPeriod, Holiday, Status
from trustbrief.model.client import Client
from trustbrief.roster.rhythm import due

TODAY = "trustbrief.today/1"
# How far ahead a holiday and a due contact are announced.
HOLIDAY_DAYS, CONTACT_DAYS = 7, 2
# A greeting may be due a few days before a holiday of the coming week.
SPAN_DAYS = 12


class TodayRow(Struct, frozen=True, kw_only=True):
    """One client today.

    Args:
        id: What to call it in commands.
        name: Its name.
        place: Its place's name.
        time: The time there; None when the place is no longer known.
        status: Whether anybody is at work.
        holidays: Public holidays of today and the next seven days, and days on which one greets.
        quiet_periods: Those of today and the next seven days, with the greeting.
        contact: `due`, `soon` within two days, `fine`, or None without a rhythm.
        due: The day on which contact is due.
        window: What is left today of the time in which both are at work.
        later: Where nothing is left: the next time in a week.
        least_bad: Where there is none, either: the start that costs both least.
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
    later: CallWindow | None = None
    least_bad: LeastBad | None = None
    remark: str | None = None


class Today(Struct, frozen=True, kw_only=True):
    """Every client today, the ones that want something first; zone and day are the reader's."""

    format: str = TODAY
    generated: datetime
    zone: str
    day: Date
    clients: tuple[TodayRow, ...]
    unreadable: tuple[str, ...] = field(default=())


class _There(NamedTuple):
    """One place today, for all clients in it."""

    name: str
    time: datetime
    status: Status
    holidays: tuple[Holiday, ...]
    quiet_periods: tuple[DatedQuietPeriod, ...]
    times: Times


def today(clients: Clients) -> Today:
    """Return what each client wants today; what cannot be read is passed over."""
    found = clients.roster.everything()
    for problem in found.problems:
        clients.desk.warn(problem)
    places: dict[str, _There | str] = {}
    here = reader_office(clients.desk)
    for client in found.clients.values():
        if client.place not in places:
            places[client.place] = _there(clients.desk, client.place, here)
    rows = [_row(stem, client, places[client.place], clients.day) for stem, client in found.clients.items()]
    return Today(
        generated=clients.desk.now,
        zone=clients.desk.reader_zone,
        day=clients.day,
        clients=in_order(rows),
        unreadable=tuple(problem.message for problem in found.problems),
    )


def reader_office(desk: Desk) -> Office:
    """Return the reader at work: at their own hours, on the days that are usual at home."""
    if desk.reader:
        office = desk.reader.office_in(desk.reader_zone, ahead=SPAN_DAYS)
    else:
        office = Office("you", desk.reader_zone, _plain_year)
    return office.with_hours(*desk.hours) if desk.hours else office


def _plain_year(_first: Date, _last: Date) -> Year:
    """Return a week from Monday to Friday without holidays."""
    return Year(work_week((), ("saturday", "sunday"), ()), (), ())


def _there(desk: Desk, place: str, here: Office) -> _There | str:
    """Return what is common to all clients of a place, or why it cannot be told."""
    try:
        there = desk.locality(place)
        office = there.office_in(None, ahead=SPAN_DAYS)
    except TrustbriefError as error:
        return error.message
    time = there.moment(None)
    day, last = time.date(), time.date() + timedelta(HOLIDAY_DAYS)
    return _There(
        name=there.place.name,
        time=time,
        status=office.status(time),
        holidays=tuple(
            found for found in office.between(day, last) if "public" in found.kinds or found.greeting
        ),
        quiet_periods=office.quiet_between(day, last),
        times=times(office, here, desk.now),
    )


def _row(stem: str, client: Client, there: _There | str, day: Date) -> TodayRow:
    day_due = due(client, day)
    wanted = contact(day_due, day)
    if isinstance(there, str):
        return TodayRow(
            id=stem, name=client.name, place=client.place, time=None, status=None, contact=wanted,
            due=day_due, remark=there,
        )  # fmt: skip
    return TodayRow(
        id=stem,
        name=client.name,
        place=there.name,
        time=there.time,
        status=there.status,
        holidays=there.holidays,
        quiet_periods=there.quiet_periods,
        contact=wanted,
        due=day_due,
        window=there.times.window,
        later=there.times.later,
        least_bad=there.times.least_bad,
    )


def contact(due: Date | None, today: Date) -> Literal["due", "soon", "fine"] | None:
    """Return whether contact is due.

    Args:
        due: The day on which it is, or None without a rhythm.
        today: The reader's day.

    """
    if due is None:
        return None
    if due <= today:
        return "due"
    return "soon" if due <= today + timedelta(CONTACT_DAYS) else "fine"


def in_order(rows: Iterable[TodayRow]) -> tuple[TodayRow, ...]:
    """Return the rows, those that want something first."""
    return tuple(sorted(rows, key=lambda row: (row.contact != "due", not row.holidays, row.name.casefold())))
