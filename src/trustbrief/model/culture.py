"""What the joined culture layers say about a place."""

from datetime import date
from typing import Literal

from msgspec import Struct

from trustbrief.model.profile import Depth, Sections
from trustbrief.model.statements import NumberedSource


class Culture(Struct, frozen=True, kw_only=True):
    """The layers of a place as one.

    Args:
        sections: What its files say, each gap filled from the layer below.
            Statements say where they come from, and their source ids start with
            a layer's key.
        cluster: The culture cluster that fills its gaps.
        depth: Depth of the deepest shipped file about the place or its country; outline without one.
        profiles: The depth of each of these files by its code, the most specific first.
        reviewed: When that was last held against its sources.
        scope: Whom that describes.
        languages: The languages of a subdivision, where its own file names them.
        claims: Number of statements.
        inherited: Paths filled from the cluster.
        missing: Paths that no layer fills.
        sources: What the statements cite, by id.
        origins: The keys of the layers that each part comes from, the lowest first.

    """

    sections: Sections = Sections()
    cluster: str | None = None
    depth: Literal["full", "core", "sketch", "outline"] = "outline"
    profiles: dict[str, Depth] = {}
    reviewed: date | None = None
    scope: str | None = None
    languages: tuple[str, ...] = ()
    claims: int = 0
    inherited: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    sources: dict[str, NumberedSource] = {}
    origins: dict[str, tuple[str, ...]] = {}
