"""A list of holidays as a table, rows of days and events."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from trustbrief.documents.holidays import BridgeDay, HolidayList, ListedPlace
from trustbrief.model.statements import Expression
from trustbrief.rendering.options import Feed, Options
from trustbrief.rendering.registry import render
from trustbrief.rendering.views.holidays import COLUMNS, events, rows

WISH = Expression(
    language="ja", native="おめでとう", meaning="Congratulations", sources=("one",), confidence="expert"
)


@pytest.fixture
def listing(make):
    def found(*holidays, **values):
        place = ListedPlace(code="JP", name="Japan", kind="territory", subdivision=None)
        return HolidayList(
            **{
                "generated": make.now, "place": place, "start": date(2026, 12, 1), "end": date(2026, 12, 31),
                "language": None, "kinds": ("public",), "holidays": holidays, "no_holidays": None, **values,
            }
        )  # fmt: skip

    return found


def text(document, **options):
    return " ".join(render(document, "text", Options(width=140, **options)).split())


def test_days_that_follow_each_other_under_one_name_are_one_row(listing, make):
    days = [make.holiday(f"2026-12-0{day}") for day in (1, 2, 4)]
    shown = text(listing(*days))
    assert "1\u20132 Dec 2026 Feast" in shown
    assert "Fri 4 Dec 2026 Feast" in shown
    assert "3 days in 2 rows" in shown
    assert "1 day Date" in text(listing(days[0]))
    assert "2 days in 1 row Date" in text(listing(*days[:2]))


def test_a_local_name_has_a_column_when_there_is_one(listing, make):
    assert "Local name" not in text(listing(make.holiday("2026-12-01")))
    assert "Local name" in text(listing(make.holiday("2026-12-01", local_name="Fest")))
    assert "Name (de)" in text(listing(make.holiday("2026-12-01", local_name="Fest"), language="de"))


@pytest.mark.parametrize(
    ("values", "note"),
    [
        ({"estimated": True, "observed": True}, "estimated, in lieu"),
        ({"reading": "by agreement of the banks"}, "by agreement of the banks"),
        ({"do_not_greet": "A day of mourning", "greeting": WISH}, "no greeting"),
        ({"greeting": WISH}, "write: おめでとう"),
    ],
)
def test_what_is_to_be_known_of_a_day_is_noted(listing, make, values, note):
    assert note in text(listing(make.holiday("2026-12-01", **values)))


@pytest.mark.parametrize(
    ("subdivision", "part", "kept", "note"),
    [
        (None, None, ("DE-BY",), "only Bavaria, 15 % of the people"),
        ("DE-BY", None, ("DE-BY",), None),
        # A city whose days the library knows, in a part whose days it keeps as well.
        ("CH-Stadt Zurich", "CH-ZH", ("CH-Stadt Zurich",), None),
        ("CH-Stadt Zurich", "CH-ZH", ("CH-ZH",), None),
        ("DE-BY", None, ("DE-BW", "DE-BY"), "only Baden-Württemberg, Bavaria, 15 % of the people"),
    ],
)
def test_parts_that_keep_a_day_are_named_unless_the_place_lies_in_the_only_one(
    listing, make, subdivision, part, kept, note
):
    place = ListedPlace(code="DE", name="A", kind="territory", subdivision=subdivision, part=part)
    names = {"DE-BY": "Bavaria", "DE-BW": "Baden-Württemberg"}
    day = make.holiday("2026-12-01", subdivisions=kept, share=0.15)
    shown = text(listing(day, place=place, parts=names))
    assert ("only" in shown) is bool(note)
    assert (note or "") in shown


def test_an_empty_list_says_why_and_a_gap_is_said_once(listing):
    shown = text(
        listing(no_holidays="none are published", calendar_gaps=("none are published", "others are missing"))
    )
    assert shown.count("None are published.") == 1
    assert "Others are missing." in shown


def test_bridge_days_half_days_and_quiet_periods_come_by_date_when_asked_for(listing, half, make):
    values = {
        "bridge_days": (BridgeDay(date=date(2026, 12, 18), beside="Feast"),),
        "half_days": (half(),),
        "quiet_periods": (make.quiet("2026-12-10", "2026-12-12", estimated=True),),
    }
    shown = text(listing(**values))
    spots = [
        shown.index(word) for word in ("Summer: Many are away", "Bridge day beside Feast", "Christmas Eve")
    ]
    assert spots == sorted(spots)
    assert "(dates estimated)" in shown
    assert "Bridge day" not in text(listing(**{**values, "quiet_periods": None}))


def test_sources_are_listed_when_asked_for(listing, numbered):
    document = listing(sources={"one": numbered(1)})
    assert "Title of s1" not in text(document)
    assert "Title of s1" in text(document, sources=True)


def test_a_row_of_csv_has_its_weekday_in_english(listing, make):
    head, row = rows(
        listing(make.holiday("2026-12-04", kinds=("public", "bank"), subdivisions=("A", "B"))), Options()
    )
    assert head == COLUMNS
    assert row == ["2026-12-04", "friday", "Feast", "Feast", "public", "public bank", "false", "false", "A B"]


def test_each_day_run_and_period_is_an_event_with_a_key_of_its_own(listing, half, make):
    days = [make.holiday("2026-12-01", greeting=WISH), make.holiday("2026-12-02", greeting=WISH)]
    document = listing(
        *days,
        make.holiday("2026-12-09", "Moon", estimated=True, do_not_greet="Mourning", local_name="Mond"),
        bridge_days=(BridgeDay(date=date(2026, 12, 18), beside="Feast"),),
        half_days=(half(),),
        quiet_periods=(
            make.quiet("2026-12-10", "2026-12-12"),
            make.quiet("2026-12-20", "2026-12-22", estimated=True),
        ),
    )
    found = events(document, Options())
    assert not found.busy
    assert [event.summary for event in found.events] == [
        "Japan: Feast", "Japan: Moon (estimated)", "Japan: Summer, quiet period",
        "Japan: Summer, quiet period (estimated)", "Japan: Christmas Eve, half day", "Japan: bridge day",
    ]  # fmt: skip
    assert (found.events[0].first, found.events[0].last) == (date(2026, 12, 1), date(2026, 12, 2))
    assert found.events[0].description == "Feast\npublic holiday\nWrite: おめでとう"
    assert found.events[1].description == "Moon (Mond)\npublic holiday\nNo greeting: Mourning"
    keys = [event.key for event in found.events]
    assert len(set(keys)) == len(keys)
    assert keys[1][-1] == "2026", "an estimate that moves keeps its key"
    assert keys[0][-1] == "2026-12-01"


def test_a_day_that_an_estimate_moves_keeps_its_key_when_it_is_settled(listing, make):
    def keys(*days):
        return [event.key for event in events(listing(*days), Options()).events]

    settled = make.holiday("2026-05-27", "Eid")
    waiting = make.holiday("2026-05-28", "Eid", estimated=True)
    next_year = make.holiday("2027-05-17", "Eid", estimated=True)
    assert keys(settled, next_year) == keys(waiting, next_year)
    assert keys(settled)[0][-1] == "2026-05-27"


def test_each_part_of_a_list_is_a_calendar_of_its_own(listing, half, make):
    document = listing(
        make.holiday("2026-12-01", greeting=WISH, send_by=date(2026, 11, 30)),
        make.holiday("2026-12-09", "Moon", estimated=True, greeting=WISH, send_from=date(2026, 12, 9)),
        make.holiday("2026-12-12", "Plain"),
        bridge_days=(BridgeDay(date=date(2026, 12, 18), beside="Feast"),),
        half_days=(half(),),
        quiet_periods=(make.quiet("2026-12-10", "2026-12-12"),),
    )
    found = {
        feed: events(document, Options(feed=feed, address="https://example.org")) for feed in get_args(Feed)
    }
    assert {feed: [event.summary for event in calendar.events] for feed, calendar in found.items()} == {
        "days": ["Japan: Feast", "Japan: Moon (estimated)", "Japan: Plain"],
        "half-days": ["Japan: Christmas Eve, half day"],
        "quiet": ["Japan: Summer, quiet period", "Japan: bridge day"],
        "send-by": ["Japan: wish for Feast", "Japan: wish for Moon (estimated)"],
    }
    wishes = found["send-by"].events
    assert [event.first for event in wishes] == [date(2026, 11, 30), date(2026, 12, 9)]
    assert wishes[0].description == "Write today at the latest: Feast, Tue 1 Dec\nおめでとう"
    assert wishes[1].description.startswith("Write from today on: Moon")
    assert len({calendar.name for calendar in found.values()}) == 4
    keys = [event.key for calendar in found.values() for event in calendar.events]
    assert len(set(keys)) == len(keys)
    assert {calendar.address for calendar in found.values()} == {"https://example.org"}


def test_a_day_that_closes_no_office_says_so_in_its_line_of_a_calendar(listing, make):
    days = [make.holiday("2026-12-01", "Feast", kinds=("workday",)), make.holiday("2026-12-03", "Rest")]
    found = [event.summary for event in events(listing(*days), Options()).events]
    assert found == ["Japan: Feast (commemorated, worked)", "Japan: Rest"]
