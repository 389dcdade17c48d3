"""The first screen of a briefing: what to read ten minutes before a call.

Every section competes for it: by weight, then by channel, confidence and the
order in the file. What is said once is not said again in other words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, TypeVar

from trustbrief.almanac.worktime import minute_of, minutes, weekday
from trustbrief.culture.walk import part_of
from trustbrief.documents.briefing import Briefing
from trustbrief.documents.scales import of_few
from trustbrief.model.statements import Acquaintance, Action, Claim, Expression, Signal, Sourced, TrustDriver
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.blocks import (
    Heading,
    Line,
    Pair,
    PairHead,
    Paragraph,
    Row,
    Sheet,
    Sources,
    Words,
    line,
    words_of,
)
from trustbrief.rendering.labels import DRIVERS
from trustbrief.rendering.lines import Statements, continued
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import speech, worded
from trustbrief.rendering.views import header
from trustbrief.rendering.views.coming import NEAR, coming, soonest
from trustbrief.rendering.views.footer import footer
from trustbrief.rendering.views.gaps import legend, scale_bars
from trustbrief.rendering.views.ranking import FURTHER, Entry, channel_of, distinct, rank

# The step of a scale that says neither.
_BETWEEN = 3
# At a hundred columns; on a narrower terminal the same text takes more lines.
ROOM = 38
_MOST_COMING, _MOST_ACTIONS, _MOST_SIGNALS = 3, 6, 4
# Days off of the next two weeks, and when the first line of one gives way: as late as a bar.
_MOST_NEAR, _KEEP_NEAR = 3, 9
S = TypeVar("S", bound=Sourced)


def sheet(briefing: Briefing, options: Options) -> Sheet:
    """Return the first screen."""
    writer = _Writer(briefing, options)
    entries = [
        Entry(header.title(briefing), ""),
        *writer.opening(),
        *writer.trust(),
        *writer.communication(),
        *writer.actions(),
        *writer.further(),
        *writer.coming(),
        *writer.varies(),
        Entry(footer(briefing, elsewhere=options.sources), ""),
    ]
    # On a terminal they are one option away; a page that is read elsewhere carries them.
    listed = [Sources(tuple(briefing.sources.values()), short=True)] if options.sources else []
    name = worded("{place}: briefing", place=wording.place(briefing.place))
    return Sheet(name, (*distinct(entries), *listed), ROOM)


def _later(pair: Sequence[Action | None], ranks: Sequence[int]) -> Literal["", "left", "right"]:
    """Return the side that gives way earlier: the reader's own line needs no room for what is beside it."""
    first = 0 if ranks[0] <= ranks[1] else 1
    kept, other = pair[first], pair[1 - first]
    if kept is None or other is None or kept.origin != "overlay":
        return ""
    return "right" if first == 0 else "left"


# Whom a greeting is for, the best first. What is said to friends does not fit who is addressed by family
# name, and what is said at a first meeting less than what fits both.
_FITTING: dict[Acquaintance, tuple[str | None, ...]] = {
    "new": ("new", None),
    "known": ("known", None),
    "formal": (None, "new"),
}


class _Writer:
    """Writes the parts of one first screen."""

    def __init__(self, briefing: Briefing, options: Options) -> None:
        self._briefing = briefing
        self._contact = options.contact
        self._elsewhere = options.sources
        self._statements = Statements(briefing.sources, short=True, members=briefing.place.members)

    def _ranked(self, path: str, kind: type[S]) -> list[S]:
        """Return the lines of a part, those that must not be missed first."""
        part = part_of(self._briefing, path)
        items = part if isinstance(part, tuple) else ()
        found = [item for item in items if isinstance(item, kind)]
        return sorted(found, key=lambda item: rank(path, item))

    def _row(self, label: str, path: str, item: Sourced, keep: int | None = None) -> Entry:
        text = self._statements.statement(item)
        keep = rank(path, item) if keep is None else keep
        return Entry(Row(label, text, keep), words_of(self._statements.body(item)))

    def opening(self) -> Iterator[Entry]:
        known = self._contact != "new"
        met = worded("a known contact") if known else worded("a new contact")
        yield Entry(Heading(worded("First minute"), line(Words(f"   {met}", "soft"))), "")
        greeting = self._greeting()
        if greeting:
            yield self._row(worded("Say"), "first_minute.greeting", greeting, 0)
        elif self._briefing.clocks and not any(self._greetings) and (facts := self._briefing.facts):
            spoken = worded("the language of the place")
            if facts.languages:
                spoken = wording.tongue(facts.languages[0].code, facts.languages[0].name)
            why = worded("no greeting in {language} has a source yet", language=spoken)
            yield Entry(Row(worded("Say"), line(Words(why, "soft")), 12), "")
        forms = [
            *self._ranked("first_minute.address", Claim),
            *self._ranked("first_minute.titles", Claim),
            *self._ranked("first_minute.name_order", Claim),
        ]
        for index, item in enumerate(sorted(forms, key=lambda item: -item.weight)[:3]):
            yield self._row(
                "" if index else worded("Address"), "first_minute.address", item, None if index else 0
            )
        for label, path in (
            (worded("Opens"), "first_minute.who_opens"),
            (worded("Silence"), "first_minute.silence"),
            (worded("Call by"), "communication.apps"),
            (worded("On video"), "first_minute.video"),
            (worded("Channel"), "communication.channels"),
        ):
            items = self._ranked(path, Claim)
            yield from (self._row(label, path, item, rank(path, item) - 6) for item in items[:1])

    @property
    def _greetings(self) -> tuple[list[Expression], list[Expression]]:
        """Return what can be spoken: of the place, and of its language; a mail's opening is none."""
        own = self._ranked("first_minute.greeting", Expression)
        words = self._briefing.language
        return [item for item in own if item.channel != "mail"], list(words.greeting if words else ())

    def _greeting(self) -> Expression | None:
        """Return what to say at this hour to somebody new or known, the place's own words first."""
        wanted = _FITTING[self._contact]
        for known in self._greetings:
            fitting = [item for item in known if item.contact in wanted and self._at_this_hour(item)]
            if fitting:
                return min(fitting, key=lambda item: wanted.index(item.contact))
        return None

    def _at_this_hour(self, item: Expression) -> bool:
        if not self._briefing.clocks:
            return True
        status = self._briefing.status
        # What is read at night is said in the morning.
        now = (status and status.next_at_work) or self._briefing.clocks[0].time
        if item.days and weekday(now.date()) not in item.days:
            return False
        minute = minute_of(now)
        first = minutes(item.since) if item.since else 0
        last = minutes(item.until) if item.until else 24 * 60
        return first <= minute < last if first < last else minute >= first or minute < last

    def trust(self) -> Iterator[Entry]:
        part = self._briefing.trust
        if part is None:
            return
        yield Entry(self._what_trust_rests_on(part.driver), "")
        # `Lose: Wait for …` reads like an instruction; `Lost if you wait for …` does not.
        for label, path in ((worded("Earn it"), "trust.earn"), (worded("Lost if you"), "trust.break")):
            for index, item in enumerate(self._ranked(path, Action)[:3]):
                # In another language the label begins no sentence of ours.
                apart = path == "trust.earn" or speech()
                shown = self._statements.statement(item if apart else continued(item))
                keep = 0 if not index else rank(path, item)
                yield Entry(Row("" if index else label, shown, keep), item.text)

    def _what_trust_rests_on(self, driver: TrustDriver | None) -> Heading:
        """Return the heading of the part, as much in doubt as the weaker half of what it says.

        What a study of a whole region names can support a cluster, and is no headline of one country; what
        it names of few members is none of the cluster either.
        """
        territories = self._briefing.place.members
        if driver and driver.origin == "cluster" and (not territories or of_few(driver.members, territories)):
            driver = None
        starts = (scale for scale in self._briefing.scales if scale.id == "trust_start" and not scale.partial)
        stance = next((scale for scale in starts if scale.position != _BETWEEN), None)
        said = [worded(DRIVERS[driver.primary])] if driver else []
        said += [wording.known(stance.word)] if stance and stance.word else []
        if not said:
            return Heading(worded("Trust"))
        halves = [half for half in (driver, stance) if half]
        labels = {half.confidence for half in halves}
        weakest = next((label for label in ("contested", "practitioner") if label in labels), None)
        origin = next((half.origin for half in halves if half.origin == "cluster"), halves[0].origin)
        marks = line(self._statements.doubt(weakest), self._statements.references(halves[0].sources, origin))
        return Heading(worded("Trust: {words}", words=", ".join(said)), marks)

    def communication(self) -> Iterator[Entry]:
        signals = self._ranked("communication.signals", Signal)
        bars = list(scale_bars(self._briefing, self._statements))
        if not signals and not bars:
            return
        signs = legend(self._briefing, hint=not self._elsewhere)
        further = "" if self._elsewhere else "--topic scales"
        yield Entry(Heading(worded("Communication"), legend=signs, further=further), "")
        yield from bars
        for index, item in enumerate(signals[:_MOST_SIGNALS]):
            keep = 0 if not index else rank("communication.signals", item) - 3
            yield self._row("" if index else worded("They say"), "communication.signals", item, keep)

    def actions(self) -> Iterator[Entry]:
        do = self._on_call("do")
        dont = self._on_call("dont")
        if not do and not dont:
            return
        yield Entry(PairHead(worded("Do"), worded("Don't")), "")
        for index in range(min(max(len(do), len(dont)), _MOST_ACTIONS)):
            pair = [items[index] if index < len(items) else None for items in (do, dont)]
            shown = [self._statements.statement(item) if item else () for item in pair]
            ranks = [rank(path, item) if item else 0 for path, item in zip(("do", "dont"), pair, strict=True)]
            keep = min(filter(None, ranks))
            said = " ".join(item.text for item in pair if item)
            later = _later(pair, ranks) if index else ""
            yield Entry(Pair(shown[0], shown[1], keep if index else 0, later, max(ranks)), said)

    def _on_call(self, path: str) -> list[Action]:
        return [item for item in self._ranked(path, Action) if channel_of(path, item) != "visit"]

    def further(self) -> Iterator[Entry]:
        """Yield what must not be missed from parts without a place of their own."""
        found = [
            (label, path, item)
            for path, label in FURTHER.items()
            for item in self._ranked(path, Claim)
            if item.weight > 1 and channel_of(path, item) != "visit"
        ]
        yield Entry(Heading(worded("Also")), "")
        for label, path, item in found:
            heavy = item.weight == 3  # noqa: PLR2004
            yield self._row(worded(label), path, item, rank(path, item) + (0 if heavy else 12))

    def coming(self) -> Iterator[Entry]:
        briefing = self._briefing
        rows = soonest(briefing, self._statements)
        every: Line = ()
        if self._more(rows):
            option = "--topic calendar"
            listed = len(coming(briefing, Statements(briefing.sources, short=False)))
            more = worded("all {count} of the year ahead: {option}", count=listed, option=option)
            every = line(Words(f"   {more}", "soft"))
        yield Entry(Heading(worded("Coming up"), every), "")
        if not rows and briefing.no_holidays:
            yield Entry(Paragraph(line(phrases.sentence(briefing.no_holidays))), "")
        near = [row for row in rows if row.off and row.start <= briefing.date + NEAR][:_MOST_NEAR]
        for index, row in enumerate(rows):
            soonest_few = index < _MOST_COMING
            if not (soonest_few or row in near):
                continue
            keep = 0 if not index else 22 if row.quiet else 40 + 10 * index
            for number, text in enumerate(row.lines if soonest_few else [row.head]):
                label = "" if number else wording.span(row.start, row.end)
                # Whoever plans the next days has to know that offices are closed.
                first = _KEEP_NEAR if row in near and not number else keep
                yield Entry(Row(label, text, min(first, keep)), "")

    def _more(self, rows: Sequence[object]) -> bool:
        return len(rows) > _MOST_COMING and not self._elsewhere

    def varies(self) -> Iterator[Entry]:
        found = [
            item
            for key in ("regions", "generation", "sector", "counter_example")
            for item in self._ranked(f"variation.{key}", Claim)[:1]
            if item.origin != "cluster" or self._of_region(key)
        ]
        yield Entry(Heading(worded("Varies")), "")
        for item in found[:2]:
            yield self._row("", "variation", item, rank("variation", item) + 20)

    def _of_region(self, key: str) -> bool:
        """Tell whether a cluster's line on what varies is for this place; `regions` compares members."""
        if self._briefing.place.kind == "cluster":
            return True
        return self._briefing.coverage.depth == "outline" and key != "regions"
