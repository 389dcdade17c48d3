"""The steps of an engagement that fit a place and the reader's home."""

from __future__ import annotations

from datetime import date, datetime, timezone
from typing import get_args

import pytest

from trustbrief.documents.briefing import Briefing, Coverage
from trustbrief.documents.conditions import Situation
from trustbrief.documents.plan import fitted, plan, words
from trustbrief.errors import PlaceError
from trustbrief.model.guidance import Pillar, Playbook, PlaybookStep, QuietCondition, Stage
from trustbrief.model.language import LanguageWords
from trustbrief.model.place import ShownPlace
from trustbrief.model.profile import Etiquette, Trust
from trustbrief.model.statements import Expression, ScalePosition, Signal

STAGES = {name: name.title() for name in get_args(Stage)}
PILLARS = {name: name.title() for name in get_args(Pillar)}


def said(native):
    return Expression(language="de", native=native, meaning="sorry", sources=("x.y",), confidence="expert")


def step(name, stage="prepare", **values):
    values = {"pillar": "communication", "text": f"Do {name} first", "why": "It is worth the time", **values}
    return PlaybookStep(id=name, stage=stage, **{"sources": ("book",), "confidence": "expert", **values})


@pytest.fixture
def planned(make):
    def found(*steps, stage=None, **values):
        place = ShownPlace(code="JP", name="Japan", kind="territory", country="JP")
        coverage = Coverage(
            depth="full", reviewed=None, scope=None, claims=0, sources=0, inherited=(), missing=()
        )
        briefing = Briefing(
            generated=make.now, place=place, home=None, date=date(2026, 11, 24), scales=(), facts=None,
            coverage=coverage, **{"sources": {}, **values},
        )  # fmt: skip
        book = Playbook(
            reviewed=date(2026, 11, 22),
            stages=STAGES,
            pillars=PILLARS,
            steps=steps,
            sources=(make.source("book"),),
        )
        return fitted(book, Situation(briefing, None), stage)

    return found


def test_steps_come_in_the_order_of_the_stages_and_within_one_in_their_own(planned):
    found = planned(step("c", "conflict"), step("b"), step("a"))
    assert [one.id for one in found.steps] == ["b", "a", "c"]
    assert list(found.stages) == list(STAGES)


def test_one_stage_alone_has_its_steps_and_its_name(planned):
    found = planned(step("c", "conflict"), step("b"), stage="conflict")
    assert ([one.id for one in found.steps], found.stages) == (["c"], {"conflict": "Conflict"})


def test_a_step_whose_conditions_do_not_all_hold_is_left_out_and_the_others_say_why_they_are_in(
    planned, make
):
    soon, later = QuietCondition(within_days=10), QuietCondition(within_days=1)
    quiet = (make.quiet("2026-12-01", "2026-12-03"),)
    found = planned(step("a", when=(soon,)), step("b", when=(soon, later)), step("c"), quiet_periods=quiet)
    assert [(one.id, tuple(reason.text for reason in one.because)) for one in found.steps] == [
        ("a", ("Summer from 2026-12-01 to 2026-12-03",)),
        ("c", ()),
    ]


def test_the_places_own_lines_stand_under_a_step_three_at_most(planned, make):
    lines = tuple(make.claim(f"A line on gifts, number {number}") for number in range(5))
    found = planned(step("a", show=("etiquette.gifts",)), etiquette=Etiquette(gifts=lines))
    assert [line.text for line in found.steps[0].there] == [line.text for line in lines[:3]]
    assert not any(line.avoid for line in found.steps[0].there)


def test_a_line_on_another_matter_does_not_stand_under_a_step(planned, make):
    lines = tuple(map(make.claim, ("“Late” is late here", "Wait for the host", "Translate the contract")))
    found = planned(step("a", show=("meetings",), answers=("late", "host")), meetings=lines)
    assert [line.text for line in found.steps[0].there] == [line.text for line in lines[:2]]


def test_what_breaks_trust_and_what_not_to_do_is_to_be_avoided(planned, make):
    trust = Trust(lose=(make.action("Promise what may slip"),))
    values = {"trust": trust, "dont": (make.action("Call at noon"),), "do": (make.action("Write first"),)}
    found = planned(step("a", show=("trust.break", "dont", "do")), **values)
    assert [(line.text, line.avoid) for line in found.steps[0].there] == [
        ("Promise what may slip", True),
        ("Call at noon", True),
        ("Write first", False),
    ]


def test_what_steps_and_lines_cite_is_numbered_the_playbooks_own_first(planned, make):
    from msgspec.structs import asdict

    from trustbrief.model.statements import NumberedSource

    known = {name: NumberedSource(**asdict(make.source("one")), number=9) for name in ("jp/one", "jp/two")}
    found = planned(
        step("a", show=("do",), sources=("book.fact",)),
        do=(make.action("Write first", "jp/one"),),
        sources=known,
    )
    assert {name: source.number for name, source in found.sources.items()} == {
        "playbook/book": 1,
        "jp/one": 2,
    }
    assert found.steps[0].sources == ("playbook/book",)


def test_every_kind_of_statement_has_words(make):
    common = {"sources": ("x",), "confidence": "expert"}
    wish = Expression(language="ja", native="はい", romanised="hai", meaning="yes", **common)
    assert words(make.claim("A plain line here")) == "A plain line here"
    assert words(make.action("Write first")) == "Write first"
    assert words(wish) == "はい hai “yes”"
    assert words(Expression(language="de", native="ja", meaning="yes", **common)) == "ja “yes”"
    assert words(Signal(kind="no", says="It is difficult", means="That is a no", **common)) == (
        "It is difficult → That is a no"
    )
    assert words(ScalePosition(position=3, note="As seen at work", **common)) == "As seen at work"
    assert words(make.keep_free("09:00", "10:00")) == ""


def test_a_plan_over_the_shipped_data_is_for_the_place_the_home_and_the_day(desk):
    there = desk.locality("JP")
    found = plan(there, there.moment(date(2026, 12, 1)), "bad-news")
    assert (found.place.code, found.home.code, found.date) == ("JP", "DE", date(2026, 12, 1))
    assert {one.stage for one in found.steps} == {"bad-news"}
    assert set(found.sources) >= {name for one in found.steps for name in one.sources}


def test_without_a_home_no_step_rests_on_a_gap(another_desk):
    there = another_desk().locality("JP")
    found = plan(there, there.moment(None))
    assert found.home is None
    assert not any("than at home" in reason.text for one in found.steps for reason in one.because)


def test_a_culture_cluster_is_nobody_to_work_with(desk):
    there = desk.locality("nordic-europe")
    with pytest.raises(PlaceError):
        plan(there, datetime(2026, 11, 24, tzinfo=timezone.utc))  # noqa: UP017


def test_words_of_the_language_there_stand_under_a_step_the_first_of_each_part(planned):
    sorry = (said("Entschuldigung"), said("Verzeihung"))
    spoken = LanguageWords(tag="de", name="German", apology=sorry)
    found = planned(step("a", words=("apology", "thanks")), step("b"), language=spoken)
    assert [[item.native for item in one.said] for one in found.steps] == [["Entschuldigung"], []]
    assert [one.said for one in planned(step("a", words=("apology",))).steps] == [()]
