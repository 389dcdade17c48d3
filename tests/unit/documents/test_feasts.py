"""Which feast a word means, by the names of our files and of every calendar."""

from __future__ import annotations

import pytest

from trustbrief.documents.feasts import MAX_LENGTH, Feasts
from trustbrief.errors import UsageError


@pytest.fixture(scope="module")
def feasts(desk):
    return Feasts(desk)


def keys(feasts, text):
    return [feast.key for feast in feasts.named(text)]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Onam", "onam"), ("tết", "tet"), ("Tet", "tet"), ("seollal", "seollal"), ("설날", "seollal"),
        ("Yom Kippur", "yom-kippur"), ("יום כיפור", "yom-kippur"), ("weihnachten", "christmas-day"),
        ("NOËL", "christmas-day"), ("दीपावली", "diwali"), ("divali", "diwali"), ("songkran", "songkran"),
        ("สงกรานต์", "songkran"), ("春节", "chinese-new-year"), ("saint patrick", "saint-patrick"),
    ],
)  # fmt: skip
def test_a_feast_goes_by_its_names_in_any_spelling_script_or_language(feasts, text, key):
    assert key in keys(feasts, text)


def test_some_words_of_a_name_are_enough_and_parts_of_words_are_not(feasts):
    assert "guru-nanak" in " ".join(keys(feasts, "guru nanak"))
    with pytest.raises(UsageError, match="no feast goes by 'hristma'"):
        feasts.named("hristma")
    with pytest.raises(UsageError):
        feasts.named("zz")


def test_a_typo_is_asked_back(feasts):
    with pytest.raises(UsageError) as refused:
        feasts.named("divalli")
    assert "did you mean" in refused.value.hint
    with pytest.raises(UsageError) as refused:
        feasts.named("qqqqqqqqq")
    assert refused.value.hint == "for example: trustbrief greet diwali"


def test_a_feast_is_known_by_its_days_in_a_calendar(feasts):
    (onam,) = feasts.named("onam")
    assert onam.has("Onam", "IN")
    assert onam.has("Onam (Day 1)", "IN-KL")
    assert not onam.has("Diwali", "IN")
    assert not onam.has("Onam", "DE")
    assert feasts.of_day("Onam", "IN") is onam


def test_a_day_that_no_file_describes_is_a_feast_of_its_name(feasts):
    plain = feasts.of_day("Day of the Dead", "HT")
    assert (plain.key, plain.entries) == ("Day of the Dead", ())
    assert plain.has("Day of the Dead", "HT")


def test_quiet_weeks_of_a_profile_go_by_their_name(feasts):
    (weeks,) = feasts.named("golden week")
    assert {period.place for period in weeks.periods} == {"JP"}


def test_a_text_too_long_for_a_name_is_refused_at_once(feasts):
    assert not feasts.goes_by("a " * 50_000)
    with pytest.raises(UsageError, match="has 100000 characters, a feast at most 300"):
        feasts.named("a " * 50_000)


def test_no_name_of_a_feast_is_too_long_to_be_asked_for(feasts):
    assert max(map(len, feasts._all_names())) <= MAX_LENGTH
