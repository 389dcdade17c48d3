"""Days and moments as a calendar file."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from trustbrief.errors import UsageError
from trustbrief.rendering.events import Event, Events
from trustbrief.rendering.formats import ics

STAMP = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)


def day(first=date(2026, 12, 24), last=date(2026, 12, 26), key=("holidays", "DE", "x"), **values):
    return Event(
        **{"first": first, "last": last, "summary": "Feast", "description": "a\nb", "key": key, **values}
    )


@pytest.fixture
def written(page):
    def found(*events, busy=False):
        calendar = Events("A calendar", "What is in it", STAMP, events, busy=busy)
        return Calendar.from_ical(ics.render(page(events=calendar)))

    return found


def test_the_last_day_belongs_to_an_event_and_so_it_ends_the_day_after(written):
    (event,) = written(day()).walk("VEVENT")
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 12, 24), date(2026, 12, 27))
    assert (event["summary"], event["description"], event["transp"]) == ("Feast", "a\nb", "TRANSPARENT")


def test_a_moment_is_in_utc_and_ends_when_it_ends(written):
    tokyo = ZoneInfo("Asia/Tokyo")
    meeting = day(datetime(2026, 12, 1, 10, tzinfo=tokyo), datetime(2026, 12, 1, 10, 45, tzinfo=tokyo))
    (event,) = written(meeting, busy=True).walk("VEVENT")
    assert event["dtstart"].dt == datetime(2026, 12, 1, 1, tzinfo=UTC)
    assert event["dtend"].dt == datetime(2026, 12, 1, 1, 45, tzinfo=UTC)
    assert (event["transp"], event["x-microsoft-cdo-busystatus"]) == ("OPAQUE", "BUSY")


def test_an_event_keeps_its_identifier_when_its_day_moves_and_has_its_own(written):
    def uid(event):
        return written(event).walk("VEVENT")[0]["uid"]

    assert uid(day()) == uid(day(first=date(2026, 12, 23)))
    assert uid(day()) != uid(day(key=("holidays", "DE", "y")))
    assert uid(day(description="")) == uid(day())


def test_control_characters_are_shown(written):
    (event,) = written(day(summary="a\x07b\u202e", description="x\x00y")).walk("VEVENT")
    assert event["summary"] == "a\\u0007b\\u202e"
    assert "\x00" not in event["description"]


def test_what_has_no_days_is_refused(page):
    with pytest.raises(UsageError, match="no list of days"):
        ics.render(page())


def test_what_means_something_to_a_calendar_comes_back_as_it_was(written):
    text = 'a, b; c\\ d: "e"\nBEGIN:VEVENT\nUID:x'
    (event,) = written(day(description=text, summary="x;y,z")).walk("VEVENT")
    assert (event["description"], event["summary"]) == (text, "x;y,z")


@given(
    text=st.text(
        st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn", "Cf", "Zl", "Zp")), min_size=1, max_size=300
    )
)
def test_any_text_comes_back_and_no_line_is_too_long(text):
    events = Events("x", "", STAMP, (day(summary=text),), address="https://example.org/x.ics")
    content = "".join(f"{ics._folded(line)}\r\n" for line in ics._calendar(events)).encode()
    assert max(map(len, content.split(b"\r\n"))) <= 75
    calendar = Calendar.from_ical(content)
    assert calendar.walk("VEVENT")[0]["summary"] == text
    assert str(calendar["source"]) == "https://example.org/x.ics"
