"""A briefing for an assistant."""

from __future__ import annotations

import pytest

from trustbrief.assistant.briefing import MOST_STATEMENTS, most_important, one_topic
from trustbrief.documents.briefing import briefing
from trustbrief.documents.topics import TOPICS
from trustbrief.errors import UsageError


@pytest.fixture(scope="module")
def japan(desk):
    there = desk.locality("JP")
    return briefing(there, there.moment(None))


def statements(said):
    return [one for part in said["statements"].values() for one in part]


def test_what_must_not_be_missed_comes_unasked(japan):
    said = most_important(japan)
    found = statements(said)
    assert len(found) == MOST_STATEMENTS
    heavy = [one for one in found if one.weight == 3]
    assert heavy
    assert any("-san" in one.text for one in said["statements"]["first_minute.address"])
    assert all(difference["advice"] for difference in said["differences"])
    assert said["coming"]["holidays"]
    assert all((day.date - japan.date).days <= 45 for day in said["coming"]["holidays"])


def test_a_part_comes_whole(japan):
    assert statements(one_topic(japan, "gifts")) == sorted(
        japan.etiquette.gifts, key=statements(one_topic(japan, "gifts")).index
    )
    assert len(statements(one_topic(japan, "meetings"))) == len(japan.meetings)
    assert len(statements(one_topic(japan, "Bad News"))) == len(japan.bad_news)


@pytest.mark.parametrize("topic", TOPICS)
def test_each_topic_of_the_command_line_is_one_here(japan, topic):
    assert any(one_topic(japan, topic).values())


def test_an_unknown_topic_is_answered_with_those_there_are(japan):
    with pytest.raises(UsageError, match="is not a topic") as error:
        one_topic(japan, "gift")
    assert "gifts" in error.value.hint


def test_what_is_not_covered_says_so_and_a_region_has_no_dates(desk):
    there = desk.locality("BV")
    found = briefing(there, there.moment(None))
    assert one_topic(found, "gifts") == {"not_covered": "gifts"}
    region = desk.locality("latin america")
    assert most_important(briefing(region, region.moment(None)))["coming"] == {}
