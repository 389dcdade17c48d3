"""One place with everything known of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from trustbrief.errors import PlaceError
from trustbrief.model.language import base


def test_a_moment_is_read_on_the_clock_of_the_place(desk):
    japan, tokyo = desk.locality("JP"), ZoneInfo("Asia/Tokyo")
    assert japan.moment(None) == desk.now
    assert japan.moment(date(2026, 12, 1)) == datetime(2026, 12, 1, 9, tzinfo=tokyo)
    naive = datetime(2026, 12, 1, 15)  # noqa: DTZ001
    assert japan.moment(naive) == datetime(2026, 12, 1, 15, tzinfo=tokyo)
    aware = datetime(2026, 12, 1, 15, tzinfo=UTC)
    assert japan.moment(aware) == aware
    assert japan.moment(aware).utcoffset() == timedelta(hours=9)


def test_a_time_that_the_clock_skips_is_the_one_that_it_goes_on_with(desk):
    berlin = datetime(2027, 3, 28, 2, 30)  # noqa: DTZ001
    assert f"{desk.locality('DE').moment(berlin):%H:%M}" == "03:30"
    assert f"{desk.locality('WS').moment(date(2011, 12, 30)):%Y-%m-%d}" == "2011-12-31"


@pytest.mark.parametrize(
    ("now", "day"), [("2026-11-24T14:59", date(2026, 11, 24)), ("2026-11-24T15:00", date(2026, 11, 25))]
)
def test_today_is_the_day_there(another_desk, now, day):
    desk = another_desk(now=datetime.fromisoformat(now).replace(tzinfo=UTC))
    assert desk.locality("JP").today == day


def test_a_city_has_the_zone_of_its_own_and_the_facts_of_its_country(desk):
    there = desk.locality("Los Angeles")
    assert [zone.id for zone in there.zones] == ["America/Los_Angeles"]
    assert there.territory.name == "United States"
    assert there.shown.country_name == "United States"
    assert there.clock_name == "Los Angeles"


def test_a_country_of_several_zones_is_called_by_the_city_whose_clock_is_meant(desk):
    assert desk.locality("US").clock_name == "United States (Washington)"
    assert desk.locality("JP").clock_name == "Japan"


def test_a_cluster_has_no_country_no_office_and_is_reckoned_in_utc(desk):
    there = desk.locality("nordic-europe")
    assert (there.territory, there.zones, there.zone.key, there.facts(date(2026, 1, 1))) == (
        None,
        (),
        "UTC",
        None,
    )
    assert there.shown.cluster == "nordic-europe"
    for name in ("country", "calendar", "office"):
        with pytest.raises(PlaceError) as refused:
            getattr(there, name)
        assert "country" in refused.value.hint


def test_the_members_of_a_cluster_are_territories_and_no_others_have_any(desk):
    members = desk.locality("nordic-europe").members
    assert members["SE"] == "Sweden"
    assert "DE" not in members
    assert desk.locality("SE").members == {}


def test_a_part_of_a_country_has_its_calendar_and_lies_over_the_country(desk):
    bavaria = desk.locality("DE-BY")
    assert bavaria.calendar.subdivision == "BY"
    assert bavaria.shown.calendar == "DE-BY"
    assert desk.locality("DE").calendar.subdivision is None
    assert [layer.key for layer in bavaria.layers][-2:] == [layer.key for layer in desk.locality("DE").layers]


def test_some_sections_alone_are_joined_until_all_of_them_were(another_desk):
    there = another_desk().locality("JP")
    assert there.part_of_culture(("scales",)).sections.meetings == ()
    whole = there.culture
    assert there.part_of_culture(("scales",)) is whole
    assert whole.sections.meetings
    assert whole.cluster == "confucian-asia"


def test_the_languages_of_a_place_are_those_of_its_part_or_of_its_territory(desk):
    assert desk.locality("CH").authored.languages[0] == "de"
    assert desk.locality("JP").authored.languages == ("ja",)


def test_names_of_persons_are_read_by_custom_order_and_languages_of_the_place(desk):
    chennai = desk.locality("chennai").naming
    assert (chennai.codes, chennai.custom.id) == (("IN-TN", "IN"), "india-south")
    assert desk.locality("HU").naming.order == "surname-first"
    assert desk.locality("GE").naming.formal == "given"
    assert desk.locality("CH").naming.languages == {"de", "gsw", "en", "fr", "it"}
    assert desk.locality("nordic").naming.languages == frozenset()


def test_the_office_keeps_the_days_off_of_the_place(desk):
    office = desk.locality("SA").office
    assert office.weekend(date(2026, 11, 27))
    assert not office.weekend(date(2026, 11, 29))
    assert office.zone.key == "Asia/Riyadh"
    assert desk.locality("US").office_in("America/Denver").zone.key == "America/Denver"


@pytest.mark.parametrize(
    "part", ["BE-VLG", "BE-WAL", "CA-QC", "CH-GE", "CH-TI", "CH-ZH", "ES-CT", "IN-KA", "IN-MH", "IN-TN"]
)
def test_a_part_that_names_its_languages_is_wished_in_them_alone(desk, part):
    there = desk.locality(part)
    year = there.year(date(2026, 1, 1), date(2027, 12, 31))
    days = [*year.holidays, *year.quiet_periods]
    wishes = {day.greeting for day in days if day.greeting}
    wishes |= {wish for day in year.holidays for wish in day.other_greetings}
    assert wishes
    assert {base(wish.language) for wish in wishes} <= set(there.culture.languages)
    opening = there.culture.sections.first_minute
    inherited = {
        base(words.language)
        for words in (*opening.greeting, *opening.thanks)
        if words.origin in {"territory", "cluster"}
    }
    assert inherited <= set(there.culture.languages)


@pytest.mark.parametrize("place", ["CH", "LI", "CH-ZH"])
def test_letters_to_switzerland_and_liechtenstein_have_no_sharp_s(desk, place):
    there = desk.locality(place)
    year = there.year(date(2026, 1, 1), date(2027, 12, 31))
    wishes = [day.greeting for day in year.holidays if day.greeting]
    said = [*there.words.mail_opening, *there.words.mail_closing, *there.words.reminder, *wishes]
    assert "Mit freundlichen Grüssen" in {words.native for words in said}
    assert not [words.native for words in said if "ß" in words.native]


def test_a_wish_goes_out_before_offices_close_and_not_while_they_are_closed(desk):
    """From 24 December on Germany is away, Sweden from the 23rd: a season that its own slow days do not hide."""
    for code, last in (("DE", 23), ("SE", 22)):
        days = desk.locality(code).office.between(date(2026, 12, 25), date(2026, 12, 25))
        assert [day.send_by for day in days if day.greeting] == [date(2026, 12, last)], code
    # A month with hours that suit, and weeks that are only slow, hold no wish back: Ramadan, Mexico's Christmas.
    for code, first in (("SA", date(2027, 3, 7)), ("MX", date(2026, 12, 24))):
        days = desk.locality(code).office.between(first, first + timedelta(4))
        assert all(day.send_by is None or day.send_by >= first - timedelta(3) for day in days), code


def test_weeks_of_some_parts_are_theirs_and_those_of_a_country_that_has_them(desk):
    def kept(place):
        return {period.name for period in desk.locality(place).authored.sections.quiet_periods}

    bavarian, some = "Late summer (Bavaria)", "Corpus Christi bridge day (some states)"
    assert {bavarian, some} <= kept("DE")
    assert {bavarian, some} <= kept("munich")
    assert some in kept("cologne")
    assert not {bavarian, some} & kept("berlin")


@pytest.mark.parametrize("place", ["strasbourg", "metz", "FR-67", "FR-68", "mulhouse"])
def test_alsace_and_moselle_keep_good_friday(desk, place):
    day = date(2027, 3, 26)
    assert "public" in desk.locality(place).office.on(day)[0].kinds
    assert not desk.locality("paris").office.on(day)
