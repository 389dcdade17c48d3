"""Which holidays wait for the moon.

The library labels some of them as estimated and leaves others bare (Saudi
Arabia in 2027). The state, a court or a committee confirms them days before,
so each future date of these is an estimate. Dates of the Chinese calendar
follow a published astronomical rule and are estimates only where the library
says so.
"""

from __future__ import annotations

import re
from datetime import date

import msgspec

from trustbrief.model.calendar import Holiday

_ISLAMIC = (
    r"eid\b|eid-|id-ul|idul|fitr|adha|ramadan|arafa|hijri|islamic new year|ashura|tasua|arbaeen"
    r"|mawlid|mouloud|maulid|milad|prophet|isra'?\b|mi'?raj|muharram|hajj|laylat|lailat|night of power"
    r"|qadr|quran|koran|sacrifice|bairam|bayram|hari raya|tabaski|korit|magal|jumu'?at|sha'?ban"
    r"|imam(?! khomeini)|mahdi|ali's birthday|ali al-rida|fatima\b(?! cave)|hasan al|embraced islam"
    r"|shaqq|gurban|kurban|lebaran|nuzul"
)
_HINDU_BUDDHIST = (
    r"diwali|deepavali|divali|tihar|laxmi|holi\b|phagwa|dussehra|dashain|dassain|navami|navratri"
    r"|shivar|sivarat|janmashtami|ganesh|thaipusam|raksha|durga|vesak|waisak|wesak|buddha|poya"
    r"|asalha|asanha|makha|magha puja|khao phansa|loy|boun|dassara|chhath|onam|jayanti|purnima"
)
_WAITS = re.compile(f"{_ISLAMIC}|{_HINDU_BUDDHIST}", re.IGNORECASE)


def waits_for_the_moon(name: str) -> bool:
    """Tell whether a holiday of this English name is confirmed only shortly before."""
    return bool(_WAITS.search(name.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")))


def mark_estimates(holidays: tuple[Holiday, ...], today: date) -> tuple[Holiday, ...]:
    """Mark future moon-sighted dates as estimated, and past ones as settled.

    Args:
        holidays: Dated days.
        today: The day from which future is reckoned, in the place.

    """
    return tuple(
        msgspec.structs.replace(
            day,
            estimated=day.date > today and (day.estimated or waits_for_the_moon(day.name)),
        )
        for day in holidays
    )
