"""The scales on the first screen: where place and home differ, the place's own note beside."""

from __future__ import annotations

from collections.abc import Iterator

from trustbrief.documents.briefing import Briefing
from trustbrief.documents.scales import WIDE_GAP
from trustbrief.rendering import wording
from trustbrief.rendering.blocks import Bar, Bars, Paragraph, Words, line
from trustbrief.rendering.lines import Statements
from trustbrief.rendering.speech import english, worded
from trustbrief.rendering.views.ranking import Entry

# A bar of a wide gap takes one line and stays before all that is ranked, for which other parts have
# their rows; its remark gives way to what must not be missed.
_BAR, _REMARK = 9, 32


def legend(briefing: Briefing, *, hint: bool) -> tuple[Words, ...]:
    """Return whose signs stand on the bars, with a hint at --home for a reader at a terminal."""
    home, place = briefing.home, wording.place(briefing.place)
    more = f"; {worded('compare: {option}', option='--home US')}" if hint else ""
    if home is None:
        return (Words(f"   ● {place}, {worded('five steps each')}{more}", "soft"),)
    you = worded("you ({place})", place=wording.place(home))
    signs = f"○ {you}  ● {place}  ◉ {worded('both; gaps of two steps or more')}"
    return (Words(f"   {signs}", "soft"),)


def scale_bars(briefing: Briefing, statements: Statements) -> Iterator[Entry]:
    """Yield the bars: two a line without a home, those of wide gaps with a remark beside one."""
    scales = [scale for scale in briefing.scales if scale.position and not scale.partial]
    if briefing.home is None:
        bars = tuple(Bar(wording.known(s.low), wording.known(s.high), s.position or 0, None) for s in scales)
        yield from [Entry(Bars(bars, paired=True), "")] if bars else []
        return
    wide = [scale for scale in scales if scale.gap and abs(scale.gap) >= WIDE_GAP]
    for scale in sorted(wide, key=lambda scale: -abs(scale.gap or 0)):
        gap, note = abs(scale.gap or 0), scale.note or ""
        remark = line(
            english(note),
            statements.doubt(scale.confidence),
            statements.references(scale.sources, scale.origin),
        )
        low, high = wording.known(scale.low), wording.known(scale.high)
        bar = Bar(low, high, scale.position or 0, scale.home_position, remark)
        later = 15 if scale.origin == "cluster" else 0
        block = Bars((bar,), keep=_BAR, keep_remarks=_REMARK - 3 * gap + later)
        yield Entry(block, note)
    if scales and not wide:
        none = worded("No scale lies two steps or more from your home.")
        yield Entry(Paragraph(line(Words(none, "soft"))), "")
