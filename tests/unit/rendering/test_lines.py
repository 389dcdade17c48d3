"""How single statements read, whatever the format."""

from __future__ import annotations

import pytest

from trustbrief.model.evidence import ShownEvidence
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
    whole = statements().wish(wish)
    assert words_of(whole).rstrip() == "Frohe Ostern  “Happy Easter”, to all; by mail"
    assert any(isinstance(piece, Ref) for piece in whole)
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


@pytest.mark.parametrize(
    ("members", "said"),
    [
        (("CH", "NL"), " (Switzerland, Netherlands)"),
        ((), ""),  # holds for all of them
        (("AT", "BE", "CH", "DE", "LI", "LU", "NL"), " (A, B, Switzerland, D, I, U and 1 more)"),
    ],
)
def test_a_line_of_a_cluster_says_for_which_members_it_holds_and_on_a_members_page_it_does_not(
    statements, numbered, make, members, said
):
    names = {"AT": "A", "BE": "B", "CH": "Switzerland", "DE": "D", "LI": "I", "LU": "U", "NL": "Netherlands"}
    claim = make.claim("Wait for the du", members=members)
    about = Statements({"one": numbered(3)}, short=False, members=names)
    assert words_of(about.statement(claim)) == f"Wait for the du{said}"
    assert words_of(statements().statement(claim)) == "Wait for the du"


def test_english_words_have_no_gloss(statements):
    for language in ("en", "en-IN"):
        wish = Expression(
            language=language, native="Happy Diwali", meaning="A happy feast of lights", **CITED
        )
        assert words_of(statements().wish(wish)).rstrip() == "Happy Diwali"
        assert words_of(statements().body(wish)) == "Happy Diwali"
    other = Expression(language="enm", native="Hail", meaning="Be well", **CITED)
    assert words_of(statements().wish(other)).rstrip() == "Hail  “Be well”"


# ----- what stands behind a line


def fact(source="one", **values):
    return ShownEvidence(
        **{
            "source": source, "says": "Meetings begin on time", "about": ("firms", "public-bodies"),
            "scope": "country", "who": None, "year": 2019, "beside": None, "limit": None, **values,
        }
    )  # fmt: skip


@pytest.fixture
def behind(numbered, make):
    """Return the rows behind a line that cites some facts."""

    def found(evidence, *facts, sources=("one",), **values):
        statements = Statements({"one": numbered(3), "two": numbered(1)}, short=False, evidence=evidence)
        item = make.claim("A line that is long enough", *sources, evidence=facts, **values)
        return list(statements.behind(item))

    return found


def test_behind_a_line_stands_what_each_source_says_and_whom_it_describes(behind):
    known = {"one.start": fact(), "two.start": fact("two", says="Trains are late", year="undated")}
    rows = behind(known, "one.start", "unknown.fact", "two.start")
    assert [words_of(row.line) for row in rows] == [
        "says Meetings begin on time (on firms, public bodies; country; 2019) ",
        "says Trains are late (on firms, public bodies; country; undated) ",
    ]
    assert [row.line[-1] for row in rows] == [Ref(3), Ref(1)]
    assert {row.label for row in rows} == {""}


@pytest.mark.parametrize(
    ("values", "limits"),
    [
        ({"who": "firms of Osaka", "scope": "city"}, "on firms, public bodies; firms of Osaka; 2019"),
        ({"beside": "DE"}, "on firms, public bodies; country; 2019; beside DE"),
        ({"limit": "Large ones only"}, "on firms, public bodies; country; 2019; limits: Large ones only"),
        ({"about": ("staff",)}, "on staff; country; 2019"),
    ],
)
def test_how_far_a_fact_carries_is_said_with_its_home_and_its_limits(behind, values, limits):
    (row,) = behind({"one.start": fact(**values)}, "one.start")
    assert f"({limits})" in words_of(row.line)


def test_nothing_stands_behind_a_line_unless_that_is_asked_for(behind):
    assert behind(None, "one.start") == []


def test_that_nothing_is_noted_yet_is_said_but_not_of_the_readers_own_lines(behind):
    (row,) = behind({}, "one.start")
    assert words_of(row.line) == "what its sources say is not noted yet"
    assert behind({}, sources=("own/own-notes",)) == []


def test_advice_of_ours_is_told_from_what_the_sources_say(numbered, make):
    statements = Statements({"one": numbered(3)}, short=False, evidence={"one.start": fact()})
    ours = make.action("Be there on time", "one", evidence=("one.start",), advice="ours")
    first, second = (words_of(row.line) for row in statements.behind(ours))
    assert first == "the advice is ours, the facts are the sources'"
    assert second.startswith("says Meetings begin on time")
    theirs = make.action("Be there on time", "one", evidence=("one.start",))
    assert len(list(statements.behind(theirs))) == 1


def test_a_wish_keeps_the_brackets_of_its_words():
    said = Expression(
        language="ja", native="年賀状", meaning="New Year card", when="unless in mourning (喪中)", sources=("one",),
        confidence="expert",
    )  # fmt: skip
    assert words_of(Statements({}, short=False).wish(said)).endswith("unless in mourning (喪中)")
