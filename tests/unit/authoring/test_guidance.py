"""Rules for observances, languages, gaps and the playbook: each fires once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from msgspec.structs import replace

from trustbrief.authoring import guidance
from trustbrief.model.guidance import KnownCondition, Pillar, Playbook, PlaybookStep, Stage
from trustbrief.model.language import LanguageFile
from trustbrief.model.names import Custom, Mark, NamesFile, Sounds
from trustbrief.model.observance import Match, ObservanceFile, Season, SharedObservance, Wish
from trustbrief.model.quiet import FixedSpan
from trustbrief.model.statements import Claim, Expression
from trustbrief.model.synonyms import Synonyms

HERE = Path("data/observances/harvest.yaml")
CITED = {"sources": ("one", "two"), "confidence": "expert"}
WISH = Wish(language="de", native="x", meaning="y", **CITED)


def shared(**values):
    return SharedObservance(
        **{
            "id": "feast", "name": "Feast", "match": Match(names=("feast",)), "meaning": "A shared meaning",
            "tone": "festive", **CITED, **values,
        }
    )  # fmt: skip


def season(**values):
    values = {
        "rule": FixedSpan("07-01", "08-31"),
        "slow": True,
        "territories": ("DE",),
        "effect": "Many are away",
        **CITED,
        **values,
    }
    return Season(**{"id": "summer", "name": "Summer", "advice": "Wait until it is over", **values})


@pytest.fixture
def book(make):
    steps = [
        PlaybookStep(
            id=f"{stage}-{number}",
            stage=stage,
            pillar=pillar,
            text="Send an agenda",
            why="It is worth the time",
            **CITED,
        )
        for number, (stage, pillar) in enumerate(
            zip((*get_args(Stage), "prepare", "prepare"), get_args(Pillar), strict=True)
        )
    ]
    return Playbook(
        reviewed=date(2026, 11, 22),
        stages={name: name for name in get_args(Stage)},
        pillars={name: name for name in get_args(Pillar)},
        steps=tuple(steps),
        sources=(make.source("one"), make.source("two")),
    )


@pytest.fixture
def observances(make):
    def check(*entries, seasons=(), file=HERE):
        found = ObservanceFile(
            tradition="harvest", reviewed=date(2026, 11, 22), observances=entries, seasons=seasons,
            sources=(make.source("one"), make.source("two")),
        )  # fmt: skip
        return [(".".join(map(str, path)), text) for path, text in guidance.observance_findings(file, found)]

    return check


def test_a_file_of_observances_that_keeps_the_rules_is_fine(observances):
    assert observances(shared(greetings=(WISH,), greet_from="first-day"), seasons=(season(),)) == []


def test_a_file_is_called_after_its_tradition(observances):
    found = observances(shared(), file=Path("data/observances/other.yaml"))
    assert found == [("tradition", "harvest belongs into harvest.yaml")]


def test_an_id_stands_once(observances):
    assert observances(shared(), shared(), seasons=(season(), season())) == [
        ("observances", "a second 'feast'"),
        ("seasons", "a second 'summer'"),
    ]


def test_nobody_is_both_greeted_and_not(observances):
    found = observances(shared(do_not_greet="Nobody congratulates", greetings=(WISH,)))
    assert found == [("observances.0.greetings", "the day is not greeted, by its own do_not_greet")]


def test_a_greeting_from_the_day_on_needs_a_greeting(observances):
    assert observances(shared(greet_from="first-day")) == [
        ("observances.0.greet_from", "there is no greeting to send")
    ]


def test_the_rules_for_every_statement_hold_for_observances(observances):
    found = observances(
        shared(meaning="They always meet"), seasons=(season(rule=FixedSpan("02-30", "03-01")),)
    )
    assert [path for path, _ in found] == ["observances.0.meaning", "seasons.0.rule.start"]


def test_a_playbook_that_keeps_the_rules_is_fine(book):
    assert list(guidance.playbook_findings(Path("playbook.yaml"), book)) == []
    assert guidance.playbook_summary(book) == "11 steps, 0 of them on conditions"


@pytest.fixture
def complaints(book):
    def found(**changes):
        return [
            text for _, text in guidance.playbook_findings(Path("playbook.yaml"), replace(book, **changes))
        ]

    return found


def test_each_stage_and_pillar_has_a_name_and_a_step(book, complaints):
    stages = {name: label for name, label in book.stages.items() if name != "conflict"}
    assert complaints(stages=stages) == ["conflict has no name"]
    pillars = {name: label for name, label in book.pillars.items() if name != "technology"}
    assert complaints(pillars=pillars) == ["technology has no name"]
    assert set(complaints(steps=book.steps[1:])) == {"no step for cultural-intelligence"}
    assert set(complaints(steps=(*book.steps[:4], *book.steps[5:]))) == {
        "no step for delivery",
        "no step for technology",
    }


def test_a_step_stands_once_and_names_parts_that_there_are(book, complaints):
    assert complaints(steps=(*book.steps, book.steps[0])) == ["a second 'prepare-0'"]
    wrong = replace(
        book.steps[0],
        show=("etiquette.hats",),
        when=(KnownCondition(part="moon"), KnownCondition(part="trust.break")),
    )
    found = complaints(steps=(wrong, *book.steps[1:]))
    assert set(found) == {
        "'etiquette.hats' is not a part of a briefing",
        "'moon' is not a part of a briefing",
    }


def test_steps_are_judged_like_other_lines(book, complaints):
    assert complaints(steps=(replace(book.steps[0], why="It is always worth it"), *book.steps[1:])) == [
        "'always' is too absolute; say often, many, tends to"
    ]


def test_the_gaps_are_judged_like_other_lines(desk):
    gaps = desk.gaps
    assert list(guidance.gap_findings(Path("gaps.yaml"), gaps)) == []
    late = replace(gaps, reviewed=date(2000, 1, 1))
    found = {text for _, text in guidance.gap_findings(Path("gaps.yaml"), late)}
    assert found == {"later than the review date"}


def test_a_valid_file_is_told_in_numbers(desk, make):
    file = ObservanceFile(
        tradition="harvest", reviewed=date(2026, 11, 22), observances=(shared(greetings=(WISH, WISH)),),
        seasons=(season(),), sources=(make.source(),),
    )  # fmt: skip
    assert guidance.observance_summary(file) == "1 observances, 1 seasons, 2 greetings"
    assert guidance.gap_summary(desk.gaps).startswith("8 scales, ")


@pytest.fixture
def language(make):
    def found(*greetings, **values):
        sources = (make.source("one"), make.source("two", url="https://example.com"))
        values = {"tag": "pt-BR", "name": "Portuguese", "sources": sources, **values}
        return LanguageFile(reviewed=date(2026, 11, 30), greeting=greetings, **values)

    return found


def hello(**values):
    return Expression(**{"language": "pt", "native": "Bom dia", "meaning": "Good morning", **CITED, **values})


@pytest.mark.parametrize(("name", "fine"), [("pt-br", True), ("pt-BR", False), ("pt", False)])
def test_a_file_of_words_is_called_after_its_language(language, name, fine):
    found = list(guidance.language_findings(Path(f"languages/{name}.yaml"), language(hello())))
    assert found == ([] if fine else [(("tag",), "pt-BR belongs into pt-br.yaml")])


@pytest.mark.parametrize(
    ("hours", "fine"),
    [
        ({}, True), ({"since": "05:00", "until": "12:00"}, True), ({"since": "18:00", "until": "04:00"}, True),
        ({"until": "12:00"}, True), ({"since": "12:00", "until": "12:00"}, False),
    ],
)  # fmt: skip
def test_words_fit_some_hours_of_the_day(language, hours, fine):
    found = list(guidance.language_findings(Path("languages/pt-br.yaml"), language(hello(**hours))))
    assert found == ([] if fine else [(("greeting", 0, "until"), "is the hour at which it begins")])


def test_words_and_forms_are_counted(language, make):
    whole = language(hello(), hello(), thanks=(hello(),), polite_form=(make.claim(),))
    assert guidance.language_summary(whole) == "4 words and forms of Portuguese"


def test_a_local_form_and_a_season_belong_to_a_feast_of_the_file(observances):
    whole = shared(id="reaping")
    late = Claim(text="A wish in the week after is fine", **CITED)
    assert observances(whole, shared(id="gleaning", feast="reaping")) == []
    assert observances(whole, shared(id="gleaning", feast="sowing")) == [
        ("observances.1.feast", "'sowing' is no feast of this file")
    ]
    assert observances(whole, seasons=(season(feast="sowing"),)) == [
        ("seasons.0.feast", "'sowing' is no feast of this file")
    ]
    assert observances(whole, shared(id="gleaning", feast="reaping", late=late)) == [
        ("observances.1.late", "belongs to reaping, the feast as a whole")
    ]


def test_words_that_mean_the_same_stand_in_one_group():
    twice = Synonyms(groups=(("gift", "present"), ("token", "Gift")))
    assert list(guidance.synonym_findings(HERE, twice)) == [(("groups",), "a second 'gift'")]
    assert guidance.synonym_summary(twice) == "2 groups of words"


def custom(**values):
    values = {"id": "one", "places": ("DE",), "family": "last", "call_by": "family", **values}
    return Custom(text="The family name stands behind the given name", **CITED, **values)


def mark(**values):
    values = {"id": "von", "words": ("von",), "places": ("DE",), "says": "nothing", **values}
    return Mark(text="A word that says something of a name", **CITED, **values)


@pytest.fixture
def names(make):
    def made(*parts):
        of = {
            kind: tuple(part for part in parts if isinstance(part, kind)) for kind in (Custom, Mark, Sounds)
        }
        cited = of[Custom] or of[Mark] or of[Sounds]
        return NamesFile(
            reviewed=date(2026, 11, 22),
            customs=of[Custom],
            marks=of[Mark],
            titles=(),
            particles=(),
            long_family_names=(),
            sounds=of[Sounds],
            sources=(make.source("one"), make.source("two")) if cited else (),
        )

    return made


def test_names_in_order_have_no_findings(names):
    assert list(guidance.names_findings(Path("names.yaml"), names(custom(), mark()))) == []


@pytest.mark.parametrize(
    ("parts", "path", "text"),
    [
        ((custom(), custom(id="two")), ("customs",), "a second 'DE'"),
        ((custom(), custom(places=("AT",))), ("customs",), "a second 'one'"),
        ((mark(), mark()), ("marks",), "a second 'von'"),
        ((custom(family="none"),), ("customs", 0, "call_by"), "there is no family name to call anybody by"),
        (
            (custom(bare=True, mr="Herr …"),),
            ("customs", 0, "bare"),
            "no courtesy word is used, by its own forms one is",
        ),
        ((mark(words=()),), ("marks", 0), "missing: words or endings"),
        ((mark(places=()),), ("marks", 0), "missing: places or languages"),
    ],
)
def test_customs_and_marks_of_names_are_whole_and_at_one_with_themselves(names, parts, path, text):
    assert list(guidance.names_findings(Path("names.yaml"), names(*parts))) == [(path, text)]


def test_the_sounds_of_a_place_stand_in_one_entry(names):
    sounds = Sounds(
        text="Letters are said so in this language",
        language="de",
        places=("DE",),
        letters={"z": "ts"},
        **CITED,
    )
    assert list(guidance.names_findings(Path("names.yaml"), names(sounds, sounds))) == [
        (("sounds",), "a second 'DE'")
    ]


def test_a_file_of_names_is_summed_up(names):
    found = names(custom(), custom(id="two", places=("AT", "CH")), mark())
    assert guidance.names_summary(found) == "2 customs of 3 places, 1 marks, 2 sources"


def test_words_that_a_line_answers_by_need_a_part_to_show(book, complaints):
    first, *rest = book.steps
    assert complaints(steps=(replace(first, answers=("late",)), *rest)) == [
        "no part is shown whose lines could answer"
    ]
    assert complaints(steps=(replace(first, answers=("late",), show=("conflict",)), *rest)) == []
