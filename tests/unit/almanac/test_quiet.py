"""When quiet periods fall."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustbrief.almanac.quiet import dated, with_seasons
from trustbrief.almanac.worktime import work_week
from trustbrief.model.calendar import Holiday
from trustbrief.model.quiet import EasterSpan, FixedSpan, HolidaySpan, QuietPeriod, RamadanSpan

WEEK = work_week((), ("saturday", "sunday"), ())


def period(rule):
    return QuietPeriod(
        name="Quiet", rule=rule, effect="Little gets decided", advice="Plan around it",
        sources=("one",), confidence="expert",
    )  # fmt: skip


def spans(rule, start, end, holidays=(), ramadans=()):
    found = dated((period(rule),), holidays, ramadans, start=start, end=end, today=start, week=WEEK)
    return [(quiet.start, quiet.end, quiet.estimated) for quiet in found]


YEAR = (date(2026, 11, 24), date(2027, 11, 24))


def test_a_fixed_span_may_cross_the_years_end():
    assert spans(FixedSpan("12-28", "01-04"), *YEAR) == [(date(2026, 12, 28), date(2027, 1, 4), False)]


def test_a_span_that_is_running_is_found_from_its_middle():
    found = spans(FixedSpan("12-28", "01-04"), date(2027, 1, 2), date(2027, 6, 1))
    assert found == [(date(2026, 12, 28), date(2027, 1, 4), False)]


def test_the_29th_of_february_is_the_28th_in_other_years():
    found = spans(FixedSpan("02-29", "03-01"), date(2027, 1, 1), date(2028, 12, 31))
    assert [span[0] for span in found] == [date(2027, 2, 28), date(2028, 2, 29)]


@pytest.mark.parametrize(
    ("calendar", "sunday"), [("western", date(2027, 3, 28)), ("orthodox", date(2027, 5, 2))]
)
def test_easter_is_counted_from_its_sunday(calendar, sunday):
    rule = EasterSpan(first=-2, last=1, calendar=calendar)
    assert spans(rule, *YEAR) == [(sunday - timedelta(2), sunday + timedelta(1), False)]


def test_a_run_of_holiday_days_is_one_span_and_an_estimate_if_one_day_is():
    days = [
        Holiday(
            date=date(2027, 3, day), name="Eid", local_name="Eid", kind="public", kinds=("public",),
            estimated=True, observed=False,
        )
        for day in (9, 10, 14)
    ]  # fmt: skip
    found = spans(HolidaySpan("Eid", before=1, after=2), *YEAR, holidays=days[:2])
    assert found == [(date(2027, 3, 8), date(2027, 3, 12), True)]
    assert len(spans(HolidaySpan("Eid"), *YEAR, holidays=days)) == 2


def test_days_are_counted_from_the_feast_and_those_in_lieu_belong_to_the_span(make):
    feast = [make.holiday(f"2027-03-{day}", "Eid") for day in ("09", "10", "11")]
    in_lieu = [make.holiday(f"2027-03-{day}", "Eid", observed=True) for day in (13, 14)]
    found = spans(HolidaySpan("Eid", before=1, after=1), *YEAR, holidays=[*in_lieu, *feast])
    assert found == [(date(2027, 3, 8), date(2027, 3, 14), False)]
    longer = spans(HolidaySpan("Eid", after=5), *YEAR, holidays=[*feast, *in_lieu])
    assert longer == [(date(2027, 3, 9), date(2027, 3, 16), False)]
    moved = spans(HolidaySpan("Eid", before=1), *YEAR, holidays=in_lieu)
    assert moved == [(date(2027, 3, 12), date(2027, 3, 14), False)]


def test_ramadan_is_an_estimate_until_it_is_over():
    month = (date(2027, 2, 8), date(2027, 3, 8))
    assert spans(RamadanSpan(), *YEAR, ramadans=[month]) == [(*month, True)]
    later = date(2028, 1, 1)
    past = dated((period(RamadanSpan()),), (), [month], start=month[0], end=month[1], today=later, week=WEEK)
    assert not past[0].estimated


DAYS = st.dates(date(2026, 1, 1), date(2030, 12, 31))
MONTH_DAYS = st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(lambda day: f"{day:%m-%d}")


@given(DAYS, st.integers(0, 500), MONTH_DAYS, MONTH_DAYS)
def test_every_span_found_touches_the_days_asked_for(start, length, first, last):
    end = start + timedelta(length)
    for begin, finish, _ in spans(FixedSpan(first, last), start, end):
        assert begin <= end
        assert finish >= start
        assert begin <= finish


@pytest.mark.parametrize(("last", "kept"), [(10, False), (11, True)])
def test_what_is_inherited_gives_way_when_half_of_its_days_lie_in_a_season(make, last, kept):
    season = make.quiet("2027-08-01", "2027-08-05", "Season")
    inherited = make.quiet("2027-08-01", f"2027-08-{last}", "Inherited")
    names = {period.name for period in with_seasons([inherited], [season])}
    assert ("Inherited" in names) is kept
    for origin in ("overlay", "territory", "subdivision"):
        own = make.quiet("2027-08-01", f"2027-08-{last}", "Inherited", origin=origin)
        assert "Inherited" in {period.name for period in with_seasons([own], [season])}


def test_a_feast_that_lies_half_in_another_period_of_the_same_file_stays(make):
    month = make.quiet("2027-02-08", "2027-03-08", "Ramadan", origin="territory")
    feast = make.quiet("2027-03-03", "2027-03-14", "Eid al-Fitr", origin="territory")
    assert {period.name for period in with_seasons([month, feast], [])} == {"Ramadan", "Eid al-Fitr"}


@pytest.mark.parametrize(("slow", "kept"), [(True, ["Own", "Season"]), (False, ["Own"])])
def test_weeks_of_the_places_own_hide_a_season_unless_they_are_only_slow(make, slow, kept):
    own = make.quiet("2026-12-11", "2027-01-08", "Own", origin="territory", slow=slow)
    season = make.quiet("2026-12-23", "2027-01-01", "Season")
    assert [period.name for period in with_seasons((own,), (season,))] == kept


def test_a_season_of_the_name_of_the_places_own_weeks_is_told_by_them(make):
    own = make.quiet("2027-09-15", "2027-09-21", "Fiestas Patrias", origin="territory", slow=True)
    season = make.quiet("2027-09-15", "2027-09-21", "Fiestas Patrias")
    assert with_seasons((own,), (season,)) == (own,)


def test_slow_weeks_that_are_inherited_give_way_to_a_season_around_them(make):
    inherited = make.quiet("2026-12-24", "2026-12-30", "Inherited", origin="cluster", slow=True)
    season = make.quiet("2026-12-23", "2027-01-01", "Season")
    assert [period.name for period in with_seasons((inherited,), (season,))] == ["Season"]
