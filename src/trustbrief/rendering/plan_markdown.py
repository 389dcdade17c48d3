"""A plan as Markdown with check boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trustbrief.model.plan import Plan, PlannedStep
from trustbrief.rendering.markdown import escaped, link
from trustbrief.rendering.options import Options


def render(plan: Plan, options: Options) -> str:
    """Return the steps by stage as task lists; the options change nothing."""
    del options
    home = f" from {escaped(plan.home.name)}" if plan.home else ""
    lines = [
        f"# Plan for {escaped(plan.place.name)}{home}",
        "",
        f"As of {plan.date}. ° marks what comes from the culture cluster.",
    ]
    for stage, name in plan.stages.items():
        lines += ["", f"## {escaped(name)}", ""]
        for step in plan.steps:
            if step.stage == stage:
                lines += _step(step, plan)
    lines += ["", "## Sources", ""]
    lines += [
        f"{source.number}. {link(f'{source.title}. {source.publisher}', source.url)}"
        for source in plan.sources.values()
    ]
    return "\n".join(lines) + "\n"


def _step(step: PlannedStep, plan: Plan) -> Iterator[str]:
    yield f"- [ ] **{escaped(step.text)}** ({escaped(plan.pillars[step.pillar])})"
    yield f"  - Why: {escaped(step.why)} {_backing(step.sources, step.confidence, plan)}"
    for because in step.because:
        yield f"  - Since: {escaped(because)}"
    for line in step.there:
        label = "Avoid there" if line.avoid else "There"
        inherited = "° " if line.origin == "cluster" else ""
        yield f"  - {label}: {escaped(line.text)} {inherited}{_backing(line.sources, line.confidence, plan)}"
    for text in step.use:
        yield f"  - Say: “{escaped(text)}”"
    for text in step.avoid:
        yield f"  - Not: “{escaped(text)}”"


def _backing(sources: Sequence[str], confidence: str, plan: Plan) -> str:
    """Return the numbers of sources, and a word when they are weak or at odds."""
    numbers = "".join(f"[{plan.sources[name].number}]" for name in sources if name in plan.sources)
    doubt = f" ({confidence})" if confidence in {"practitioner", "contested"} else ""
    return escaped(numbers) + doubt
