"""What is known about a holiday, laid over its date."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from trustbrief.almanac.greetings import fitting
from trustbrief.almanac.observances import Customs, matches, with_meaning
from trustbrief.almanac.quiet import with_seasons
from trustbrief.almanac.worktime import work_week
from trustbrief.model.calendar import DatedQuietPeriod, Holiday
from trustbrief.model.observance import Match, SharedObservance, TerritoryObservances, Wish
from trustbrief.model.quiet import Observance

WEEK = work_week((), ("saturday", "sunday"), ())
FRIDAY = date(2027, 1, 1)


def holiday(name, day=FRIDAY):
    return Holiday(
        date=day,
        name=name,
        local_name=name,
        kind="public",
        kinds=("public",),
        estimated=False,
        observed=False,
    )


def wish(language, *territories):
    return Wish(
        language=language, native=f"wish in {language}", meaning="A wish", sources=("x/one",),
        confidence="expert", territories=territories,
    )  # fmt: skip


def shared(*patterns, **values):
    return SharedObservance(
        **{
            "id": "feast", "name": "Feast", "match": Match(names=patterns), "meaning": "A shared meaning",
            "tone": "festive", "sources": ("x/one",), "confidence": "expert", **values,
        }
    )  # fmt: skip


def explained(day, *entries, own=(), languages=("de", "fr")):
    customs = Customs("CH", languages, own, TerritoryObservances(observances=entries))
    return with_meaning((day,), customs, WEEK)[0]


@pytest.mark.parametrize(
    ("pattern", "name", "expected"),
    [
        ("new year's day", "New Year\u2019s Day", True),
        ("new year's day", "Lunar New Year's Day", False),
        ("*eid al-fitr*", "Second Day of Eid al-Fitr", True),
        ("eid*fitr", "Eid al-Fitr", True),
        ("eid*fitr", "Eid al-Fitr Holiday", False),
        ("a*ba", "aba", True),
        ("ab*ba", "aba", False),
        ("*day*of*", "Day of the Dead", True),
        ("*of*day*", "Day of the Dead", False),
        ("christmas [day]", "Christmas [Day]", True),
        ("christmas?", "Christmas!", False),
    ],
)
def test_only_a_star_stands_for_other_text(pattern, name, expected):
    assert matches(Match(names=(pattern,)), name) is expected


def test_an_exception_is_not_caught():
    assert not matches(Match(names=("*christmas*",), unless=("*eve*",)), "Christmas Eve")


def test_a_shared_observance_gives_meaning_and_the_wish_of_the_main_language():
    day = explained(holiday("Feast"), shared("feast", greetings=(wish("fr"), wish("de"), wish("it"))))
    assert (day.meaning, day.tone) == ("A shared meaning", "festive")
    assert day.greeting.language == "de"
    assert [greeting.language for greeting in day.other_greetings] == ["fr"]
    assert day.send_by == date(2026, 12, 31)


def test_a_wish_for_the_territory_comes_before_those_for_a_language():
    wishes = (wish("de"), wish("rm", "CH"), wish("fr", "FR"))
    assert [found.language for found in fitting(wishes, "CH", ("de", "fr"))] == ["rm", "de"]


def test_a_part_with_languages_of_its_own_is_wished_in_them_alone():
    wishes = (wish("de", "CH"), wish("fr", "CH"), wish("gsw", "CH"), wish("de"), wish("fr"))
    found = fitting(wishes, "CH", ("gsw", "fr"), only=True)
    assert [(wish.language, wish.territories) for wish in found] == [
        ("gsw", ("CH",)), ("fr", ("CH",)), ("fr", ()),
    ]  # fmt: skip


def test_a_wish_is_spelt_as_in_the_country():
    sharp = replace(wish("de"), native="Grüße")
    day = explained(holiday("Feast"), shared("feast", greetings=(sharp, wish("fr"))))
    assert day.greeting.native == "Grüsse"


def test_the_places_own_profile_wins_over_what_is_shared():
    own = Observance(
        name="Feast", meaning="Its own meaning", tone="solemn", sources=("ch/one",), confidence="expert"
    )
    day = explained(holiday("Feast"), shared("feast", greetings=(wish("de"),)), own=(own,))
    assert (day.meaning, day.greeting, day.sources) == ("Its own meaning", None, ("ch/one",))


def test_a_day_that_is_not_greeted_has_no_wish():
    day = explained(holiday("Feast"), shared("feast", do_not_greet="A day of mourning for many"))
    assert (day.greeting, day.send_by, day.do_not_greet) == (None, None, "A day of mourning for many")


def test_days_off_of_public_offices_beside_a_public_holiday_are_not_wished():
    days = (holiday("Feast"), replace(holiday("Feast"), kind="government", kinds=("government",)))
    customs = Customs(
        "CH", ("de",), (), TerritoryObservances(observances=(shared("feast", greetings=(wish("de"),)),))
    )
    public, beside = with_meaning(days, customs, WEEK)
    assert (public.greeting.language, public.send_by) == ("de", date(2026, 12, 31))
    assert (beside.greeting, beside.send_by, beside.meaning) == (None, None, "A shared meaning")


def test_a_wish_may_be_due_from_the_day_on():
    day = explained(holiday("Feast"), shared("feast", greetings=(wish("de"),), greet_from="first-day"))
    assert (day.send_by, day.send_from) == (None, FRIDAY)


def test_what_nobody_wrote_about_stays_as_it_is():
    assert explained(holiday("Other"), shared("feast")) == holiday("Other")


def period(name, first, last):
    return DatedQuietPeriod(
        start=first, end=last, name=name, effect="Slow", advice="Plan", estimated=False, greeting=None,
        confidence="expert", origin=None,
    )  # fmt: skip


def test_a_season_takes_the_place_of_what_mostly_lies_in_it():
    inherited = [
        period("Cluster August", date(2027, 8, 10), date(2027, 8, 20)),
        period("Cluster summer", date(2027, 7, 1), date(2027, 8, 5)),
        period("Cluster Easter", date(2027, 3, 20), date(2027, 3, 30)),
    ]
    season = period("Own August", date(2027, 8, 1), date(2027, 8, 30))
    assert [found.name for found in with_seasons(inherited, [season])] == [
        "Cluster Easter", "Cluster summer", "Own August",
    ]  # fmt: skip


def test_the_wish_of_a_shared_entry_keeps_its_day_and_its_silence():
    own = Observance(
        name="Feast", meaning="Its own meaning", tone="festive", sources=("ch/one",), confidence="expert"
    )
    day = explained(
        holiday("Feast"), shared("feast", greetings=(wish("de"),), greet_from="first-day"), own=(own,)
    )
    assert (day.send_by, day.send_from) == (None, FRIDAY)
    silent = explained(
        holiday("Feast"), shared("feast", do_not_greet="A day of mourning for many"), own=(own,)
    )
    assert silent.do_not_greet == "A day of mourning for many"


def test_later_days_of_a_feast_are_told_by_the_places_own_entry():
    own = Observance(
        name="Eid", meaning="The feast at the end of the fast", tone="festive", sources=("one",), confidence="expert"
    )  # fmt: skip
    for name in ("Eid", "Eid Holiday", "Eid Second Day", "Eid (Third Day)"):
        assert explained(holiday(name), own=(own,)).meaning == "The feast at the end of the fast"
    assert explained(holiday("Eid Eve"), own=(own,)).meaning is None


def test_a_wish_that_is_due_on_the_day_in_one_language_is_not_sent_before_in_another():
    late = Wish(
        **{**{name: getattr(wish("fr"), name) for name in Wish.__struct_fields__}, "greet_from": "first-day"}
    )
    found = explained(holiday("Feast"), shared("feast", greetings=(wish("de"), late)))
    assert (found.send_by, found.send_from) == (None, FRIDAY)
