"""The shared observances, held against what the library lists everywhere."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import product

import pytest
from babel import Locale

from trustbrief.almanac import library
from trustbrief.almanac.listing import Lister
from trustbrief.almanac.observances import matches
from trustbrief.authoring.check import check_file
from trustbrief.culture.observances import ObservanceStore
from trustbrief.files.cache import DiskCache

# Days of these years, with every part of every territory in the middle one.
YEARS = (2026, 2025, 2027)
FEWEST = 120


@pytest.fixture(scope="module")
def folder(request):
    return request.config.rootpath / "data" / "observances"


@pytest.fixture(scope="module")
def store(folder):
    return ObservanceStore(folder, folder / "none.json", DiskCache(None))


@pytest.fixture(scope="module")
def names():
    """The English names that each of the 250 territories has, with their kinds."""
    found = {}
    for code in sorted(library.territories()):
        lister = Lister(code, YEARS[0])
        known = defaultdict(set)
        for part, kind in product(lister.parts, lister.kinds):
            for day, name in lister.names(part, (kind,)):
                if day.year == YEARS[0]:
                    known[name].add(kind)
        for year in YEARS:
            for day in library.calendar_year(code, year).holidays:
                known[day.name].update(day.kinds)
        found[code] = known
    return found


@pytest.fixture(scope="module")
def caught(store, names):
    """For each territory, the observances that catch each of its names."""
    files = store.files()
    entries = [(file.tradition, entry) for file in files for entry in file.observances]
    return {
        code: {
            name: [
                f"{tradition}/{entry.id}"
                for tradition, entry in entries
                if (not entry.match.territories or code in entry.match.territories)
                and code not in entry.match.elsewhere
                and matches(entry.match, name)
            ]
            for name in known
        }
        for code, known in names.items()
    }


def test_every_file_is_valid(folder):
    files = sorted(folder.glob("*.yaml"))
    assert len(files) >= 8
    assert [str(problem) for file in files for problem in check_file(file).problems] == []


def test_there_are_more_than_a_hundred_and_twenty(store):
    found = [entry.id for file in store.files() for entry in file.observances]
    assert len(found) >= FEWEST
    assert [name for name, count in Counter(found).items() if count > 1] == []


def test_every_rule_catches_a_day_that_the_library_lists(store, caught):
    used = {name for known in caught.values() for names in known.values() for name in names}
    every = {f"{file.tradition}/{entry.id}" for file in store.files() for entry in file.observances}
    assert every - used == set()


def test_no_day_is_caught_twice(caught):
    twice = {
        f"{code} {name}": by for code, known in caught.items() for name, by in known.items() if len(by) > 1
    }
    assert twice == {}


def test_most_public_holidays_of_the_world_have_a_meaning(names, caught):
    public = [
        (code, name) for code, known in names.items() for name, kinds in known.items() if "public" in kinds
    ]
    known = [pair for pair in public if caught[pair[0]][pair[1]]]
    assert len(known) / len(public) > 0.6


def test_what_a_territory_gets_is_what_the_files_say(store, caught):
    for code in ("JP", "IN", "NG", "IL", "XK"):
        own = store.territory(code)
        for name, by in caught[code].items():
            found = [entry.id for entry in own.observances if matches(entry.match, name)]
            assert found == [full.partition("/")[2] for full in by]
        cited = {source for entry in own.observances for source in entry.sources}
        assert cited <= store.sources(code).keys()


def test_what_a_day_does_in_a_country_is_said_there_alone(store, caught):
    """A reader in New Zealand has no use for the opening hours of Australia."""
    called = Locale("en").territories
    elsewhere = []
    for code, days in caught.items():
        kept = {full.partition("/")[2] for by in days.values() for full in by}
        said = [entry for entry in store.territory(code).observances if entry.id in kept and entry.effect]
        for entry in said:
            named = {
                other for other in library.territories() if re.search(rf"\b{called[other]}\b", entry.effect)
            }
            if named - {code}:
                elsewhere.append((code, entry.id))
    assert elsewhere == []


def test_codes_are_those_of_territories(store, names):
    for file in store.files():
        for entry in file.observances:
            listed = {*entry.match.territories, *entry.match.elsewhere, *entry.effect_in}
            assert listed <= names.keys(), entry.id
            assert not entry.effect_in or entry.effect, entry.id
            for wish in entry.greetings:
                assert set(wish.territories) <= names.keys(), entry.id
        for season in file.seasons:
            assert set(season.territories) <= names.keys(), season.id
