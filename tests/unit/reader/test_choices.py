"""Names out of a few."""

from __future__ import annotations

import pytest

from trustbrief.errors import UsageError
from trustbrief.reader.choices import chosen

TOPICS = ("late-payment", "gifts", "topics")


@pytest.mark.parametrize("text", ["late-payment", " Late Payment ", "late_payment", "OVERDUE"])
def test_a_name_in_any_spelling_or_another_word_for_it(text):
    assert chosen(text, TOPICS, "topic", {"overdue": "late-payment"}) == "late-payment"


def test_a_typo_names_the_nearest_and_all():
    with pytest.raises(UsageError, match="'gift' is not a topic") as error:
        chosen("gift", TOPICS, "topic")
    assert error.value.hint == "did you mean gifts? topics: late-payment, gifts, topics"


def test_what_is_near_nothing_names_all():
    with pytest.raises(UsageError) as error:
        chosen("\x1b[31m", TOPICS, "topic")
    assert error.value.hint == "topics: late-payment, gifts, topics"
    assert "\x1b" not in str(error.value)
