"""Everything about one place, for one home and one moment."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from trustbrief.documents.briefing import SECTIONS, briefing
from trustbrief.errors import PlaceError
from trustbrief.model.statements import holds_anything


@pytest.fixture
def briefed(desk):
    def found(place, on=None, **values):
        there = desk.locality(place)
        return briefing(there, there.moment(on), **values)

    return found


def test_a_briefing_is_for_the_day_there_and_has_both_clocks(briefed):
    found = briefed("JP", datetime(2026, 11, 24, 20, tzinfo=UTC))
    assert found.date == date(2026, 11, 25)
    assert f"{found.clocks[0].time:%H:%M}" == "05:00"
    assert found.home_clock.zone == "Europe/Berlin"
    assert (found.place.code, found.home.code, found.home.zone) == ("JP", "DE", "Europe/Berlin")


def test_what_is_not_covered_is_none_and_named_as_missing(briefed):
    found = briefed("TV")
    for section in SECTIONS:
        value = getattr(found, section)
        assert value is None or holds_anything(value)
    assert found.coverage.depth == "outline"
    assert found.coverage.missing


def test_a_place_with_a_file_has_its_depth_and_counts_its_statements(briefed):
    coverage = briefed("JP").coverage
    assert coverage.depth == "full"
    assert coverage.claims > 50
    assert coverage.reviewed


def test_the_year_ahead_begins_with_the_day_and_ends_with_the_same_one(briefed):
    found = briefed("DE", date(2026, 12, 25))
    days = {day.date for day in found.holidays}
    assert {date(2026, 12, 25), date(2026, 12, 26)} <= days
    assert max(days) <= date(2027, 12, 25)
    assert date(2027, 12, 25) in days


def test_every_source_that_is_cited_is_there_with_its_own_number(briefed):
    found = briefed("JP")
    numbers = [source.number for source in found.sources.values()]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    cited = {name for day in found.holidays for name in day.sources}
    cited |= {name for scale in found.scales for name in (*scale.sources, *scale.advice_sources)}
    cited |= {name for claim in found.meetings for name in claim.sources}
    assert cited <= set(found.sources)


def test_without_a_home_there_is_no_gap_and_no_advice_on_one(another_desk):
    there = another_desk().locality("JP")
    found = briefing(there, there.moment(None))
    assert found.home is None
    assert {scale.gap for scale in found.scales} == {None}
    assert not any(name.startswith("gaps/") for name in found.sources)


def test_a_wide_gap_to_the_home_has_advice_that_is_cited(briefed):
    wide = [scale for scale in briefed("JP").scales if scale.gap and abs(scale.gap) >= 2]
    assert wide
    assert all(scale.advice and scale.advice_sources for scale in wide)


def test_a_cluster_has_no_clock_and_no_calendar_but_names_its_members(briefed):
    found = briefed("confucian-asia")
    assert (found.clocks, found.status, found.holidays, found.facts) == ((), None, (), None)
    assert found.place.members["JP"] == "Japan"
    assert briefed("JP").place.members == {}


def test_what_its_sources_say_comes_when_asked_for_and_of_cited_sources_alone(briefed):
    assert briefed("JP").evidence == {}
    found = briefed("JP", evidence=True)
    assert found.evidence
    assert {fact.source for fact in found.evidence.values()} <= set(found.sources)
    assert all(name.startswith(f"{fact.source}.") for name, fact in found.evidence.items())


def test_an_unknown_home_is_an_error_that_says_so(another_desk):
    there = another_desk(home="Atlantis").locality("JP")
    with pytest.raises(PlaceError, match="the home: "):
        briefing(there, there.moment(None))


def test_a_place_without_published_holidays_says_so(briefed):
    assert "martial law" in briefed("UA").no_holidays
    assert briefed("DE").no_holidays is None
