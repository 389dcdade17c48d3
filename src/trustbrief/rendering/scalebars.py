"""The culture scales as five-step bars, the reader ○ and the place ●."""

from __future__ import annotations

from rich.text import Text

from trustbrief.model.briefing import BriefedScale, Briefing
from trustbrief.rendering.page import Page, plain

_STEPS = range(1, 6)
_POLE_WIDTH = 14
# Narrower than this, the advice stands below its bar.
_REMARK_WIDTH = 30


def legend(briefing: Briefing) -> Text:
    """Return what the marks on the bars mean."""
    here = f"○ you ({briefing.home.code})   " if briefing.home else ""
    return plain(f"    {here}● {briefing.place.name}")


def add_bars(page: Page, briefing: Briefing) -> None:
    """Add a bar for each scale with a position, and advice for each wide gap."""
    for scale in briefing.scales:
        if not scale.position:
            continue
        head = plain(f"  {scale.low:>{_POLE_WIDTH}} ") + bar(scale)
        head += plain(f" {scale.high:<{_POLE_WIDTH}} ")
        remark = _remark(scale)
        if page.width - head.cell_len >= _REMARK_WIDTH:
            page.add(remark or Text(" "), head=head)
            continue
        page.add(head)
        if remark:
            page.add(remark, head=plain(" " * (_POLE_WIDTH + 3)))


def bar(scale: BriefedScale) -> Text:
    """Return `·──○──·──●──·`."""
    marks = [_mark(step, scale) for step in _STEPS]
    return plain("──", "dim").join(marks)


def _mark(step: int, scale: BriefedScale) -> Text:
    there, here = step == scale.position, step == scale.home_position
    if there and here:
        return plain("◉", "bold magenta")
    if there:
        return plain("●", "bold magenta")
    return plain("○", "bold") if here else plain("·", "dim")


def _remark(scale: BriefedScale) -> Text:
    if scale.advice:
        return plain(scale.advice)
    if scale.home_position is None and scale.word:
        return plain(scale.word, "dim")
    return Text()
