"""When Ramadan is, and where it shapes the working day.

The dates are those of the library's Umm al-Qura table. The table is not public;
should a release move it, the arithmetic calendar stands in, which is a day off
at most times, and `test_ramadan.py` fails.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

# Places where more than half of the people are Muslim, after the World Factbook of January 2026; Western
# Sahara, Mayotte and Palestine, for which it gives no share, after the majority it names or the
# states around them. `tests/data/test_calendars.py` holds the list against the compiled facts.
MUSLIM_MAJORITY = frozenset(
    {
        "AE", "AF", "AL", "AZ", "BA", "BD", "BF", "BH", "BN", "CC", "DJ", "DZ", "EG", "EH", "GM", "GN", "ID",
        "IQ", "IR", "JO", "KG", "KM", "KW", "KZ", "LB", "LY", "MA", "ML", "MR", "MV", "MY", "NE", "NG", "OM",
        "PK", "PS", "QA", "SA", "SD", "SL", "SN", "SO", "SY", "TD", "TJ", "TM", "TN", "TR", "UZ", "XK", "YE",
        "YT",
    }
)  # fmt: skip
_RAMADAN, _SHAWWAL = 9, 10
# 1 Muharram of the year 1, in the arithmetic calendar, as a day of `date.toordinal`.
_EPOCH = date(622, 7, 19).toordinal()
_YEARS, _LEAP_YEARS = 30, 11
_DAYS_OF_YEAR, _DAYS_OF_TWO_MONTHS = 354, 59


def ramadans(year: int) -> tuple[tuple[date, date], ...]:
    """Return the first and last day of each Ramadan that ends in a year.

    Where the moon is sighted locally, days differ by one.
    """
    begins, feasts = _tabled(year) or _arithmetic(year)
    ends = sorted(day - timedelta(1) for day in feasts)
    return tuple((max(begin for begin in begins if begin < end), end) for end in ends)


def _tabled(year: int) -> tuple[list[date], list[date]] | None:
    """Return when Ramadan begins and when it is over, from the library's table."""
    try:
        from holidays.calendars.islamic import _IslamicLunar

        calendar = _IslamicLunar()
        begins = [day for y in (year - 1, year) for day, _ in calendar.ramadan_beginning_dates(y)]
        feasts = [day for day, _ in calendar.eid_al_fitr_dates(year) if day.year == year]
    except (ImportError, AttributeError):
        return None
    return (begins, feasts) if feasts else None


def _arithmetic(year: int) -> tuple[list[date], list[date]]:
    """Return the same by the arithmetic calendar, in which 11 of 30 years have a day more."""
    begins = list(_firsts(_RAMADAN, year))
    return begins, [day for day in _firsts(_SHAWWAL, year) if day.year == year]


def _firsts(month: int, year: int) -> Iterator[date]:
    """Yield the first days of a month that fall into a Gregorian year or the one before."""
    around = (year - 622) * 33 // 32
    for hijri in range(around - 2, around + 3):
        days = (hijri - 1) * _DAYS_OF_YEAR + (3 + _LEAP_YEARS * hijri) // _YEARS
        # Months have 30 and 29 days in turn.
        days += (month - 1) // 2 * _DAYS_OF_TWO_MONTHS + (month - 1) % 2 * 30
        day = date.fromordinal(_EPOCH + days)
        if day.year in {year - 1, year}:
            yield day
