"""A time zone as people type it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from trustbrief.errors import DataError, UsageError, quoted
from trustbrief.facts.tzrelease import use_newer_release


def zone_named(name: str) -> str:
    """Return a zone as the tz database spells it.

    Raises:
        UsageError: there is no such zone, or it is an abbreviation that knows no summer time.
        DataError: there are no zones at all.

    """
    if use_newer_release().origin == "missing":
        hint = "install the time-zone data: pip install --upgrade tzdata"
        raise DataError("there is no time-zone data", hint=hint)
    wanted = name.strip().replace(" ", "_")
    if "/" in wanted or wanted.upper() == "UTC":
        try:
            return ZoneInfo(wanted).key
        except (OSError, ValueError, KeyError):  # a missing zone is a KeyError
            pass
    from difflib import get_close_matches

    known = {zone.casefold(): zone for zone in zone_names()}
    if wanted.casefold() in known:
        return known[wanted.casefold()]
    cities = {zone.rpartition("/")[2].casefold(): zone for zone in sorted(known.values(), reverse=True)}
    spelt = len(wanted) > len("EST")
    close = spelt and get_close_matches(wanted.casefold(), [*known, *cities], n=1, cutoff=0.75)
    meant = known.get(close[0]) or cities.get(close[0]) if close else None
    hint = f"did you mean {meant}?" if meant else "name a zone by its region and city: Europe/Berlin"
    raise UsageError(f"{quoted(name)} is not a time zone of a region", hint=hint)


def zone_names() -> list[str]:
    """Return the names of all zones that a region has, and UTC: 20 ms."""
    from zoneinfo import available_timezones

    use_newer_release()
    return sorted(zone for zone in available_timezones() if "/" in zone or zone == "UTC")
