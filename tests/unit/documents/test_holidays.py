"""Holidays of a place over a span of days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from trustbrief.documents.holidays import AHEAD, LONGEST, Query, holiday_list
from trustbrief.errors import DateError, PlaceError, UsageError

YEAR = {"start": date(2027, 1, 1), "end": date(2027, 12, 31)}


@pytest.fixture
def listed(desk):
    def found(place, **query):
        return holiday_list(desk.locality(place), Query(**query))

    return found


def dates(found):
    return {day.date for day in found.holidays}


def test_by_default_a_year_from_today_there_is_listed(listed):
    found = listed("JP")
    assert (found.start, found.end) == (date(2026, 11, 24), date(2026, 11, 24) + AHEAD)


def test_both_ends_of_a_span_belong_to_it(listed):
    found = listed("DE", start=date(2026, 12, 25), end=date(2026, 12, 26))
    assert dates(found) == {date(2026, 12, 25), date(2026, 12, 26)}
    assert dates(listed("DE", start=date(2026, 12, 26), end=date(2026, 12, 31))) == {date(2026, 12, 26)}


@pytest.mark.parametrize(("days", "last"), [(1, date(2026, 12, 25)), (2, date(2026, 12, 26))])
def test_days_are_counted_from_the_first_one_on(listed, days, last):
    found = listed("DE", start=date(2026, 12, 25), days=days)
    assert (found.end, max(dates(found))) == (last, last)


def test_a_span_that_ends_before_it_begins_or_is_longer_than_twenty_years_is_refused(listed):
    day = date(2027, 1, 1)
    assert listed("DE", start=day, end=day).holidays
    with pytest.raises(DateError, match="before it begins") as refused:
        listed("DE", start=day, end=day - timedelta(1))
    assert "--" not in refused.value.hint, "a hint names no option: Python and assistants read it, too"
    with pytest.raises(DateError, match="longer than 20 years"):
        listed("DE", start=day, days=LONGEST + 2)


def test_the_longest_span_is_listed(listed):
    assert listed("PN", start=date(2027, 1, 1), days=LONGEST + 1).holidays


def test_only_the_kinds_asked_for_are_kept_and_an_unknown_one_refused(listed):
    found = listed("JP", kinds=("bank",), **YEAR)
    assert found.holidays
    assert all("bank" in day.kinds for day in found.holidays)
    assert len(found.holidays) < len(listed("JP", **YEAR).holidays)
    with pytest.raises(UsageError, match="is not a kind of JP"):
        listed("JP", kinds=("lunar",))


def test_where_no_day_of_a_kind_is_left_that_is_said(listed):
    found = listed("JP", kinds=("bank",), start=date(2027, 6, 1), end=date(2027, 6, 30))
    assert found.no_holidays == "no holiday of that kind is listed for Japan in this span"


@pytest.mark.parametrize("part", ["BY", "DE-BY", "Bavaria"])
def test_a_part_is_known_by_code_and_by_name(listed, part):
    found = listed("DE", subdivision=part, **YEAR)
    assert date(2027, 1, 6) in dates(found)
    assert (found.place.name, found.place.subdivision, found.place.code) == ("Bavaria", "DE-BY", "DE")


def test_a_part_asked_for_as_a_place_has_its_own_days(listed):
    found = listed("DE-BY", **YEAR)
    assert date(2027, 1, 6) in dates(found)
    assert found.place.calendar == "DE-BY"
    assert date(2027, 1, 6) not in dates(listed("DE", **YEAR))


def test_an_unknown_part_is_refused(listed):
    with pytest.raises(UsageError, match="not a subdivision of DE"):
        listed("DE", subdivision="Atlantis")


def test_names_come_in_the_language_asked_for_and_a_usual_one_is_passed_over_where_unknown(listed):
    assert listed("DE", language="en", **YEAR).language == "en_US"
    assert listed("DE", usual_language="ja", **YEAR).language is None
    with pytest.raises(UsageError, match="not a language of DE"):
        listed("DE", language="ja")


def test_bridge_days_are_working_days_beside_a_holiday(listed):
    found = listed("DE", **YEAR)
    assert (date(2027, 5, 7), "Ascension Day") in {(day.date, day.beside) for day in found.bridge_days}
    assert not {day.date for day in found.bridge_days} & dates(found)


def test_quiet_periods_and_half_days_come_when_asked_for(listed):
    plain, whole = listed("FR", **YEAR), listed("FR", with_quiet=True, **YEAR)
    assert (plain.quiet_periods, plain.half_days) == (None, None)
    assert whole.quiet_periods
    assert whole.half_days is not None
    assert len(whole.sources) >= len(plain.sources)
    cited = {name for period in whole.quiet_periods for name in period.sources}
    assert cited
    assert cited <= set(whole.sources)


def test_every_source_cited_is_listed_and_numbered_from_one(listed):
    found = listed("JP", with_quiet=True, **YEAR)
    numbers = [source.number for source in found.sources.values()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert {name for day in found.holidays for name in day.sources} <= set(found.sources)


def test_a_culture_cluster_has_no_holidays(listed):
    with pytest.raises(PlaceError):
        listed("nordic-europe")


def test_parts_that_keep_a_day_have_names_and_no_codes_of_the_library(listed):
    found = listed("zurich", **YEAR)
    codes = {code for day in found.holidays for code in day.subdivisions}
    assert codes == set(found.parts)
    assert found.parts["CH-ZH"] == "Zürich"
    assert found.parts["CH-Stadt Zurich"] == "Stadt Zurich"
    assert (found.place.part, found.place.part_name) == ("CH-ZH", "Zürich")
    assert listed("JP", **YEAR).parts == {}
