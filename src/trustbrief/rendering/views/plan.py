"""A plan as a checklist: the steps that this place and this home call for, or every one."""

from __future__ import annotations

from collections.abc import Iterator

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
    Title,
    Words,
    line,
)
from trustbrief.rendering.lines import INHERITED, ONE_WORD, Statements
from trustbrief.rendering.options import Options


def sheet(plan: Plan, options: Options) -> Sheet:
    """Return the steps by stage; to the full extent with wording, lines and sources."""
    # One stage alone is shown with its wording; its sources with --full, as those of all.
    sourced = options.extent == "full" or options.sources
    full = options.extent == "full" or options.evidence or len(plan.stages) == 1
    home = f", from {plan.home.name}" if plan.home else ", without a home: steps on gaps are left out"
    head = line(
        Words(f"Plan for {plan.place.name}", "strong"), f"{home} · {wording.day(plan.date, year=True)}"
    )
    blocks: list[Block] = [Title(head)]
    statements = Statements(
        plan.sources, short=not full, evidence=plan.evidence if options.evidence else None
    )
    for stage, name in plan.stages.items():
        steps = [step for step in plan.steps if step.stage == stage]
        called = [step for step in steps if full or step.because or step.there]
        rest = len(steps) - len(called)
        more = f"   and {rest} that any engagement has" if rest else ""
        count = "1 step" if len(called) == 1 else f"{len(called)} steps"
        blocks.append(Heading(name, line(Words(f"   {count}{more}", "soft"))))
        blocks += [_step(step, plan, statements, full=full) for step in called]
    if sourced:
        blocks += [Heading("Sources"), Sources(tuple(plan.sources.values()), short=True)]
    if options.sources:
        legend = f"{ONE_WORD} one practitioner · {INHERITED} from the culture cluster"
        blocks.append(Footer(line(legend)))
    elif full and not sourced:
        blocks.append(Footer(line(f"{ONE_WORD} one practitioner · sources: --full")))
    elif not full:
        more = "every step with wording and sources: --full, or one stage: --stage bad-news"
        blocks.append(Footer(line(more)))
    return Sheet(f"Plan for {plan.place.name}", tuple(blocks))


def _step(step: PlannedStep, plan: Plan, statements: Statements, *, full: bool) -> Item:
    pillar = Words(f"  {plan.pillars[step.pillar].lower()}", "soft") if full else ""
    notes = _in_full(step, statements) if full else _in_short(step, statements)
    return Item(line(Words(step.text, "strong"), pillar), "☐", "label", notes=tuple(notes))


def _in_short(step: PlannedStep, statements: Statements) -> Iterator[Row]:
    """Yield why the step is in this plan, and the place's own first line on it."""
    if step.because:
        yield Row("since", line(Words("; ".join(reason.text for reason in step.because), "soft")))
    for there in step.there[:1]:
        yield Row("avoid" if there.avoid else "there", statements.statement(there))
    yield from _words(step, statements)
    if not step.because and not step.there:
        yield Row("why", line(Words(step.why, "soft")))


def _in_full(step: PlannedStep, statements: Statements) -> Iterator[Row]:
    cited = line(statements.doubt(step.confidence), statements.references(step.sources))
    yield Row("why", line(step.why, cited))
    for reason in step.because:
        yield Row("since", line(reason.text, statements.references(reason.sources)))
    for there in step.there:
        yield Row("avoid" if there.avoid else "there", statements.statement(there))
        yield from statements.behind(there)
    yield from _words(step, statements)
    yield from (Row("say", line(Words(f"“{text}”", "good"))) for text in step.use)
    yield from (Row("not", line(Words(f"“{text}”", "bad"))) for text in step.avoid)


def _words(step: PlannedStep, statements: Statements) -> Iterator[Row]:
    yield from (Row("words", statements.statement(item)) for item in step.said)
