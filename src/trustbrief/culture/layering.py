"""Join the layers of a place: what a layer lacks comes from the one below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, get_args

from msgspec import Struct, field
from msgspec.structs import asdict, replace

from trustbrief.culture.walk import is_claim, stamp, statements
from trustbrief.model.culture import Culture
from trustbrief.model.language import as_written_in, is_spoken
from trustbrief.model.profile import Depth, Overlay, Profile, Section, Sections
from trustbrief.model.statements import Expression, Language, NumberedSource, Origin, Sourced


class Layer(Struct, frozen=True):
    """One file and what it is to the place asked for.

    Args:
        origin: What kind of file it is.
        profile: What it holds.
        key: What source ids of this layer start with.
        path: Where it lies.
        own: It is about the place itself or its country; what comes from
            another file counts as inherited.
        country: The territory that inherits; lines that name the members they hold for
            and not this one are left out.
        languages: Those of the part of a country that inherits, where its own file names
            them; words in another one and lines on another one are left out.

    """

    origin: Origin
    profile: Profile | Overlay
    key: str
    path: Path | None = None
    own: bool = True
    country: str | None = None
    languages: tuple[Language, ...] = ()


def shipped(origin: Origin, profile: Profile, path: Path | None = None, *, own: bool = True) -> Layer:
    """Return the layer of a shipped profile, whose sources are known by its code."""
    return Layer(origin, profile, profile.code.lower(), path, own)


def join(layers: Sequence[Layer], only: Sequence[Section] = get_args(Section)) -> Culture:
    """Join layers, the most specific first.

    Args:
        layers: The files there are; none gives an empty culture.
        only: The sections that are wanted; others stay empty.

    """
    if not layers:
        return Culture(missing=tuple(only))
    choice = _Choice(layers)
    sections = Sections(**{section: choice.section(section) for section in only})
    held = tuple(statements(sections))
    described = next((file for file in _profiles(layers) if file.scope), None)
    return Culture(
        sections=sections,
        depth=_depth(layers),
        profiles={profile.code: profile.depth for profile in _profiles(layers)},
        reviewed=described.reviewed if described else None,
        scope=described.scope if described else None,
        languages=languages_of(layers),
        claims=sum(map(is_claim, held)),
        inherited=tuple(choice.inherited),
        missing=tuple(choice.missing),
        sources=dict(_numbered(layers, held)),
        origins=choice.origins,
    )


def languages_of(layers: Sequence[Layer]) -> tuple[str, ...]:
    """Return the languages of a part of a country; those of a whole one are a fact."""
    parts = (layer.profile.languages for layer in layers if layer.origin == "subdivision")
    return next(parts, ())


def _depth(layers: Sequence[Layer]) -> Depth | Literal["outline"]:
    """Return the depth of the deepest file about the place or its country."""
    found = {profile.depth for profile in _profiles(layers)}
    return next((depth for depth in get_args(Depth) if depth in found), "outline")


def _profiles(layers: Sequence[Layer]) -> Iterator[Profile]:
    """Yield the shipped files about the place or its country."""
    for layer in layers:
        if layer.own and isinstance(layer.profile, Profile):
            yield layer.profile


class _Choice(Struct):
    """Chooses each part from the first layer that has it, and keeps the books."""

    layers: Sequence[Layer]
    inherited: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    origins: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def section(self, section: str) -> Any:
        """Return a section: a list as a whole, a mapping key by key."""
        parts = [getattr(layer.profile, section) for layer in self.layers]
        added = [getattr(layer.profile.append, section) for layer in self.layers]
        if not isinstance(parts[0], Struct):
            return self._first(section, parts, added)
        kind = type(parts[0])
        keys = zip(kind.__struct_fields__, kind.__struct_encode_fields__, strict=True)
        values = {
            name: self._first(
                f"{section}.{key}",
                [getattr(part, name) for part in parts],
                [getattr(part, name) for part in added],
            )
            for name, key in keys
        }
        return kind(**values)

    def _first(self, path: str, values: list[Any], added: list[Any]) -> Any:
        """Return the first layer's value there is, with what the layers above it append."""
        above: tuple[Any, ...] = ()
        origins: list[str] = []
        for layer, held, appended in zip(self.layers, values, added, strict=True):
            value, more = _stamped(held, layer), _stamped(appended, layer)
            if more:
                above = (*more, *above)
                origins.append(layer.key)
            if value:
                if not layer.own:
                    self.inherited.append(path)
                self.origins[path] = (layer.key, *reversed(origins))
                return (*value, *above) if above else value
        if above:
            self.origins[path] = tuple(reversed(origins))
            return above
        self.missing.append(path)
        return () if isinstance(values[0], tuple) else None


def _stamped(value: Any, layer: Layer) -> Any:
    """Write into each statement where it comes from."""
    if isinstance(value, tuple):
        return tuple(_stamped(item, layer) for item in value if _holds(item, layer))
    if not isinstance(value, Struct):
        return value
    if not _holds(value, layer):
        return None
    changes: dict[str, Any] = stamp(value, layer.key, layer.origin) if isinstance(value, Sourced) else {}
    for name in value.__struct_fields__:
        part = getattr(value, name)
        if isinstance(part, tuple | Struct) and name not in changes:
            changes[name] = _stamped(part, layer)
    made = replace(value, **changes)
    return as_written_in(made, layer.country) if isinstance(made, Expression) else made


def _holds(statement: object, layer: Layer) -> bool:
    """Tell whether a statement holds for the territory or part of one that inherits it."""
    if not isinstance(statement, Sourced):
        return True
    member = layer.country is None or not statement.members or layer.country in statement.members
    return member and (not layer.languages or is_spoken(_languages(statement), layer.languages))


def _languages(statement: Sourced) -> tuple[Language, ...]:
    """Return the languages one of which has to be spoken for a statement to hold; empty for any."""
    words = (statement.language,) if isinstance(statement, Expression) else ()
    return statement.languages or words


def _numbered(layers: Sequence[Layer], held: Sequence[Sourced]) -> Iterator[tuple[str, NumberedSource]]:
    """Yield the cited sources, numbered in the order of their files."""
    cited = {source for statement in held for source in statement.sources}
    number = 0
    for layer in layers:
        for source in layer.profile.sources:
            key = f"{layer.key}/{source.id}"
            if key in cited:
                number += 1
                yield key, NumberedSource(**asdict(source), number=number)
