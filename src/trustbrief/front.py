"""The front door of the library: one function for each question, each with the reader's home and moment.

Each call opens the data anew; whoever asks often binds them once with `tool`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trustbrief.api import Trustbrief as Trustbrief  # noqa: PLC0414  (handed on)
from trustbrief.desk import Desk

if TYPE_CHECKING:
    from trustbrief.documents.briefing import Briefing
    from trustbrief.documents.comparison import Comparison
    from trustbrief.documents.greet import Greet
    from trustbrief.documents.holidays import HolidayList
    from trustbrief.documents.meeting import Meeting
    from trustbrief.documents.names import Names
    from trustbrief.documents.plan import Plan
    from trustbrief.documents.search import SearchResult
    from trustbrief.documents.slot import Slot
    from trustbrief.model.place import Place
    from trustbrief.model.when import When
    from trustbrief.site.export import Exported


def tool(*, now: datetime | None = None, **reader: Any) -> Trustbrief:
    """Return the tool.

    Args:
        now: The present, aware; by default what the system clock says.
        reader: Further arguments of `Desk`: `home`, `time_zone`, `hours`, `cache`, `overlays`.

    """
    return Trustbrief(Desk(now=now or datetime.now(UTC), **reader))


def resolve(name: str) -> Place:
    """Return the place that a name means, in any language that open data has.

    Args:
        name: A code, a name, an alias or a culture cluster.

    Raises:
        PlaceError: the name is unknown or ambiguous; `hint` says what to type.

    """
    return tool().resolve(name).place


def brief(
    place: str,
    *,
    home: str | None = None,
    on: date | datetime | When | None = None,
    now: datetime | None = None,
    evidence: bool = False,
) -> Briefing:
    """Return the briefing for a place; see `Trustbrief.brief`.

    Args:
        place: A code, a name, an alias or a culture cluster.
        home: The reader's place.
        on: The moment to brief for.
        now: The present, aware; by default what the system clock says.
        evidence: Give what each cited source says, too.

    """
    return tool(now=now, home=home).brief(place, on=on, evidence=evidence)


def holidays(place: str, *, now: datetime | None = None, **query: Any) -> HolidayList:
    """Return the holidays of a place; see `Trustbrief.holidays` for the query.

    Args:
        place: A code, a name or an alias.
        now: The present, aware; by default what the system clock says.
        query: `start`, `end`, `days`, `subdivision`, `kinds`, `language`, `with_quiet`, `limit`.

    """
    return tool(now=now).holidays(place, **query)


def compare(places: Sequence[str], *, on: date | datetime | When | None = None) -> Comparison:
    """Return two to six places side by side; see `Trustbrief.compare`.

    Args:
        places: Codes or names.
        on: The moment.

    """
    return tool().compare(places, on=on)


def plan(place: str, *, home: str | None = None, now: datetime | None = None, **query: Any) -> Plan:
    """Return the steps of an engagement; see `Trustbrief.plan` for the query.

    Args:
        place: A code or a name.
        home: The reader's place; without it no step rests on a gap.
        now: The present, aware; by default what the system clock says.
        query: `on`, `stage`, `evidence`.

    """
    return tool(now=now, home=home).plan(place, **query)


def slot(
    place: str,
    when: When | datetime,
    *,
    home: str | None = None,
    now: datetime | None = None,
    **query: Any,
) -> Slot:
    """Return whether a moment is safe to propose; see `Trustbrief.slot` for the query.

    Args:
        place: A code or a name.
        when: The moment; a naive datetime is local time there.
        home: The reader's place.
        now: The present, aware; by default what the system clock says.
        query: `duration`, `strictness`, `my_time`.

    """
    return tool(now=now, home=home).slot(place, when, **query)


def meet(
    places: Sequence[str], *, home: str | None = None, now: datetime | None = None, **query: Any
) -> Meeting:
    """Return call windows in which everybody is at work; see `Trustbrief.meet` for the query.

    Args:
        places: Codes or names.
        home: The reader's place, which takes part.
        now: The present, aware; by default what the system clock says.
        query: `week`, `duration`, `weeks`, `pick`.

    """
    return tool(now=now, home=home).meet(places, **query)


def greet(
    feast: str, *, places: Sequence[str] = (), home: str | None = None, now: datetime | None = None
) -> Greet:
    """Return what to write for a feast, when and to whom; see `Trustbrief.greet`.

    Args:
        feast: Any of its names.
        places: Codes or names; empty for the places that keep it.
        home: The reader's place.
        now: The present, aware; by default what the system clock says.

    """
    return tool(now=now, home=home).greet(feast, places)


def name(names: str | Sequence[str], *, place: str | None = None) -> Names:
    """Return what persons' names are made of and how to address them; see `Trustbrief.names`.

    Args:
        names: One or more, as they are written.
        place: Where the persons are from.

    """
    return tool().names([names] if isinstance(names, str) else names, place)


def search(text: str) -> SearchResult:
    """Return where words occur in what is covered, the best hit first; see `Trustbrief.search`.

    Args:
        text: Words.

    """
    return tool().search(text)


def export(directory: str | Path, *, now: datetime | None = None, **query: Any) -> Exported:
    """Write a static site; see `Trustbrief.export` for the query.

    Args:
        directory: A new or empty folder, or that of an earlier export.
        now: The present, aware; by default what the system clock says.
        query: `places`, `cultures`, `base_url`, `on`, `jobs`, `progress`.

    """
    return tool(now=now).export(Path(directory), **query)
