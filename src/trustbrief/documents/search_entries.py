"""Everything that can be found by its words, each with where it stands and how to read more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from trustbrief.culture.walk import TO_AVOID, cited_sources, sourced, stands_in
from trustbrief.desk import Desk
from trustbrief.documents.topics import PARTS, SECTIONS
from trustbrief.files.text import Path, dotted
from trustbrief.locality import Locality
from trustbrief.model.facts import TerritoryFacts
from trustbrief.model.language import LanguageFile
from trustbrief.model.observance import ObservanceFile
from trustbrief.model.profile import Overlay, Profile
from trustbrief.model.statements import Advising, Source, Sourced

HitKind = Literal["line", "feast", "season", "words", "step", "source"]
# The texts of a statement, in the order in which they are read.
_TEXTS = (
    "native", "romanised", "says", "means", "meaning", "when", "name", "text", "why", "note", "effect",
    "advice", "do_not_greet",
)  # fmt: skip
_CALENDAR = ("quiet_periods", "observances")


class Entry(Struct, frozen=True, kw_only=True, array_like=True):
    """One text that can be found.

    Args:
        kind: What it is.
        place: Code of the place whose file holds it; None for what all share.
        name: That place's name, or what the file is about.
        path: Where in the file, such as `etiquette.gifts[0]`.
        text: The statement, or title and publisher of the source.
        sources: Titles of what it rests on.
        command: What prints more of it.
        weight: What not knowing it may cost, 1 to 3.
        avoid: It names what not to do.

    """

    kind: HitKind
    place: str | None
    name: str
    path: str
    text: str
    sources: tuple[str, ...] = ()
    command: str
    weight: int = 2
    avoid: bool = False


def entries(desk: Desk) -> Iterator[Entry]:
    """Yield everything that can be found: profiles, feasts, languages, playbook, the reader's own files."""
    for _, profile in desk.profiles.everything():
        yield from entries_of(profile, profile.name)
    for file in desk.observances.files():
        yield from _of_observances(file)
    for language in desk.languages.everything():
        yield from _of_language(language, desk.facts.territories)
    yield from _of_playbook(desk)
    for own in desk.own_files():
        facts = desk.facts.territories.get(own.overlay.code)
        name = facts.name if facts else own.overlay.code
        yield from entries_of(own.overlay, f"{name}, your own file")


def entries_of(profile: Profile | Overlay, name: str) -> Iterator[Entry]:
    """Yield the lines and sources of one culture file.

    Args:
        profile: The file.
        name: What it is about.

    """
    code = profile.code
    yield from _lines(profile, _titles(profile.sources), name, code)
    for index, source in enumerate(profile.sources):
        yield Entry(
            kind="source", place=code, name=name, path=f"sources[{index}]",
            text=f"{source.title}. {source.publisher}", command=f"trustbrief region {code} --topic sources",
        )  # fmt: skip


def entries_there(there: Locality) -> Iterator[Entry]:
    """Yield the lines that hold for a place, those too that it takes from its country or cluster.

    Args:
        there: The place.

    """
    culture, place = there.culture, there.place
    titles = {name: source.title for name, source in culture.sources.items()}
    yield from _lines(culture.sections, titles, place.name, place.code)


def _lines(record: Struct, titles: Mapping[str, str], name: str, code: str) -> Iterator[Entry]:
    for path, statement in sourced(record):
        yield _entry(
            "line", statement, titles, path, name=name, place=code,
            command=f"trustbrief region {code} {_extent(path)}",
        )  # fmt: skip


def _extent(path: Path) -> str:
    """Return the option that prints the part of a briefing in which a statement stands."""
    path = stands_in(path)
    section = str(path[0])
    if section in _CALENDAR:
        return "--topic calendar"
    for topic, (owner, keys) in PARTS.items():
        if section == owner and len(path) > 1 and path[1] in keys:
            return f"--topic {topic}"
    return f"--topic {section.replace('_', '-')}" if section in {*SECTIONS, "scales"} else "--full"


def _of_observances(file: ObservanceFile) -> Iterator[Entry]:
    titles = _titles(file.sources)
    for index, entry in enumerate(file.observances):
        also = f"{', '.join(entry.aliases)}: " if entry.aliases else ""
        for path, statement in ((("observances", index), entry), *sourced(entry, ("observances", index))):
            found = _entry(
                "feast", statement, titles, path, name=entry.name, place=None,
                command=f"trustbrief greet {entry.id.replace('-', ' ')}",
            )  # fmt: skip
            whole = path == ("observances", index)
            yield replace(found, text=f"{also}{entry.meaning}") if whole else found
    for index, season in enumerate(file.seasons):
        yield _entry(
            "season", season, titles, ("seasons", index), name=season.name, place=None,
            command=f"trustbrief region {season.territories[0]} --topic calendar",
        )  # fmt: skip


def _of_language(file: LanguageFile, territories: Mapping[str, TerritoryFacts]) -> Iterator[Entry]:
    titles = _titles(file.sources)
    speaking = [code for code, facts in territories.items() if file.tag in facts.business_languages()[:1]]
    place = max(speaking, key=lambda code: _speakers(territories[code], file.tag), default=None)
    command = f"trustbrief region {place or 'PLACE'} --topic language"
    for path, statement in sourced(file):
        yield _entry("words", statement, titles, path, name=file.name, place=None, command=command)


def _speakers(facts: TerritoryFacts, tag: str) -> float:
    """Return how many zones and what share of the people a language has there, to choose an example."""
    return next((language.percent for language in facts.languages if language.code == tag), 0)


def _of_playbook(desk: Desk) -> Iterator[Entry]:
    book = desk.playbook
    titles = _titles(book.sources)
    for index, step in enumerate(book.steps):
        name = f"Plan, {book.stages[step.stage].lower()}"
        command = f"trustbrief plan PLACE --stage {step.stage}"
        yield _entry("step", step, titles, ("steps", index), name=name, place=None, command=command)


def _titles(sources: tuple[Source, ...]) -> dict[str, str]:
    return {source.id: source.title for source in sources}


def _entry(
    kind: HitKind,
    statement: Sourced,
    titles: Mapping[str, str],
    path: Path,
    *,
    name: str,
    place: str | None,
    command: str,
) -> Entry:
    # `advice` of a season are words; of most statements it says that they are ours.
    keys = [key for key in _TEXTS if key != "advice" or not isinstance(statement, Advising)]
    parts = (getattr(statement, key, None) for key in keys)
    return Entry(
        kind=kind,
        place=place,
        name=name,
        path=dotted(path),
        text=": ".join(part for part in parts if part and isinstance(part, str)),
        sources=tuple(titles[name] for name in cited_sources(statement) if name in titles),
        command=command,
        weight=statement.weight,
        avoid=dotted(stands_in(path)).partition("[")[0] in TO_AVOID,
    )
