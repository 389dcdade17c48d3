"""What a briefing tells of a territory beyond names, clocks and languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from babel import Locale
from banking import banking
from courtesy import courtesy
from open_data import Sources
from religions import legal_system, religions
from written_forms import main_locale, written_forms

HOURS = {"H": 24, "h": 12}
# CLDR names the users of US Letter and has A4 for the rest of the world. That is not believed of
# the territories of the US that it leaves out, nor of Bolivia, to which glibc gives Letter.
PAPER_UNCERTAIN = {"AS", "BO", "GU", "MP", "UM", "VI"}
# Indian waves of the survey differ by a factor of two (17 and 33 percent).
CONTESTED_TRUST = {"IN"}


class Details:
    """Assembles the details of territories.

    Args:
        sources: The open data.

    """

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._hours = sources.supplemental("timeData")
        self._paper = sources.supplemental("measurementData", "paperSize")
        self._calendars = sources.supplemental("calendarPreferenceData")
        self._fractions = sources.supplemental("currencyData", "fractions")
        sentences = Counter(row["religions"] for rows in sources.factbook.values() for row in rows)
        # Two countries with the same census to a decimal: one of them is a slip of the pen.
        self._copied = {text for text, times in sentences.items() if times > 1 and "." in text}

    def of(
        self, code: str, languages: Sequence[dict[str, Any]], currencies: Sequence[dict[str, str]]
    ) -> dict[str, Any]:
        """Return what is known; a key on which the data is silent is left out.

        Args:
            code: Alpha-2 code.
            languages: As in the fact file, the most spoken first.
            currencies: Those in use, CLDR's first choice first.

        """
        currency = currencies[0]["code"] if currencies else ""
        locale = main_locale(code, languages, currency)
        found = {
            **written_forms(locale, currency, self._decimals(currency)),
            "hour_cycle": self._hour_cycle(code, locale),
            "paper": self._paper_size(code, languages),
            "calendars": self._calendars_in_use(code),
            "courtesy": courtesy(locale, self._sources),
            **self._from_factbook(code),
            **banking(code, self._sources),
            "trust": self._trust(code),
            "currencies": list(currencies),
        }
        return {key: value for key, value in found.items() if value not in (None, [], {})}

    def _decimals(self, currency: str) -> int:
        return int(self._fractions.get(currency, self._fractions["DEFAULT"])["_digits"])

    def _hour_cycle(self, code: str, locale: Locale | None) -> int | None:
        """Return 12 or 24, as preferred in the main language if CLDR sets that apart."""
        spoken = self._hours.get(f"{locale.language}-{code}") if locale else None
        entry = spoken or self._hours.get(code)
        return HOURS[entry["_preferred"]] if entry else None

    def _paper_size(self, code: str, languages: Sequence[dict[str, Any]]) -> str | None:
        # Without an official language it is ice or rock, and nobody writes letters.
        if code in PAPER_UNCERTAIN or not any(language["official"] for language in languages):
            return None
        size: str = self._paper.get(code, self._paper["001"])
        return size

    def _calendars_in_use(self, code: str) -> list[str]:
        """Return calendars by preference, the variants of the Islamic one as one.

        Nothing for a territory that CLDR does not name: its default for the
        world, Gregorian alone, is wrong for Nepal at least.
        """
        return list(dict.fromkeys(name.split("-")[0] for name in self._calendars.get(code, [])))

    def _from_factbook(self, code: str) -> dict[str, Any]:
        rows = self._sources.factbook.get(code, [])
        if len(rows) != 1:
            return {}
        text = rows[0]["religions"]
        shares = {} if text in self._copied else religions(code, text)
        return {**shares, **legal_system(rows[0]["legal_system"])}

    def _trust(self, code: str) -> dict[str, Any] | None:
        row = self._sources.trust.get(code)
        if row is None:
            return None
        return {
            "percent": int(row["percent_most_people_can_be_trusted"]),
            "survey": row["survey"],
            "years": row["years"],
            **({"contested": True} if code in CONTESTED_TRUST else {}),
        }
