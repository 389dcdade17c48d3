"""Join the layers of a place: what a layer lacks comes from the one below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from msgspec import Struct
from msgspec.structs import asdict, replace

from trustbrief.model.briefing import NumberedSource
from trustbrief.model.culture import Culture
from trustbrief.model.profile import Depth, Origin, Profile, Section, Sourced
from trustbrief.profiles.walk import claims, sourced


@dataclass(frozen=True, slots=True)
class Layer:
    """One profile and what it is to the place asked for.

    Args:
        origin: What kind of file it is.
        profile: What it holds.
        own: It is about the place itself or its country; what comes from
            another file counts as inherited.

    """

    origin: Origin
    profile: Profile
    own: bool = True

    @property
    def key(self) -> str:
        """Return what source ids of this layer start with."""
        return self.profile.code.lower()


def join(layers: Sequence[Layer]) -> Culture:
    """Join layers, the most specific first.

    Args:
        layers: The files there are; none gives an empty culture.

    """
    if not layers:
        return Culture(missing=get_args(Section))
    choice = _Choice(layers)
    chosen = {section: choice.section(section) for section in get_args(Section)}
    profile = replace(choice.stamped[0], **chosen)
    return Culture(
        profile=profile,
        depth=_depth(layers),
        claims=sum(1 for _ in claims(profile)),
        inherited=tuple(choice.inherited),
        missing=tuple(choice.missing),
        sources=dict(_numbered(layers, profile)),
    )


def _depth(layers: Sequence[Layer]) -> Depth | Literal["outline"]:
    """Return the depth of the deepest file about the place or its country."""
    found = {layer.profile.depth for layer in layers if layer.own}
    return next((depth for depth in get_args(Depth) if depth in found), "outline")


@dataclass(slots=True)
class _Choice:
    """Chooses each part from the first layer that has it, and keeps the books."""

    layers: Sequence[Layer]
    inherited: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    stamped: list[Profile] = field(init=False)

    def __post_init__(self) -> None:
        self.stamped = [_stamped(layer.profile, layer) for layer in self.layers]

    def section(self, section: str) -> Any:
        """Return a section: a list as a whole, a mapping key by key."""
        parts = [getattr(profile, section) for profile in self.stamped]
        if not isinstance(parts[0], Struct):
            return self._first(section, parts)
        kind = type(parts[0])
        keys = zip(kind.__struct_fields__, kind.__struct_encode_fields__, strict=True)
        values = {
            name: self._first(f"{section}.{key}", [getattr(part, name) for part in parts])
            for name, key in keys
        }
        return kind(**values)

    def _first(self, path: str, values: list[Any]) -> Any:
        for layer, value in zip(self.layers, values, strict=True):
            if value:
                if not layer.own:
                    self.inherited.append(path)
                return value
        self.missing.append(path)
        return values[0]


def _stamped(value: Any, layer: Layer) -> Any:
    """Write into each statement where it comes from."""
    if isinstance(value, tuple):
        return tuple(_stamped(item, layer) for item in value)
    if not isinstance(value, Struct):
        return value
    changes = {name: _stamped(getattr(value, name), layer) for name in value.__struct_fields__}
    if isinstance(value, Sourced):
        changes["origin"] = layer.origin
        changes["sources"] = tuple(f"{layer.key}/{source}" for source in value.sources)
    return type(value)(**changes)


def _numbered(layers: Sequence[Layer], profile: Profile) -> Iterator[tuple[str, NumberedSource]]:
    """Yield the cited sources, numbered in the order of their files."""
    cited = {source for _, statement in sourced(profile) for source in statement.sources}
    number = 0
    for layer in layers:
        for source in layer.profile.sources:
            key = f"{layer.key}/{source.id}"
            if key in cited:
                number += 1
                yield key, NumberedSource(**asdict(source), number=number)
