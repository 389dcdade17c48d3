"""A plan as a checklist: the steps that this place and this home call for, or every one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from trustbrief.documents.conditions import Reason
from trustbrief.documents.plan import Plan, PlannedStep
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import (
    Block,
    Footer,
    Heading,
    Item,
    Row,
    Sheet,
    Sources,
    Style,
    Title,
    Words,
    joined,
    line,
)
from trustbrief.rendering.lines import INHERITED, ONE_WORD, Statements
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import counted, english, sentence, speech, worded

_ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")


def sheet(plan: Plan, options: Options) -> Sheet:
    """Return the steps by stage; to the full extent with wording, lines and sources."""
    # One stage alone is shown with its wording; its sources with --full, as those of all.
    sourced = options.extent == "full" or options.sources
    full = options.extent == "full" or options.evidence or len(plan.stages) == 1
    name = worded("Plan for {place}", place=wording.place(plan.place))
    home = worded("without a home: steps on gaps are left out")
    if plan.home:
        home = worded("from {place}", place=wording.place(plan.home))
    head = line(Words(name, "strong"), f", {home} · {wording.day(plan.date, year=True)}")
    blocks: list[Block] = [Title(head)]
    statements = Statements(
        plan.sources, short=not full, evidence=plan.evidence if options.evidence else None
    )
    for stage, called_ in plan.stages.items():
        steps = [step for step in plan.steps if step.stage == stage]
        called = [step for step in steps if full or step.because or step.there]
        rest = len(steps) - len(called)
        more = f" {worded('and {count} that any engagement has', count=rest)}" if rest else ""
        count = counted("{count} step", "{count} steps", len(called))
        blocks.append(Heading(wording.known(called_), line(Words(f"   {count}{more}", "soft"))))
        blocks += [_step(step, plan, statements, full=full) for step in called]
    if sourced:
        blocks += [Heading(worded("Sources")), Sources(tuple(plan.sources.values()), short=True)]
    practitioner = f"{ONE_WORD} {worded('one practitioner')}"
    if options.sources:
        legend = f"{practitioner} · {INHERITED} {worded('from the culture cluster')}"
        blocks.append(Footer(line(legend)))
    elif full and not sourced:
        blocks.append(Footer(line(f"{practitioner} · {worded('sources: {option}', option='--full')}")))
    elif not full:
        ways = {"all": "--full", "one": "--stage bad-news"}
        more = worded("every step with wording and sources: {all}, or one stage: {one}", **ways)
        blocks.append(Footer(line(more)))
    return Sheet(name, tuple(blocks))


def _step(step: PlannedStep, plan: Plan, statements: Statements, *, full: bool) -> Item:
    pillar = Words(f" · {_small(wording.known(plan.pillars[step.pillar]))}", "soft") if full else ""
    notes = _in_full(step, statements) if full else _in_short(step, statements)
    return Item(line(english(step.text, "strong"), pillar), "☐", "label", notes=tuple(notes))


def _small(name: str) -> str:
    """Return a name as it stands within a line: English ones without the capital."""
    return name if speech() else name.lower()


def _in_short(step: PlannedStep, statements: Statements) -> Iterator[Row]:
    """Yield why the step is in this plan, and the place's own first line on it."""
    if step.because:
        reasons = [line(_reason(reason, "soft")) for reason in step.because]
        yield Row(worded("since"), joined("; ", reasons, "soft"))
    for there in step.there[:1]:
        yield Row(worded("avoid") if there.avoid else worded("there"), statements.statement(there))
    yield from _words(step, statements)
    if not step.because and not step.there:
        yield Row(worded("why"), line(english(step.why, "soft")))


def _in_full(step: PlannedStep, statements: Statements) -> Iterator[Row]:
    cited = line(statements.doubt(step.confidence), statements.references(step.sources))
    yield Row(worded("why"), line(english(step.why), cited))
    for reason in step.because:
        yield Row(worded("since"), line(_reason(reason), statements.references(reason.sources)))
    for there in step.there:
        yield Row(worded("avoid") if there.avoid else worded("there"), statements.statement(there))
        yield from statements.behind(there)
    yield from _words(step, statements)
    yield from (Row(worded("say"), line(english(f"“{text}”", "good"))) for text in step.use)
    yield from (Row(worded("not"), line(english(f"“{text}”", "bad"))) for text in step.avoid)


def _reason(reason: Reason, style: Style = "") -> Words:
    """Return why a step is in this plan, the month of a date as a word."""
    said = sentence(reason.text, style)
    if speech():
        return said
    return replace(
        said, text=_ISO.sub(lambda day: wording.date_of(date.fromisoformat(day[0]), year=True), said.text)
    )


def _words(step: PlannedStep, statements: Statements) -> Iterator[Row]:
    yield from (Row(worded("words"), statements.statement(item)) for item in step.said)
