"""Fit the playbook to a place and a reader."""

from __future__ import annotations

from collections.abc import Iterator

from trustbrief.advice.assemble import numbered
from trustbrief.advice.conditions import Situation, part_of, reason
from trustbrief.model.guidance import Playbook, PlaybookStep, Stage
from trustbrief.model.plan import Plan, PlannedStep, ThereLine
from trustbrief.model.statements import Action, Claim, Expression, Signal, Sourced

# Parts whose lines name what not to do.
_TO_AVOID = {"trust.break", "dont"}
# Lines of the profile under one step.
MOST_LINES = 3


def plan(playbook: Playbook, situation: Situation, stage: Stage | None = None) -> Plan:
    """Return the steps whose conditions hold, in the order of the stages.

    Args:
        playbook: The whole playbook.
        situation: The place and the reader.
        stage: Only the steps of this stage.

    """
    briefing = situation.briefing
    order = list(playbook.stages)
    found = [
        planned
        for step in sorted(playbook.steps, key=lambda step: order.index(step.stage))
        if stage in {None, step.stage} and (planned := _planned(step, situation))
    ]
    cited = {name for step in found for name in step.sources}
    cited |= {name for step in found for line in step.there for name in line.sources}
    culture = {name: source for name, source in briefing.sources.items() if name in cited}
    own = {f"playbook/{source.id}": source for source in playbook.sources}
    return Plan(
        generated=briefing.generated,
        place=briefing.place,
        home=briefing.home,
        date=briefing.date,
        stages={name: label for name, label in playbook.stages.items() if stage in {None, name}},
        pillars=playbook.pillars,
        steps=tuple(found),
        sources=numbered({}, {**own, **culture}, cited),
    )


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
        because=tuple(found for found in reasons if found),
        there=tuple(_lines(step, situation)),
        use=step.use,
        avoid=step.avoid,
        sources=tuple(f"playbook/{name}" for name in step.sources),
        confidence=step.confidence,
    )


def _lines(step: PlaybookStep, situation: Situation) -> Iterator[ThereLine]:
    statements = [
        (path, statement)
        for path in step.show
        for statement in _statements(part_of(situation.briefing, path))
        if words(statement)
    ]
    for path, statement in statements[:MOST_LINES]:
        yield ThereLine(
            text=words(statement),
            avoid=path in _TO_AVOID,
            sources=statement.sources,
            confidence=statement.confidence,
            origin=statement.origin,
        )


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
