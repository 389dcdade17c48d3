"""The culture scales as five-step bars, the reader ○ and the place ●."""

from __future__ import annotations

from rich.text import Text

from trustbrief.model.briefing import BriefedScale, Briefing
from trustbrief.rendering.page import Page, plain

_STEPS = range(1, 6)
_POLE_WIDTH = 14
_BAR_WIDTH = 46
# Narrower than this, the advice stands below its bar.
_REMARK_WIDTH = 30


def legend(briefing: Briefing) -> Text:
    """Return what the marks on the bars mean."""
    here = f"○ you ({briefing.home.code})   " if briefing.home else ""
    return plain(f"    {here}● {briefing.place.name}")


def add_bars(page: Page, briefing: Briefing) -> None:
    """Add a bar for each scale with a position, and advice for each wide gap.

    Without a home there is no advice, and two bars share a line.
    """
    bars = [(_labelled(scale), scale) for scale in briefing.scales if scale.position]
    paired = briefing.home is None and page.width >= 2 * _BAR_WIDTH
    if paired:
        for left in range(0, len(bars), 2):
            page.add(Text().join(head for head, _ in bars[left : left + 2]))
        return
    for head, scale in bars:
        _add_bar(page, head, scale)


def _labelled(scale: BriefedScale) -> Text:
    head = plain(f"  {scale.low:>{_POLE_WIDTH}} ") + bar(scale)
    return head + plain(f" {scale.high:<{_POLE_WIDTH}} ")


def _add_bar(page: Page, head: Text, scale: BriefedScale) -> None:
    remark = plain(scale.short or (scale.word if scale.home_position is None else "") or "")
    if page.width - head.cell_len >= _REMARK_WIDTH:
        page.add(remark or Text(" "), head=head)
        return
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
