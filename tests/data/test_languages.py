"""Words of languages: each opens at any hour, and most places open with one."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from unicodedata import name as name_of

import pytest

from trustbrief.almanac.worktime import minutes
from trustbrief.culture.languages import LanguageStore
from trustbrief.desk import Desk
from trustbrief.files.cache import DiskCache
from trustbrief.files.strict_yaml import parse

# Those that open most places.
TAGS = ("en", "fr", "ar", "pt", "es", "de", "nl", "it", "ru")


@pytest.fixture(scope="module")
def files(request):
    folder = request.config.rootpath / "data" / "languages"
    store = LanguageStore(folder, DiskCache(None))
    return {file.stem: store.first([file.stem]) for file in sorted(folder.glob("*.yaml"))}


def fits(expression, minute):
    first = minutes(expression.since) if expression.since else 0
    last = minutes(expression.until) if expression.until else 24 * 60
    return first <= minute < last if first < last else minute >= first or minute < last


def test_the_languages_of_most_places_are_there(files):
    assert set(TAGS) <= set(files)


def test_somebody_new_is_greeted_at_any_hour_of_the_day(files):
    silent = [
        (tag, hour)
        for tag in TAGS
        for hour in range(8, 21)
        if not any(fits(item, hour * 60) and item.contact in {None, "new"} for item in files[tag].greeting)
    ]
    assert silent == []


def test_words_of_another_script_are_romanised(files):
    bare = [
        (tag, item.native)
        for tag, found in files.items()
        for part in ("greeting", "thanks", "apology", "goodbye")
        for item in getattr(found, part)
        if not item.romanised and any(sign.isalpha() and "LATIN" not in name_of(sign) for sign in item.native)
    ]
    assert bare == []


def test_a_place_without_a_greeting_of_its_own_opens_with_that_of_its_language(tmp_path):
    desk = Desk(now=datetime(2026, 12, 1, tzinfo=UTC), cache=tmp_path)
    greeted = {
        code: desk.locality(code).culture.sections.first_minute.greeting for code in ("SN", "GH", "AO", "KW")
    }
    assert {code: found[0].language.partition("-")[0] for code, found in greeted.items()} == {
        "SN": "fr", "GH": "en", "AO": "pt", "KW": "ar",
    }  # fmt: skip
    assert all(item.origin == "shared" for found in greeted.values() for item in found)


def test_a_language_of_the_second_place_serves_where_the_first_has_no_file(tmp_path):
    desk = Desk(now=datetime(2026, 12, 1, tzinfo=UTC), cache=tmp_path)
    assert desk.languages.first(["rn", "fr"]).tag == "fr"
    assert desk.languages.first(["xx"]) is None


def test_words_are_said_in_one_way_wherever_they_stand(root, cultures, mappings):
    """A first screen and the page of its language must not teach two stresses of one hello."""
    said = defaultdict(set)
    for file in (*(root / "data" / "languages").glob("*.yaml"), *cultures.rglob("*.yaml")):
        for words in mappings(parse(file.read_text("utf-8")).data):
            if {"language", "native"} <= words.keys():
                said[words["language"], words["native"]].add(words.get("say_as", ""))
    ways = {words: found - {""} for words, found in said.items()}
    assert {words: found for words, found in ways.items() if len(found) > 1} == {}
