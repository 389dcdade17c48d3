"""What the joined culture layers say about a place."""

from typing import Literal

from msgspec import Struct

from trustbrief.model.briefing import NumberedSource
from trustbrief.model.profile import Profile


class Culture(Struct, frozen=True, kw_only=True):
    """The layers of a place as one.

    Args:
        profile: The place's profile with its gaps filled from its cluster, or
            None when neither has a file. Statements say where they come from,
            and their source ids start with a layer's code.
        cluster: The culture cluster that fills its gaps.
        depth: Depth of the place's own file; outline without one.
        claims: Number of statements.
        inherited: Paths filled from the cluster.
        missing: Paths that no layer fills.
        sources: What the statements cite, by id.

    """

    profile: Profile | None = None
    cluster: str | None = None
    depth: Literal["full", "core", "sketch", "outline"] = "outline"
    claims: int = 0
    inherited: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    sources: dict[str, NumberedSource] = {}
