"""When a place is at work: the one truth behind status, slot, meet and today."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from trustbrief.almanac.workday import Stretch
from trustbrief.almanac.worktime import WEEKDAYS, Hours, Pause

TOKYO = ZoneInfo("Asia/Tokyo")
LUNCH = ("12:00", "13:00")
# A Thursday to a Tuesday, with a feast on the Monday.
THURSDAY, FRIDAY, SATURDAY = date(2027, 1, 7), date(2027, 1, 8), date(2027, 1, 9)
MONDAY, TUESDAY = date(2027, 1, 11), date(2027, 1, 12)


def at(text, zone=UTC):
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def minutes_of(start, end, day=THURSDAY):
    midnight = datetime.combine(day, time(), UTC)
    return Stretch(midnight + timedelta(minutes=start), midnight + timedelta(minutes=end))


def test_days_may_have_hours_of_their_own(make):
    spans = (make.span("09:00", "18:00", days=WEEKDAYS[:4]), make.span("08:00", "12:00", days=("friday",)))
    office = make.office(spans=spans)
    assert office.status(at("2027-01-08T13:00")).kind == "after-hours"
    assert office.status(at("2027-01-08T08:00")).kind == "working"


def test_a_weekend_day_worked_instead_is_worked(make):
    office = make.office(worked=(SATURDAY,))
    assert office.status(at("2027-01-09T10:00")).kind == "working"
    assert not office.weekend(SATURDAY)
    assert office.weekend(SATURDAY + timedelta(1))


@pytest.mark.parametrize(
    ("values", "end", "doubts"),
    [
        ({"closes": time(12)}, 12 * 60, ["half day: Eve"]),
        ({"minutes": 60}, 16 * 60, []),  # an hour less makes no half day
        ({"minutes": 61}, 15 * 60 + 59, ["half day: Eve"]),
        ({"closes": time(17)}, 17 * 60, []),
        ({"closes": time(20)}, 17 * 60, []),  # nobody stays longer for it
        ({"closes": time(8)}, 9 * 60, ["half day: Eve"]),
        ({"closes": time(12), "practice": "off"}, 12 * 60, ["Eve: in practice a day off"]),
        ({"minutes": 30, "practice": "off"}, 16 * 60 + 30, ["Eve: in practice a day off"]),
    ],
)
def test_a_half_day_ends_early_and_is_doubtful_when_it_costs_more_than_an_hour(make, values, end, doubts):
    day = make.office(half_days=(make.half_day(THURSDAY, **values),)).day(THURSDAY)
    assert day.hours.end == end
    assert [doubt.text for doubt in day.doubts] == doubts
    assert {doubt.cause for doubt in day.doubts} <= {"half-day"}


@pytest.mark.parametrize(("name", "told"), [("Eve", 1), ("Feast", 2)])
def test_a_half_day_that_banks_have_off_is_one_reason(make, name, told):
    office = make.office(
        holidays=(make.holiday(THURSDAY, name, "bank"),),
        half_days=(make.half_day(THURSDAY, closes=time(12)),),
    )
    assert len(office.day(THURSDAY).doubts) == told


def test_a_half_day_keeps_the_breaks_that_begin_before_it_ends(make):
    def pauses(closes):
        half = (make.half_day(THURSDAY, closes=closes),)
        return make.office(spans=(make.span(lunch=LUNCH),), half_days=half).day(THURSDAY).hours.pauses

    assert pauses(time(12)) == ()
    assert pauses(time(12, 1)) == (Pause(720, 780, "lunch"),)


def test_a_half_day_on_a_day_off_anyway_is_not_listed(make):
    halves = (make.half_day(THURSDAY, closes=time(12)), make.half_day(SATURDAY, closes=time(12)))
    assert make.office(half_days=halves).half_between(THURSDAY, SATURDAY) == halves[:1]


@pytest.mark.parametrize("kind", ["optional", "bank", "government", "de_facto"])
def test_a_day_on_which_part_of_the_offices_close_is_doubtful(make, kind):
    (doubt,) = make.office(holidays=(make.holiday(THURSDAY, "Feast", kind),)).day(THURSDAY).doubts
    assert (doubt.cause, doubt.text) == ("optional-holiday", f"{kind} holiday: Feast")


@pytest.mark.parametrize("kind", ["school", "unofficial", "workday"])
def test_a_day_that_closes_no_office_is_not(make, kind):
    assert make.office(holidays=(make.holiday(THURSDAY, "Feast", kind),)).day(THURSDAY).doubts == ()


def test_a_public_holiday_that_banks_keep_too_closes_and_is_no_doubt(make):
    day = make.office(holidays=(make.holiday(THURSDAY, kinds=("public", "bank")),)).day(THURSDAY)
    assert (day.hours, day.closed, day.doubts) == (None, "Feast", ())


@pytest.mark.parametrize(
    ("feast", "bridge"),
    [
        (THURSDAY, FRIDAY),
        (TUESDAY, MONDAY),
        (date(2027, 1, 13), None),  # a Wednesday leaves two days on either side
        (FRIDAY, None),
        (MONDAY, None),
        (SATURDAY, None),
    ],
)
def test_a_bridge_day_lies_between_a_holiday_and_another_day_off(make, feast, bridge):
    office = make.office(holidays=(make.holiday(feast, "Feast"),))
    days = [THURSDAY + timedelta(ahead) for ahead in range(-3, 10)]
    assert [day for day in days if office.bridge(day)] == ([bridge] if bridge else [])
    if bridge:
        (doubt,) = office.day(bridge).doubts
        assert (doubt.cause, doubt.text) == ("bridge-day", "bridge day beside Feast; many take it off")


def test_a_single_day_of_work_between_two_weekly_days_off_is_no_bridge(make):
    office = make.office(spans=(make.span(days=("wednesday",)),))
    assert office.bridge(date(2027, 1, 6)) is None


@pytest.mark.parametrize(
    ("start", "end", "doubtful"),
    [(600, 660, False), (600, 661, True), (680, 690, True), (719, 780, True), (720, 780, False)],
)
def test_hours_to_keep_free_are_doubtful_for_a_meeting_that_touches_them(make, start, end, doubtful):
    office = make.office(keep_free=(make.keep_free("11:00", "12:00"),))
    found = office.doubts(THURSDAY, minutes_of(start, end))
    assert [(doubt.cause, doubt.text) for doubt in found] == [("keep-free", "staff meeting")] * doubtful
    assert office.status(at("2027-01-07T11:30")).kind == "working"


def test_days_are_looked_up_when_asked_for_and_once(make):
    looked_up = []
    office = make.office(looked_up=looked_up)
    office.day(THURSDAY)
    office.day(FRIDAY)
    office.day(THURSDAY + timedelta(32))  # thirty days and the margin of two
    assert looked_up == [(THURSDAY - timedelta(2), THURSDAY + timedelta(32))]
    office.day(THURSDAY + timedelta(33))
    assert len(looked_up) == 2


def test_a_day_far_outside_of_the_first_span_is_looked_up_and_not_taken_for_open(make):
    christmas = (make.holiday("2026-12-25", "Christmas Day"), make.holiday("2027-12-25", "Christmas Day"))
    office = make.office(holidays=christmas)
    assert office.status(at("2026-03-05T10:00")).kind == "working"
    assert office.status(at("2026-12-25T10:00")).kind == "holiday"
    assert office.status(at("2026-12-24T18:00")).next_at_work == at("2026-12-28T09:00")
    assert office.status(at("2026-03-04T10:00")).kind == "working"
    assert [day.date for day in office.between(date(2026, 12, 1), date(2028, 1, 1))] == [
        date(2026, 12, 25),
        date(2027, 12, 25),
    ]


def test_a_bridge_day_is_found_across_the_edge_of_a_span(make):
    looked_up = []
    office = make.office(holidays=(make.holiday(THURSDAY),), looked_up=looked_up)
    office.load(FRIDAY + timedelta(2), FRIDAY + timedelta(30))
    assert looked_up[0][0] == FRIDAY
    assert office.bridge(FRIDAY).name == "Feast"


def test_a_quiet_period_between_two_spans_is_found(make):
    quiet = make.quiet("2027-02-20", "2027-02-22")
    office = make.office(quiet=(quiet,), ahead=12)
    assert office.quiet_between(date(2027, 1, 1), date(2027, 4, 1)) == (quiet,)


def test_quiet_periods_are_those_that_touch_the_days_asked_for_each_once(make):
    early, late = (
        make.quiet("2027-01-01", "2027-01-05", "Early"),
        make.quiet("2027-01-20", "2027-02-20", "Late"),
    )
    office = make.office(quiet=(early, late), ahead=10)
    assert office.quiet_between(date(2027, 1, 5), date(2027, 1, 20)) == (early, late)
    assert office.quiet_between(date(2027, 1, 6), date(2027, 1, 19)) == ()
    assert office.quiet_between(date(2027, 1, 21), date(2027, 2, 10)) == (late,)
    assert office.quiet(date(2027, 1, 5)) == early
    assert office.quiet(date(2027, 1, 6)) is None


def test_days_are_between_others_when_both_ends_belong_to_it_and_none_backwards(make):
    feasts = (make.holiday(THURSDAY), make.holiday(FRIDAY, "Other"))
    office = make.office(holidays=feasts)
    assert office.between(THURSDAY, FRIDAY) == feasts
    assert office.between(FRIDAY, FRIDAY) == feasts[1:]
    assert office.between(FRIDAY, THURSDAY) == ()
    assert office.on(THURSDAY) == [feasts[0]]


def test_open_hours_are_in_utc_and_move_when_the_clocks_change(make):
    office = make.office("Europe/Berlin", spans=(make.span("09:00", "17:00", LUNCH, WEEKDAYS),))
    saturday, sunday = office.open_hours(date(2027, 3, 27)), office.open_hours(date(2027, 3, 28))
    assert [f"{part.start:%H:%M}" for part in saturday] == ["08:00", "12:00"]
    assert [f"{part.start:%H:%M}" for part in sunday] == ["07:00", "11:00"]
    assert all(moment.tzinfo is UTC for part in sunday for moment in part)


@pytest.mark.parametrize(("day", "hours"), [("2027-03-28", 23), ("2027-10-31", 25), ("2027-06-01", 24)])
def test_a_whole_day_has_as_many_hours_as_the_clocks_leave_it(make, day, hours):
    whole = make.office("Europe/Berlin").stretch(date.fromisoformat(day), 0, 24 * 60)
    assert whole.end - whole.start == timedelta(hours=hours)


def test_an_hour_that_the_clocks_skip_is_no_working_time(make):
    office = make.office("Europe/Berlin", spans=(make.span("02:00", "03:00", days=WEEKDAYS),))
    (part,) = office.open_hours(date(2027, 3, 28))
    assert part.end - part.start == timedelta(0)


def test_other_hours_hold_on_the_same_days(make):
    office = make.office(
        holidays=(make.holiday(THURSDAY),), keep_free=(make.keep_free("10:00", "11:00"),), ahead=5
    )
    own = office.with_hours(6 * 60, 7 * 60)
    assert own.day(FRIDAY).hours == Hours(360, 420)
    assert own.day(THURSDAY).closed == "Feast"
    assert own.day(MONDAY).doubts == ()
    assert own.name == office.name
    assert office.day(FRIDAY).hours == Hours(540, 1020)


def test_the_open_hours_of_a_span_are_those_of_each_day_that_it_touches_there(make):
    office = make.office("Asia/Tokyo")
    parts = list(office.open_between(at("2027-01-06T20:00"), at("2027-01-07T16:00")))
    assert [part.start for part in parts] == [at("2027-01-07T00:00"), at("2027-01-08T00:00")]


def test_a_half_day_that_ends_before_it_begins_is_over_from_its_first_minute(make):
    office = make.office(half_days=(make.half_day(THURSDAY, closes=time(8)),))
    assert office.status(at("2027-01-07T08:59")).kind == "before-hours"
    assert office.status(at("2027-01-07T09:00")).kind == "after-hours"
    assert office.open_hours(THURSDAY) == ()


@pytest.mark.parametrize(
    ("kept", "clear"),
    [
        ([], [(540, 720)]),
        ([("08:00", "09:30")], [(570, 720)]),
        ([("10:00", "10:30")], [(540, 600), (630, 720)]),
        ([("11:30", "13:00")], [(540, 690)]),
        ([("10:30", "11:00"), ("09:30", "10:00")], [(540, 570), (600, 630), (660, 720)]),
        ([("10:00", "11:00"), ("10:15", "10:30")], [(540, 600), (660, 720)]),
        ([("10:00", "11:00"), ("10:30", "11:30")], [(540, 600), (690, 720)]),
        ([("08:00", "13:00")], []),
        ([("12:00", "13:00")], [(540, 720)]),
    ],
)
def test_the_clear_parts_of_some_hours_are_what_no_doubt_covers(make, kept, clear):
    office = make.office(keep_free=tuple(make.keep_free(*hours) for hours in kept))
    assert office.clear(minutes_of(540, 720)) == [minutes_of(*part) for part in clear]


def test_no_hour_of_a_day_that_is_doubtful_as_a_whole_is_clear(make):
    office = make.office(quiet=(make.quiet(THURSDAY, THURSDAY),))
    assert office.clear(minutes_of(540, 1020)) == []
    assert office.clear(minutes_of(540, 1020, FRIDAY)) == [minutes_of(540, 1020, FRIDAY)]


def test_what_is_clear_is_reckoned_on_the_clock_of_the_place(make):
    office = make.office("Asia/Tokyo", keep_free=(make.keep_free("10:00", "11:00"),))
    (whole,) = office.open_hours(THURSDAY)
    first, second = office.clear(whole)
    assert (first.end, second.start) == (at("2027-01-07T10:00", TOKYO), at("2027-01-07T11:00", TOKYO))


def test_a_day_of_a_year_whose_calendar_is_not_out_is_doubtful_and_says_so(make):
    office = make.office(uncovered=((2027, "no holidays are published for 2027 yet"),))
    last, first = date(2026, 12, 31), date(2027, 1, 1)
    assert office.day(last).doubts == ()
    assert [doubt.text for doubt in office.day(first).doubts] == ["no holidays are published for 2027 yet"]
    status = office.status(datetime(2027, 1, 1, 10, tzinfo=UTC))
    assert (status.kind, status.doubts) == ("working", ("no holidays are published for 2027 yet",))


def test_a_bank_that_closes_in_the_afternoon_leaves_the_morning(make):
    eve = make.holiday(f"{THURSDAY}", "Day before a feast (from 2pm)", "bank")
    office = make.office(holidays=(eve,))
    assert [(doubt.start, doubt.end) for doubt in office.day(THURSDAY).doubts] == [(14 * 60, 24 * 60)]


def test_of_several_quiet_periods_the_one_that_closes_offices_counts(make):
    before, after = THURSDAY - timedelta(9), THURSDAY + timedelta(9)
    slow = make.quiet(f"{before}", f"{after}", "Slow", slow=True)
    closed = make.quiet(f"{THURSDAY}", f"{THURSDAY}", "Closed")
    office = make.office(quiet=(slow, closed))
    assert [office.quiet(day).name for day in (THURSDAY, THURSDAY + timedelta(1))] == ["Closed", "Slow"]
