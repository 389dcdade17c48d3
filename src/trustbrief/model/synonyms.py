"""What `data/synonyms.yaml` holds: words that mean the same to somebody who searches."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from trustbrief.model.statements import Label, Record

Group = Annotated[tuple[Label, ...], Meta(min_length=2, max_length=20)]


class Synonyms(Record, frozen=True, kw_only=True):
    """Groups of words; each of a group is also looked for by the others."""

    groups: tuple[Group, ...]
