"""What open data says about a place, in rows."""

from __future__ import annotations

from collections.abc import Iterator

from trustbrief.model.facts import Facts
from trustbrief.rendering.blocks import Heading, Row, line

# CLDR's names that a reader outside may not know.
_CALENDARS = {"dangi": "Dangi (Korean lunar)", "indian": "Indian national", "roc": "Minguo"}


def facts(known: Facts) -> Iterator[Heading | Row]:
    """Yield a row for each fact; what is not known has none."""
    yield Heading("Facts")
    for label, text in _rows(known):
        if text:
            yield Row(label, line(text))


def _english(facts: Facts) -> str:
    """Return how many speak English; where it is official the share says little of business."""
    if any(language.code == "en" and language.official for language in facts.languages):
        return "an official language"
    return f"{facts.english_percent} % speak English" if facts.english_percent else "share unknown"


def _rows(facts: Facts) -> Iterator[tuple[str, str | None]]:
    yield "Languages", ", ".join(f"{item.name} {item.percent} %" for item in facts.languages if item.percent)
    yield "English", _english(facts)
    yield "Name order", facts.name_order
    yield "In writing", _courtesy(facts)
    yield "Currency", ", ".join(f"{item.name} ({item.code})" for item in facts.currencies)
    yield "Amounts", _amounts(facts)
    yield "Dates", _dates(facts)
    yield "Clock", _clock(facts)
    yield "Calendars", ", ".join(_CALENDARS.get(name, name.capitalize()) for name in facts.calendars)
    yield "Weekend", ", ".join(facts.weekend)
    yield "Time zones", ", ".join(facts.time_zones)
    yield "Calling code", facts.calling_code
    yield "Paper", facts.paper.replace("-", " ") if facts.paper else None
    yield "IBAN", _iban(facts)
    yield "Legal system", f"{facts.legal_system} ({_factbook(facts)})" if facts.legal_system else None
    yield "Religions", _religions(facts)
    yield "Trust", _trust(facts)


def _amounts(facts: Facts) -> str | None:
    if facts.amount_example is None:
        return None
    return f"{facts.amount_example} for 1234567.89, in {_language(facts)}"


def _language(facts: Facts) -> str:
    """Return the English name of the language that the examples are in."""
    tag = f"{facts.amount_locale}-"
    names = {item.code: item.name for item in facts.languages if tag.startswith(f"{item.code}-")}
    return names[max(names, key=len)] if names else str(facts.amount_locale)


def _courtesy(facts: Facts) -> str | None:
    if facts.courtesy is None or facts.courtesy.language == "English":
        return None
    forms = {"Mr": facts.courtesy.mr, "Ms": facts.courtesy.ms, "Mrs": facts.courtesy.mrs}
    shown = ", ".join(f"{form} ({title})" for title, form in forms.items() if form)
    return f"{shown}, in {facts.courtesy.language}"


def _dates(facts: Facts) -> str | None:
    if facts.date_example is None:
        return None
    # Thailand counts years from the Buddha; only the Gregorian form is in the data.
    foreign = facts.calendars and facts.calendars[0] != "gregorian"
    return f"{facts.date_example} for 24 November 2026{', in the Gregorian calendar' if foreign else ''}"


def _clock(facts: Facts) -> str:
    hours = f"{facts.hour_cycle}-hour clock" if facts.hour_cycle else None
    return ", ".join(filter(None, (facts.time_example, hours)))


def _iban(facts: Facts) -> str | None:
    if facts.iban is None:
        return None
    return f"{facts.iban.length} characters{', in the SEPA area' if facts.sepa else ''}"


def _religions(facts: Facts) -> str | None:
    if not facts.religions:
        return None
    groups = [
        item.name if item.percent is None else f"{item.name} {item.percent:g} %" for item in facts.religions
    ]
    remarks = filter(None, (facts.religions_year, facts.religions_note, _factbook(facts)))
    return f"{', '.join(groups)} ({'; '.join(remarks)})"


def _factbook(facts: Facts) -> str:
    return f"World Factbook, as of {facts.factbook_as_of}"


def _trust(facts: Facts) -> str | None:
    if facts.trust is None:
        return None
    doubt = "; contested, waves of the survey differ widely" if facts.trust.contested else ""
    survey = f"{facts.trust.survey} {facts.trust.years}{doubt}"
    return f"{facts.trust.percent} % say most people can be trusted ({survey})"
