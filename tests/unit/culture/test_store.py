"""Find and load the culture file of a code."""

from __future__ import annotations

import shutil

import pytest

from trustbrief.culture.layers import cluster_of, layers_of
from trustbrief.culture.store import ProfileStore
from trustbrief.errors import DataError
from trustbrief.files.cache import DiskCache
from trustbrief.model.place import Place

JAPAN = Place(code="JP", name="Japan", kind="territory", country="JP")
TOKYO = Place(code="JP-13", name="Tokyo", kind="subdivision", country="JP")
SHIBUYA = Place(code="geonames:2", name="Shibuya", kind="city", country="JP", part="JP-99")
OSAKA = Place(code="geonames:1", name="Osaka", kind="city", country="JP")
CLUSTER = Place(code="confucian-asia", name="Confucian Asia", kind="cluster")


@pytest.fixture
def cultures(tmp_path, root):
    """Three shipped files: a country, a part of it, and a cluster."""
    sketch = (root / "tests" / "cases" / "valid" / "smallest-sketch" / "xx.yaml").read_text("utf-8")
    folder = tmp_path / "cultures"
    for kind, code, extra in (
        ("countries", "JP", "aliases: [Nippon]\n"),
        ("subdivisions", "JP-13", "cluster: anglo\n"),
        ("clusters", "confucian-asia", ""),
        ("clusters", "anglo", ""),
    ):
        (folder / kind).mkdir(parents=True, exist_ok=True)
        text = sketch.replace("code: XX", f"code: {code}\n{extra}".rstrip("\n"))
        (folder / kind / f"{code.lower()}.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def store(cultures, tmp_path):
    return lambda *overlays, warn=lambda _: None: ProfileStore(
        cultures, DiskCache(tmp_path / "cache"), overlays, warn
    )


def overlaid(folder, text, name="jp.yaml"):
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_each_kind_of_place_has_its_file_and_others_have_none(store):
    found = store()
    assert found.territory("JP").code == "JP"
    assert found.subdivision("JP-13").code == "JP-13"
    assert found.cluster("anglo").code == "anglo"
    assert found.territory("KR") is None
    assert [(kind, profile.code) for kind, profile in found.everything()] == [
        ("cluster", "anglo"),
        ("cluster", "confucian-asia"),
        ("territory", "JP"),
        ("subdivision", "JP-13"),
    ]


def test_a_file_that_is_read_again_comes_from_the_cache_until_it_changes(store, cultures):
    assert store().territory("JP") == store().territory("JP")
    file = cultures / "countries" / "jp.yaml"
    file.write_text(
        file.read_text("utf-8").replace("name: Exampleland", "name: Another name"), encoding="utf-8"
    )
    assert store().territory("JP").name == "Another name"


def test_a_shipped_file_that_cannot_be_used_is_passed_over_in_a_list_and_an_error_for_its_place(
    store, cultures
):
    (cultures / "countries" / "kr.yaml").write_text("code: [", encoding="utf-8")
    assert "KR" not in {profile.code for _, profile in store().everything()}
    with pytest.raises(DataError, match=r"kr\.yaml"):
        store().territory("KR")


def test_layers_come_the_most_specific_first(store):
    def keys(place, *parts, cluster="confucian-asia"):
        return [(layer.key, layer.own) for layer in layers_of(place, parts, cluster, store())]

    assert keys(JAPAN) == [("jp", True), ("confucian-asia", False)]
    assert keys(OSAKA) == keys(JAPAN)
    in_tokyo = [("jp-13", True), ("jp", True), ("anglo", False)]
    assert keys(TOKYO, "JP-13") == in_tokyo, "a part may name another cluster"
    assert keys(SHIBUYA, "JP-99", "JP-13") == in_tokyo, "a city lies in a part, and that in a larger one"
    assert keys(CLUSTER) == [("confucian-asia", True)]
    assert keys(JAPAN, cluster=None) == [("jp", True)]


def test_lines_of_a_cluster_know_who_inherits_them(store):
    *_, cluster = layers_of(JAPAN, (), "confucian-asia", store())
    assert cluster.country == "JP"
    assert cluster_of(CLUSTER, (), None, store()) == "confucian-asia"


def test_the_readers_own_files_lie_over_the_shipped_one_the_last_folder_first(store, tmp_path):
    low = overlaid(tmp_path / "low", 'code: JP\ndo: ["Call before noon"]\n')
    high = overlaid(tmp_path / "high", "code: JP\naliases: [the plant]\n")
    found = store(low, high)
    assert [(layer.key, layer.origin) for layer in layers_of(JAPAN, (), None, found)] == [
        ("own", "overlay"),
        ("own-a", "overlay"),
        ("jp", "territory"),
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("code: KR\n", "belongs into kr.yaml"),
        ("code: [", "not YAML"),
        ("code: JP\nsurprise: yes\n", "surprise"),
        (
            'code: JP\nappend:\n  trust:\n    driver: {primary: respect, note: "It is so at work"}\n',
            "append.trust.driver: holds one entry",
        ),
    ],
)
def test_an_own_file_that_cannot_be_used_is_passed_over_and_told(store, tmp_path, text, complaint):
    told = []
    found = store(overlaid(tmp_path / "own", text), warn=told.append)
    assert list(found.overlays("JP")) == []
    assert list(found.own_files()) == []
    assert complaint in told[0].message


def test_a_folder_that_is_not_there_holds_nothing_and_is_told(store, tmp_path):
    told = []
    assert list(store(tmp_path / "none", warn=told.append).own_files()) == []
    assert [error.message for error in told] == [f"{tmp_path / 'none'}: there is no such folder"]


def test_a_folder_with_too_many_files_is_told_and_its_first_ones_are_taken(store, tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr("trustbrief.culture.overlay.MAX_FILES", 1)
    overlaid(tmp_path / "own", "code: JP\n")
    found = store(overlaid(tmp_path / "own", "code: KR\n", "kr.yaml"), warn=told.append)
    assert [own.overlay.code for own in found.own_files()] == ["JP"]
    assert "beyond the first 1 of 2" in told[0].message


def test_a_whole_profile_of_ones_own_is_laid_over_the_shipped_one(store, tmp_path, cultures):
    text = (cultures / "countries" / "jp.yaml").read_text("utf-8")
    told = []
    found = store(overlaid(tmp_path / "own", text), warn=told.append)
    own, shipped = layers_of(JAPAN, (), None, found)
    assert told == []
    assert own.profile.first_minute == shipped.profile.first_minute != type(shipped.profile.first_minute)()


def test_without_any_culture_file_there_is_nothing_to_list(tmp_path):
    shutil.rmtree(tmp_path / "x", ignore_errors=True)
    assert list(ProfileStore(tmp_path / "x", DiskCache(None)).everything()) == []
