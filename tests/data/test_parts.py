"""Parts of countries, and the cities that lie in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from zoneinfo import ZoneInfo

import holidays as library
import msgspec
import pytest

from trustbrief.files.shipped import data_root
from trustbrief.model.place import Place

FOLDER = data_root() / "facts"
PLACES = {
    code: msgspec.json.decode(line, type=Place)
    for code, line in (row.split("\t") for row in (FOLDER / "places.tsv").read_text("utf-8").splitlines())
}
CITIES = [place for place in PLACES.values() if place.kind == "city"]
# The library's parts that no city is: the rest of a state, school zones, communities of language.
NO_CITY = {
    ("AU", "NSW Western"), ("FR", "Zone A"), ("FR", "Zone B"), ("FR", "Zone C"), ("NL", "Midden"),
    ("NL", "Noord"), ("NL", "Zuid"), ("NZ", "South Canterbury"), ("BE", "German"),
}  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        "names.tsv",
        "names_by_length.tsv",
        "places.tsv",
        "popular_names.tsv",
        "profile_names.tsv",
        "feasts.tsv",
    ],
)
def test_the_compiled_files_are_sorted_so_that_they_can_be_halved(name):
    keys = [line.split(b"\t")[0] for line in (FOLDER / name).read_bytes().splitlines()]
    assert keys == sorted(set(keys))


def test_every_part_that_is_named_exists_in_the_same_country():
    for place in PLACES.values():
        assert place.part is None or PLACES[place.part].country == place.country
        assert place.zone is None or ZoneInfo(place.zone)


def test_no_part_is_shown_by_its_code():
    for place in PLACES.values():
        if place.kind == "subdivision":
            assert place.name != place.code[3:], place.code


def test_all_parts_of_iso_3166_2_are_there():
    assert sum(place.kind == "subdivision" for place in PLACES.values()) >= 5000


def test_nearly_every_city_of_a_country_with_parts_knows_its_own():
    listed, placed = Counter(), Counter()
    with_parts = {place.country for place in PLACES.values() if place.kind == "subdivision"}
    for city in CITIES:
        if city.country in with_parts:
            listed[city.country] += 1
            placed[city.country] += city.part is not None
    assert placed.total() / listed.total() >= 0.99
    missing = {country: listed[country] - placed[country] for country in listed}
    assert {country for country, count in missing.items() if count > 1} <= {"SG", "ET"}


@pytest.mark.parametrize("country", ["AU", "BR", "CA", "CH", "DE", "ES", "GB", "IN", "IT", "MY", "US"])
def test_every_part_with_holidays_of_its_own_has_a_city_or_is_small(country):
    """A wrong row of the table would leave a part without any city."""
    parts = defaultdict(int)
    for city in CITIES:
        if city.country == country:
            parts[city.part] += 1
    known = {
        p.code for p in PLACES.values() if p.country == country and p.calendar and p.kind == "subdivision"
    }
    empty = {code for code in known if not parts[code]}
    small = {"ES-CE", "ES-ML", "IN-LD"}
    assert empty <= small or country == "IT"  # whose parts of the library are provinces


@pytest.mark.parametrize(
    ("city", "part", "calendar"),
    [
        ("Munich, DE", "DE-BY", None), ("Augsburg, DE", "DE-BY", "Augsburg"), ("Berlin, DE", "DE-BE", "BE"),
        ("Montréal, CA", "CA-QC", None), ("Sydney, AU", "AU-NSW", None), ("Melbourne, AU", "AU-VIC", None),
        ("Kota Bharu, MY", "MY-03", None), ("Kuala Terengganu, MY", "MY-11", None), ("Alor Setar, MY", "MY-02", None),
        ("Kangar, MY", "MY-09", None), ("Kuching, MY", "MY-13", None), ("Kota Kinabalu, MY", "MY-12", None),
        ("George Town, MY", "MY-07", None), ("Shah Alam, MY", "MY-10", None), ("Johor Bahru, MY", "MY-01", None), ("Kuala Lumpur, MY", "MY-14", "14"), ("Chennai, IN", "IN-TN", None),
        ("Bengaluru, IN", "IN-KA", None), ("Mumbai, IN", "IN-MH", None), ("Antwerp, BE", "BE-VLG", None),
        ("Edinburgh, GB", "GB-SCT", None), ("Belfast, GB", "GB-NIR", None), ("Cardiff, GB", "GB-WLS", None),
        ("Naples, IT", "IT-72", "NA"), ("Rome, IT", "IT-62", "RM"), ("Turin, IT", "IT-21", "TO"),
        ("Milan, IT", "IT-25", "MI"), ("Bologna, IT", "IT-45", "BO"), ("Forlì, IT", "IT-45", "Forli"),
        ("Zürich, CH", "CH-ZH", "Stadt Zurich"), ("Barcelona, ES", "ES-CT", "Barcelona"),
        ("São Paulo, BR", "BR-SP", "São Paulo Capital"), ("Boston, US", "US-MA", None),
        ("Washington, US", "US-DC", "DC"), ("Shanghai, CN", "CN-SH", None), ("Mashhad, IR", "IR-09", None),
        ("Sharjah, AE", "AE-SH", None), ("Medellín, CO", "CO-ANT", None), ("Johannesburg, ZA", "ZA-GP", None),
        ("Lagos, NG", "NG-LA", None), ("Kazan, RU", "RU-TA", None), ("Yokohama, JP", "JP-14", None),
        ("Busan, KR", "KR-26", None), ("Denpasar, ID", "ID-BA", None), ("Bergen, NO", "NO-46", None),
    ],
)  # fmt: skip
def test_a_city_lies_in_its_part_and_has_the_days_that_the_library_knows_of_it(city, part, calendar):
    name, country = city.split(", ")
    found = max(
        (place for place in CITIES if (place.name, place.country) == (name, country)),
        key=lambda place: place.population,
    )
    assert (found.part, found.calendar) == (part, calendar)


def test_the_library_knows_every_calendar_and_each_of_its_cities_has_one():
    known = library.list_supported_countries(include_aliases=False)
    own = defaultdict(set)
    for place in PLACES.values():
        if place.calendar:
            assert place.calendar in known[place.country], place
            own[place.country].add(place.calendar)
    for country, codes in known.items():
        for code in codes:
            if len(code) > 3 and (country, code) not in NO_CITY:
                assert code in own[country], (country, code)
