"""Holidays of several places as one table, rows and events."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from trustbrief.documents.calendars import Calendars
from trustbrief.documents.holidays import HolidayList, ListedPlace
from trustbrief.files.shipped import DATA_MOMENT
from trustbrief.rendering.blocks import Paragraph, Table, Title, words_of
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render
from trustbrief.rendering.views import holiday_dates
from trustbrief.rendering.views.calendars import events, rows, sheet

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)


@pytest.fixture
def listing(make):
    def found(code, name, *days, subdivision=None, **values):
        place = ListedPlace(code=code, name=name, kind="territory", country=code, subdivision=subdivision)
        values = {"language": None, "kinds": ("public",), "no_holidays": None, **values}
        return HolidayList(generated=make.now, place=place, start=FIRST, end=LAST, holidays=days, **values)

    return found


@pytest.fixture
def found(listing, make):
    """Two places with a day in common, and one day of one alone."""
    japan = listing("JP", "Japan", make.holiday("2026-12-04", "Both"), make.holiday("2026-12-23", "Late"))
    germany = listing("DE", "Bavaria", make.holiday("2026-12-04", "Both"), subdivision="DE-BY")
    return Calendars(generated=make.now, start=FIRST, end=LAST, calendars=(japan, germany))


def table(document):
    (one,) = (block for block in sheet(document, Options()).blocks if isinstance(block, Table))
    return [[words_of(cell).strip() for cell in row] for row in one.rows]


def test_days_come_by_date_and_those_of_one_date_by_place(found):
    assert [(row[1], row[2]) for row in table(found)] == [
        ("Bavaria", "Both"),
        ("Japan", "Both"),
        ("Japan", "Late"),
    ]


def test_days_that_follow_each_other_are_one_row_of_their_place(listing, make):
    run = listing("JP", "Japan", *(make.holiday(f"2026-12-0{day}") for day in (1, 2, 3)))
    other = listing("DE", "Germany", make.holiday("2026-12-02"))
    document = Calendars(generated=make.now, start=FIRST, end=LAST, calendars=(run, other))
    assert [row[1] for row in table(document)] == ["Japan", "Germany"]


def test_the_title_names_the_places_and_the_days(found, listing):
    assert sheet(found, Options()).title == "Holidays of Japan and Bavaria"
    three = replace(found, calendars=(*found.calendars, listing("IN", "India")))
    title = next(block for block in sheet(three, Options()).blocks if isinstance(block, Title))
    assert words_of(title.line) == "Holidays of Japan, Bavaria and India   2026-12-01 to 2026-12-31"


def test_quiet_periods_stand_among_the_days_where_they_were_asked_for(found, make):
    japan, germany = found.calendars
    quiet = (
        make.quiet("2026-12-10", "2026-12-12", estimated=True),
        make.quiet("2026-12-28", "2027-01-03", "Close"),
    )
    document = replace(found, calendars=(replace(japan, quiet_periods=quiet), germany))
    shown = table(document)
    assert [row[2] for row in shown] == ["Both", "Both", "Summer", "Late", "Close"]
    assert shown[2][1:] == ["Japan", "Summer", "quiet period", "dates estimated. Wait until after"]
    assert shown[4][4] == "Wait until after"


def test_where_no_place_has_a_day_that_is_said_and_no_table_is_empty(found):
    japan, germany = found.calendars
    without = replace(found, calendars=(replace(japan, holidays=()), replace(germany, holidays=())))
    blocks = sheet(without, Options()).blocks
    assert not any(isinstance(block, Table) for block in blocks)
    assert "No holidays in these days." in render(without, "text", Options())


def test_what_a_calendar_lacks_is_said_below_the_table(found, listing):
    partly = listing("CN", "China", calendar_gaps=("the days in exchange are decreed each year",))
    without = listing("XX", "Nowhere", no_holidays="none are published")
    document = replace(found, calendars=(*found.calendars, partly, without))
    blocks = sheet(document, Options()).blocks
    said = [words_of(block.line) for block in blocks if isinstance(block, Paragraph)]
    assert "the days in exchange are decreed each year" in said
    assert "none are published" in said
    assert render(document, "text", Options(width=140)).count("none are published") == 1


def test_rows_of_csv_come_by_date_with_the_code_of_their_place_or_part_in_front(found):
    head, *body = rows(found, Options())
    assert head == ["place", *holiday_dates.COLUMNS]
    assert [(row[0], row[1], row[3]) for row in body] == [
        ("DE-BY", "2026-12-04", "Both"),
        ("JP", "2026-12-04", "Both"),
        ("JP", "2026-12-23", "Late"),
    ]
    assert {len(row) for row in body} == {len(head)}


def test_events_of_all_places_are_one_calendar_with_keys_of_their_own(found):
    calendar = events(found, Options())
    assert [event.summary for event in calendar.events] == ["Japan: Both", "Japan: Late", "Bavaria: Both"]
    assert len({event.key for event in calendar.events}) == 3
    assert not calendar.busy
    assert calendar.stamp == DATA_MOMENT, "the same days come out the same whenever they are written"
