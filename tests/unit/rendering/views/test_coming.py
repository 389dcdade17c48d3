"""Holidays and quiet periods to come."""

from __future__ import annotations

from datetime import date, time

import pytest
from msgspec.structs import replace

from trustbrief.model.calendar import BridgeDay
from trustbrief.model.statements import Expression
from trustbrief.rendering.blocks import words_of
from trustbrief.rendering.lines import Statements
from trustbrief.rendering.views.coming import coming, soonest

TODAY = date(2026, 11, 24)
WISH = Expression(
    language="ja", native="おめでとう", meaning="Congratulations", sources=("one",), confidence="expert"
)


@pytest.fixture
def ahead(japan):
    def found(*holidays, quiet=(), halves=(), bridges=(), short=True, view=soonest):
        dated = replace(
            japan, date=TODAY, holidays=holidays, quiet_periods=quiet, half_days=halves, bridge_days=bridges
        )
        return view(dated, Statements({}, short=short))

    return found


def names(rows):
    return [row.name for row in rows]


def test_days_of_one_name_are_one_row_when_at_most_one_day_lies_between_them(ahead, make):
    rows = ahead(*(make.holiday(f"2026-12-{day}") for day in ("01", "02", "04", "07")))
    assert [(row.start.day, row.end.day) for row in rows] == [(1, 4), (7, 7)]
    other = ahead(make.holiday("2026-12-01"), make.holiday("2026-12-02", "Other"))
    assert names(other) == ["Feast", "Other"]


@pytest.mark.parametrize(
    ("kind", "shown"),
    [("public", True), ("bank", True), ("half_day", True), ("school", False), ("optional", False)],
)
def test_only_days_that_change_work_are_shown(ahead, make, kind, shown):
    assert bool(ahead(make.holiday("2026-12-01", kind=kind))) is shown


def test_what_is_over_today_is_not_ahead(ahead, make):
    assert ahead(make.holiday("2026-11-24")) == []
    assert names(ahead(make.holiday("2026-11-25"))) == ["Feast"]
    assert names(ahead(quiet=(make.quiet("2026-11-01", "2026-11-25"),))) == ["Summer"]


def test_a_single_day_on_the_weekend_is_left_out_unless_it_asks_for_a_greeting(ahead, make):
    assert ahead(make.holiday("2026-11-28")) == []
    assert names(ahead(make.holiday("2026-11-28", greeting=WISH))) == ["Feast"]
    assert names(ahead(make.holiday("2026-11-28"), view=coming)) == ["Feast"]


def test_a_quiet_period_comes_before_a_single_day_of_the_same_days(ahead, make):
    rows = ahead(
        make.holiday("2026-11-30", "Early"),
        make.holiday("2026-12-01"),
        make.holiday("2026-12-04", "Late"),
        quiet=(make.quiet("2026-12-03", "2026-12-09"),),
    )
    assert names(rows) == ["Early", "Summer", "Feast", "Late"]


def test_one_feast_has_one_wish(ahead, make):
    day = make.holiday("2026-12-01", greeting=WISH)
    quiet = make.quiet("2026-11-30", "2026-12-03", greeting=WISH)
    rows = {row.name: row for row in ahead(day, quiet=(quiet,))}
    assert (len(rows["Feast"].lines), len(rows["Summer"].lines)) == (1, 2)
    outside = make.quiet("2026-11-28", "2026-11-30", greeting=WISH)
    rows = {row.name: row for row in ahead(day, quiet=(outside,))}
    assert (len(rows["Feast"].lines), len(rows["Summer"].lines)) == (2, 2)


def wishing(native):
    return replace(WISH, native=native)


def test_a_quiet_period_without_a_wish_carries_that_of_the_first_day_in_it_that_has_one(ahead, make):
    days = (
        make.holiday("2026-11-29", "Before", greeting=wishing("before")),
        make.holiday("2026-11-30", "Eve"),
        make.holiday("2026-12-01", greeting=wishing("first"), send_by=date(2026, 11, 30)),
        make.holiday("2026-12-03", "Last", greeting=wishing("second")),
    )
    rows = {row.name: row for row in ahead(*days, quiet=(make.quiet("2026-11-30", "2026-12-03"),))}
    assert [words_of(line) for line in rows["Summer"].lines[1:]] == [
        "Feast, Tue 1 Dec: Send by Mon 30 Nov  first  “Congratulations”"
    ]
    assert len(rows["Feast"].lines) == 1
    assert len(rows["Before"].lines) == 2, "it lies outside"


def test_a_quiet_period_with_a_wish_of_its_own_keeps_it(ahead, make):
    quiet = make.quiet("2026-11-30", "2026-12-03", greeting=wishing("own"))
    rows = {row.name: row for row in ahead(make.holiday("2026-12-01", greeting=WISH), quiet=(quiet,))}
    assert [words_of(line) for line in rows["Summer"].lines[1:]] == ["own  “Congratulations”"]


def test_a_quiet_period_without_any_wish_in_it_has_none(ahead, make):
    rows = {
        row.name: row
        for row in ahead(make.holiday("2026-12-01"), quiet=(make.quiet("2026-11-30", "2026-12-03"),))
    }
    assert len(rows["Summer"].lines) == 1


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"send_by": date(2026, 11, 30)}, "Send by Mon 30 Nov  おめでとう"),
        ({"send_by": TODAY}, "Send by Tue 24 Nov  おめでとう"),
        ({"send_by": date(2026, 11, 23)}, "Send today  おめでとう"),
        ({"send_from": date(2026, 12, 1)}, "From Tue 1 Dec  おめでとう"),
        ({}, "おめでとう"),
    ],
)
def test_a_wish_says_by_or_from_when_it_is_sent(ahead, make, values, text):
    (row,) = ahead(make.holiday("2026-12-01", greeting=WISH, **values))
    assert words_of(row.lines[1]).startswith(text)


def test_a_day_on_which_nobody_is_greeted_says_so(ahead, make):
    (row,) = ahead(make.holiday("2026-12-01", do_not_greet="A day of mourning", estimated=True))
    assert words_of(row.lines[0]) == "Feast, public holiday, estimated"
    assert words_of(row.lines[1]) == "No greeting: A day of mourning"


def test_on_the_first_screen_a_day_says_what_happens_and_in_full_what_it_means_too(ahead, make):
    day = make.holiday("2026-12-01", meaning="A harvest", effect="Offices close", local_name="Fest")
    assert words_of(ahead(day)[0].lines[0]) == "Feast (Fest), public holiday: Offices close"
    assert (
        words_of(ahead(day, short=False)[0].lines[0])
        == "Feast (Fest), public holiday: A harvest. Offices close"
    )


def test_a_quiet_period_says_what_to_do_and_in_full_what_to_expect(ahead, make):
    quiet = (make.quiet("2026-12-01", "2026-12-09", estimated=True),)
    assert words_of(ahead(quiet=quiet)[0].lines[0]) == "Summer: Wait until after, dates estimated"
    assert words_of(ahead(quiet=quiet, short=False)[0].lines[0]).startswith(
        "Summer: Many are away. Wait until after"
    )


def test_a_half_day_is_told_once_in_its_place_with_when_offices_close(ahead, make):
    eve = make.holiday("2026-12-24", "Eve", kind="half_day")
    halves = (
        make.half_day("2026-12-24", closes=time(12)),
        make.half_day("2026-12-31", "Last", closes=time(14)),
    )
    rows = ahead(eve, make.holiday("2026-12-25"), halves=halves, short=False, view=coming)
    assert [words_of(row.lines[0]) for row in rows] == [
        "Eve, half day, offices close at 12:00",
        "Feast, public holiday",
        "Last: offices close at 14:00",
    ]
    assert names(ahead(eve, halves=halves)) == ["Eve"]


def test_of_several_days_the_half_one_is_named(ahead, make):
    days = [make.holiday(f"2026-12-{day}", "Fair") for day in ("12", "13", "14")]
    (row,) = ahead(*days, halves=(make.half_day("2026-12-14", "Fair", closes=time(12)),), view=coming)
    assert words_of(row.lines[0]) == "Fair, public holiday, offices close at 12:00 on Mon 14 Dec"


def test_of_a_whole_country_a_day_of_some_parts_says_how_many_keep_it(japan, make):
    day = make.holiday("2026-12-11", subdivisions=("01", "02"), parts=16, share=0.4)

    def told(calendar):
        place = replace(japan.place, calendar=calendar)
        found = replace(japan, place=place, holidays=(day,), quiet_periods=(), half_days=())
        return words_of(coming(found, Statements({}, short=False))[0].lines[0])

    assert "in 2 of 16 parts" in told(None)
    assert "parts" not in told("01")


def test_in_the_middle_of_quiet_weeks_it_is_told_what_to_expect_and_not_what_to_do_before(ahead, make):
    running = make.quiet("2026-11-20", "2026-11-30")
    later = make.quiet("2026-12-01", "2026-12-10", "Later")
    told = {row.name: words_of(row.lines[0]) for row in ahead(quiet=(running, later))}
    assert told == {"Summer": "Summer: Many are away", "Later": "Later: Wait until after"}


def test_a_wish_is_told_with_the_day_of_the_feast_and_not_that_in_lieu(ahead, make):
    days = (
        make.holiday("2026-12-24", "Christmas Day", observed=True, greeting=WISH),
        make.holiday("2026-12-25", "Christmas Day", greeting=WISH),
    )
    weeks = make.quiet("2026-12-20", "2026-12-31", "Year end")
    assert words_of(ahead(*days, quiet=(weeks,))[0].lines[1]).startswith("Christmas Day, Fri 25 Dec: ")


def test_days_of_one_name_and_two_kinds_are_two_rows(ahead, make):
    days = (make.holiday("2027-03-08", "Eid", "government"), make.holiday("2027-03-09", "Eid", greeting=WISH))
    assert [row.start.day for row in ahead(*days)] == [8, 9]


def test_the_same_wish_stands_in_further_languages_of_the_place(ahead, make):
    french = replace(WISH, language="fr", native="Félicitations")
    other = replace(WISH, language="de", native="Alles Gute", meaning="All the best")
    day = make.holiday("2026-12-25", greeting=WISH, other_greetings=(french, other))
    wish = words_of(ahead(day)[0].lines[1])
    assert "おめでとう / Félicitations" in wish
    assert "Alles Gute" not in wish


def test_a_bridge_day_of_the_next_two_weeks_is_told_on_the_first_screen_and_all_of_them_in_full(ahead):
    bridges = tuple(BridgeDay(date=date(2026, 12, day), beside=f"Feast {day}") for day in (7, 21))
    assert [row.start.day for row in ahead(bridges=bridges)] == [7]
    assert words_of(ahead(bridges=bridges)[0].lines[0]) == "Bridge day beside Feast 7; many take it off"
    assert [row.start.day for row in ahead(bridges=bridges, short=False, view=coming)] == [7, 21]
