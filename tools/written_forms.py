"""How amounts, dates and times look in the main language of a territory, after CLDR.

The patterns are those of CLDR 47 as shipped with Babel 2.18, the decimals of a
currency those of the newer supplement. Two things that Babel leaves out are
done here as UTS 35 has them: the digits of the numbering system, and a space
between letters of a currency and digits. Direction marks are taken out, as the
text formats would have to show them. ICU 78 (CLDR 48) writes the same for
nearly every territory.
"""

from __future__ import annotations

import pickle
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from babel import Locale, localedata
from babel.core import UnknownLocaleError, get_global
from babel.dates import format_date, format_time
from babel.numbers import format_currency, get_currency_symbol

AMOUNT = Decimal("1234567.89")
DAY = date(2026, 11, 24)
TIME = time(15, 5)
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
# Direction marks, and the zero-width space that stands for the Cape Verdean symbol.
UNSEEN = dict.fromkeys((0x061C, 0x200B, 0x200E, 0x200F))
# The digit nought of the numbering systems that are the default somewhere.
NOUGHT = {
    "arab": "\N{ARABIC-INDIC DIGIT ZERO}",
    "arabext": "\N{EXTENDED ARABIC-INDIC DIGIT ZERO}",
    "beng": "\N{BENGALI DIGIT ZERO}",
    "deva": "\N{DEVANAGARI DIGIT ZERO}",
    "latn": "0",
    "mymr": "\N{MYANMAR DIGIT ZERO}",
    "tibt": "\N{TIBETAN DIGIT ZERO}",
}
# Babel has the patterns of their parents for these; ICU 78 shows which are their own.
CURRENCY_PATTERNS = dict.fromkeys(("es_AR", "es_CO", "es_GQ"), "\N{CURRENCY SIGN}\N{NO-BREAK SPACE}#,##0.00")
DATE_PATTERNS = {"sv_AX": "dd.MM.y"}


def main_locale(code: str, languages: Sequence[dict[str, Any]], currency: str) -> Locale | None:
    """Return the locale of the most spoken official language that CLDR covers.

    Args:
        code: Alpha-2 code of the territory.
        languages: As in the fact file, the most spoken first.
        currency: ISO 4217 code of its currency, or empty.

    Returns:
        None when the data is silent: a locale that merely inherits the patterns
        of CLDR's root would show those as a habit of the place. One that has no
        dates of its own or no name for the local currency is such.

    """
    for language in languages:
        identifier = f"{language['code'].replace('-', '_')}_{code}"
        try:
            locale = Locale.parse(identifier)
        except UnknownLocaleError:
            continue
        named = currency in locale.currencies
        if language["official"] and locale.territory == code and named and _has_own_dates(str(locale)):
            return locale
    return None


def written_forms(locale: Locale | None, currency: str, decimals: int) -> dict[str, str | None]:
    """Return 1234567.89 in a currency, 2026-11-24 and 15:05 as they look in a locale.

    The date is Gregorian and, like the time, in CLDR's short pattern.

    Args:
        locale: The main locale of a territory.
        currency: ISO 4217 code.
        decimals: How many the currency has.

    """
    if locale is None:
        return {}
    date_pattern = DATE_PATTERNS.get(str(locale), "short")
    return {
        "amount_example": _amount(locale, currency, decimals),
        "amount_locale": str(locale).replace("_", "-"),
        "date_example": _native(format_date(DAY, date_pattern, locale), locale),
        "time_example": _native(format_time(TIME, "short", locale=locale), locale),
    }


def _amount(locale: Locale, currency: str, decimals: int) -> str | None:
    symbol = get_currency_symbol(currency, locale).translate(UNSEEN)
    if not symbol:
        # The escudo's sign stands in place of the decimal point, which Babel cannot do.
        return None
    own = CURRENCY_PATTERNS.get(str(locale), locale.currency_formats["standard"].pattern)
    pattern = own.replace("0.00", f"0.{'0' * decimals}" if decimals else "0")
    text = format_currency(
        AMOUNT, currency, pattern, locale, currency_digits=False, numbering_system="default"
    )
    before, _, after = text.translate(UNSEEN).partition(symbol)
    if before[-1:].isdigit() and _is_letter(symbol[0]):
        before += NO_BREAK_SPACE
    if after[:1].isdigit() and _is_letter(symbol[-1]):
        after = NO_BREAK_SPACE + after
    # Digits in a currency's own symbol would stay; there is none today.
    return _native(before, locale) + symbol + _native(after, locale)


def _is_letter(character: str) -> bool:
    """Return whether UTS 35 (currencySpacing) parts it from a digit: no symbol and no space."""
    return unicodedata.category(character)[0] not in "SZ"


def _native(text: str, locale: Locale) -> str:
    nought = ord(NOUGHT[locale.default_numbering_system])
    digits = {ord("0") + digit: nought + digit for digit in range(10)}
    return text.translate(UNSEEN).translate(digits)


def _has_own_dates(identifier: str) -> bool:
    return all(
        any("short" in data.get(key, {}) for data in _inheritance(identifier))
        for key in ("date_formats", "time_formats")
    )


def _inheritance(identifier: str) -> Iterator[dict[str, Any]]:
    """Yield the data of a locale and of those it inherits from, without the root.

    `localedata.load` could leave out what is inherited, but then keeps that in
    its cache for everybody.
    """
    while identifier not in {"", "root"}:
        file = Path(localedata.resolve_locale_filename(identifier))
        yield pickle.loads(file.read_bytes())  # noqa: S301 - Babel's own file
        parents = get_global("parent_exceptions")
        identifier = parents.get(identifier) or identifier.rpartition("_")[0]
