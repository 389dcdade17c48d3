"""A briefing for an assistant: the statements that matter most, or one part in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from trustbrief.culture.walk import sourced
from trustbrief.documents.briefing import SECTIONS, Briefing
from trustbrief.documents.scales import BriefedScale
from trustbrief.documents.topics import CALLED, PARTS, TOPICS
from trustbrief.model.statements import Sourced
from trustbrief.reader.choices import chosen
from trustbrief.rendering.views.ranking import rank

# Of a whole briefing so many statements come unasked.
MOST_STATEMENTS = 20
SOON = timedelta(days=45)
DATES_FROM = "the open holidays library; estimated dates may move"
_MORE = "ask again with topic, such as gifts, email, meetings, bad-news, language, scales or calendar"


def most_important(found: Briefing) -> dict[str, Any]:
    """Return what must not be missed, the scales on which home and place differ, and what is coming up."""
    last = found.date + SOON
    coming = {
        "holidays": [day for day in found.holidays if day.date <= last],
        "quiet_periods": [period for period in found.quiet_periods if period.start <= last],
        "dates_from": DATES_FROM,
    }
    return {
        "statements": _by_part(_ranked(found, SECTIONS)[:MOST_STATEMENTS]),
        "differences": [_difference(scale) for scale in found.scales if scale.advice and not scale.partial],
        "coming": coming if found.clocks else {},
        "more": _MORE,
    }


def _difference(scale: BriefedScale) -> dict[str, Any]:
    return {
        "from_1_to_5": f"{scale.low} to {scale.high}",
        "there": scale.position,
        "home": scale.home_position,
        "note": scale.note,
        "sources": scale.sources,
        "confidence": scale.confidence,
        "from": scale.origin,
        "advice": scale.advice,
        "advice_sources": scale.advice_sources,
    }


def one_topic(found: Briefing, topic: str) -> dict[str, Any]:
    """Return one part of a briefing, with every statement in it.

    Raises:
        UsageError: there is no such part.

    """
    name = chosen(topic, TOPICS, "topic", CALLED)
    section, keys = PARTS.get(name, (name.replace("-", "_"), ()))
    if section in SECTIONS:
        rows = [row for row in _ranked(found, [section]) if not keys or row[0].partition(".")[2] in keys]
        said: dict[str, Any] = {"statements": _by_part(rows)}
    elif name == "calendar":
        said = {"holidays": found.holidays, "quiet_periods": found.quiet_periods, "dates_from": DATES_FROM}
    elif name == "sources":
        said = {"cited": len(found.sources), "all_of_them": "trustbrief region PLACE --topic sources"}
    else:
        said = {name: getattr(found, name)}
    return said if any(said.values()) else {"not_covered": name}


def _ranked(found: Briefing, sections: Iterable[str]) -> list[tuple[str, Sourced]]:
    """Return statements, each with the part that it belongs to, those that must not be missed first."""
    every = [row for section in sections for row in _statements(section, getattr(found, section))]
    return sorted(every, key=lambda row: rank(*row))


def _statements(section: str, part: Any) -> Iterator[tuple[str, Sourced]]:
    for item in part if isinstance(part, tuple) else [part] if part else []:
        if isinstance(item, Sourced):
            yield section, item
        else:
            for path, statement in sourced(item):
                yield ".".join([section, *(step for step in path if isinstance(step, str))]), statement


def _by_part(rows: Iterable[tuple[str, Sourced]]) -> dict[str, list[Sourced]]:
    parts: dict[str, list[Sourced]] = {}
    for path, statement in rows:
        parts.setdefault(path, []).append(statement)
    return parts
