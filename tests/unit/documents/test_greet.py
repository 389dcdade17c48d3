"""What to write for a feast, when and to whom."""

from __future__ import annotations

from datetime import date

import pytest

from trustbrief.documents.greet import MOST_PLACES, coming, greet
from trustbrief.errors import PlaceError, UsageError

DAY = date(2026, 11, 24)


def test_a_place_that_is_asked_for_has_its_days_of_both_years_and_its_words(desk):
    found = greet(desk, "onam", [desk.locality("IN")], DAY)
    (feast,) = found.feasts
    (kept,) = feast.places
    assert [span.start.year for span in kept.spans] == [2026, 2027]
    assert kept.greeting.native
    assert kept.spans[1].send_by < kept.spans[1].start
    assert set(feast.sources) <= found.sources.keys()
    assert (found.start, found.end) == (date(2026, 1, 1), date(2027, 12, 31))


def test_a_part_of_a_country_has_the_days_of_the_part(desk):
    (feast,) = greet(desk, "onam", [desk.locality("IN-KL")], DAY).feasts
    assert all((span.end - span.start).days == 3 for span in feast.places[0].spans)


def test_a_city_of_a_part_is_wished_as_the_part(desk):
    geneva, lugano, zurich = (
        greet(desk, "easter", [desk.locality(city)], DAY).feasts[0].places[0].greeting.native
        for city in ("geneva", "lugano", "zurich")
    )
    assert (geneva, lugano, zurich) == ("Joyeuses Pâques", "Buona Pasqua", "Frohe Ostern")


def test_of_a_feast_of_many_places_the_largest_are_dated_and_the_others_named(desk):
    christmas = next(f for f in greet(desk, "christmas", [], DAY).feasts if f.id == "christmas-day")
    assert len(christmas.places) == MOST_PLACES
    assert christmas.places[0].place == "DE"
    assert {span.start.month for at in christmas.places for span in at.spans} == {12}
    assert len(christmas.further) > 100
    assert not {at.place for at in christmas.places} & christmas.further.keys()


def test_a_feast_of_parts_alone_says_so(desk):
    diwali = next(f for f in greet(desk, "diwali", [], DAY).feasts if f.id == "diwali")
    names = [*(at.name for at in diwali.places), *diwali.further.values()]
    assert "United States (California)" in names
    assert any(name.startswith("Malaysia (") for name in names)


def test_a_feast_that_a_place_does_not_keep_is_told_with_whom_a_wish_is_for(desk):
    (feast,) = greet(desk, "onam", [desk.locality("DE")], DAY).feasts
    assert (feast.places, feast.not_kept) == ((), {"DE": "Germany"})
    assert feast.meaning
    assert feast.kept_by.text.startswith("For many people from Kerala")
    both = greet(desk, "onam", [desk.locality("DE"), desk.locality("IN")], DAY).feasts[0]
    assert ([at.place for at in both.places], both.not_kept) == (["IN"], {"DE": "Germany"})


def test_of_many_feasts_none_of_which_a_place_keeps_none_is_told(desk):
    with pytest.raises(PlaceError, match="in the calendar of Bouvet Island"):
        greet(desk, "independence day", [desk.locality("BV")], DAY)


def test_days_of_which_nothing_is_said_come_after_those_with_words(desk):
    places = dict.fromkeys(("JP", "DE", "PL", "IN"), ())
    found = coming(desk, places, date(2026, 12, 20), days=60).feasts
    said = [feast.said for feast in found]
    assert said == sorted(said, reverse=True)
    assert {True, False} == set(said)


def test_too_many_feasts_want_a_place(desk):
    with pytest.raises(UsageError, match="in the names of") as refused:
        greet(desk, "independence day", [], DAY)
    assert "--place" in refused.value.hint
    assert greet(desk, "independence day", [desk.locality("US")], DAY).feasts


def test_a_month_of_fasting_is_dated_where_it_slows_work_down(desk):
    found = greet(desk, "ramadan", [], DAY, everywhere=True)
    spans = [span for feast in found.feasts for at in feast.places for span in at.spans]
    assert any(span.start.year == 2027 and span.estimated for span in spans)


def test_what_can_be_wished_names_the_clients_and_what_cannot_be_told(another_desk):
    found = coming(another_desk(), {"chennai": ["sundar"], "nowhere at all": ["lost"]}, DAY)
    kept = [at for feast in found.feasts for at in feast.places]
    assert {at.clients for at in kept} == {("sundar",)}
    assert all(at.greeting or at.do_not_greet for at in kept)
    assert list(found.unknown) == ["lost"]
    assert coming(another_desk(), {}, DAY).feasts == ()


def test_weeks_that_no_calendar_has_are_dated_by_the_profile(desk):
    (weeks,) = greet(desk, "golden week", [], DAY).feasts
    assert weeks.places[0].place == "JP"
    assert {span.start.month for span in weeks.places[0].spans} <= {4, 5}


def test_what_is_said_of_other_places_alone_is_left_out(desk):
    def late(*codes):
        found = greet(desk, "orthodox christmas", [desk.locality(code) for code in codes], DAY)
        return next(feast for feast in found.feasts if feast.id == "orthodox-christmas")

    assert (late("EG").late, late("EG").reply) == (None, None)
    assert "Serbia" in late("RS").late.text
    assert "Serbia" in late("EG", "RS").late.text
    assert "Serbia" in late().late.text
    assert "France" not in str(greet(desk, "new year", [desk.locality("CL")], DAY).feasts)


def test_another_feast_that_goes_by_the_name_of_weeks_there_is_not_kept_in_them(desk):
    """Sweden's days of Christmas are no Orthodox Christmas, and its Midsummer none of Finland's."""
    for text, name in (("christmas", "Christmas"), ("midsummer", "Midsummer in Sweden")):
        assert [feast.name for feast in greet(desk, text, [desk.locality("SE")], DAY).feasts] == [name]
