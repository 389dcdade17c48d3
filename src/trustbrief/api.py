"""The public interface: one method for each command, each explained once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trustbrief.desk import Desk
from trustbrief.locality import Locality
from trustbrief.model.place import Place, Resolution
from trustbrief.model.when import When

# Each result has a module of its own, loaded when it is asked for: a list of holidays does
# without the culture files.
if TYPE_CHECKING:
    from trustbrief.documents.briefing import Briefing
    from trustbrief.documents.calendars import Calendars
    from trustbrief.documents.catalogue import Catalogue, ListedDepth
    from trustbrief.documents.clients import Clients
    from trustbrief.documents.comparison import Comparison
    from trustbrief.documents.feasts import Feasts
    from trustbrief.documents.greet import Greet
    from trustbrief.documents.holidays import HolidayList
    from trustbrief.documents.judge import Strictness
    from trustbrief.documents.meeting import Meeting
    from trustbrief.documents.names import Names
    from trustbrief.documents.plan import Plan
    from trustbrief.documents.report import Report
    from trustbrief.documents.resolved import ResolvedProfile
    from trustbrief.documents.search import SearchResult
    from trustbrief.documents.slot import Slot
    from trustbrief.documents.today import Today
    from trustbrief.model.guidance import Stage
    from trustbrief.site.export import Exported


class Trustbrief:
    """The tool, bound to its data and to a reader.

    Args:
        desk: Data, cache, reader and moment.

    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def day(self) -> date:
        """Return the reader's day."""
        return self._desk.day

    def resolve(self, text: str) -> Resolution:
        """Return the place that a name means, with a note when it could mean another.

        Raises:
            PlaceError: the name is unknown or ambiguous.

        """
        return self._desk.atlas.resolve(text)

    def find(self, text: str) -> Place | None:
        """Return the place that a name means, or None where it means none or several; see `resolve`."""
        return self._desk.atlas.find(text)

    def has_name(self, text: str) -> bool:
        """Tell whether a place, or one of several, goes by a name."""
        return self._desk.atlas.has_name(text)

    def whole_name(self, place: Place) -> str:
        """Return a place with the part and the country that it lies in: `Leeds, England, United Kingdom`."""
        return self._desk.atlas.whole_name(place)

    def brief(
        self, place: str | Place, *, on: date | datetime | When | None = None, evidence: bool = False
    ) -> Briefing:
        """Return the briefing for a place.

        Args:
            place: A code, a name, or a place that `resolve` returned.
            on: The moment to brief for. A date is read as 09:00 there, a naive
                datetime as local time there; by default the present.
            evidence: Give what each cited source says, too.

        Raises:
            PlaceError: the place or the home is unknown or ambiguous.
            DataError: a culture file cannot be used.

        """
        from trustbrief.documents.briefing import briefing

        there = self._there(place)
        return briefing(there, there.moment(on), evidence=evidence)

    def holidays(
        self,
        place: str | Place,
        *,
        start: date | None = None,
        end: date | None = None,
        days: int | None = None,
        subdivision: str | None = None,
        kinds: Collection[str] = (),
        language: str | None = None,
        usual_language: str | None = None,
        with_quiet: bool = False,
        limit: int | None = None,
    ) -> HolidayList:
        """Return the holidays of a place over a span of days.

        Args:
            place: A territory, a part of one or a city.
            start: First day; by default today there.
            end: Last day; by default 365 days after `start`.
            days: How many days from `start` on, in place of `end`.
            subdivision: ISO 3166-2 code, with or without the country prefix, or a name.
            kinds: Keep only these kinds; empty keeps every one.
            language: Language of the local names; by default the territory's own.
            usual_language: The same, passed over where the days are not named in it.
            with_quiet: Give the quiet periods, too.
            limit: How many days at most, the earliest ones.

        Raises:
            PlaceError: the place is unknown, ambiguous or a culture cluster.
            DateError: the span ends before it begins, or is longer than twenty years.
            UsageError: a subdivision, kind or language is unknown.

        """
        from trustbrief.documents.holidays import Query, holiday_list

        query = Query(
            start, end, days, subdivision, tuple(kinds), language, usual_language, with_quiet, limit
        )
        return holiday_list(self._there(place), query)

    def calendars(self, places: Sequence[str | Place], **query: Any) -> Calendars:
        """Return the holidays of several places over the same days.

        Args:
            places: Two or more territories, parts or cities.
            query: What `holidays` takes; a subdivision belongs to one place and is refused.

        Raises:
            UsageError: there are too many places, or a subdivision was named.
            PlaceError: a place is unknown, ambiguous or a culture cluster.

        """
        from trustbrief.documents.calendars import calendars
        from trustbrief.documents.holidays import Query

        asked = Query(**{**query, "kinds": tuple(query.get("kinds", ()))})
        return calendars([self._there(place) for place in places], asked)

    def compare(
        self, places: Sequence[str | Place], *, on: date | datetime | When | None = None
    ) -> Comparison:
        """Return two to six places side by side.

        Args:
            places: Codes, names, or places that `resolve` returned.
            on: The moment; see `brief`.

        Raises:
            UsageError: there are too few different places, or too many.
            PlaceError: a place is unknown or ambiguous.
            DataError: a culture file cannot be used.

        """
        from trustbrief.documents.comparison import comparison

        return comparison([self._there(place) for place in places], on)

    def names(self, names: Sequence[str], place: str | Place | None = None) -> Names:
        """Return what persons' names are made of, how to address them, and what cannot be told.

        Args:
            names: One or more, as they are written.
            place: Where the persons are from; without it only what lists of names show.

        Raises:
            UsageError: there is no name, a name is too long, or there are too many.
            PlaceError: the place is unknown or ambiguous.
            DataError: a file cannot be used.

        """
        from trustbrief.documents.names import names_of

        return names_of(self._desk, names, self._there(place) if place else None)

    def plan(
        self,
        place: str | Place,
        *,
        on: date | datetime | When | None = None,
        stage: Stage | None = None,
        evidence: bool = False,
    ) -> Plan:
        """Return the steps of an engagement that fit a place and the reader's home.

        Args:
            place: A code, a name, or a place that `resolve` returned.
            on: The moment; see `brief`.
            stage: Only the steps of this stage.
            evidence: Give what each cited source says, too.

        Raises:
            PlaceError: the place or the home is unknown, ambiguous or a culture cluster.
            DataError: a file cannot be used.

        """
        from trustbrief.documents.plan import plan

        there = self._there(place)
        return plan(there, there.moment(on), stage, evidence=evidence)

    def greet(self, text: str, places: Sequence[str | Place] = (), *, everywhere: bool = False) -> Greet:
        """Return what to write for a feast, when, to whom, or why not.

        Args:
            text: A name of a feast in any spelling, script or language.
            places: Where; empty for the places that keep it.
            everywhere: Give the dates of all of these, not of the most populous alone.

        Raises:
            UsageError: no feast goes by the name, or too many do.
            PlaceError: a place is unknown, ambiguous, a culture cluster, or has no such day.

        """
        from trustbrief.documents.greet import greet

        there = [self._there(place) for place in places]
        return greet(self._desk, text, there, self._desk.day, everywhere=everywhere, feasts=self._feasts)

    def is_feast(self, text: str) -> bool:
        """Tell whether a feast goes by exactly this name."""
        return self._feasts.goes_by(text)

    @cached_property
    def _feasts(self) -> Feasts:
        from trustbrief.documents.feasts import Feasts

        return Feasts(self._desk)

    def wishes(
        self, places: Sequence[str | Place] = (), folder: Path | None = None, *, days: int | None = None
    ) -> Greet:
        """Return what can be wished in these days: in some places, or to saved clients.

        Args:
            places: Codes, names, or places that `resolve` returned.
            folder: Where the files of clients lie; None for no clients.
            days: How many days ahead to look; by default two weeks.

        """
        from trustbrief.documents.greet import DAYS, coming

        clients: dict[str | Place, list[str]] = {place: [] for place in places}
        for saved in self.clients(folder).listed().clients if folder else ():
            clients.setdefault(saved.client.place, []).append(saved.id)
        return coming(self._desk, clients, self._desk.day, days or DAYS)

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
                optional holidays, bridge days, quiet periods and hours to keep free
                too; `strict` also holidays of parts of the country, estimates and the
                edges of the day.
            my_time: A moment without an offset is the reader's time, not the place's.

        Raises:
            PlaceError: the place or the home is unknown, ambiguous or a culture cluster.
            DataError: a culture file cannot be used.

        """
        from trustbrief.documents.slot import slot

        typed = when if isinstance(when, When) else _typed(when)
        return slot(self._there(place), typed, duration=duration, strictness=strictness, my_time=my_time)

    def meet(
        self,
        places: Sequence[str | Place],
        *,
        week: date | None = None,
        duration: timedelta = timedelta(minutes=45),
        weeks: int | None = None,
        pick: int | None = None,
    ) -> Meeting:
        """Return call windows in which everybody is at work, the reader's home included.

        Args:
            places: Two to eight places with the home, which need not be named.
            week: A day of the week to look at; by default the seven days from now on.
            duration: How long the meeting lasts.
            weeks: How many weeks a series has; by default as many as there are turns.
            pick: With weeks, the number from 1 of the window or start whose hour it keeps.

        Raises:
            UsageError: there are too few places, or too many.
            PlaceError: a place is unknown, ambiguous or a culture cluster.
            DataError: a culture file cannot be used.

        """
        from trustbrief.documents.meeting import meeting

        there = [self._there(place) for place in places]
        return meeting(there, week=week, duration=duration, weeks=weeks, pick=pick)

    def clients(self, folder: Path) -> Clients:
        """Return the reader's saved clients.

        Args:
            folder: Where their files lie; it need not exist.

        """
        from trustbrief.documents.clients import Clients

        return Clients(self._desk, folder)

    def today(self, folder: Path) -> Today:
        """Return what each saved client wants today.

        Args:
            folder: Where their files lie; it need not exist.

        """
        from trustbrief.documents.today import today

        return today(self.clients(folder))

    def resolved(self, place: str | Place) -> ResolvedProfile:
        """Return which file each part of a place's profile comes from.

        Args:
            place: A code, a name, or a place that `resolve` returned.

        Raises:
            PlaceError: the place is unknown or ambiguous.
            DataError: a culture file cannot be used.

        """
        from trustbrief.documents.resolved import resolved

        return resolved(self._there(place))

    def catalogue(
        self,
        *,
        everything: bool = False,
        depth: ListedDepth | None = None,
        cluster: str | None = None,
        older_than: timedelta | None = None,
    ) -> Catalogue:
        """Return what is covered, and how deeply.

        Args:
            everything: List the territories without a file, too.
            depth: Only those of this depth.
            cluster: Only those of this culture cluster.
            older_than: Only those whose last review is longer ago.

        Raises:
            UsageError: there is no such cluster.

        """
        from trustbrief.documents.catalogue import catalogue

        return catalogue(
            self._desk, everything=everything, depth=depth, cluster=cluster, older_than=older_than
        )

    def search(self, query: str) -> SearchResult:
        """Return the statements and sources that hold all words of a query.

        Args:
            query: Words; case and accents do not matter.

        """
        from trustbrief.documents.search import search

        return search(self._desk, query)

    def report(self, place: str | Place, text: str) -> Report:
        """Return the line of a place that words mean, with the address of a form to report it.

        Args:
            place: Where it was read.
            text: Words of the line.

        Raises:
            PlaceError: the place is unknown or ambiguous.
            UsageError: no shipped line of the place has the words.

        """
        from trustbrief.documents.report import report

        return report(self._there(place), text)

    def export(
        self,
        directory: Path,
        *,
        places: Sequence[str | Place] | None = None,
        cultures: Sequence[Path] = (),
        base_url: str | None = None,
        on: date | None = None,
        jobs: int = 1,
        progress: Callable[[int, int], None] = lambda _done, _every: None,
    ) -> Exported:
        """Write a static site: pages, search, JSON and calendars, for any web host or none.

        What is published is named: the reader's home, clients and own culture files stay out.

        Args:
            directory: A new or empty folder, or that of an earlier export.
            places: The places; None for every territory, cluster, and part with a culture file.
            cultures: Folders of own culture files that are to be in it, the one that wins last.
            base_url: Where it will be found, for the sitemap, calendars and canonical links.
            on: The day that it is made for; by default the reader's day. The same day and data give
                the same bytes.
            jobs: How many processes may work at once. More than one imports the calling program anew
                in each, so that its main module needs `if __name__ == "__main__"`.
            progress: Told how many pages are done, and of how many.

        Raises:
            PlaceError: a place is unknown or ambiguous.
            UsageError: the address is none.
            OutputError: the folder holds something else, or cannot be written to.
            DataError: a culture file cannot be used.

        """
        from trustbrief.site.export import export

        named = None if places is None else [self._there(place).place for place in places]
        return export(
            self._desk, directory, places=named, cultures=cultures, base_url=base_url, on=on, jobs=jobs,
            progress=progress,
        )  # fmt: skip

    def _there(self, place: str | Place) -> Locality:
        return self._desk.locality(place)


def _typed(moment: datetime) -> When:
    if moment.tzinfo:
        return When(moment=moment)
    return When(day=moment.date(), clock=moment.time())
