"""What open data says about a place, in rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from trustbrief.model.facts import Currency, Facts
from trustbrief.model.place import ShownPlace
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import Heading, Line, Row, Words, joined, line
from trustbrief.rendering.speech import english, message, named, speech, worded

# The day and the number that are written in the way of the place.
_DAY, _AMOUNT = date(2026, 11, 24), 1234567.89

# CLDR's names that a reader outside may not know.
_CALENDARS = {
    "dangi": message("Dangi (Korean lunar)"),
    "indian": message("Indian national"),
    "roc": message("Minguo"),
    "gregorian": message("Gregorian"),
    "islamic": message("Islamic"),
    "persian": message("Persian"),
    "buddhist": message("Buddhist"),
    "hebrew": message("Hebrew"),
    "japanese": message("Japanese"),
    "chinese": message("Chinese"),
    "coptic": message("Coptic"),
    "ethiopic": message("Ethiopic"),
}


def facts(known: Facts, place: ShownPlace) -> Iterator[Heading | Row]:
    """Yield a row for each fact; what is not known has none.

    Args:
        known: The facts of a territory, as they hold for the place.
        place: The place; above the facts of a part or a city stands that they are of its country.

    """
    within = place.kind in {"subdivision", "city"}
    country = wording.territory(place.country, place.country_name or "")
    whole = worded("of all of {country}", country=country) if within else ""
    yield Heading(worded("Facts"), line(Words(f"   {whole}", "soft")) if whole else ())
    for label, text in _rows(known, wording.place(place) if within else ""):
        if text:
            yield Row(worded(label), line(text))


def _english(facts: Facts) -> str:
    """Return how many speak English; where it is official the share says little of business."""
    if any(language.code == "en" and language.official for language in facts.languages):
        return worded("an official language")
    if not facts.english_percent:
        return worded("share unknown")
    return worded("{percent} speak English", percent=_percent(facts.english_percent))


def _percent(value: float) -> str:
    """Return `70.5 %`; a language writes it with its own signs."""
    return f"{wording.amount(value)} %"


def _rows(facts: Facts, part: str) -> Iterator[tuple[str, str | Words | Line | None]]:
    yield message("Languages"), _languages(facts)
    yield message("English"), _english(facts)
    yield message("Name order"), wording.known(facts.name_order or "")
    yield message("In writing"), _courtesy(facts)
    yield message("Currency"), ", ".join(_currency(item) for item in facts.currencies)
    yield message("Amounts"), _amounts(facts)
    yield message("Dates"), _dates(facts)
    yield message("Clock"), _clock(facts)
    yield message("Calendars"), _calendars(facts)
    # Of all facts the weekend alone is that of the part.
    yield message("Weekend"), ", ".join(map(wording.weekday, facts.weekend)) + (f" ({part})" if part else "")
    yield message("Time zones"), named(", ".join(facts.time_zones)) if facts.time_zones else None
    yield message("Calling code"), facts.calling_code
    yield message("Paper"), named(facts.paper.replace("-", " ")) if facts.paper else None
    yield message("IBAN"), _iban(facts)
    yield message("Legal system"), _legal_system(facts)
    yield message("Religions"), _religions(facts)
    yield message("Trust"), _trust(facts)


def _languages(facts: Facts) -> str:
    spoken = (
        (wording.tongue(item.code, item.name), item.percent) for item in facts.languages if item.percent
    )
    return ", ".join(f"{name} {_percent(share)}" for name, share in spoken)


def _currency(item: Currency) -> str:
    return f"{wording.currency(item.code, item.name)} ({item.code})"


def _calendars(facts: Facts) -> str:
    return ", ".join(worded(_CALENDARS.get(name, name.capitalize())) for name in facts.calendars)


def _legal_system(facts: Facts) -> Line | None:
    return line(english(facts.legal_system), f" ({_factbook(facts)})") if facts.legal_system else None


def _amounts(facts: Facts) -> str | None:
    if facts.amount_example is None:
        return None
    number = wording.amount(_AMOUNT) if speech() else str(_AMOUNT)
    values = {"example": facts.amount_example, "number": number, "language": _language(facts)}
    return worded("{example} for {number}, in {language}", **values)


def _language(facts: Facts) -> str:
    """Return the English name of the language that the examples are in."""
    tag = f"{facts.amount_locale}-"
    names = {
        item.code: wording.tongue(item.code, item.name)
        for item in facts.languages
        if tag.startswith(f"{item.code}-")
    }
    return names[max(names, key=len)] if names else str(facts.amount_locale)


def _courtesy(facts: Facts) -> str | None:
    if facts.courtesy is None or facts.courtesy.language == "English":
        return None
    forms = {"Mr": facts.courtesy.mr, "Ms": facts.courtesy.ms, "Mrs": facts.courtesy.mrs}
    shown = ", ".join(f"{form} ({title})" for title, form in forms.items() if form)
    language = wording.tongue_called(facts.courtesy.language)
    return worded("{forms}, in {language}", forms=shown, language=language)


def _dates(facts: Facts) -> str | None:
    if facts.date_example is None:
        return None
    # Thailand counts years from the Buddha; only the Gregorian form is in the data.
    foreign = facts.calendars and facts.calendars[0] != "gregorian"
    text = worded("{example} for {day}", example=facts.date_example, day=wording.long_date(_DAY))
    return f"{text}, {worded('in the Gregorian calendar')}" if foreign else text


def _clock(facts: Facts) -> Line:
    hours = worded("{count}-hour clock", count=facts.hour_cycle) if facts.hour_cycle else None
    parts = [line(named(facts.time_example))] if facts.time_example else []
    return joined(", ", [*parts, line(hours)] if hours else parts)


def _iban(facts: Facts) -> str | None:
    if facts.iban is None:
        return None
    text = worded("{count} characters", count=facts.iban.length)
    return f"{text}, {worded('in the SEPA area')}" if facts.sepa else text


def _religions(facts: Facts) -> Line | None:
    if not facts.religions:
        return None
    groups = [
        item.name if item.percent is None else f"{item.name} {item.percent:g} %" for item in facts.religions
    ]
    remarks = [line(english(text)) for text in (facts.religions_year, facts.religions_note) if text]
    return line(english(", ".join(groups)), " (", joined("; ", [*remarks, line(_factbook(facts))]), ")")


def _factbook(facts: Facts) -> str:
    return worded("World Factbook, as of {day}", day=facts.factbook_as_of)


def _trust(facts: Facts) -> str | None:
    if facts.trust is None:
        return None
    survey = f"{facts.trust.survey} {facts.trust.years}"
    if facts.trust.contested:
        survey = f"{survey}; {worded('contested, waves of the survey differ widely')}"
    values = {"percent": _percent(facts.trust.percent), "survey": survey}
    return worded("{percent} say most people can be trusted ({survey})", **values)
