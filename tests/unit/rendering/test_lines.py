"""How single statements read, whatever the format."""

from __future__ import annotations

import pytest

from trustbrief.model.quiet import Observance
from trustbrief.model.statements import Expression, ScalePosition, Signal
from trustbrief.rendering.blocks import Ref, Words, words_of
from trustbrief.rendering.lines import Statements, native

CITED = {"confidence": "expert", "sources": ("one",)}


@pytest.fixture
def statements(numbered):
    sources = {"one": numbered(3), "two": numbered(1)}
    return lambda *, short=False: Statements(sources, short=short)


def test_references_are_the_numbers_in_order_and_on_the_first_screen_the_first_alone(statements):
    whole = statements().references(("one", "two", "unknown"))
    assert whole == (Words(" "), Ref(1), Ref(3))
    assert statements(short=True).references(("one", "two")) == (Words(" "), Ref(1))
    assert statements().references(("unknown",)) == ()


@pytest.mark.parametrize(
    ("origin", "mark"), [("cluster", "°"), ("overlay", "†"), ("territory", ""), (None, "")]
)
def test_what_is_inherited_or_the_readers_own_has_a_mark(statements, origin, mark):
    assert words_of(statements().references((), origin)) == (f" {mark}" if mark else "")


@pytest.mark.parametrize(
    ("confidence", "short", "text"),
    [
        ("practitioner", False, " (practitioner)"),
        ("practitioner", True, " ~"),
        ("contested", True, " (contested)"),
        ("expert", False, ""),
        (None, False, ""),
    ],
)
def test_a_doubtful_line_says_so(statements, confidence, short, text):
    assert words_of(statements(short=short).doubt(confidence)) == text


def test_each_kind_of_statement_reads(statements, make):
    wish = Expression(
        language="ja",
        native="はい",
        romanised="hai",
        say_as="HIGH",
        meaning="yes",
        when="to friends; in June",
        **CITED,
    )
    plain = Signal(kind="no", says="It is difficult", means="That is a no", **CITED)
    said = Signal(
        kind="no",
        says="difficult",
        native="難しい",
        romanised="muzukashii",
        language="ja",
        means="A no it is",
        **CITED,
    )
    feast = Observance(name="Feast", meaning="A harvest it is", tone="festive", **CITED)
    texts = {
        make.claim("A plain line here"): "A plain line here",
        wish: "はい  hai  (HIGH)  “yes”, to friends; in June",
        plain: "It is difficult → That is a no",
        said: "難しい  muzukashii  “difficult” → A no it is",
        feast: "A harvest it is",
        ScalePosition(position=3, note="As seen at work", **CITED): "As seen at work",
    }
    for item, text in texts.items():
        assert words_of(statements().body(item)) == text
    assert words_of(statements(short=True).body(said)) == "難しい  “difficult” → A no it is"
    assert statements().body(said)[0] == Words("難しい", "said", "ja")


def test_a_wish_says_on_the_first_screen_only_to_whom(statements):
    wish = Expression(
        language="de", native="Frohe Ostern", meaning="Happy Easter", when="to all; by mail", **CITED
    )
    assert words_of(statements().wish(wish)) == "Frohe Ostern  “Happy Easter”, to all; by mail"
    assert words_of(statements(short=True).wish(wish)) == "Frohe Ostern  “Happy Easter”, to all"


def test_what_reads_the_same_in_latin_letters_is_not_said_twice():
    same = Expression(language="de", native="ja", romanised="ja", meaning="yes", **CITED)
    assert words_of(native(same)) == "ja"


def test_a_statement_has_its_doubt_and_its_sources(statements, make):
    found = statements().statement(
        make.claim("A plain line here", "one", confidence="contested", origin="cluster")
    )
    assert words_of(found) == "A plain line here (contested) °"
    assert Ref(3) in found
