"""Walk the statements of a profile, each with the path that leads to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from trustbrief.files.text import Path
from trustbrief.model.profile import Schedule, Sections
from trustbrief.model.statements import Origin, ScalePosition, Source, Sourced, TrustDriver

# Parts whose lines name what not to do; read without that they would say the opposite.
TO_AVOID = frozenset(["dont", "trust.break"])
# Judgements and tables rest on sources too, but do not count as claims.
_NOT_CLAIMS = (ScalePosition, Schedule, TrustDriver)


def sourced(record: Struct, path: Path = ()) -> Iterator[tuple[Path, Sourced]]:
    """Yield everything in `record` that carries sources, in file order.

    Args:
        record: A profile, or any part of one.
        path: The path of `record` itself.

    """
    # `msgspec.structs.fields` would resolve annotations on each call, 60 ms a profile.
    for name, key in zip(record.__struct_fields__, record.__struct_encode_fields__, strict=True):
        here = (*path, key)
        value = getattr(record, name)
        members = enumerate(value) if isinstance(value, tuple) else [(None, value)]
        for index, member in members:
            if not isinstance(member, Struct):
                continue
            spot = here if index is None else (*here, index)
            if isinstance(member, Sourced):
                yield spot, member
            yield from sourced(member, spot)


def stands_in(path: Path) -> Path:
    """Return the path of a statement as results have it: what is appended joins the list it is added to."""
    return path[1:] if path[:1] == ("append",) else path


def claims(profile: Sections) -> Iterator[tuple[Path, Sourced]]:
    """Yield the statements that count towards a profile's depth."""
    return ((path, statement) for path, statement in sourced(profile) if is_claim(statement))


def is_claim(statement: Sourced) -> bool:
    """Tell whether a statement counts towards a profile's depth."""
    return not isinstance(statement, _NOT_CLAIMS)


def statements(record: Struct) -> Iterator[Sourced]:
    """Yield what `sourced` does without the paths, in a third of the time."""
    for name in record.__struct_fields__:
        value = getattr(record, name)
        # Most values are text, or tuples of text.
        members = value if type(value) is tuple else (value,)
        if members and isinstance(members[0], Struct):
            for member in members:
                if isinstance(member, Sourced):
                    yield member
                yield from statements(member)


def cited_sources(statement: Sourced) -> tuple[str, ...]:
    """Return the ids of the sources that a statement rests on, each once."""
    return tuple(dict.fromkeys(reference.partition(".")[0] for reference in statement.sources))


def stamp(statement: Sourced, key: str, origin: Origin) -> dict[str, Any]:
    """Return what changes in a statement of a file when it enters a result.

    Args:
        statement: As its file has it.
        key: What the ids of the file's sources start with.
        origin: What kind of file it is.

    """
    return {
        "origin": origin,
        "sources": tuple(f"{key}/{source}" for source in cited_sources(statement)),
        "evidence": tuple(f"{key}/{fact}" for fact in statement.sources if "." in fact),
    }


def keyed(sources: Iterable[Source], key: str) -> dict[str, Source]:
    """Return the sources of a file by the ids that results have; see `stamp`."""
    return {f"{key}/{source.id}": source for source in sources}


def part_of(record: object, path: str) -> object:
    """Return a part of a briefing or profile, such as `etiquette.cards`; empty when it is not covered."""
    value = record
    for step in path.split("."):
        if not isinstance(value, Struct):
            return ()
        names = dict(zip(value.__struct_encode_fields__, value.__struct_fields__, strict=True))
        value = getattr(value, names[step], None) if step in names else None
    return value or ()
