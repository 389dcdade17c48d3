"""Rules of content that hold for every authored file: each fires, and none where it should not."""

from __future__ import annotations

from datetime import date

import pytest

from trustbrief.authoring.statements import findings, fixed_span
from trustbrief.model.profile import Etiquette, Scales, Topics
from trustbrief.model.quiet import FixedSpan, HolidaySpan, Observance, QuietPeriod
from trustbrief.model.statements import Expression, ScalePosition

REVIEWED = date(2026, 11, 22)


@pytest.fixture
def found(make):
    """Return what is wrong with a profile of these sections over two families of sources."""

    def check(sources=None, **sections):
        known = sources or (make.source("one", kind="official"), make.source("two", kind="professional"))
        profile = make.profile(sources=known, **sections)
        return [(".".join(map(str, path)), text) for path, text in findings(profile, known, REVIEWED)]

    return check


@pytest.fixture
def said(found, make):
    """Return what is wrong with one line on meetings."""

    def check(text="Meetings tend to begin on time", **values):
        line = make.claim(text, *values.pop("cited", ("one", "two")), **values)
        return [complaint for _, complaint in found(meetings=(line,))]

    return check


def test_a_line_that_keeps_every_rule_is_fine(said):
    assert said() == []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("Meetings always begin on time", "'always' is too absolute; say often, many, tends to"),
        ("Meetings Never begin on time", "'Never' is too absolute; say often, many, tends to"),
        ("All people begin on time", "'All people' speaks of a whole people; describe a habit"),
        ("Here every manager begins on time", "'every manager' speaks of a whole people; describe a habit"),
        ("Japanese are on time", "'Japanese are' speaks of a whole people; describe a habit"),
        ("A German is on time", "'A German is' speaks of a whole people; describe a habit"),
        ("Meetings begin on time.", "ends in a full stop; leave it out"),
        (" Meetings begin on time", "has stray white space or a line break"),
        ("Meetings begin\non time", "has stray white space or a line break"),
    ],
)
def test_words_that_a_line_may_not_have(said, text, complaint):
    assert said(text) == [complaint]


@pytest.mark.parametrize(
    "text",
    [
        "German is spoken at the table",
        "Nevertheless a nevermore",
        "Many managers begin on time",
        "Most people are late",
    ],
)
def test_words_that_only_look_like_them(said, text):
    assert said(text) == []


def test_words_of_a_greeting_are_quoted_and_not_judged(found):
    from trustbrief.model.profile import FirstMinute

    wish = Expression(
        language="en", native="x", meaning="Always yours.", sources=("one", "two"), confidence="expert"
    )
    assert found(first_minute=FirstMinute(greeting=(wish,))) == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Send an agenda", True), ("The agenda comes first", False), ("Usually send an agenda", False),
        ("Rely on the agenda", True), ("Reply within a day", True), ("When asked, answer", False),
        ("When: after the call", True), ("Avoid small talk", True),
    ],
)  # fmt: skip
def test_an_action_starts_with_a_verb(found, make, text, verb):
    complaints = [text for _, text in found(do=(make.action(text, "one", "two"),))]
    assert complaints == ([] if verb else ["has to start with a verb"])


# ----- what stands behind a line


def test_a_source_that_is_not_listed_or_named_twice(said):
    assert said(cited=("one", "two", "three")) == ["'three' is not among the sources"]
    assert said(cited=("one", "two", "one")) == ["names a source twice"]
    assert said(cited=("one.a", "two", "one.b")) == []


@pytest.mark.parametrize(("families", "enough"), [(2, False), (3, True)])
def test_a_consensus_is_of_three_families(found, make, families, enough):
    sources = tuple(make.source(f"s{number}") for number in range(families))
    line = make.claim(
        "Meetings tend to begin on time", *(source.id for source in sources), confidence="consensus"
    )
    complaints = [text for _, text in found(sources, meetings=(line,))]
    assert complaints == ([] if enough else ["consensus needs 3 families, here 2"])


@pytest.mark.parametrize(
    ("confidence", "kind", "fine"),
    [
        ("official", "official", True), ("official", "statute", True), ("official", "standard", True),
        ("official", "academic", False), ("survey", "survey", True), ("survey", "academic", True),
        ("survey", "practitioner", False), ("expert", "professional", True), ("expert", "academic", True),
        ("expert", "press", False), ("practitioner", "press", True), ("contested", "press", True),
    ],
)  # fmt: skip
def test_a_label_needs_a_source_of_a_fitting_kind(found, make, confidence, kind, fine):
    sources = (make.source("one", kind=kind),)
    line = make.claim("Meetings tend to begin on time", "one", confidence=confidence)
    complaints = [text for _, text in found(sources, meetings=(line,))]
    assert bool(complaints) is not fine
    assert all(text.startswith(f"{confidence} needs a source of kind") for text in complaints)


@pytest.mark.parametrize("section", ["contact", "gifts", "gestures"])
def test_a_line_that_could_offend_needs_two_families_or_advises_to_avoid(found, make, section):
    def check(text, *cited, **values):
        line = make.claim(text, *cited, **values)
        return [
            text for _, text in found(etiquette=Etiquette(**{section: (line,)})) if "not cited" not in text
        ]

    assert check("A small gift is welcome", "one", "two") == []
    assert check("A small gift is welcome", "one") == [
        "could offend if wrong: needs two families, or start with Avoid"
    ]
    assert check("Avoid a gift at the start", "one") == []
    assert check("A small gift is welcome", "one", "two", confidence="practitioner") == [
        "practitioner is too weak where a line could offend"
    ]


def test_a_topic_that_is_safe_could_offend_and_one_to_avoid_could_not(found, make):
    line = make.claim("Football is a safe topic here", "one")
    assert [path for path, _ in found(topics=Topics(safe=(line,))) if path.startswith("topics")] == [
        "topics.safe.0.sources"
    ]
    assert [path for path, _ in found(topics=Topics(avoid=(line,))) if path.startswith("topics")] == []


def test_a_day_on_which_nobody_is_greeted_could_offend(found):
    day = Observance(
        name="Feast", meaning="A day of mourning", tone="solemn", do_not_greet="Nobody congratulates", sources=("one",),
        confidence="expert",
    )  # fmt: skip
    assert (
        "observances.0.sources",
        "could offend if wrong: needs two families, or start with Avoid",
    ) in found(observances=(day,))


# ----- the list of sources


def test_each_source_is_cited_has_an_address_and_was_read_before_the_review(found, make):
    sources = (
        make.source("one"),
        make.source("two", url=None),
        make.source("two", accessed=date(2026, 11, 23)),
        make.source("unused"),
    )
    line = make.claim("Meetings tend to begin on time", "one", "two")
    assert found(sources, meetings=(line,)) == [
        ("sources.1", "missing: url"),
        ("sources.2.id", "a second source 'two'"),
        ("sources.2.accessed", "later than the review date"),
        ("sources.3", "the source 'unused' is not cited"),
    ]


# ----- quiet periods


@pytest.mark.parametrize(
    ("start", "end", "complaints"),
    [
        ("02-29", "03-01", []),
        ("02-30", "03-01", ["there is no 02-30"]),
        ("04-31", "06-31", ["there is no 04-31", "there is no 06-31"]),
        ("01-01", "04-30", []),  # 120 days on
        ("01-01", "05-01", ["longer than 120 days; is the end before the start?"]),
        ("12-20", "01-10", []),
        ("12-24", "12-23", ["longer than 120 days; is the end before the start?"]),
    ],
)
def test_a_fixed_span_has_days_that_exist_and_is_no_whole_season(start, end, complaints):
    assert [text for _, text in fixed_span((), FixedSpan(start, end))] == complaints


@pytest.mark.parametrize(("before", "after", "fine"), [(20, 25, True), (20, 26, False)])
def test_days_around_a_holiday_are_45_at_most(found, before, after, fine):
    quiet = QuietPeriod(
        name="Fair", rule=HolidaySpan("Feast", before, after), effect="Nobody is in", advice="Call earlier on",
        sources=("one", "two"), confidence="expert",
    )  # fmt: skip
    assert found(quiet_periods=(quiet,)) == (
        [] if fine else [("quiet_periods.0.rule", "longer than 45 days")]
    )


def test_the_rules_of_a_fixed_span_hold_in_a_file(found):
    quiet = QuietPeriod(
        name="Fair", rule=FixedSpan("02-30", "03-01"), effect="Nobody is in", advice="Call earlier on",
        sources=("one", "two"), confidence="expert",
    )  # fmt: skip
    assert found(quiet_periods=(quiet,)) == [("quiet_periods.0.rule.start", "there is no 02-30")]


def test_a_note_on_a_scale_is_judged_like_a_line(found):
    position = ScalePosition(
        position=3, note="They always say so", sources=("one", "two"), confidence="expert"
    )
    assert [path for path, _ in found(scales=Scales(context=position))] == ["scales.context.note"]
