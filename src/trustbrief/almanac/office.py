"""When one place is at work: the one truth behind status, slot, meet and today."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from trustbrief.almanac.halfdays import begins
from trustbrief.almanac.workday import (
    DAY,
    LITTLE,
    PARTLY,
    Doubt,
    Stretch,
    Workday,
    closing,
    parts,
    quiet_doubts,
    until,
)  # fmt: skip
from trustbrief.almanac.worktime import Hours, WorkWeek, minute_of, weekday
from trustbrief.almanac.year import Year
from trustbrief.model.calendar import BridgeDay, DatedQuietPeriod, HalfDay, Holiday, Status

_AHEAD = timedelta(days=40)
# Holidays are looked up in spans, a day of margin on either side.
_MARGIN = timedelta(days=2)


class _Span(Struct, frozen=True):
    """Some days that were looked up at once."""

    first: date
    last: date
    year: Year
    by_day: dict[date, list[Holiday]]
    half_days: dict[date, HalfDay]


class Office:
    """One place at work, on whatever day is asked for.

    Args:
        name: How the place is called.
        zone: IANA name of its time zone.
        year_of: Looks up holidays and quiet periods of the days from one to another.
        ahead: How many days one look-up covers.

    """

    def __init__(
        self, name: str, zone: str, year_of: Callable[[date, date], Year], *, ahead: int = 30
    ) -> None:
        self.name = name
        self.zone = ZoneInfo(zone)
        self._year_of = year_of
        self._ahead = timedelta(days=ahead)
        self._spans: list[_Span] = []
        self._days: dict[date, Workday] = {}

    def year(self, day: date) -> Year:
        """Return holidays and quiet periods of a span around a day."""
        return self._span(day).year

    def load(self, first: date, last: date) -> Year:
        """Look up the days from one to another at once, and return what is known of them."""
        if known := self._covering(first - _MARGIN, last + _MARGIN):
            return known.year
        year = self._year_of(first - _MARGIN, last + _MARGIN)
        by_day: dict[date, list[Holiday]] = {}
        for holiday in year.holidays:
            by_day.setdefault(holiday.date, []).append(holiday)
        half_days = {half.date: half for half in year.half_days}
        self._spans.append(_Span(first - _MARGIN, last + _MARGIN, year, by_day, half_days))
        return year

    def _span(self, day: date) -> _Span:
        known = self._covering(day, day)
        if known is None:
            self.load(day, day + self._ahead)
            return self._spans[-1]
        return known

    def _covering(self, first: date, last: date) -> _Span | None:
        """Return the span that has all of some days, if they were looked up."""
        for span in self._spans:
            if span.first <= first and last <= span.last:
                return span
        return None

    def _over(self, first: date, last: date) -> Year:
        """Return what is known of some days, looked up at once where they were not."""
        known = self._covering(first, last)
        return known.year if known else self.load(first, last)

    def on(self, day: date) -> list[Holiday]:
        """Return the holidays of a day."""
        return self._span(day).by_day.get(day, [])

    def between(self, first: date, last: date) -> tuple[Holiday, ...]:
        """Return the holidays from one day to another, both included."""
        return tuple(day for day in self._over(first, last).holidays if first <= day.date <= last)

    def half_between(self, first: date, last: date) -> tuple[HalfDay, ...]:
        """Return the days that are cut short from one to another, those off anyway left out."""
        known = (half for half in self._over(first, last).half_days if first <= half.date <= last)
        return tuple(half for half in known if self.day(half.date).hours)

    def quiet_between(self, first: date, last: date) -> tuple[DatedQuietPeriod, ...]:
        """Return the quiet periods that touch the days from one to another."""
        periods = self._over(first, last).quiet_periods
        return tuple(period for period in periods if period.start <= last and period.end >= first)

    def quiet(self, day: date) -> DatedQuietPeriod | None:
        """Return the quiet period that a day lies in; of several one in which offices are closed."""
        within = (p for p in self.year(day).quiet_periods if p.start <= day <= p.end)
        return min(within, key=lambda period: period.slow, default=None)

    def week(self, day: date) -> WorkWeek:
        """Return the working week around a day."""
        return self.year(day).week

    def assumed(self, day: date) -> bool:
        """Tell whether the hours are a default of ours."""
        return self.week(day).assumed

    def weekend(self, day: date) -> bool:
        """Tell whether a day is off each week."""
        week = self.week(day)
        return weekday(day) not in week.spans and day not in week.worked

    def bridge(self, day: date) -> Holiday | None:
        """Return the holiday that a working day is wedged against, on the other side of a day off.

        A Friday after a holiday on Thursday, or a Monday before one on Tuesday.
        """
        before, after = day - timedelta(1), day + timedelta(1)
        week = self.week(day)
        if week.hours(day) is None or week.hours(before) or week.hours(after):
            return None
        beside = [found for near in (before, after) for found in self.on(near) if "public" in found.kinds]
        return beside[0] if beside else None

    def bridges(self, first: date, last: date) -> tuple[BridgeDay, ...]:
        """Return the working days from one to another that are wedged between a holiday and a day off."""
        one = timedelta(days=1)
        off = (day.date for day in self.between(first - one, last + one) if "public" in day.kinds)
        near = {day for holiday in off for day in (holiday - one, holiday + one) if first <= day <= last}
        found = ((day, self.bridge(day)) for day in sorted(near))
        return tuple(BridgeDay(date=day, beside=beside.name) for day, beside in found if beside)

    def day(self, day: date) -> Workday:
        """Return what is known of one day."""
        if day not in self._days:
            week = self.week(day)
            hours = week.hours(day)
            half = self._span(day).half_days.get(day)
            if hours is None:
                found = Workday(None, week.days_off.get(day), ())
            else:
                shown = until(hours, closing(hours, half)) if half else hours
                found = Workday(shown, None, tuple(self._doubts(day, half, hours)))
            self._days[day] = found
        return self._days[day]

    def _doubts(self, day: date, half: HalfDay | None, hours: Hours) -> Iterator[Doubt]:
        yield from (
            Doubt("unpublished", why) for year, why in self._span(day).year.uncovered if year == day.year
        )
        told = None
        if half and (half.practice == "off" or hours.end - closing(hours, half) > LITTLE):
            told = half.name
            off = half.practice == "off"
            yield Doubt("half-day", f"{told}: in practice a day off" if off else f"half day: {told}")
        for holiday in self.on(day):
            # A half day that banks have as a holiday is one reason and not two.
            if PARTLY & set(holiday.kinds) and "public" not in holiday.kinds and holiday.name != told:
                since = begins(holiday.name)
                first = minute_of(since) if since else 0
                yield Doubt("optional-holiday", f"{holiday.kind} holiday: {holiday.name}", first)
        if beside := self.bridge(day):
            yield Doubt("bridge-day", f"bridge day beside {beside.name}; many take it off")
        if quiet := self.quiet(day):
            yield from quiet_doubts(quiet)
        for pause in self.week(day).keep_free.get(weekday(day), ()):
            yield Doubt("keep-free", pause.name, pause.start, pause.end)

    def stretch(self, day: date, start: int, end: int) -> Stretch:
        """Return some minutes of a day's clock as moments in UTC."""
        return Stretch(self._at(day, start), self._at(day, end))

    def _at(self, day: date, minute: int) -> datetime:
        ahead, rest = divmod(minute, DAY)
        clock = time(rest // 60, rest % 60)
        return datetime.combine(day + timedelta(ahead), clock, self.zone).astimezone(UTC)

    def open_hours(self, day: date) -> tuple[Stretch, ...]:
        """Return when offices are open on a day of the place's calendar, the breaks left out."""
        hours = self.day(day).hours
        return tuple(self.stretch(day, *part) for part in parts(hours)) if hours else ()

    def open_between(self, start: datetime, end: datetime) -> Iterator[Stretch]:
        """Yield the open hours of each day that a span touches.

        Args:
            start: An aware moment.
            end: A later one.

        """
        day, last = start.astimezone(self.zone).date(), end.astimezone(self.zone).date()
        while day <= last:
            yield from self.open_hours(day)
            day += timedelta(1)

    def doubts(self, day: date, meeting: Stretch) -> tuple[Doubt, ...]:
        """Return why people may be away during a meeting of a day."""
        found = self.day(day).doubts
        return tuple(doubt for doubt in found if self.stretch(day, *doubt[2:]).overlap(meeting))

    def clear(self, span: Stretch) -> list[Stretch]:
        """Return the parts of some hours of one day in which nothing is doubtful."""
        day = span.start.astimezone(self.zone).date()
        edges = [span.start]
        for doubt in sorted(self.day(day).doubts, key=lambda doubt: doubt.start):
            if both := self.stretch(day, doubt.start, doubt.end).overlap(span):
                edges += [max(both.start, edges[-1]), max(both.end, edges[-1])]
        edges.append(span.end)
        return [Stretch(*pair) for pair in list(pairwise(edges))[::2] if pair[0] < pair[1]]

    def with_hours(self, start: int, end: int) -> Office:
        """Return the same place at other hours, in minutes of the day."""

        def year_of(first: date, last: date) -> Year:
            year = self._year_of(first, last)
            return replace(year, week=year.week.with_hours(start, end))

        return Office(self.name, self.zone.key, year_of, ahead=self._ahead.days)

    def status(self, moment: datetime) -> Status:
        """Return whether anybody is at work at an aware moment."""
        from trustbrief.almanac.status import status

        return status(self, moment)
