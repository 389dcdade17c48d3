"""A list of holidays as a Markdown table, with what each day is about."""

from __future__ import annotations

from trustbrief.model.calendar import Holiday
from trustbrief.model.holidaylist import HolidayList
from trustbrief.rendering import wording
from trustbrief.rendering.kinds import kind_name
from trustbrief.rendering.markdown import escaped, link, table
from trustbrief.rendering.options import Options

HEAD = ["Date", "Holiday", "Local name", "Kind", "Meaning", "Write"]


def render(listing: HolidayList, options: Options) -> str:
    """Return the days, then bridge days, quiet periods and sources; the options change nothing."""
    del options
    place = listing.place
    part = f", {place.subdivision}" if place.subdivision else ""
    lines = [f"# Holidays of {escaped(place.name + part)}", "", f"{listing.start} to {listing.end}", ""]
    if listing.holidays:
        lines += table(HEAD, [_row(day) for day in listing.holidays])
    if listing.no_holidays:
        lines += ["", escaped(wording.sentence(listing.no_holidays))]
    if listing.quiet_periods is not None:
        lines += ["", "## Bridge days and quiet periods", "", *_pauses(listing)]
    if listing.sources:
        lines += ["", "## Sources", ""]
        lines += [
            f"{source.number}. {link(f'{source.title}. {source.publisher}', source.url)}"
            for source in listing.sources.values()
        ]
    return "\n".join(lines) + "\n"


def _row(day: Holiday) -> list[str]:
    marks = [word for word, holds in (("estimated", day.estimated), ("in lieu", day.observed)) if holds]
    kind = ", ".join([kind_name(day.kind), *marks])
    write = "no greeting" if day.do_not_greet else day.greeting.native if day.greeting else ""
    said = ". ".join(filter(None, [day.meaning, day.effect]))
    local = day.local_name if day.local_name != day.name else ""
    return [wording.day(day.date, year=True), day.name, local, kind, said, write]


def _pauses(listing: HolidayList) -> list[str]:
    lines = [f"- {day.date}: bridge day beside {escaped(day.beside)}" for day in listing.bridge_days]
    for quiet in listing.quiet_periods or ():
        estimated = " (dates estimated)" if quiet.estimated else ""
        text = escaped(f"{quiet.name}: {quiet.effect}. {quiet.advice}")
        lines.append(f"- {quiet.start} to {quiet.end}{estimated}: {text}")
    return lines or ["None."]
