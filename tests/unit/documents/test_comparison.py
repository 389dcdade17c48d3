"""Places side by side."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import asdict, replace

from trustbrief.documents.briefing import Briefing, Coverage
from trustbrief.documents.comparison import comparison, of_briefings
from trustbrief.documents.scales import BriefedScale
from trustbrief.errors import UsageError
from trustbrief.model.place import ShownPlace
from trustbrief.model.profile import FirstMinute, Trust
from trustbrief.model.statements import NumberedSource


def scale(position):
    return BriefedScale(id="context", low="plain", high="layered", position=position)


@pytest.fixture
def briefed(make):
    def found(code, position=3, **values):
        place = ShownPlace(code=code, name=f"Place {code}", kind="territory", country=code)
        coverage = Coverage(
            depth="full", reviewed=None, scope=None, claims=0, sources=0, inherited=(), missing=()
        )
        return Briefing(
            generated=make.now, place=place, home=None, date=date(2026, 11, 24), scales=(scale(position),), facts=None,
            coverage=coverage, **{"sources": {}, **values},
        )  # fmt: skip

    return found


def test_places_keep_the_order_asked_for_and_the_widest_gap_is_between_the_outermost(briefed):
    found = of_briefings([briefed("BB", 4), briefed("AA", 1), briefed("CC", None)])
    assert [place.code for place in found.places] == ["BB", "AA", "CC"]
    assert found.scales[0].positions == {"BB": 4, "AA": 1, "CC": None}
    assert found.scales[0].widest_gap == 3


def test_where_nothing_is_covered_there_is_no_gap_and_no_line(briefed):
    found = of_briefings([briefed("AA", None), briefed("BB", None)])
    assert found.scales[0].widest_gap == 0
    place = found.places[0]
    assert (place.driver, place.greeting, place.earn, place.hours, place.time, place.weekend) == (
        None, None, None, None, None, (),
    )  # fmt: skip


def test_the_weightiest_line_of_a_part_is_taken_the_first_of_equal_ones(briefed, make):
    lines = (
        make.claim("Light as a feather", weight=1),
        make.claim("Heavy as lead", weight=3),
        make.claim("Heavy too", weight=3),
    )
    found = of_briefings([briefed("AA", first_minute=FirstMinute(silence=lines)), briefed("BB")])
    assert found.places[0].silence.text == "Heavy as lead"


def test_a_holiday_is_shared_when_it_is_public_in_two_places(briefed, make):
    public, estimated = (
        make.holiday("2026-12-25", "Christmas"),
        make.holiday("2027-03-10", "Eid", estimated=True),
    )
    first = briefed("AA", holidays=(estimated, public, make.holiday("2026-12-26", "Boxing Day")))
    second = briefed("BB", holidays=(make.holiday("2026-12-25", "Xmas"), make.holiday("2027-03-10", "Eid")))
    third = briefed("CC", holidays=(make.holiday("2026-12-26", "Bank", "bank"),))
    shared = of_briefings([first, second, third]).shared_holidays
    assert [(day.date, day.names, day.estimated) for day in shared] == [
        (date(2026, 12, 25), {"AA": "Christmas", "BB": "Xmas"}, False),
        (date(2027, 3, 10), {"AA": "Eid", "BB": "Eid"}, True),
    ]


def test_only_what_the_lines_shown_cite_is_listed(briefed, make):
    sources = {f"aa/{name}": NumberedSource(**asdict(make.source(name)), number=9) for name in ("one", "two")}
    trust = Trust(earn=(make.action("Keep the date", "aa/two"),))
    found = of_briefings([briefed("AA", trust=trust, sources=sources), briefed("BB")])
    assert {name: source.number for name, source in found.sources.items()} == {"aa/two": 1}


@pytest.mark.parametrize("names", [["JP"], ["JP", "JP"], ["JP", "US", "DE", "FR", "GB", "IN", "SA"]])
def test_fewer_than_two_or_more_than_six_places_are_refused(desk, names):
    with pytest.raises(UsageError, match="2 to 6 different places"):
        comparison([desk.locality(name) for name in names], None)


def test_all_places_are_compared_at_the_moment_that_the_first_ones_clock_shows(desk):
    found = comparison([desk.locality(name) for name in ("JP", "US", "JP")], datetime(2026, 12, 1, 9))  # noqa: DTZ001
    assert [place.code for place in found.places] == ["JP", "US"]
    assert {place.time.astimezone(UTC) for place in found.places} == {datetime(2026, 12, 1, tzinfo=UTC)}
    assert found.places[1].driver


def test_a_cluster_beside_a_country_has_no_time_and_the_country_gives_the_moment(desk):
    found = comparison([desk.locality("nordic-europe"), desk.locality("JP")], date(2026, 12, 1))
    assert found.places[0].time is None
    assert f"{found.places[1].time:%Y-%m-%d %H:%M}" == "2026-12-01 09:00"


def test_a_position_of_few_members_of_a_cluster_is_not_compared(briefed):
    few = briefed("AA", 4)
    few = replace(few, scales=tuple(replace(scale, partial=True) for scale in few.scales))
    found = of_briefings([few, briefed("BB", 2)]).scales[0]
    assert found.positions == {"AA": None, "BB": 2}
    assert found.widest_gap == 0


def test_what_trust_rests_on_in_few_members_of_a_cluster_is_not_compared(desk):
    there = comparison([desk.locality("nordic-europe"), desk.locality("JP")], date(2026, 12, 1)).places[0]
    assert there.driver is None
    assert {"NO", "SE"} < set(there.members)
