"""The reader's language: English as it stands, any other by its catalogue."""

from __future__ import annotations

import sys
import threading

import pytest

from trustbrief.rendering import speech
from trustbrief.rendering.blocks import Words
from trustbrief.rendering.speech import (
    counted,
    english,
    language,
    message,
    named,
    sentence,
    speaking,
    worded,
    worded_as,
)


def test_english_is_the_message_itself():
    assert worded("at work") == "at work"
    assert worded("until {time}", time="18:00") == "until 18:00"
    assert worded_as("cluster", "anglo") == "anglo"
    assert [counted("{count} day", "{count} days", number) for number in (0, 1, 2)] == [
        "0 days",
        "1 day",
        "2 days",
    ]
    assert (language(), message("at work")) == ("en", "at work")


@pytest.mark.parametrize("tag", [None, "en", "en-GB"])
def test_english_reads_no_catalogue(tag):
    with speaking(tag):
        assert speech.speech() is None


def test_another_language_has_its_own_words_and_forms():
    with speaking("de"):
        assert worded("at work") == "bei der Arbeit"
        assert worded("until {time}", time="18:00") == "bis 18:00"
        assert worded_as("cluster", "anglo") == "Angelsächsischer Raum"
        assert counted("{count} day", "{count} days", 1) == "1 Tag"
        assert counted("{count} day", "{count} days", 1234) == "1.234 Tage"
        assert language() == "de"
    assert worded("at work") == "at work"


def test_what_no_catalogue_has_stays_as_it_is():
    with speaking("de"):
        assert worded("") == ""
        assert worded("Osaka") == "Osaka"


def test_a_language_holds_for_its_own_thread_alone():
    heard = []
    with speaking("de"):
        thread = threading.Thread(target=lambda: heard.append(worded("at work")))
        thread.start()
        thread.join()
    assert heard == ["at work"]


def test_an_error_within_leaves_english_behind():
    with pytest.raises(ValueError, match="broken"), speaking("de"):
        raise ValueError("broken")
    assert language() == "en"


def test_a_sentence_is_translated_or_says_that_it_is_english():
    assert sentence("this moment is over").language is None
    with speaking("de"):
        assert sentence("this moment is over") == Words("dieser Zeitpunkt ist vorbei")
        assert sentence("Nobody answers on Fridays", "warn") == Words(
            "Nobody answers on Fridays", "warn", "en"
        )


def test_statements_are_english_and_names_are_in_no_language():
    assert english("Be on time").language == "en"
    assert named("Osaka").language == ""


def test_babel_is_at_hand_for_other_languages_alone():
    assert "trustbrief.rendering.local" not in {
        name for name in speech.__dict__ if name.startswith("trustbrief")
    }
    with speaking("de"):
        assert "babel" in sys.modules
