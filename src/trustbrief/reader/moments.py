"""Dates, moments, durations and ages as people type them."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from trustbrief.errors import DateError, UsageError, quoted
from trustbrief.facts.typed_days import day_meant, fitting
from trustbrief.model.statements import WEEKDAYS
from trustbrief.model.when import When
from trustbrief.reader import surroundings
from trustbrief.reader.days import FIRST_YEAR, HINT, LAST_YEAR, take_day, within

# Each word may be a slip for a weekday, so that a text of any length takes any time.
MAX_LENGTH = 100
# Twenty years.
MOST_DAYS = 366 * 20
SHORTEST, LONGEST = 5, 12 * 60
_WHEN_HINT = 'write it as now, "tue 15:00", "tomorrow 9am", "9 Dec 15:00", "in 2 hours" or 2026-12-24T15:00'
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?")
_FILLERS = re.compile(r"\b(at|on|next|this|the)\b|,")
_NEXT = re.compile(r"\bnext\b")
_IN = re.compile(r"in (?P<count>\d{1,4}|half an|an?) ?(?P<unit>minutes?|mins?|m|hours?|hrs?|h)")
_NOON = 12
_MONTHS_A_YEAR, _MOST = 12, 999


def parse_date(text: str, *, today: date | None = None, past: bool = False) -> date:
    """Return a day.

    Args:
        text: A date such as `2026-12-24`, `24.12.2026` or `Thu 24 Dec`, a weekday, `tomorrow`, `in 3 days`.
        today: The day to reckon from; by default that of the clock here.
        past: Without a year the last such day is meant and not the next one.

    Raises:
        DateError: it is none, or outside 1950 to 2100.

    """
    when = parse_on(text)
    day = day_meant(when, today or surroundings.now().astimezone().date(), past=past)
    if day is None or when.clock:
        raise DateError(f"{quoted(text)} is not a date", hint="write it as 2026-12-24")
    return within(day, text)


_WEEKS = {"this week": 0, "next week": 7}


def parse_week(text: str, *, today: date) -> date:
    """Return a day of a week: `next week`, `week 50` as ISO 8601 counts them, or what `parse_date` reads.

    Args:
        text: As typed.
        today: The day to reckon from.

    Raises:
        DateError: it is none, or outside 1950 to 2100.

    """
    words = " ".join(text.lower().split())
    if numbered := re.fullmatch(r"(?:(\d{4})-?)?w(?:eek)? ?(\d{1,2})", words):
        monday = _monday(int(numbered[2]), int(numbered[1] or 0), today)
        return parse_date(monday.isoformat() if monday else text, today=today)
    ahead = _WEEKS.get(words)
    return parse_date(text, today=today) if ahead is None else today + timedelta(ahead)


def _monday(number: int, year: int, today: date) -> date | None:
    """Return the first day of an ISO week: of a year, or where that is 0 of the next such week."""
    try:
        found = date.fromisocalendar(year or today.isocalendar().year, number, 1)
        over = not year and found + timedelta(6) < today
        return date.fromisocalendar(today.isocalendar().year + 1, number, 1) if over else found
    except ValueError:
        return None


def parse_on(text: str) -> When:
    """Return a day or a moment.

    Args:
        text: What `parse_date` and `parse_when` read.

    Raises:
        DateError: it is neither, or outside 1950 to 2100.

    """
    when = _parsed(text, hint=HINT)
    if when.clock and not _has_day(when):
        raise DateError(f"{quoted(text)} is not a date or a time", hint=HINT)
    return when


def _has_day(when: When) -> bool:
    return any(part is not None for part in (when.day, when.month_day, when.weekday, when.ahead))


def parse_when(text: str) -> When:
    """Return a moment: `now`, `tue 15:00`, `Wed 9 Dec 09:00`, `in 2 hours`, `2026-12-24T15:00+01:00`.

    Args:
        text: A day and a time of day in either order; a time alone is the next one.

    Raises:
        DateError: it is neither.

    """
    when = _parsed(text, hint=_WHEN_HINT)
    if when.moment is None and when.after is None and when.clock is None:
        raise DateError(f"{quoted(text)} has no time of day", hint=_WHEN_HINT)
    return when


def _parsed(text: str, *, hint: str) -> When:
    if len(text) > MAX_LENGTH:
        raise DateError(
            f"{quoted(text)} has {len(text)} characters, a moment at most {MAX_LENGTH}", hint=hint
        )
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return _spoken(text, hint)
    within(moment.date(), text)
    if moment.tzinfo:
        return When(moment=moment)
    timed = re.search(r"\d[T ]\d", text)
    return When(day=moment.date(), clock=moment.time() if timed else None)


def _spoken(text: str, hint: str) -> When:
    typed = " ".join(text.lower().split())
    after = _after(typed)
    if after is not None:
        return When(after=after)
    found = take_day(typed)
    rest = " ".join(_FILLERS.sub(" ", found.rest).split()).removeprefix("t").strip()
    clock = _clock(rest) if rest else None
    if (rest and clock is None) or (not rest and not found.named):
        raise DateError(f"{quoted(text)} is not a time", hint=_meant_day(rest) or hint)
    if found.day and found.weekday:
        return When(day=fitting(found.day, found.weekday), clock=clock)
    return When(
        day=found.day,
        month_day=found.month_day,
        weekday=found.weekday,
        beyond=found.month_day is None and found.weekday is not None and bool(_NEXT.search(typed)),
        ahead=found.ahead,
        clock=clock,
    )


def _after(text: str) -> timedelta | None:
    """Return how long after now a text says: `now`, `in 10 minutes`, `in 2 hours`; None for any other."""
    if text == "now":
        return timedelta()
    match = _IN.fullmatch(text)
    if match is None:
        return None
    count = int(match["count"]) if match["count"].isdecimal() else 1
    unit = timedelta(hours=1) if match["unit"].startswith("h") else timedelta(minutes=1)
    return unit / 2 if match["count"].startswith("half") else unit * count


def _meant_day(text: str) -> str | None:
    """Return a hint for a weekday with a slip in it, or None."""
    from difflib import get_close_matches

    near = [name for word in text.split() for name in get_close_matches(word, WEEKDAYS, 2, 0.75)]
    return f"did you mean {' or '.join(near)}?" if near else None


def _clock(text: str) -> time | None:
    if text in {"noon", "midday"}:
        return time(_NOON)
    match = _TIME.fullmatch(text)
    if not match or not (match[2] or match[3]):
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if match[3] == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


_DURATION = r"(?:(\d{1,2}) ?h(?:(?:ou)?rs?)?)? ?(?:(\d{1,3})(?: ?m(?:in(?:ute)?s?)?)?)?"


def parse_duration(text: str) -> timedelta:
    """Return a duration such as `45m`, `45 min`, `1 hour` or `1h30m`.

    Raises:
        DateError: it is none, or not between 5 minutes and 12 hours.

    """
    match = re.fullmatch(_DURATION, text.strip().lower())
    minutes = int(match[1] or 0) * 60 + int(match[2] or 0) if match else 0
    if not SHORTEST <= minutes <= LONGEST:
        raise DateError(f"{quoted(text)} is not a duration", hint="write it as 45m, 1h or 1h30m")
    return timedelta(minutes=minutes)


_RHYTHMS = {
    "daily": "1d", "weekly": "1w", "biweekly": "2w", "fortnightly": "2w", "monthly": "1m",
    "quarterly": "3m", "halfyearly": "6m", "yearly": "12m", "annually": "12m",
    "day": "1d", "week": "1w", "fortnight": "2w", "month": "1m", "quarter": "3m", "year": "12m",
}  # fmt: skip


def parse_rhythm(text: str) -> str:
    """Return how often something is due, as `10d`, `2w` or `3m`.

    Args:
        text: The same, or `weekly`, `every month`, `2 weeks`.

    Raises:
        DateError: it is none.

    """
    words = text.strip().lower().replace("-", "")
    for before in ("every ", "once a ", "once every ", "each "):
        words = words.removeprefix(before).strip()
    known = _RHYTHMS.get(words) or words
    match = re.fullmatch(r"([1-9]\d{0,2})\s*(d|days?|w|weeks?|m|months?|y|years?)", known)
    years = match is not None and match[2].startswith("y")
    count = int(match[1]) * (_MONTHS_A_YEAR if years else 1) if match else 0
    if match is None or count > _MOST:
        raise DateError(f"{quoted(text)} is no rhythm", hint="write it as weekly, 10d, 2w or 3m")
    return f"{count}{'m' if years else match[2][0]}"


_AGE_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_OLDEST = timedelta(days=365 * 200)


def parse_age(text: str) -> timedelta:
    """Return an age such as `18m`, `2y`, `90d` or `6w`.

    Raises:
        DateError: it is none, or longer than two hundred years.

    """
    match = re.fullmatch(r"(\d{1,5})([dwmy])", text.strip().lower())
    age = timedelta(days=int(match[1]) * _AGE_DAYS[match[2]]) if match else timedelta()
    if not match or age > _OLDEST:
        raise DateError(f"{quoted(text)} is not an age", hint="write it as 18m, 2y, 6w or 90d")
    return age


def span(
    year: int | None,
    start: str | None,
    end: str | None,
    days: int | None,
    today: date | None = None,
) -> tuple[date | None, date | None, int | None]:
    """Return first day, last day and number of days asked for; None where the default holds.

    Args:
        year: One calendar year.
        start: First day as typed.
        end: Last day as typed.
        days: How many days from `start` on.
        today: The day to reckon from; by default that of the clock here.

    Raises:
        UsageError: they exclude each other.
        DateError: one is no day, or outside 1950 to 2100.

    """
    if year is not None:
        if start or end or days is not None:
            raise UsageError("--year excludes --from, --to and --days", hint="keep one of them")
        if not FIRST_YEAR <= year <= LAST_YEAR:
            message = f"{year} is outside the years {FIRST_YEAR} to {LAST_YEAR}"
            raise DateError(message, hint="for example --year 2027")
        return date(year, 1, 1), date(year, 12, 31), None
    if days is not None and end:
        raise UsageError("--days excludes --to", hint="keep one of them")
    if days is not None and not 1 <= days <= MOST_DAYS:
        raise DateError(f"--days has to be 1 to {MOST_DAYS}", hint="for example --days 30")
    first, last = (parse_date(text, today=today) if text else None for text in (start, end))
    return first, last, days
