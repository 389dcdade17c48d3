"""What the units of a name are found to be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from trustbrief.model.names import Mark
from trustbrief.persons.units import Unit

Role = Literal[
    "title", "given", "middle", "family", "second-family", "patronymic", "ancestor", "ancestor-or-family",
    "part", "initial", "link", "behind", "nickname", "unknown",
]  # fmt: skip
Certainty = Literal["clear", "likely", "usual", "unclear"]
Order = Literal["family-first", "given-first"]


class Decision(Struct, frozen=True, kw_only=True):
    """Which unit of a name is what, how sure that is, and why.

    Args:
        roles: One for each unit.
        certainty: clear, likely, usual (by the order of the place alone) or unclear.
        order: How the name was written; None where it has no order or that cannot be told.
        why: What it rests on, the weightiest first.
        lean: What the usual order or the lists point to where it cannot be told.
        marks: Words and endings that said something.

    """

    roles: tuple[Role, ...]
    certainty: Certainty
    order: Order | None = None
    why: tuple[str, ...] = ()
    lean: str | None = None
    marks: tuple[Mark, ...] = ()


def unclear(units: Sequence[Unit], *why: str, lean: str | None = None) -> Decision:
    """Return the decision that it cannot be told which name is which."""
    roles = tuple[Role, ...]("initial" if unit.kind == "initial" else "unknown" for unit in units)
    return Decision(roles=roles, certainty="unclear", why=why, lean=lean, marks=_said(units))


def family_first(
    units: Sequence[Unit], certainty: Certainty, why: Sequence[str], *, given_last: bool
) -> Decision:
    """Return family name, then given names; with middle names where the last alone is the given name."""
    between: Role = "middle" if given_last else "given"
    roles: list[Role] = ["family", *[between] * (len(units) - 2), "given"]
    return Decision(
        roles=tuple(roles), certainty=certainty, order="family-first", why=tuple(why), marks=_said(units)
    )


def family_last(
    units: Sequence[Unit], certainty: Certainty, why: Sequence[str], *, turned: bool = False
) -> Decision:
    """Return given name, middle names, family name; of a name turned round what stands before is given."""
    between: Role = "given" if turned else "middle"
    roles: list[Role] = ["given", *[between] * (len(units) - 2), "family"]
    return Decision(
        roles=tuple(roles), certainty=certainty, order="given-first", why=tuple(why), marks=_said(units)
    )


def _said(units: Sequence[Unit]) -> tuple[Mark, ...]:
    """Return what endings and middle names say."""
    return tuple(unit.mark for unit in units if unit.mark)
