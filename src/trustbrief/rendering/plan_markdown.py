"""A plan as Markdown with check boxes."""

from __future__ import annotations

from collections.abc import Iterator

from trustbrief.model.plan import Plan, PlannedStep
from trustbrief.rendering.markdown import escaped, link
from trustbrief.rendering.options import Options


def render(plan: Plan, options: Options) -> str:
    """Return the steps by stage as task lists; the options change nothing."""
    del options
    home = f" from {escaped(plan.home.name)}" if plan.home else ""
    lines = [f"# Plan for {escaped(plan.place.name)}{home}", "", f"As of {plan.date}."]
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
    numbers = "".join(f"[{plan.sources[name].number}]" for name in step.sources if name in plan.sources)
    yield f"- [ ] **{escaped(step.text)}** ({escaped(plan.pillars[step.pillar])})"
    yield f"  - Why: {escaped(step.why)} {escaped(numbers)}"
    for because in step.because:
        yield f"  - Here: {escaped(because)}"
    for line in step.there:
        own = "".join(f"[{plan.sources[name].number}]" for name in line.sources if name in plan.sources)
        yield f"  - There: {escaped(line.text)} {escaped(own)}"
    for text in step.use:
        yield f"  - Say: “{escaped(text)}”"
    for text in step.avoid:
        yield f"  - Not: “{escaped(text)}”"
