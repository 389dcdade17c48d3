"""A day off of most people counts for their country; one of fewer does not."""

from __future__ import annotations

from datetime import date

import pytest

from trustbrief.almanac import tables
from trustbrief.almanac.library import calendar_year
from trustbrief.almanac.regional import Parts
from trustbrief.almanac.tables import Reading

DAY, OTHER = date(2027, 3, 1), date(2027, 4, 1)


class Listed:
    """Stands in for the library: what each part lists under which kind."""

    def __init__(self, **listed):
        self._listed = listed
        self.parts = tuple(listed)
        self.kinds = ("optional", "public")

    def names(self, part, kinds):
        return {key for kind in kinds for key in self._listed[part].get(kind, ())}


@pytest.fixture
def shares(monkeypatch):
    monkeypatch.setattr(tables, "shares", lambda: {"AA": {"N": 0.4, "S": 0.35, "W": 0.25}})


def parts(readings=(), **listed):
    return Parts("AA", Listed(**listed), readings)


def public(*days):
    return {"public": days}


@pytest.mark.usefixtures("shares")
def test_a_day_in_parts_with_more_than_half_of_the_people_is_kept_by_most():
    known = parts(N=public((DAY, "Feast")), S=public((DAY, "Feast")), W=public((OTHER, "Fair")))
    (kept,) = known.kept_by_most(())
    assert (kept.date, kept.name, kept.home, kept.parts) == (DAY, "Feast", "N", ("N", "S"))
    assert known.share(kept.parts) == 0.75
    assert known.named(kept.parts) == ("AA-N", "AA-S")


@pytest.mark.usefixtures("shares")
def test_a_day_in_parts_with_less_than_half_of_the_people_is_not():
    assert not list(parts(N=public((DAY, "Feast")), S=public(), W=public()).kept_by_most(()))


@pytest.mark.usefixtures("shares")
def test_a_day_counts_under_whatever_name_and_is_called_as_most_call_it():
    known = parts(N=public((DAY, "Family Day")), S=public(), W=public((DAY, "Heritage Day")))
    (kept,) = known.kept_by_most(())
    assert (kept.name, kept.also_called, kept.parts) == ("Family Day", ("Heritage Day",), ("N", "W"))


@pytest.mark.usefixtures("shares")
def test_a_national_day_off_is_not_said_twice():
    known = parts(N=public((DAY, "Feast")), S=public((DAY, "Feast")), W=public())
    assert not list(known.kept_by_most({DAY}))


@pytest.mark.usefixtures("shares")
def test_parts_count_as_offices_there_read_their_kinds():
    why = {"reason": "custom", "source": "a law"}
    closes = Reading(kind="optional", reads="public", names=("Civic*",), parts=("N",), **why)
    opens = Reading(kind="public", reads="optional", names=("Saint",), **why)
    civic = {"optional": [(DAY, "Civic Holiday"), (OTHER, "Else")], "public": [(OTHER, "Saint")]}
    known = parts((closes, opens), N=civic, S=civic | public((DAY, "Civic Holiday")), W=civic)
    (kept,) = known.kept_by_most(())
    assert (kept.date, kept.parts) == (DAY, ("N", "S"))


@pytest.mark.usefixtures("shares")
def test_a_city_that_the_library_lists_beside_its_part_is_no_part():
    known = parts(N=public(), S=public(), W=public((DAY, "Feast")), Town=public((DAY, "Feast")))
    assert known.codes == ("N", "S", "W")
    assert known.share(["Town"]) is None
    assert known.share(["Town", "N"]) is None


def test_without_shares_nothing_is_said_of_people(monkeypatch):
    monkeypatch.setattr(tables, "shares", dict)
    known = parts(N=public((DAY, "Feast")), S=public((DAY, "Feast")))
    assert known.share(["N"]) is None
    assert not list(known.kept_by_most(()))


def found(country, year, part=None, **wanted):
    days = calendar_year(country, year, subdivision=part).holidays
    return [day for day in days if all(getattr(day, key) == value for key, value in wanted.items())]


def test_good_friday_counts_for_switzerland_with_its_cantons_and_their_people():
    (day,) = found("CH", 2027, name="Good Friday")
    assert (day.kind, day.parts, len(day.subdivisions)) == ("public", 26, 23)
    assert day.local_name == "Karfreitag"
    assert "CH-TI" not in day.subdivisions
    assert 0.85 < day.share < 0.95


def test_a_day_of_one_state_stays_in_that_state():
    assert not found("US", 2027, name="Patriots' Day")
    (day,) = found("US", 2027, "MA", name="Patriots' Day")
    assert day.subdivisions == ("US-MA", "US-ME")


def test_a_day_of_a_part_names_every_part_that_keeps_it():
    (day,) = found("DE", 2027, "BY", name="Epiphany")
    assert (day.subdivisions, day.parts) == (("DE-BW", "DE-BY", "DE-ST"), 16)
    # In Saxony and Thuringia some villages keep it, the state does not.
    (day,) = found("DE", 2027, "BY", name="Corpus Christi")
    assert not {"DE-SN", "DE-TH"} & set(day.subdivisions)


def test_a_national_day_is_limited_to_no_part():
    for part in (None, "BY"):
        (day,) = found("DE", 2027, part, name="Labor Day")
        assert (day.subdivisions, day.share, day.parts) == ((), None, None)


def test_a_day_that_public_offices_have_everywhere_is_not_listed_twice():
    (day,) = found("CA", 2027, name="Victoria Day")
    assert (day.kinds, day.parts) == (("public", "government"), 13)
    assert day.also_called == ("National Patriots' Day",)
