"""Saved clients, and what each of them wants today."""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from trustbrief.advice.today import contact, in_order, near_holidays, near_quiet_periods, window
from trustbrief.almanac.outlook import quietened
from trustbrief.almanac.workplace import Workplace
from trustbrief.almanac.worktime import status
from trustbrief.api.briefing import briefing
from trustbrief.api.home import home_place
from trustbrief.api.resources import Resources
from trustbrief.api.workplaces import home_workplace, workplace
from trustbrief.errors import PlaceError, TrustbriefError
from trustbrief.model.client import Client
from trustbrief.model.place import Place
from trustbrief.model.roster import ClientBriefing, ClientList, SavedClient, Today, TodayRow
from trustbrief.roster.rhythm import due
from trustbrief.roster.store import Roster

# A holiday of the coming week is announced; a greeting may be due a few days before.
SPAN_DAYS = 12


class Clients:
    """The reader's clients.

    Args:
        resources: Data, cache, reader and present.
        folder: Where the files lie.

    """

    def __init__(self, resources: Resources, folder: Path) -> None:
        self._resources = resources
        self.roster = Roster(folder, resources.disk)

    def add(self, client: Client) -> SavedClient:
        """Save a new client.

        Raises:
            PlaceError: its place is unknown, ambiguous or a culture cluster.
            OutputError: the folder cannot be written to.

        """
        self.require_place(client.place)
        return self._saved(self.roster.add(client), client)

    def require_place(self, place: str) -> None:
        """Refuse a place that cannot have clients.

        Raises:
            PlaceError: it is unknown, ambiguous or a culture cluster.

        """
        found = self._resources.atlas.resolve(place).place
        if found.kind == "cluster":
            raise PlaceError(f"{found.name} is a culture cluster", hint="name one country or city of it")

    def listed(self) -> ClientList:
        """Return every client that can be read."""
        found = self.roster.everything()
        for problem in found.problems:
            self._resources.warn(problem)
        clients = tuple(self._saved(stem, client) for stem, client in found.clients.items())
        return ClientList(generated=self._resources.now, clients=clients)

    def shown(self, text: str, on: date | datetime | None = None) -> ClientBriefing:
        """Return a client with the briefing for its place.

        Raises:
            UsageError: no client, or several, go by that name.
            DataError: its file cannot be used.

        """
        stem, client = self.roster.find(text)
        found = briefing(self._resources, self._place(client), on)
        return ClientBriefing(generated=self._resources.now, saved=self._saved(stem, client), briefing=found)

    def today(self) -> Today:
        """Return what each client wants today; what cannot be read is passed over."""
        found = self.roster.everything()
        for problem in found.problems:
            self._resources.warn(problem)
        rows = in_order(self._row(stem, client) for stem, client in found.clients.items())
        return Today(
            generated=self._resources.now,
            zone=self._zone,
            clients=rows,
            unreadable=tuple(problem.message for problem in found.problems),
        )

    def _saved(self, stem: str, client: Client) -> SavedClient:
        return SavedClient(id=stem, client=client, due=due(client, self._today))

    def _row(self, stem: str, client: Client) -> TodayRow:
        day = self._today
        day_due = due(client, self._today)
        try:
            place = self._known(client)
        except TrustbriefError as error:
            remark = error.message
            return TodayRow(
                id=stem, name=client.name, place=client.place, time=None, status=None,
                contact=contact(day_due, day), due=day_due, remark=remark,
            )  # fmt: skip
        there = place.time.date()
        return TodayRow(
            id=stem,
            name=client.name,
            place=place.name,
            time=place.time,
            status=place.status,
            holidays=near_holidays(place.office, there),
            quiet_periods=near_quiet_periods(place.office, there),
            contact=contact(day_due, day),
            due=day_due,
            window=place.window,
        )

    def _known(self, client: Client) -> _There:
        """Return what is common to all clients of a place, worked out once."""
        key = client.place
        if key not in self._places:
            self._places[key] = _There(self, self._place(client))
        return self._places[key]

    @cached_property
    def _places(self) -> dict[str, _There]:
        return {}

    def _place(self, client: Client) -> Place:
        return self._resources.atlas.resolve(client.place).place

    @cached_property
    def _home(self) -> Place | None:
        return home_place(self._resources)

    @cached_property
    def _zone(self) -> str:
        return self._resources.reader_zone(self._resources.zones(self._home) if self._home else ())

    @cached_property
    def _today(self) -> date:
        return self._resources.now.astimezone(ZoneInfo(self._zone)).date()

    @cached_property
    def here(self) -> Workplace:
        """Return the reader at work."""
        now = self._resources.now
        return home_workplace(self._resources, self._home, self._zone, now, SPAN_DAYS)

    @property
    def resources(self) -> Resources:
        """Return data, cache, reader and present."""
        return self._resources


class _There:
    """One place today, for all clients in it."""

    def __init__(self, clients: Clients, place: Place) -> None:
        now = clients.resources.now
        self.name = place.name
        self.office = workplace(clients.resources, place, now, SPAN_DAYS, asked=False)
        self.time = now.astimezone(self.office.zone)
        quiet = self.office.quiet(self.time.date())
        self.status = quietened(status(self.office.week, self.time), quiet.name if quiet else None)
        self.window = window(self.office, clients.here, now)
