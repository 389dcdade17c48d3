"""The head of a briefing: place, time, status, and what to know before the rest."""

# ruff: noqa: RUF001  (typographic signs are what people read)

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from msgspec.structs import replace

from trustbrief.facts.clocks import Clock, ClockChange
from trustbrief.model.calendar import Status
from trustbrief.rendering.blocks import words_of
from trustbrief.rendering.views import header

NOW = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)


def clock(hours, city, change=None):
    time = NOW.astimezone(timezone(timedelta(hours=hours)))
    return Clock(zone="X/Y", city=city, time=time, home_offset_hours=hours - 1, change=change)


def notes(briefing):
    return [words_of(note) for note in header.title(briefing).notes]


def test_the_place_has_its_clocks_beside_the_readers(japan):
    two = replace(japan, clocks=(clock(9, "Tokyo"), clock(10, "Guam")), home_clock=clock(1, "Berlin"))
    assert words_of(header.place_line(two)) == (
        "Japan   Tue 24 Nov 2026  18:40 Tokyo  10:40 Berlin, +8 h  19:40 Guam"
    )
    assert "10:40 your time" in words_of(header.place_line(replace(two, home=None)))
    assert words_of(header.place_line(replace(two, clocks=()))) == "Japan   Tue 24 Nov 2026"


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"kind": "working", "until": NOW}, "● at work · until 09:40"),
        ({"kind": "lunch", "reason": "lunch until 13:00", "next_at_work": NOW}, "● at lunch · lunch until 13:00 · at work again Tue 24 Nov 09:40 (10:40 Berlin)"),
        ({"kind": "quiet-period", "quiet_period": "Obon", "doubts": ("quiet period: Obon",)}, "● quiet period · Obon, many may be away or work shorter"),
        ({"kind": "working", "quiet_period": "Ramadan"}, "● at work · quiet period: Ramadan"),
        ({"kind": "half-day", "doubts": ("half day: Eve",)}, "● half day · half day: Eve"),
        ({"kind": "holiday", "reason": "Feast", "assumed_hours": True}, "● public holiday · Feast · hours assumed 09:00–17:00"),
    ],
)  # fmt: skip
def test_a_status_says_why_until_when_and_what_is_doubtful(japan, values, text):
    found = replace(japan, home_clock=clock(1, "Berlin"), status=Status(**values))
    assert words_of(header.status_line(found)) == text


def change(day, hours=1.0):
    return ClockChange(at=datetime(2026, 11, day, 1, tzinfo=UTC), shift_hours=hours, home_offset_hours=7)


def test_a_change_of_clocks_is_said_of_the_place_and_of_the_home(japan):
    def changes(there, here):
        found = replace(
            japan, clocks=(clock(9, "Tokyo", there),), home_clock=clock(1, "Berlin", here), status=None
        )
        return [note for note in notes(found) if note.startswith("Clocks")]

    assert changes(None, None) == []
    assert changes(change(29), None) == ["Clocks in Japan go forward 1 h on Sun 29 Nov, then +7 h"]
    assert changes(None, change(29, -1.0)) == ["Clocks at home go back 1 h on Sun 29 Nov, then +7 h"]
    assert len(changes(change(28), change(29))) == 2
    assert changes(change(29), change(29)) == [], "one that both share is no news"
    assert len(changes(change(29), change(29, 0.5))) == 2


def test_how_much_is_known_of_a_place_is_said_before_the_rest(japan):
    unknown = replace(japan, coverage=replace(japan.coverage, claims=0, depth="outline"))
    assert "Its culture is not covered yet: clock, calendar and facts only." in notes(unknown)
    inherited = replace(japan, coverage=replace(japan.coverage, depth="outline"))
    assert any("comes from its culture cluster" in note for note in notes(inherited))
    assert not any("cluster" in note for note in notes(japan))


def test_a_city_says_whose_calendar_and_culture_it_has(japan):
    city = replace(japan, place=replace(japan.place, kind="city", name="Osaka", calendar=None))
    assert "In Japan: culture of the country, holidays of the whole country" in notes(city)
    there = {"part": "JP-27", "part_name": "Osaka Prefecture"}
    source = next(iter(japan.sources.values()))
    within = replace(
        city, place=replace(city.place, **there, calendar="JP-27"), sources={"jp-27/one": source}
    )
    assert (
        "In Osaka Prefecture, Japan: profile of Osaka Prefecture over the country's, holidays of Osaka Prefecture"
        in notes(within)
    )
    alone = replace(city, place=replace(city.place, **there, calendar="JP-Osaka"))
    assert "In Osaka Prefecture, Japan: culture of the country, holidays of Osaka" in notes(alone)


def test_a_part_of_a_country_says_whose_calendar_and_culture_it_has(japan):
    place = replace(
        japan.place, kind="subdivision", name="Bavaria", code="DE-BY", country="DE", country_name="Germany",
        part="DE-BY", part_name="Bavaria", calendar="DE-BY",
    )  # fmt: skip
    assert "In Germany: culture of the country, holidays of Bavaria" in notes(replace(japan, place=place))
    without = replace(japan, place=replace(place, calendar=None))
    assert "In Germany: culture of the country, holidays of the whole country" in notes(without)


def test_zones_in_which_few_people_live_are_named_behind_the_clocks(japan):
    found = replace(
        japan, clocks=(clock(9, "Tokyo"),), home_clock=clock(1, "Berlin"), further_clocks=("Palau", "Guam")
    )
    assert words_of(header.place_line(found)).endswith("10:40 Berlin, +8 h  others in Palau, Guam")
    assert "others" not in words_of(header.place_line(replace(found, further_clocks=())))


def test_a_cluster_names_its_territories(desk):
    from trustbrief.documents.briefing import briefing

    there = desk.locality("confucian-asia")
    assert any(
        note.startswith("A culture cluster of") and "Japan" in note
        for note in notes(briefing(there, desk.now))
    )


def test_a_quiet_period_is_said_once_and_what_else_is_doubtful_beside_it(japan):
    status = Status(
        kind="quiet-period", quiet_period="Obon", doubts=("quiet period: Obon", "bank holiday: Feast")
    )
    shown = words_of(header.status_line(replace(japan, status=status)))
    assert shown == "● quiet period · Obon, many may be away or work shorter · bank holiday: Feast"
