"""From a place name to a result: look everything up and hand it to `advice`.

This is the public interface; `import trustbrief` exports it. Each result has a
module of its own here, loaded when it is asked for: a list of holidays does
without the culture files.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trustbrief.api.resources import Resources
from trustbrief.model.holidaylist import HolidayList
from trustbrief.model.place import Place, Resolution
from trustbrief.model.when import When

if TYPE_CHECKING:
    from trustbrief.api.clients import Clients
    from trustbrief.model.briefing import Briefing
    from trustbrief.model.catalogue import Catalogue, SearchResult
    from trustbrief.model.comparison import Comparison
    from trustbrief.model.guidance import Stage
    from trustbrief.model.meeting import Meeting
    from trustbrief.model.plan import Plan
    from trustbrief.model.resolved import ResolvedProfile
    from trustbrief.model.slot import Slot, Strictness


@dataclass(frozen=True)
class Trustbrief(Resources):
    """The tool, bound to its data and to a reader; see `Resources` for the arguments."""

    def resolve(self, text: str) -> Resolution:
        """Return the place that a name means, with a note when it could mean another.

        Raises:
            PlaceError: the name is unknown or ambiguous.

        """
        return self.atlas.resolve(text)

    def brief(self, place: str | Place, *, on: date | datetime | None = None) -> Briefing:
        """Return the briefing for a place.

        Args:
            place: A code, a name, or a place that `resolve` returned.
            on: The moment to brief for. A date is read as 09:00 there, a naive
                datetime as local time there; by default the present.

        Raises:
            PlaceError: the place or the home is unknown or ambiguous.
            DataError: a culture file cannot be used.

        """
        from trustbrief.api.briefing import briefing

        return briefing(self, self._place(place), on)

    def holidays(
        self,
        country: str,
        *,
        start: date | None = None,
        end: date | None = None,
        days: int | None = None,
        subdivision: str | None = None,
        kinds: Collection[str] = (),
        language: str | None = None,
        usual_language: str | None = None,
        with_quiet: bool = False,
    ) -> HolidayList:
        """Return the holidays of a territory over a span of days.

        Args:
            country: A territory, or a subdivision of one.
            start: First day; by default today there.
            end: Last day; by default 365 days after `start`.
            days: How many days from `start` on, in place of `end`.
            subdivision: ISO 3166-2 code, with or without the country prefix, or a name.
            kinds: Keep only these kinds; empty keeps every one.
            language: Language of the local names; by default the territory's own.
            usual_language: The same, passed over where the days are not named in it.
            with_quiet: Give the quiet periods, too.

        Raises:
            PlaceError: the country is unknown, ambiguous or not a territory.
            DateError: the span ends before it begins, or is longer than twenty years.
            UsageError: a subdivision, kind or language is unknown.

        """
        from trustbrief.api.holidaylist import Query, holiday_list

        query = Query(start, end, days, subdivision, tuple(kinds), language, usual_language, with_quiet)
        return holiday_list(self, self.resolve(country).place, query)

    def compare(self, places: Sequence[str | Place], *, on: date | datetime | None = None) -> Comparison:
        """Return two to six places side by side.

        Args:
            places: Codes, names, or places that `resolve` returned.
            on: The moment; see `brief`.

        Raises:
            UsageError: there are too few different places, or too many.
            PlaceError: a place is unknown or ambiguous.
            DataError: a culture file cannot be used.

        """
        from trustbrief.api.compare import compared

        return compared(self, [self._place(place) for place in places], on)

    def plan(
        self, place: str | Place, *, on: date | datetime | None = None, stage: Stage | None = None
    ) -> Plan:
        """Return the steps of an engagement that fit a place and the reader's home.

        Args:
            place: A code, a name, or a place that `resolve` returned.
            on: The moment; see `brief`.
            stage: Only the steps of this stage.

        Raises:
            PlaceError: the place or the home is unknown, ambiguous or a culture cluster.
            DataError: a file cannot be used.

        """
        from trustbrief.api.plan import planned

        return planned(self, self._place(place), on, stage)

    def slot(
        self,
        place: str | Place,
        when: When | datetime,
        *,
        duration: timedelta = timedelta(minutes=45),
        strictness: Strictness = "normal",
        my_time: bool = False,
    ) -> Slot:
        """Return whether a moment is safe to propose to a client.

        Args:
            place: A code, a name, or a place that `resolve` returned.
            when: The moment; a naive datetime is local time there.
            duration: How long the meeting lasts.
            strictness: `lenient` asks for open offices alone; `normal` minds half days,
                optional holidays, bridge days and quiet periods too; `strict` also
                holidays of parts of the country, estimates and the edges of the day.
            my_time: A moment without an offset is the reader's time, not the place's.

        Raises:
            PlaceError: the place or the home is unknown, ambiguous or a culture cluster.
            DataError: a culture file cannot be used.

        """
        from trustbrief.api.slot import slot

        asked = self._place(place)
        typed = when if isinstance(when, When) else _typed(when)
        return slot(self, asked, typed, duration=duration, strictness=strictness, my_time=my_time)

    def meet(
        self,
        places: Sequence[str | Place],
        *,
        week: date | None = None,
        duration: timedelta = timedelta(minutes=45),
    ) -> Meeting:
        """Return call windows in which everybody is at work, the reader's home included.

        Args:
            places: Two to eight places with the home, which need not be named.
            week: A day of the week to look at; by default the seven days from now on.
            duration: How long the meeting lasts.

        Raises:
            UsageError: there are too few places, or too many.
            PlaceError: a place is unknown, ambiguous or a culture cluster.
            DataError: a culture file cannot be used.

        """
        from trustbrief.api.meet import meet

        return meet(self, [self._place(place) for place in places], week=week, duration=duration)

    def clients(self, folder: Path) -> Clients:
        """Return the reader's saved clients.

        Args:
            folder: Where their files lie; it need not exist.

        """
        from trustbrief.api.clients import Clients

        return Clients(self, folder)

    def _place(self, place: str | Place) -> Place:
        return self.resolve(place).place if isinstance(place, str) else place

    def resolved(self, place: str | Place) -> ResolvedProfile:
        """Return which file each part of a place's profile comes from.

        Args:
            place: A code, a name, or a place that `resolve` returned.

        Raises:
            PlaceError: the place is unknown or ambiguous.
            DataError: a culture file cannot be used.

        """
        from trustbrief.api.resolved import resolved_profile

        return resolved_profile(self, self._place(place))

    def catalogue(self, *, everything: bool = False) -> Catalogue:
        """Return what is covered, and how deeply.

        Args:
            everything: List the territories without a file too.

        """
        from trustbrief.api.catalogue import catalogue

        return catalogue(self, everything=everything)

    def search(self, query: str) -> SearchResult:
        """Return the statements and sources that hold all words of a query.

        Args:
            query: Words; case and accents do not matter.

        """
        from trustbrief.api.catalogue import search

        return search(self, query)


def _typed(moment: datetime) -> When:
    if moment.tzinfo:
        return When(moment=moment)
    return When(day=moment.date(), clock=moment.time())


def brief(
    place: str, *, home: str | None = None, on: date | datetime | None = None, now: datetime | None = None
) -> Briefing:
    """Return the briefing for a place; see `Trustbrief.brief`.

    Args:
        place: A code, a name, an alias or a culture cluster.
        home: The reader's place.
        on: The moment to brief for.
        now: The present, aware; by default what the system clock says.

    """
    return Trustbrief(now=now or datetime.now(UTC), home=home).brief(place, on=on)


def holidays(country: str, *, now: datetime | None = None, **query: Any) -> HolidayList:
    """Return the holidays of a territory; see `Trustbrief.holidays` for the query.

    Args:
        country: A code, a name or an alias of a territory.
        now: The present, aware; by default what the system clock says.
        query: `start`, `end`, `days`, `subdivision`, `kinds`, `language`.

    """
    return Trustbrief(now=now or datetime.now(UTC)).holidays(country, **query)
