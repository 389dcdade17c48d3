"""Whether the conditions of a playbook step hold: each of them at its bounds."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from msgspec.structs import replace

from trustbrief.documents.briefing import Briefing, Coverage
from trustbrief.documents.conditions import Situation, reason
from trustbrief.documents.scales import BriefedScale
from trustbrief.facts.clocks import Clock, ClockChange
from trustbrief.model import guidance
from trustbrief.model.facts import Currency, Facts, Iban, SpokenLanguage
from trustbrief.model.place import ShownPlace
from trustbrief.model.profile import Etiquette, Trust
from trustbrief.model.statements import Expression, TrustDriver

# A Tuesday.
TODAY = date(2026, 11, 24)
WISH = Expression(
    language="de", native="Frohes Fest", meaning="Happy feast", sources=("x",), confidence="expert"
)
GERMANY = ShownPlace(code="DE", name="Germany", kind="territory", country="DE")
JAPAN = ShownPlace(code="JP", name="Japan", kind="territory", country="JP")
FACTS = Facts(
    languages=(SpokenLanguage("ja", "Japanese", official=True, percent=95),),
    weekend=("saturday", "sunday"),
    currency=Currency("JPY", "Japanese Yen"),
    measurement="metric",
)


def scale(name="context", position=4, home=2):
    gap = position - home if position and home else None
    return BriefedScale(
        id=name,
        low="plain",
        high="layered",
        position=position,
        word="between the lines",
        home_position=home,
        gap=gap,
    )


def situation(home_facts=FACTS, **values):
    plain = Briefing(
        generated=datetime(2026, 11, 24, tzinfo=timezone.utc),  # noqa: UP017
        place=JAPAN,
        home=GERMANY,
        date=TODAY,
        scales=(scale(),),
        facts=FACTS,
        coverage=Coverage(
            depth="full", reviewed=None, scope=None, claims=0, sources=0, inherited=(), missing=()
        ),
        sources={},
    )
    return Situation(replace(plain, **values), home_facts)


def text_of(condition, here):
    """Return the reason in words, or None."""
    found = reason(condition, here)
    return None if found is None else found.text


def clock(offset, change=None, city="Tokyo"):
    time = datetime(2026, 11, 24, 12, tzinfo=timezone(timedelta(hours=offset)))
    return Clock(zone="X/Y", city=city, time=time, home_offset_hours=offset, change=change)


@pytest.mark.parametrize(
    ("at_least", "at_most", "holds"), [(4, 4, True), (1, 4, True), (4, 5, True), (5, 5, False), (1, 3, False)]
)
def test_a_position_lies_within_its_bounds_both_included(at_least, at_most, holds):
    condition = guidance.PositionCondition(scale="context", at_least=at_least, at_most=at_most)
    assert text_of(condition, situation()) == ("between the lines there" if holds else None)
    assert text_of(condition, situation(scales=(scale(position=None),))) is None


@pytest.mark.parametrize(
    ("there", "home", "direction", "at_least", "text"),
    [
        (4, 2, "higher", 2, "more layered than at home, 2 of 4 steps"),
        (4, 2, "higher", 3, None),
        (4, 2, "lower", 2, None),
        (1, 4, "lower", 3, "more plain than at home, 3 of 4 steps"),
        (1, 4, "higher", 1, None),
        (3, None, "higher", 1, None),
    ],
)
def test_a_gap_has_a_direction_and_a_size(there, home, direction, at_least, text):
    condition = guidance.GapCondition(scale="context", direction=direction, at_least=at_least)
    assert text_of(condition, situation(scales=(scale(position=there, home=home),))) == text


def test_a_reason_says_what_it_rests_on_there():
    known = replace(scale(position=4, home=2), sources=("jp/one",))
    here = situation(scales=(known,))
    assert reason(guidance.PositionCondition(scale="context", at_least=4), here).sources == ("jp/one",)
    gap = guidance.GapCondition(scale="context", direction="higher")
    assert reason(gap, here).sources == ("jp/one",)


def test_trust_rests_on_one_of_the_drivers_named():
    driver = TrustDriver(primary="shared-values", note="x" * 12, sources=("x",), confidence="expert")
    condition = guidance.DriverCondition(any_of=("respect", "shared-values"))
    assert (
        text_of(condition, situation(trust=Trust(driver=driver)))
        == "trust rests mainly on knowing the person"
    )
    assert (
        text_of(guidance.DriverCondition(any_of=("respect",)), situation(trust=Trust(driver=driver))) is None
    )
    assert text_of(condition, situation(trust=Trust())) is None
    assert text_of(condition, situation(trust=None)) is None


@pytest.mark.parametrize(
    ("day", "kind", "text"),
    [
        ("2026-11-24", "public", "Feast on 2026-11-24"),
        ("2026-12-04", "public", "Feast on 2026-12-04"),
        ("2026-12-05", "public", None),  # a Saturday, and a day too far
        ("2026-11-28", "public", None),  # a Saturday
        ("2026-12-07", "public", None),
        ("2026-11-25", "bank", None),
        ("2026-11-23", "public", None),
    ],
)
def test_a_public_holiday_on_a_working_day_within_ten_days_counts(make, day, kind, text):
    holidays = (make.holiday(day, kind=kind),)
    assert text_of(guidance.HolidayCondition(within_days=10), situation(holidays=holidays)) == text


@pytest.mark.parametrize(
    ("values", "counts"),
    [
        ({"tone": "festive", "greeting": WISH}, True),
        ({"tone": "festive", "greeting": None}, False),
        ({"tone": "mixed", "greeting": WISH}, False),  # a birthday of a king who died
        ({"tone": "festive", "greeting": WISH, "do_not_greet": "A day of mourning for many"}, False),
    ],
)
def test_wishes_are_for_a_festive_day_with_words_for_one_on_whichever_day_of_the_week(make, values, counts):
    saturday = (make.holiday("2026-11-28", **values),)
    found = text_of(guidance.HolidayCondition(within_days=10, wished=True), situation(holidays=saturday))
    assert found == ("Feast on 2026-11-28" if counts else None)


def test_a_holiday_counts_by_the_weekend_of_the_place_whatever_the_locale(make):
    friday = (make.holiday("2026-11-27"),)
    gulf = replace(FACTS, weekend=("friday", "saturday"))
    assert text_of(guidance.HolidayCondition(within_days=10), situation(holidays=friday, facts=gulf)) is None
    assert text_of(guidance.HolidayCondition(within_days=10), situation(holidays=friday, facts=None))


@pytest.mark.parametrize(
    ("start", "end", "holds"),
    [
        ("2026-11-01", "2026-11-24", True),
        ("2026-11-01", "2026-11-23", False),
        ("2026-12-04", "2026-12-20", True),
        ("2026-12-05", "2026-12-20", False),
    ],
)
def test_a_quiet_period_counts_when_it_runs_or_begins_in_time(make, start, end, holds):
    found = text_of(
        guidance.QuietCondition(within_days=10), situation(quiet_periods=(make.quiet(start, end),))
    )
    assert found == (f"Summer from {start} to {end}" if holds else None)


@pytest.mark.parametrize(
    ("offset", "apart"),
    [(0, 0), (8, 8), (-8, 8), (-2, 2), (12, 12), (13, 11), (-19, 5), (5.5, 5.5), (3.999, 3.999)],
)
def test_clocks_are_apart_by_the_shorter_way_round(offset, apart):
    here = situation(clocks=(clock(offset if abs(offset) < 24 else 0),))
    assert text_of(guidance.HoursCondition(at_least=0, below=15), here) == f"{apart:g} hours apart"


@pytest.mark.parametrize("offset", [1, -1, -23])
def test_one_hour_is_no_hours(offset):
    here = situation(clocks=(clock(offset),))
    assert text_of(guidance.HoursCondition(at_least=0, below=15), here) == "one hour apart"


@pytest.mark.parametrize(("offset", "holds"), [(3.75, False), (4, True), (7.75, True), (8, False)])
def test_hours_apart_include_the_lower_bound_alone(offset, holds):
    condition = guidance.HoursCondition(at_least=4, below=8)
    assert (text_of(condition, situation(clocks=(clock(offset),))) is not None) is holds
    assert text_of(condition, situation(clocks=())) is None


def test_a_part_is_known_when_it_holds_anything(make):
    condition = guidance.KnownCondition(part="etiquette.cards")
    assert text_of(condition, situation(etiquette=Etiquette(cards=(make.claim(),)))) == ""
    assert text_of(condition, situation(etiquette=Etiquette())) is None
    assert text_of(condition, situation(etiquette=None)) is None


def fact(name, home_facts=FACTS, **values):
    return text_of(guidance.FactCondition(name=name), situation(home_facts, **values))


@pytest.mark.parametrize(("share", "holds"), [(1, True), (10, True), (11, False), (0, False), (None, False)])
def test_english_is_uncommon_up_to_a_tenth_of_the_people(share, holds):
    found = fact("english-uncommon", facts=replace(FACTS, english_percent=share))
    assert found == (f"{share} % speak English" if holds else None)
    assert fact("english-uncommon", facts=None) is None


def test_where_no_figure_on_english_is_known_and_it_is_no_language_there_that_is_said():
    assert fact("no-english-share") == "how many speak English is not known"
    # What rounds to nothing is not known: a share of none would be a figure on a whole people.
    nothing = replace(FACTS, english_percent=0)
    assert fact("no-english-share", facts=nothing) == "how many speak English is not known"
    assert fact("english-uncommon", facts=nothing) is None
    assert fact("no-english-share", facts=replace(FACTS, english_percent=1)) is None
    english = (SpokenLanguage("en", "English", official=True, percent=0),)
    assert fact("no-english-share", facts=replace(FACTS, languages=english)) is None
    assert fact("no-english-share", facts=None) is None


@pytest.mark.parametrize(
    ("name", "there", "text"),
    [
        ("surname-first", {"name_order": "surname-first"}, "the family name comes first"),
        ("surname-first", {"name_order": "given-first"}, None),
        ("weekend-differs", {"weekend": ("friday", "saturday")}, "the weekend there is Friday and Saturday"),
        ("weekend-differs", {"weekend": ("sunday", "saturday")}, None),
        ("currency-differs", {"currency": Currency("EUR", "Euro")}, "EUR there, JPY at home"),
        ("currency-differs", {}, None),
        ("currency-differs", {"currency": None}, None),
        ("measurement-differs", {"measurement": "US"}, "US there, metric at home"),
        ("measurement-differs", {}, None),
        ("iban", {"iban": Iban(22)}, "accounts there have an IBAN"),
        ("iban", {}, None),
    ],
)
def test_a_fact_of_the_place_beside_the_home(name, there, text):
    assert fact(name, facts=replace(FACTS, **there)) == text
    assert fact(name, facts=None) is None


@pytest.mark.parametrize("name", ["weekend-differs", "currency-differs", "measurement-differs"])
def test_without_a_home_nothing_differs_from_it(name):
    other = replace(FACTS, weekend=("friday",), currency=Currency("EUR", "Euro"), measurement="US")
    assert fact(name, None, facts=other) is None


def test_several_clocks_are_two_or_more():
    assert fact("several-zones", clocks=(clock(9),)) is None
    assert fact("several-zones", clocks=(clock(9), clock(10))) == "2 different times there"


def test_a_change_of_clocks_counts_there_and_at_home():
    change = ClockChange(at=datetime(2026, 11, 30, tzinfo=timezone.utc), shift_hours=1, home_offset_hours=8)  # noqa: UP017
    text = "a change of clocks within three weeks"
    assert fact("clock-change-soon", clocks=(clock(9),), home_clock=clock(1)) is None
    assert fact("clock-change-soon", clocks=(clock(9, change),)) == text
    assert fact("clock-change-soon", clocks=(clock(9),), home_clock=clock(1, change)) == text
    # A second clock of the place is not the one that is reckoned with.
    assert fact("clock-change-soon", clocks=(clock(9), clock(8, change))) is None


def test_abroad_is_another_country_than_that_of_the_home():
    assert fact("abroad") == "another country"
    assert fact("abroad", home=None) is None
    assert fact("abroad", home=replace(JAPAN, code="JP-13", kind="subdivision")) is None
    assert fact("abroad", home=replace(JAPAN, code="geonames:1853909", kind="city")) is None


def test_each_fact_of_the_playbook_is_judged():
    from typing import get_args, get_type_hints

    names = get_args(get_type_hints(guidance.FactCondition)["name"])
    assert names
    for name in names:
        fact(name)
