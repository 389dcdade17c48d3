"""What the shared observance files hold for a territory."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from trustbrief.culture.observances import ObservanceStore, compiled
from trustbrief.errors import DataError
from trustbrief.files.cache import DiskCache
from trustbrief.model.observance import Match, ObservanceFile, Season, SharedObservance, Wish
from trustbrief.model.quiet import FixedSpan

CITED = {"sources": ("one.fact",), "confidence": "expert"}


def shared(name, **match):
    wish = Wish(language="de", native="x", meaning="y", sources=("two",), confidence="expert")
    return SharedObservance(
        id=name, name=name, match=Match(names=(name,), **match), meaning="A shared meaning", tone="festive",
        greetings=(wish,), **CITED,
    )  # fmt: skip


@pytest.fixture
def file(make):
    season = Season(
        id="summer", name="Summer", rule=FixedSpan("07-01", "08-31"), territories=("DE", "FR"),
        effect="Many are away", advice="Wait until it is over", sources=("three",), confidence="expert",
    )  # fmt: skip
    return ObservanceFile(
        tradition="harvest",
        reviewed=date(2026, 11, 22),
        observances=(
            shared("everywhere"),
            shared("germany", territories=("DE",)),
            shared("not-france", elsewhere=("FR",)),
        ),
        seasons=(season,),
        sources=tuple(make.source(name) for name in ("one", "two", "three", "four")),
    )


@pytest.fixture
def store(tmp_path, file):
    target = tmp_path / "compiled.json"
    target.write_bytes(msgspec.json.encode((file,)))
    return ObservanceStore(tmp_path / "none", target, DiskCache(tmp_path / "cache"))


@pytest.mark.parametrize(("code", "effect"), [("FR", "France is closed"), ("DE", None)])
def test_an_effect_is_said_where_its_sources_tell_of_it(tmp_path, file, code, effect):
    day = msgspec.structs.replace(shared("armistice"), effect="France is closed", effect_in=("FR",))
    target = tmp_path / "compiled.json"
    target.write_bytes(msgspec.json.encode((msgspec.structs.replace(file, observances=(day,)),)))
    (found,) = ObservanceStore(tmp_path / "none", target, DiskCache(None)).territory(code).observances
    assert found.effect == effect


@pytest.mark.parametrize(
    ("code", "names", "seasons"),
    [
        ("DE", ["everywhere", "germany", "not-france"], 1),
        ("FR", ["everywhere"], 1),
        ("JP", ["everywhere", "not-france"], 0),
    ],
)
def test_a_territory_has_what_concerns_it(store, code, names, seasons):
    found = store.territory(code)
    assert [entry.id for entry in found.observances] == names
    assert len(found.seasons) == seasons


def test_statements_say_where_they_come_from_and_which_fact_they_rest_on(store):
    entry = store.territory("JP").observances[0]
    assert (entry.origin, entry.sources, entry.evidence) == (
        "shared",
        ("harvest/one",),
        ("harvest/one.fact",),
    )
    assert entry.greetings[0].sources == ("harvest/two",)


def test_only_sources_that_are_cited_there_come_along(store):
    assert set(store.sources("DE")) == {"harvest/one", "harvest/two", "harvest/three"}
    assert set(store.sources("JP")) == {"harvest/one", "harvest/two"}


def test_what_was_found_is_kept_until_a_file_changes(store, tmp_path, file):
    assert store.territory("DE") == store.territory("DE")
    target = tmp_path / "compiled.json"
    target.write_bytes(msgspec.json.encode((msgspec.structs.replace(file, seasons=()),)))
    anew = ObservanceStore(tmp_path / "none", target, DiskCache(tmp_path / "cache"))
    assert anew.territory("DE").seasons == ()


def test_without_a_compiled_file_the_folder_is_read(desk):
    paths = desk.observances._paths()
    assert len(desk.observances.files()) == len(paths) > 3


def test_a_damaged_compiled_file_asks_for_a_new_installation(tmp_path):
    (tmp_path / "x.json").write_text("{", encoding="utf-8")
    with pytest.raises(DataError) as refused:
        compiled(tmp_path / "x.json")
    assert refused.value.hint == "reinstall trustbrief"
