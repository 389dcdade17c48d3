"""Where the words for a topic are: the stages of `trustbrief plan` that serve it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trustbrief.documents.topics import STAGES
from trustbrief.model.place import ShownPlace
from trustbrief.rendering.blocks import Footer, line
from trustbrief.rendering.speech import worded


def stages_of(topics: Iterable[str], place: ShownPlace) -> Iterator[Footer]:
    """Yield the command that prints steps and wording, for each stage that topics belong to.

    Args:
        topics: Those that were asked for.
        place: The place that they are about; there is no plan for a culture cluster.

    """
    served = () if place.kind == "cluster" else (STAGES[topic] for topic in topics if topic in STAGES)
    for stage in dict.fromkeys(served):
        command = f"trustbrief plan {_typed(place)} --stage {stage}"
        yield Footer(line(worded("what to do and write: {command}", command=command)))


def _typed(place: ShownPlace) -> str:
    """Return what to type for a place: its code, of a city the name with the country's."""
    return f'"{place.name}, {place.country}"' if place.kind == "city" else place.code
