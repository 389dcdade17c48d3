"""From what people type to a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.errors import PlaceError, quoted
from trustbrief.facts.territories import fact_file
from trustbrief.places.names import index, place_names
from trustbrief.places.resolve import resolve
from trustbrief.places.spelling import normalise

FACTS = fact_file()
NAMES = place_names(FACTS)


@pytest.mark.parametrize("code", FACTS.territories)
def test_a_territory_goes_by_its_codes_and_its_name(code):
    entry = FACTS.territories[code]
    for spelling in (code, code.lower(), entry.alpha3, entry.numeric, entry.name, entry.name.upper()):
        assert resolve(spelling, NAMES).code == code


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("UK", "GB"), ("u.k.", "GB"), ("England", "GB"), ("UAE", "AE"), ("Holland", "NL"),
        ("America", "US"), ("U.S.A.", "US"), ("Burma", "MM"), ("Czech Republic", "CZ"),
        ("Ivory Coast", "CI"), ("Cote d'Ivoire", "CI"),
        ("côte d\N{RIGHT SINGLE QUOTATION MARK}ivoire", "CI"), ("Turkey", "TR"),
        ("Türkiye", "TR"), ("turkiye", "TR"), ("the Netherlands", "NL"), ("South Korea", "KR"),
        ("  japan ", "JP"), ("JAPAN!", "JP"), ("Trinidad & Tobago", "TT"), ("Guinea", "GN"),
        ("Latin America", "latin-america"), ("confucian asia", "confucian-asia"),
    ],
)  # fmt: skip
def test_everyday_spellings(spelling, code):
    assert resolve(spelling, NAMES).code == code


@pytest.mark.parametrize(("spelling", "readings"), [("congo", {"CG", "CD"}), ("korea", {"KR", "KP"})])
def test_an_ambiguous_name_lists_its_readings_with_what_to_type(spelling, readings):
    with pytest.raises(PlaceError) as caught:
        resolve(spelling, NAMES)
    for code in readings:
        assert f"({code})" in caught.value.message
        assert code in caught.value.hint
        assert resolve(code, NAMES).code == code


@pytest.mark.parametrize(
    ("typo", "meant"),
    [("jappan", "Japan"), ("germny", "Germany"), ("brasil", "Brazil"), ("nigera", "Nigeria")],
)
def test_a_typo_gets_suggestions(typo, meant):
    with pytest.raises(PlaceError) as caught:
        resolve(typo, NAMES)
    assert meant in caught.value.hint
    assert caught.value.hint.count(",") <= 1


def test_the_compiled_index_is_what_a_scan_finds():
    assert dict(FACTS.names) == index(FACTS)


@given(st.text(max_size=120))
def test_any_text_is_a_place_or_a_usage_error_that_echoes_nothing_harmful(text):
    if normalise(text) in NAMES.by_name:
        return
    with pytest.raises(PlaceError) as caught:
        resolve(text, NAMES)
    assert caught.value.exit_code == 2
    assert caught.value.message.isprintable()


@given(st.text(max_size=60))
def test_normalising_twice_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text) or normalise(text).startswith("the ")


def test_an_echo_is_short_and_printable():
    assert quoted("x" * 100) == "'" + "x" * 39 + "…'"
    assert quoted("a\x1b[31m\u202eb") == "'a[31mb'"
