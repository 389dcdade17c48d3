"""A place as results show it."""

from __future__ import annotations

from trustbrief.facts.shown import shown_place
from trustbrief.facts.territories import fact_file
from trustbrief.model.place import Place

GERMANY, BAVARIA = (
    Place(code="DE", name="Germany", kind="territory", country="DE"),
    Place(code="DE-BY", name="Bavaria", kind="subdivision", country="DE", calendar="BY"),
)
AUGSBURG = Place(
    code="geonames:1", name="Augsburg", kind="city", country="DE", part="DE-BY", zone="Europe/Berlin", calendar="Augsburg",
)  # fmt: skip


def facts(code):
    return fact_file().territories[code]


def test_a_territory_has_the_zone_of_most_people_and_no_part():
    found = shown_place(GERMANY, facts("DE"), (), None)
    assert (found.code, found.country_name, found.zone) == ("DE", "Germany", "Europe/Berlin")
    assert (found.part, found.part_name, found.calendar) == (None, None, None)
    assert found.cluster == facts("DE").cluster


def test_a_city_has_a_zone_of_its_own_and_lies_in_its_smallest_part():
    city = Place(code="geonames:2", name="Denver", kind="city", country="US", zone="America/Denver")
    assert shown_place(city, facts("US"), (), None).zone == "America/Denver"
    swabia = Place(code="DE-S", name="Swabia", kind="subdivision", country="DE", part="DE-BY")
    found = shown_place(AUGSBURG, facts("DE"), (swabia, BAVARIA), None)
    assert (found.part, found.part_name) == ("DE-S", "Swabia")


def test_whose_holidays_hold_is_the_code_of_a_part_or_that_of_the_library_for_a_city():
    assert shown_place(BAVARIA, facts("DE"), (BAVARIA,), BAVARIA).calendar == "DE-BY"
    assert shown_place(AUGSBURG, facts("DE"), (BAVARIA,), AUGSBURG).calendar == "DE-Augsburg"


def test_a_cluster_is_its_own_and_has_neither_country_nor_zone():
    found = shown_place(Place(code="anglo", name="Anglo", kind="cluster"), None, (), None)
    assert (found.cluster, found.country, found.country_name, found.zone) == ("anglo", None, None, None)
