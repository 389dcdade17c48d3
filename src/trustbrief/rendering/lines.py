"""How single statements read, whatever the format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from msgspec.structs import replace

from trustbrief.model.calendar import DatedQuietPeriod
from trustbrief.model.evidence import ShownEvidence
from trustbrief.model.language import CourtesyWords
from trustbrief.model.quiet import Observance
from trustbrief.model.statements import Action, Claim, Expression, NumberedSource, Signal, Sourced
from trustbrief.rendering import phrases, wording
from trustbrief.rendering.blocks import Line, Ref, Row, Words, joined, line
from trustbrief.rendering.speech import english, named, worded

INHERITED, OWN, ONE_WORD = "°", "†", "~"
_MARKS = {"cluster": INHERITED, "overlay": OWN}
# A second number often takes a line of its own; --full has them all.
_SHORT_REFERENCES = 1
# Of a text on a region so many of its countries are named.
_COUNTRIES = 6


class Cites(Protocol):
    """What rests on facts: a statement, a position on a scale, a day with a meaning, a quiet period."""

    @property
    def sources(self) -> Sequence[str]:
        """Return the ids of the sources."""

    @property
    def evidence(self) -> Sequence[str]:
        """Return the facts, as `source.fact`."""


class Statements:
    """Renders statements with the numbers of their sources.

    Args:
        sources: What the statements cite.
        short: As on the first screen: the first number alone, and signs for words.
        evidence: What each source says, by the references that lines carry; None where that
            is not asked for.
        members: Where results are about a cluster, the names of its territories by code: a line that
            holds for some of them says for which.

    """

    def __init__(
        self,
        sources: Mapping[str, NumberedSource],
        *,
        short: bool,
        evidence: Mapping[str, ShownEvidence] | None = None,
        members: Mapping[str, str] | None = None,
    ) -> None:
        self._sources = sources
        self._evidence = evidence
        self._members = members or {}
        self.short = short

    def references(self, sources: Sequence[str], origin: str | None = None) -> Line:
        """Return ` [1][3]`, and a mark when the statement is inherited or the reader's own."""
        numbers = sorted(self._sources[name].number for name in sources if name in self._sources)
        shown = numbers[:_SHORT_REFERENCES] if self.short else numbers
        mark = _MARKS.get(origin or "", "")
        return line(" " if shown or mark else "", tuple(map(Ref, shown)), Words(mark, "soft") if mark else "")

    def statement(self, item: Sourced) -> Line:
        """Return any kind of statement as one line, with its sources and doubt."""
        whom = self.held_for(item)
        return line(
            self.body(item), whom, self.doubt(item.confidence), self.references(item.sources, item.origin)
        )

    def held_for(self, item: Cites) -> Line:
        """Return the members of a cluster that a line holds for, where results are about the cluster."""
        codes = [code for code in getattr(item, "members", ()) if code in self._members]
        if not codes:
            return ()
        names = [wording.territory(code, self._members[code]) for code in codes]
        return line(named(f" ({wording.listed(names, _COUNTRIES)})", "soft"))

    def body(self, item: Sourced) -> Line:
        """Return a statement alone."""
        match item:
            case Claim() | Action():
                return line(english(item.text))
            case Expression():
                return self._expression(item)
            case Signal():
                return self._signal(item)
            case CourtesyWords():
                return line(named(f"{item.mr}, {item.ms}", "said"))
            case Observance():
                return line(english(item.meaning))
            case _:
                return line(english(getattr(item, "note", None) or ""))

    def _expression(self, item: Expression) -> Line:
        said = named(f"  ({item.say_as})", "soft") if item.say_as else ""
        when = f", {item.when}" if item.when else ""
        return line(native(item), said, english(f"{_gloss(item)}{when}"))

    def wish(self, item: Expression, *others: Expression) -> Line:
        """Return words to write; the first screen says of when they fit only to whom.

        Args:
            item: The words.
            others: The same in further languages of the place.

        """
        said = phrases.addressees(item).strip("()") if self.short else item.when
        when = f", {said}" if said else ""
        rests = () if self.short else (self.doubt(item.confidence), self.references(item.sources))
        beside = [line(" / ", native(other)) for other in others]
        return line(native(item), *beside, english(f"{_gloss(item)}{when}"), *rests)

    def _signal(self, item: Signal) -> Line:
        if item.native and item.native != item.says:
            romanised = f"  {item.romanised}" if item.romanised and not self.short else ""
            return line(
                Words(item.native, "said", item.language),
                named(romanised),
                english(f"  “{item.says}”"),
                Words(" → ", "label"),
                english(item.means),
            )
        return line(english(item.says), Words(" → ", "label"), english(item.means))

    def behind(self, item: Cites) -> Iterator[Row]:
        """Yield what each source of a statement says and whom it describes, when that is asked for."""
        if self._evidence is None:
            return
        if isinstance(item, DatedQuietPeriod) or getattr(item, "advice", None) == "ours":
            ours = worded("the advice is ours, the facts are the sources'")
            yield Row("", line(Words(ours, "soft")))
        known = [self._evidence[name] for name in item.evidence if name in self._evidence]
        for fact in known:
            limits = line(Words(" (", "soft"), _limits(fact), Words(")", "soft"))
            says = Words(f"{worded('says')} ", "label")
            yield Row("", line(says, english(fact.says), limits, self.references((fact.source,))))
        if not known and not item.sources[0].startswith("own"):
            yield Row("", line(Words(worded("what its sources say is not noted yet"), "soft")))

    def doubt(self, confidence: str | None) -> Line:
        """Return a mark or word where a line rests on one practitioner, or sources disagree."""
        if confidence == "practitioner":
            return line(Words(f" {ONE_WORD}" if self.short else f" ({worded('practitioner')})", "soft"))
        return line(Words(f" ({worded('contested')})", "soft")) if confidence == "contested" else ()


def _gloss(item: Expression) -> str:
    """Return what words mean; English ones say it themselves."""
    return "" if item.language.partition("-")[0] == "en" else f"  “{item.meaning}”"


def _limits(fact: ShownEvidence) -> Line:
    """Return whom a fact describes, how far, since when, and with which limits."""
    about = ", ".join(wording.known(whom.replace("-", " ")) for whom in fact.about)
    where = ""
    if fact.countries:
        where = f" {worded('in {places}', places=', '.join(fact.countries[:_COUNTRIES]))}"
    where += " …" if len(fact.countries) > _COUNTRIES else ""
    whom = english(fact.who, "soft") if fact.who else Words(wording.known(str(fact.scope)), "soft")
    parts = [
        line(Words(worded("on {whom}", whom=about), "soft")),
        line(whom, Words(where, "soft") if where else ""),
        line(Words(wording.known(str(fact.year)), "soft")),
    ]
    if fact.beside:
        parts.append(line(Words(worded("beside {place}", place=fact.beside), "soft")))
    if fact.limit:
        parts.append(line(Words(f"{worded('limits')}: ", "soft"), english(fact.limit, "soft")))
    return joined("; ", parts, "soft")


def continued(item: Action) -> Action:
    """Return an action as the rest of a sentence: `Lost if you wait …`, where `Lose: Wait …` is an order."""
    return replace(item, text=item.text[:1].lower() + item.text[1:])


def native(item: Expression) -> Line:
    """Return words in their own script, then romanised where that differs."""
    romanised = item.romanised if item.romanised and item.romanised != item.native else ""
    return line(Words(item.native, "said", item.language), named(f"  {romanised}") if romanised else "")
