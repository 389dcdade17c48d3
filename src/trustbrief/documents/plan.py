"""A plan for an engagement; the keys are `trustbrief.plan/1`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Date  # noqa: N812  (keeps the field names plain)
from datetime import datetime

from msgspec import Struct

from trustbrief.culture.walk import TO_AVOID, cited_sources, keyed, part_of
from trustbrief.documents.briefing import briefing
from trustbrief.documents.citations import numbered
from trustbrief.documents.conditions import Reason, Situation, reason
from trustbrief.locality import Locality
from trustbrief.model.evidence import ShownEvidence
from trustbrief.model.guidance import Pillar, Playbook, PlaybookStep, Stage
from trustbrief.model.place import ShownPlace
from trustbrief.model.statements import (
    Action,
    Claim,
    Confidence,
    Expression,
    NumberedSource,
    Signal,
    Sourced,
)

FORMAT = "trustbrief.plan/1"
# Lines of the profile under one step.
MOST_LINES = 3


class ThereLine(Claim, frozen=True, kw_only=True):
    """What the place's own profile says to a step; `avoid` when it names something not to do."""

    avoid: bool


class PlannedStep(Struct, frozen=True, kw_only=True):
    """One step of a plan.

    Args:
        id: Its name, the same in each plan.
        stage: When it is due.
        pillar: Which of the eight pillars or three habits it belongs to.
        text: What to do.
        why: Why it is in a plan at all.
        because: What about this place and this reader brought it into this plan;
            empty for a step of each plan.
        said: Words of the language of the place that the step needs.
        there: What the place's own profile says to it.
        use: Wording that fits.
        avoid: Wording to leave out.

    """

    id: str
    stage: Stage
    pillar: Pillar
    text: str
    why: str
    because: tuple[Reason, ...]
    there: tuple[ThereLine, ...]
    said: tuple[Expression, ...]
    use: tuple[str, ...]
    avoid: tuple[str, ...]
    sources: tuple[str, ...]
    confidence: Confidence


class Plan(Struct, frozen=True, kw_only=True):
    """The steps of an engagement with one place, for one home.

    Args:
        place: The place.
        home: The reader's home, or None; without it no step rests on a gap.
        date: The day the plan is made for.
        stages: Names of the stages in it, in order.
        pillars: Names of the pillars and habits.
        steps: In the order of the stages.
        sources: What steps and lines cite.
        evidence: What the sources of the place's lines say; empty unless it was asked for.

    """

    format: str = FORMAT
    generated: datetime
    place: ShownPlace
    home: ShownPlace | None
    date: Date
    stages: dict[Stage, str]
    pillars: dict[Pillar, str]
    steps: tuple[PlannedStep, ...]
    sources: dict[str, NumberedSource]
    evidence: dict[str, ShownEvidence] = {}


def plan(there: Locality, moment: datetime, stage: Stage | None = None, *, evidence: bool = False) -> Plan:
    """Return the plan for a place.

    Args:
        there: The place.
        moment: An aware moment on its clock.
        stage: Only the steps of this stage.
        evidence: Give what each cited source says, too.

    Raises:
        PlaceError: the place is a culture cluster.
        DataError: a file cannot be used.

    """
    _ = there.country
    reader = there.desk.reader
    home = reader.facts(moment.date()) if reader else None
    return fitted(there.desk.playbook, Situation(briefing(there, moment, evidence=evidence), home), stage)


def fitted(playbook: Playbook, situation: Situation, stage: Stage | None = None) -> Plan:
    """Return the steps whose conditions hold, in the order of the stages.

    Args:
        playbook: The whole playbook.
        situation: The place and the reader.
        stage: Only the steps of this stage.

    """
    found_briefing = situation.briefing
    found = list(_holding(playbook, situation, stage))
    cited = {name for step in found for name in step.sources}
    for step in found:
        resting: tuple[ThereLine | Expression | Reason, ...] = (*step.there, *step.said, *step.because)
        cited |= {name for part in resting for name in part.sources}
    culture = {name: source for name, source in found_briefing.sources.items() if name in cited}
    own = keyed(playbook.sources, "playbook")
    return Plan(
        generated=found_briefing.generated,
        place=found_briefing.place,
        home=found_briefing.home,
        date=found_briefing.date,
        stages={name: label for name, label in playbook.stages.items() if stage in {None, name}},
        pillars=playbook.pillars,
        steps=tuple(found),
        sources=numbered({}, {**own, **culture}, cited),
        evidence={name: fact for name, fact in found_briefing.evidence.items() if fact.source in cited},
    )


def _holding(playbook: Playbook, situation: Situation, stage: Stage | None) -> Iterator[PlannedStep]:
    """Yield the steps whose conditions hold."""
    order = list(playbook.stages)
    for step in sorted(playbook.steps, key=lambda step: order.index(step.stage)):
        if stage in {None, step.stage} and (planned := _planned(step, situation)):
            yield planned


def _planned(step: PlaybookStep, situation: Situation) -> PlannedStep | None:
    """Return a step as it stands in the plan, or None when a condition does not hold."""
    reasons = [reason(condition, situation) for condition in step.when]
    if any(found is None for found in reasons):
        return None
    return PlannedStep(
        id=step.id,
        stage=step.stage,
        pillar=step.pillar,
        text=step.text,
        why=step.why,
        because=tuple(found for found in reasons if found and found.text),
        there=tuple(_lines(step, situation)),
        said=tuple(_said(step, situation)),
        use=step.use,
        avoid=step.avoid,
        sources=tuple(f"playbook/{name}" for name in cited_sources(step)),
        confidence=step.confidence,
    )


def _lines(step: PlaybookStep, situation: Situation) -> Iterator[ThereLine]:
    statements = [
        (path, statement)
        for path in step.show
        for statement in _statements(part_of(situation.briefing, path))
        if _answers(step, words(statement))
    ]
    for path, statement in statements[:MOST_LINES]:
        yield ThereLine(
            text=words(statement),
            avoid=path in TO_AVOID,
            sources=statement.sources,
            confidence=statement.confidence,
            weight=statement.weight,
            evidence=statement.evidence,
            origin=statement.origin,
        )


def _answers(step: PlaybookStep, line: str) -> bool:
    """Tell whether a line of a part that the step shows is on its matter; a part has others, too."""
    spoken = line.casefold().split()
    return bool(line) and (
        not step.answers or any(word.lstrip("“(").startswith(step.answers) for word in spoken)
    )


def _said(step: PlaybookStep, situation: Situation) -> Iterator[Expression]:
    """Yield the first words that the language of the place has for each part the step names."""
    for name in step.words:
        known: tuple[Expression, ...] = getattr(situation.briefing.language, name, ())
        yield from known[:1]


def _statements(part: object) -> tuple[Sourced, ...]:
    members = part if isinstance(part, tuple) else (part,)
    return tuple(member for member in members if isinstance(member, Sourced))


def words(statement: Sourced) -> str:
    """Return a statement as one line of plain text; empty for a table."""
    match statement:
        case Claim() | Action():
            return statement.text
        case Expression():
            spoken = f" {statement.romanised}" if statement.romanised else ""
            return f"{statement.native}{spoken} “{statement.meaning}”"
        case Signal():
            return f"{statement.says} → {statement.means}"
        case _:
            return getattr(statement, "note", None) or ""
