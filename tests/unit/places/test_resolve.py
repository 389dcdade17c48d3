"""From what people type to a place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trustbrief.errors import PlaceError, quoted
from trustbrief.facts.territories import fact_file
from trustbrief.files.shipped import data_root
from trustbrief.places.atlas import Atlas
from trustbrief.places.names import english, index
from trustbrief.places.spelling import normalise

FACTS = fact_file()
ATLAS = Atlas(FACTS, data_root() / "facts" / "places.json", lambda: [("Nippon", "JP")])


def code(text):
    return ATLAS.resolve(text).place.code


@pytest.mark.parametrize("expected", FACTS.territories)
def test_a_territory_goes_by_its_codes_and_its_flag(expected):
    entry = FACTS.territories[expected]
    flag = "".join(chr(ord("\N{REGIONAL INDICATOR SYMBOL LETTER A}") + ord(c) - ord("A")) for c in expected)
    for spelling in (expected, expected.lower(), entry.alpha3, entry.numeric, flag):
        assert code(spelling) == expected


@pytest.mark.parametrize("expected", sorted(set(FACTS.territories) - {"GE"}))
def test_a_territory_goes_by_its_english_name(expected):
    entry = FACTS.territories[expected]
    for spelling in (entry.name, entry.name.upper(), f"The {entry.name}", f" {entry.name}! "):
        assert code(spelling) == expected


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [
        ("UK", "GB"), ("u.k.", "GB"), ("UAE", "AE"), ("Holland", "NL"), ("America", "US"), ("U.S.A.", "US"),
        ("Burma", "MM"), ("Czech Republic", "CZ"), ("Ivory Coast", "CI"), ("Cote d'Ivoire", "CI"),
        ("Swaziland", "SZ"), ("Turkey", "TR"), ("Türkiye", "TR"), ("turkiye", "TR"), ("Macau", "MO"),
        ("DRC", "CD"), ("Republic of Kenya", "KE"), ("Trinidad & Tobago", "TT"), ("Nippon", "JP"),
        ("日本", "JP"), ("Deutschland", "DE"), ("Allemagne", "DE"), ("Brasil", "BR"), ("Ελλάδα", "GR"),
        ("मिस्र", "EG"), ("Россия", "RU"), ("مصر", "EG"), ("ประเทศไทย", "TH") , ("한국", "KR"), ("대한민국", "KR"),
        ("Bavaria", "DE-BY"), ("Bayern", "DE-BY"), ("Catalonia", "ES-CT"), ("Scotland", "GB-SCT"),
        ("Québec", "CA-QC"), ("quebec", "CA-QC"), ("US-TX", "US-TX"), ("Flanders", "BE-VLG"),
        ("latin america", "latin-america"), ("nordics", "nordic-europe"), ("Middle East", "middle-east"),
        ("DACH", "germanic-europe"), ("east asia", "confucian-asia"),
    ],
)  # fmt: skip
def test_everyday_spellings_in_many_languages(spelling, expected):
    assert code(spelling) == expected


@pytest.mark.parametrize(
    ("spelling", "city", "country", "zone"),
    [
        ("Osaka", "Osaka", "JP", "Asia/Tokyo"), ("大阪", "Osaka", "JP", "Asia/Tokyo"),
        ("Bombay", "Mumbai", "IN", "Asia/Kolkata"), ("Saigon", "Ho Chi Minh City", "VN", "Asia/Ho_Chi_Minh"),
        ("Kiev", "Kyiv", "UA", "Europe/Kyiv"), ("München", "Munich", "DE", "Europe/Berlin"),
        ("الرياض", "Riyadh", "SA", "Asia/Riyadh"), ("Bangalore", "Bengaluru", "IN", "Asia/Kolkata"),
        ("Los Angeles", "Los Angeles", "US", "America/Los_Angeles"),
        ("Cordoba, ES", "Córdoba", "ES", "Europe/Madrid"), ("Birmingham, US", "Birmingham", "US", "America/Chicago"),
    ],
)  # fmt: skip
def test_a_city_has_its_country_and_its_own_zone(spelling, city, country, zone):
    place = ATLAS.resolve(spelling).place
    assert (place.kind, place.name, place.country, place.zone) == ("city", city, country, zone)


@pytest.mark.parametrize(
    ("spelling", "readings"),
    [
        ("congo", {"CG", "CD"}), ("georgia", {"GE", "US-GA"}), ("benelux", {"BE", "NL", "LU"}),
        ("Cordoba", {"AR-X", '"Córdoba, ES"', '"Córdoba, AR"', '"Córdoba, MX"'}),
        ("Birmingham", {'"Birmingham, GB"', '"Birmingham, US"'}),
        ("San Jose", {'"San José, CR"', '"San Jose, US"'}),
    ],
)  # fmt: skip
def test_an_ambiguous_name_lists_its_readings_with_words_that_resolve(spelling, readings):
    with pytest.raises(PlaceError) as caught:
        ATLAS.resolve(spelling)
    assert caught.value.hint.startswith("type one of: ")
    for typed in readings:
        assert typed in caught.value.hint
        assert ATLAS.resolve(typed.strip('"')).note is None


@pytest.mark.parametrize(
    ("spelling", "expected", "other"),
    [("korea", "KR", "North Korea (KP)"), ("London", "geonames:2643743", "London"), ("guinea", "GN", "GW")],
)
def test_a_reading_that_is_far_ahead_wins_with_a_note(spelling, expected, other):
    found = ATLAS.resolve(spelling)
    assert found.place.code == expected
    assert other in found.note


def test_a_name_from_elsewhere_that_may_be_a_typo_is_taken_with_a_note():
    found = ATLAS.resolve("nigera")
    assert found.place.code == "NE"
    assert "for Nigeria (NG) type NG" in found.note
    for plain in ("Deutschland", "Brasil", "Allemagne", "Nippon"):
        assert ATLAS.resolve(plain).note is None


@pytest.mark.parametrize(
    ("typo", "meant"),
    [
        ("jappan", "Japan"),
        ("germny", "Germany"),
        ("nigeirai", "Nigeria"),
        ("Muenchen", "Munich"),
        ("barcelna", "Barcelona"),
    ],
)
def test_a_typo_gets_up_to_three_suggestions(typo, meant):
    with pytest.raises(PlaceError) as caught:
        ATLAS.resolve(typo)
    assert meant in caught.value.hint
    assert caught.value.hint.count(",") <= 1


def test_the_compiled_index_is_what_a_scan_finds():
    assert dict(FACTS.names) == index(english(FACTS))


LANGUAGES = """
    am ar as az be bg bn bo bs ca cs cy da de dz el es et eu fa fi fr ga gl gu he hi hr hu hy id is it
    ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my ne nl no or pa pl pt ro ru sd si sk sl sq sr sv sw
    ta te th ti tk tr ug uk ur uz vi yi yue zh zu
"""


@pytest.mark.locked
def test_what_is_typed_in_babels_languages_resolves_to_the_territory_or_asks():
    """Six hundred spellings and more, in each script that CLDR writes names in."""
    from babel import Locale

    asked, resolved, scripts = 0, 0, set()
    for language in LANGUAGES.split():
        names = Locale(language).territories
        for expected in ("JP", "DE", "EG", "BR", "GR", "IN", "US", "CN", "KE", "SA", "FR", "MX"):
            name = names.get(expected)
            if name is None:
                continue
            scripts |= {ord(c) >> 8 for c in name if c.isalpha()}
            try:
                assert code(name) == expected, (language, name)
                resolved += 1
            except PlaceError as error:
                assert f"({expected})" in error.message, (language, name)  # noqa: PT017
                asked += 1
    assert resolved >= 600
    assert len(LANGUAGES.split()) >= 30
    assert len(scripts) >= 20
    assert asked <= 5


@settings(deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_a_place_or_a_usage_error_that_echoes_nothing_harmful(text):
    try:
        assert ATLAS.resolve(text).place.code
    except PlaceError as error:
        caught = error
        assert caught.exit_code == 2
        assert caught.message.isprintable()


@given(st.text(max_size=60))
def test_normalising_leaves_no_case_or_stray_space(text):
    key = normalise(text)
    assert key == key.casefold().strip()
    assert "  " not in key


def test_an_echo_is_short_and_printable():
    assert quoted("x" * 100) == "'" + "x" * 39 + "…'"
    assert quoted("a\x1b[31m\u202eb") == "'a[31mb'"
