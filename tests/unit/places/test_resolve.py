"""From what people type to a place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trustbrief.errors import DataError, PlaceError, quoted
from trustbrief.facts.territories import fact_file
from trustbrief.files.shipped import data_root
from trustbrief.places.atlas import Atlas
from trustbrief.places.readings import AmbiguousPlaceError
from trustbrief.places.spelling import normalise

FACTS = fact_file()
ATLAS = Atlas(data_root() / "facts")


def code(text):
    return ATLAS.resolve(text).place.code


def test_a_territory_goes_by_its_codes_and_its_flag():
    for expected in FACTS.territories:
        entry = FACTS.territories[expected]
        flag = "".join(
            chr(ord("\N{REGIONAL INDICATOR SYMBOL LETTER A}") + ord(c) - ord("A")) for c in expected
        )
        for spelling in (expected, expected.lower(), entry.alpha3, entry.numeric, flag):
            assert code(spelling) == expected


def test_a_territory_goes_by_its_english_name():
    for expected in sorted(set(FACTS.territories) - {"GE"}):
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
        ("San Jose", {'"San José, CR"', '"San Jose, US"'}), ("Mérida", {'"Mérida, MX"', '"Mérida, VE"'}),
        ("Pasadena", {'"Pasadena, US-TX"', '"Pasadena, US-CA"'}), ("limburg", {"BE-VLI", "NL-LI"}),
        ("washington", {"US-WA", '"Washington, US-DC"'}), ("kent", {'"Kent, US"', "GB-KEN"}),
        ("Nga", {"NG", "RU"}), ("saint louis", {'"Saint-Louis, SN"', '"St. Louis, US"'}),
        ("punjab", {"PK-PB", "IN-PB"}), ("Cordoba", {'"Córdoba, AR"', '"Córdoba, ES"'}),
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
    [
        ("korea", "KR", "North Korea (KP)"), ("London", "geonames:2643743", "London"), ("guinea", "GN", "GW"),
        ("Republic of China", "TW", "China (CN)"), ("bali", "ID-BA", "Bāli, IN"), ("niger", "NE", "NG-NI"),
        ("st petersburg", "geonames:498817", "Florida, US"), ("odessa", "geonames:698740", "Texas, US"),
        ("madrid", "geonames:3117735", "CO"), ("barcelona", "geonames:3128760", "VE"),
        ("athens", "geonames:264371", "Georgia, US"), ("vancouver", "geonames:6173331", "Washington, US"),
        ("manchester", "geonames:2643123", "New Hampshire"), ("Akra", "geonames:2306104", "IQ"),
        ("salvador", "geonames:3450554", "El Salvador"),
        ("nga", "NG", "Russia (RU)"), ("la", "LA", "Los Angeles"), ("luxembourg", "LU", "BE-WLX"),
    ],
)  # fmt: skip
def test_a_reading_that_is_far_ahead_wins_with_a_note(spelling, expected, other):
    found = ATLAS.resolve(spelling)
    assert found.place == ATLAS.place(expected)
    assert other in found.note


def test_a_name_from_elsewhere_that_may_be_a_typo_is_taken_with_a_note():
    found = ATLAS.resolve("slovania")
    assert found.place.code == "SI"
    assert "for Slovakia (SK) type SK" in found.note
    for plain in ("Deutschland", "Brasil", "Allemagne", "Nippon", "Griechenland"):
        assert ATLAS.resolve(plain).note is None


@pytest.mark.parametrize(("spelling", "meant"), [("dehli", "Delhi"), ("nigera", "Nigeria"), ("rume", "Rome")])
def test_a_name_from_elsewhere_that_may_be_a_typo_for_a_far_larger_place_is_asked_about(spelling, meant):
    with pytest.raises(AmbiguousPlaceError, match=f"can mean (the city of )?{meant}"):
        ATLAS.resolve(spelling)


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [
        ("Mỹ", "US"), ("Bỉ", "BE"), ("Áo", "AT"), ("GER", "DE"), ("XKX", "XK"), (".uk", "GB"),
        ("Korea, Republic of", "KR"), ("Korea, Dem. People's Rep.", "KP"), ("Congo, Dem. Rep.", "CD"),
        ("Moldova (Republic of)", "MD"), ("Tanzania, United Republic of", "TZ"), ("Egypt, Arab Rep.", "EG"),
        ("Micronesia, Fed. Sts.", "FM"), ("Solomon Is.", "SB"), ("N. Korea", "KP"), ("Gambia, The", "GM"),
        ("Niger (le)", "NE"), ("P.R. China", "CN"), ("U.A.E.", "AE"), ("Macedonia (FYROM)", "MK"),
        ("Myanmar/Burma", "MM"), ("DE - Germany", "DE"), ("United States (US)", "US"),
        ("Virgin Islands, U.S.", "VI"), ("Virgin Islands (British)", "VG"), ("Hong Kong, China", "HK"),
        ("Taiwan, Province of China", "TW"), ("Ireland (Northern)", "GB-NIR"), ("Cote d Ivoire", "CI"),
        ("Bouvet (l'Île)", "BV"), ("Republic of Kosovo", "XK"), ("upper volta", "BF"),
        ("США", "US"), ("米国", "US"), ("호주", "AU"), ("홍콩", "HK"), ("السعودية", "SA"), ("ABD", "US"),
        ("US-NC", "US-NC"), ("North Carolina", "US-NC"), ("yukon", "CA-YT"), ("belluno", "IT-BL"),
        ("lombardy", "IT-25"), ("Lombardia", "IT-25"), ("Shaanxi Sheng", "CN-SN"), ("IN-TG", "IN-TS"),
        ("Navarra, Comunidad Foral de", "ES-NC"), ("Amurskaya oblast'", "RU-AMU"), ("US-PR", "PR"),
        ("Osaka Prefecture", "JP-27"), ("Victoria, Australia", "AU-VIC"), ("Taiwan Province", "TW"),
    ],
)  # fmt: skip
def test_names_as_registers_and_address_books_write_them(spelling, expected):
    found = ATLAS.resolve(spelling)
    assert (found.place.code, found.note) == (expected, None)


@pytest.mark.parametrize(
    ("spelling", "city", "part"),
    [
        ("San Francisco, CA", "San Francisco", "US-CA"), ("London, Ontario", "London", "CA-ON"),
        ("Mumbai, Maharashtra, India", "Mumbai", "IN-MH"), ("Sydney, NSW", "Sydney", "AU-NSW"),
        ("New York, NY, USA", "New York City", "US-NY"), ("Tokyo Japan", "Tokyo", "JP-13"),
        ("Germany, Munich", "Munich", "DE-BY"), ("Pasadena, CA", "Pasadena", "US-CA"),
        ("Columbia, Missouri", "Columbia", "US-MO"), ("Portland, Maine", "Portland", "US-ME"),
        ("Kinshasa Democratic Republic of the Congo", "Kinshasa", "CD-KN"), ("Springfield, IL", "Springfield", "US-IL"),
        ("lodz", "Łódź", "PL-10"), ("tromso", "Tromsø", "NO-55"), ("muenchen", "Munich", "DE-BY"),
        ("zuerich", "Zürich", "CH-ZH"), ("Đà Nẵng", "Da Nang", "VN-DN"), ("aarhus", "Århus", "DK-82"),
        ("quebec city", "Québec", "CA-QC"),
    ],
)  # fmt: skip
def test_cities_as_envelopes_write_them(spelling, city, part):
    found = ATLAS.resolve(spelling)
    assert (found.place.kind, found.place.name, found.place.part, found.note) == ("city", city, part, None)


@pytest.mark.parametrize(
    ("spelling", "place", "note"),
    [
        ("Cantabria [Kantabrien]", "ES-CB", "whatever stands in brackets"),
        ("Sint Maarten (Deel)", "SX", "brackets"),
    ],
)
def test_a_bracket_that_says_nothing_known_is_passed_over_with_a_note(spelling, place, note):
    found = ATLAS.resolve(spelling)
    assert found.place.code == place
    assert note in found.note


@pytest.mark.parametrize(
    ("spelling", "hint"),
    [
        ("Paris (TX)", "use a country"), ("Paris, TX", "type US-TX"), ("Nowhere, Illinois", "type US-IL"),
        ("atlantis", "use a country"), ("wakanda", "use a country"), ("xyzzy", "use a country"),
    ],
)  # fmt: skip
def test_what_does_not_exist_gets_no_guess(spelling, hint):
    with pytest.raises(PlaceError) as caught:
        ATLAS.resolve(spelling)
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("typo", "meant"),
    [
        ("jappan", "Japan"),
        ("germny", "Germany"),
        ("nigeirai", "Nigeria"),
        ("barcelna", "Barcelona"),
        ("polnd", "Poland"),
    ],
)
def test_a_typo_gets_up_to_three_suggestions(typo, meant):
    with pytest.raises(PlaceError) as caught:
        ATLAS.resolve(typo)
    assert meant in caught.value.hint
    assert caught.value.hint.count(",") <= 1


def test_the_readers_own_names_are_asked_for_only_where_none_is_shipped():
    asked = []

    def aliases():
        asked.append(True)
        return [("Head Office", "DE-HE"), ("Japan", "KP")]

    atlas = Atlas(data_root() / "facts", aliases)
    assert atlas.resolve("japan").place.code == "JP"
    assert atlas.resolve("大阪").place.name == "Osaka"
    assert not asked
    assert atlas.resolve("head office").place.code == "DE-HE"


def test_a_place_can_be_had_by_its_code():
    assert ATLAS.place("DE-BY").name == "Bavaria"
    assert ATLAS.place("de-by") is None


def test_a_damaged_gazetteer_is_an_error_that_says_so(tmp_path):
    with pytest.raises(DataError):
        Atlas(tmp_path).resolve("osaka")
    (tmp_path / "names.tsv").write_text("osaka\tgeonames:1\n")
    (tmp_path / "profile_names.tsv").write_text("nippon\tJP\n")
    (tmp_path / "places.tsv").write_text("JP\t{}\n")
    with pytest.raises(DataError):
        Atlas(tmp_path).resolve("osaka")
    with pytest.raises(DataError):
        Atlas(tmp_path).resolve("JP")


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
                found = ATLAS.resolve(name)  # Finnish for Brazil is Brasilia
                assert found.place.code == expected or f"({expected})" in found.note, (language, name)
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
