"""Dates, lists, numbers and the names of places and languages as a language writes them (CLDR, by Babel)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from functools import cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from trustbrief.reader.languages import ENGLISH


class Local:
    """How one language writes things.

    Args:
        tag: BCP 47; a region that CLDR does not know for the language is passed over.

    """

    def __init__(self, tag: str) -> None:
        try:
            self._locale = Locale.parse(tag, sep="-")
        except UnknownLocaleError:
            self._locale = Locale.parse(tag.partition("-")[0])

    def day(self, value: date, *, year: bool) -> str:
        """Return a day with its weekday: `Di., 24. Nov.`."""
        return _tidy(format_skeleton("yMMMEd" if year else "MMMEd", value, locale=self._locale))

    def date_of(self, value: date, *, year: bool) -> str:
        """Return a day without its weekday: `24. Nov.`."""
        return _tidy(format_skeleton("yMMMd" if year else "MMMd", value, locale=self._locale))

    def long_date(self, value: date) -> str:
        """Return a day in full: `24. November 2026`."""
        return _tidy(format_date(value, "long", locale=self._locale))

    def short_date(self, value: date) -> str:
        """Return a day in figures: `24.11.2026`."""
        return _tidy(format_skeleton("yMd", value, locale=self._locale))

    def month(self, value: date) -> str:
        """Return a month with its year: `Nov. 2026`."""
        return _tidy(format_skeleton("yMMM", value, locale=self._locale))

    def span(self, start: date, end: date, *, year: bool) -> str:
        """Return days that follow each other: `28. Dez. – 4. Jan.`."""
        skeleton = "yMMMd" if year else "MMMd"
        return _tidy(format_interval(start, end, skeleton, locale=self._locale))

    def clock(self, value: datetime | time) -> str:
        """Return a time of the day by 24 hours: `18:40`."""
        return _tidy(format_skeleton("Hm", value, locale=self._locale))

    def weekday(self, number: int, width: Literal["abbreviated", "wide"] = "abbreviated") -> str:
        """Return the name of a day of the week, 0 for Monday."""
        return str(get_day_names(width, "stand-alone", self._locale)[number])

    def listed(self, names: Sequence[str], style: Literal["standard", "or"] = "standard") -> str:
        """Return `A, B und C`."""
        return format_list(list(names), style, self._locale)

    def number(self, value: float) -> str:
        """Return a number with the language's signs."""
        return _tidy(format_decimal(value, locale=self._locale))

    def percent(self, share: float) -> str:
        """Return a share from 0 to 1 in percent."""
        return _tidy(format_percent(share, locale=self._locale))

    def territory(self, code: str) -> str | None:
        """Return the name of a territory by its alpha-2 code, None where CLDR has none."""
        return self._locale.territories.get(code)

    def city(self, zone: str) -> str | None:
        """Return the city that a time zone is called after, None where CLDR has no name for it."""
        named: str | None = self._locale.time_zones.get(zone, {}).get("city")
        return named

    def language(self, tag: str) -> str | None:
        """Return the name of a language by its BCP 47 tag, None where CLDR has none."""
        names = self._locale.languages
        return names.get(tag.replace("-", "_")) or names.get(tag.partition("-")[0])

    def language_called(self, name: str) -> str | None:
        """Return the name of a language by its English one, None where CLDR has none."""
        tag = _tags("languages").get(name)
        return self.language(tag) if tag else None

    def territory_called(self, name: str) -> str | None:
        """Return the name of a territory by its English one, None where CLDR has none."""
        code = _tags("territories").get(name)
        return self.territory(code) if code else None

    def currency(self, code: str) -> str | None:
        """Return the name of a currency by its ISO 4217 code, None where CLDR has none."""
        return self._locale.currencies.get(code)


@cache
def _tags(kind: Literal["languages", "territories"]) -> dict[str, str]:
    """Return the codes of languages or territories by their English names."""
    names = getattr(Locale.parse(ENGLISH), kind)
    return {name: code for code, name in names.items()}


def _tidy(text: str) -> str:
    """Return text whose thin blanks are plain ones: terminals draw them wide or not at all."""
    return text.replace("\u2009", " ").replace("\u202f", "\u00a0")
