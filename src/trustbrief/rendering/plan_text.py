"""A plan as text: a checklist, or one stage with its wording."""

from __future__ import annotations

from rich.text import Text

from trustbrief.model.plan import Plan, PlannedStep
from trustbrief.rendering import wording
from trustbrief.rendering.options import Options
from trustbrief.rendering.page import Page, plain
from trustbrief.rendering.statements import Statements

_LABEL = 7


def render(plan: Plan, options: Options) -> str:
    """Return the steps by stage; to the full extent with wording, lines and sources."""
    page = Page(options.width, colour=options.colour)
    home = f", from {plan.home.name}" if plan.home else ", without a home: steps on gaps are left out"
    page.add(
        plain(f"Plan for {plan.place.name}", "bold") + plain(f"{home} · {wording.day(plan.date, year=True)}")
    )
    writer = _Writer(page, plan, full=options.extent == "full")
    for stage, name in plan.stages.items():
        steps = [step for step in plan.steps if step.stage == stage]
        page.heading(name, plain(f"   {len(steps)} steps", "dim"))
        for step in steps:
            writer.step(step)
    if options.extent == "full":
        writer.sources()
    else:
        page.blank()
        more = "wording, sources and the place's own lines: --full, or one stage: --stage bad-news"
        page.add(plain(more, "dim"))
    return page.text()


class _Writer:
    """Writes steps onto a page."""

    def __init__(self, page: Page, plan: Plan, *, full: bool) -> None:
        self._page = page
        self._plan = plan
        self._full = full
        self._statements = Statements(plan.sources, short=not full)

    def step(self, step: PlannedStep) -> None:
        """Write what to do, why it is in this plan, and how."""
        head = plain("  ☐ ", "cyan")
        if not self._full:
            self._page.add(plain(step.text), head=head)
            self._page.add(self._reason(step), head=plain("    "))
            return
        pillar = plain(f"  {self._plan.pillars[step.pillar].lower()}", "dim")
        self._page.add(plain(step.text, "bold") + pillar, head=head)
        why = plain(step.why) + self._statements.references(step.sources, None)
        self._page.row("  why", why + self._statements.doubt(step.confidence), label_width=_LABEL)
        for because in step.because:
            self._page.row("  since", plain(because), label_width=_LABEL)
        for line in step.there:
            text = plain(line.text) + self._statements.references(line.sources, line.origin)
            self._page.row(
                "  avoid" if line.avoid else "  there",
                text + self._statements.doubt(line.confidence),
                label_width=_LABEL,
            )
        for said in step.use:
            self._page.row("  say", plain(f"“{said}”", "green"), label_width=_LABEL)
        for unsaid in step.avoid:
            self._page.row("  not", plain(f"“{unsaid}”", "red"), label_width=_LABEL)

    def _reason(self, step: PlannedStep) -> Text:
        return plain("; ".join(step.because) or step.why, "dim")

    def sources(self) -> None:
        """Write the sources with their numbers."""
        self._page.heading("Sources")
        for source in self._plan.sources.values():
            year = f", {source.year}" if source.year else ""
            self._page.row(
                f"[{source.number}]", plain(f"{source.title}. {source.publisher}{year}"), label_width=5
            )
            if source.url:
                self._page.unwrapped(plain(f"        {source.url}", "dim"))
