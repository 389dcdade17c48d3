"""Is a moment safe to propose to a client?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from trustbrief.advice.slot import next_safe, objections
from trustbrief.almanac import absent
from trustbrief.almanac.calendar import Calendar
from trustbrief.api.home import home_place
from trustbrief.api.resources import Resources
from trustbrief.api.workplaces import regional_holidays, workplace
from trustbrief.facts.clocks import clocks
from trustbrief.facts.localtime import LocalTime, placed
from trustbrief.model.place import Place
from trustbrief.model.slot import Objection, Slot, SlotPlace, Strictness
from trustbrief.model.when import When

# The next safe moment is looked for over three weeks.
SPAN_DAYS = 25


def slot(
    resources: Resources,
    place: Place,
    when: When,
    *,
    duration: timedelta,
    strictness: Strictness,
    my_time: bool,
) -> Slot:
    """Return whether a moment is safe to propose; see `Trustbrief.slot`."""
    home = home_place(resources)
    reader = ZoneInfo(resources.reader_zone(resources.zones(home) if home else ()))
    zones = resources.zones(place)
    there = ZoneInfo(zones[0].id) if zones else reader
    local = placed(when, resources.now, reader if my_time else there)
    moment = local.moment.astimezone(there).replace(second=0, microsecond=0)
    office = workplace(resources, place, moment, SPAN_DAYS)
    first = moment.date()
    regional = (
        regional_holidays(resources, place, first, first + timedelta(SPAN_DAYS))
        if strictness == "strict"
        else ()
    )
    against = objections(office, moment, duration, strictness, regional)
    against = (*_before_all(resources, place, local, strictness), *against)
    return Slot(
        generated=resources.now,
        place=SlotPlace(code=place.code, name=place.name, zone=there.key),
        start=moment,
        home_start=moment.astimezone(reader),
        duration_minutes=int(duration.total_seconds()) // 60,
        strictness=strictness,
        safe=not against,
        objections=against,
        holidays=tuple(office.on(first)),
        remarks=(
            *_remarks(resources, place, local, assumed=office.week.assumed),
            *_own_hours(resources, moment.astimezone(reader), duration),
        ),
        next_safe=next_safe(office, max(moment, resources.now), duration, strictness, regional)
        if against
        else None,
    )


def _before_all(
    resources: Resources, place: Place, local: LocalTime, strictness: Strictness
) -> Iterator[Objection]:
    """Yield what is against a moment whatever the place does on that day."""
    if local.skipped and local.remark:
        yield Objection(cause="local-time", text=local.remark)
    if local.moment < resources.now:
        yield Objection(cause="past", text="this moment is over")
    day = local.moment.date()
    if place.country and strictness != "lenient" and place.country not in absent.EXPLAINED:
        for year in Calendar(place.country, resources.disk).unpublished(day, day):
            yield Objection(cause="unpublished", text=f"no holidays are published for {year} yet")


def _own_hours(resources: Resources, start: datetime, duration: timedelta) -> Iterator[str]:
    """Yield a remark when the reader's own hours, where they are known, do not hold the meeting."""
    if resources.hours is None:
        return
    opens, closes = resources.hours
    end = start + duration
    if f"{start:%H:%M}" < opens or f"{end:%H:%M}" > closes or end.date() > start.date():
        yield f"outside your own hours, {opens} to {closes}"


def _remarks(resources: Resources, place: Place, local: LocalTime, *, assumed: bool) -> tuple[str, ...]:
    found = []
    if local.remark and not local.skipped:
        found.append(local.remark)
    if place.kind == "city" and not place.calendar:
        found.append("reckoned with the holidays of the whole country, not of the city")
    if assumed:
        found.append("the hours are assumed, 09:00 to 17:00")
    shown = clocks(resources.zones(place), local.moment, "UTC")
    if len(shown) > 1:
        others = ", ".join(f"{clock.time:%H:%M} in {clock.city}" for clock in shown[1:])
        found.append(f"reckoned in {shown[0].city}; it is {others}")
    return tuple(found)
