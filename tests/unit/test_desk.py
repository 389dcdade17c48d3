"""The desk looks each place up once, and knows in which zone to reckon the reader."""

from __future__ import annotations

import pytest

from trustbrief.errors import DataError, PlaceError
from trustbrief.model.facts import Zone


def zone(name):
    return Zone(id=name, city=name)


def test_a_place_is_looked_up_once_whatever_it_is_called(desk):
    assert desk.locality("Japan") is desk.locality("jp") is desk.locality(desk.atlas.resolve("JP").place)


def test_names_are_read_by_one_file_and_one_list(desk):
    assert desk.names_file is desk.names_file
    assert desk.popular_names.get("Kim").family["KR"] == 1


def test_what_is_read_is_read_once(desk):
    for name in ("facts", "atlas", "profiles", "observances", "gaps", "playbook"):
        assert getattr(desk, name) is getattr(desk, name)


@pytest.mark.parametrize(
    ("reader", "zones", "expected"),
    [
        ({"time_zone": "Asia/Tokyo"}, ["Europe/Berlin"], "Asia/Tokyo"),
        ({}, ["Europe/Berlin"], "Europe/Berlin"),
        (
            {"home_zone": lambda: "America/Chicago"},
            ["America/New_York", "America/Chicago"],
            "America/Chicago",
        ),
        ({"home_zone": lambda: "Asia/Tokyo"}, ["America/New_York", "America/Chicago"], "America/New_York"),
        ({"home_zone": lambda: "Asia/Tokyo"}, [], "Asia/Tokyo"),
        ({}, [], "UTC"),
    ],
)
def test_of_several_zones_the_one_that_the_readers_clock_shows_is_theirs(
    another_desk, reader, zones, expected
):
    assert another_desk(**reader).zone_of([zone(name) for name in zones]) == expected


def test_the_system_clock_is_not_asked_where_the_home_leaves_no_choice(another_desk):
    def asked():
        raise AssertionError("the system's zone was asked for")

    assert another_desk(home="JP", home_zone=asked).reader_zone == "Asia/Tokyo"


def test_without_a_home_there_is_no_reader(another_desk):
    assert another_desk().reader is None
    assert another_desk(home="").reader is None


def test_an_unknown_home_is_named_as_the_home(another_desk):
    with pytest.raises(PlaceError, match=r"^the home: "):
        _ = another_desk(home="Atlantis").reader


def test_a_file_that_is_missing_says_so(another_desk, tmp_path):
    with pytest.raises(DataError, match=r"gaps\.yaml is missing") as refused:
        _ = another_desk(data=tmp_path).gaps
    assert refused.value.hint == "reinstall trustbrief"


def test_an_alias_of_an_own_file_names_its_place(another_desk, tmp_path):
    (tmp_path / "jp.yaml").write_text("code: JP\naliases: [the plant]\n", encoding="utf-8")
    assert another_desk(overlays=(tmp_path,)).locality("The Plant").place.code == "JP"


def test_an_own_file_about_no_place_is_told_of_and_gives_nothing_a_name(another_desk, tmp_path):
    told = []
    (tmp_path / "zz.yaml").write_text("code: ZZ\naliases: [acme land]\n", encoding="utf-8")
    found = another_desk(overlays=(tmp_path,), warn=told.append)
    with pytest.raises(PlaceError, match="no place is called 'acme land'"):
        found.locality("acme land")
    assert list(found.own_files()) == []
    assert "ZZ is the code of no place" in told[0].message


def test_an_own_file_that_cannot_be_used_is_told_of_and_passed_over(another_desk, tmp_path):
    told = []
    (tmp_path / "jp.yaml").write_text("code: [", encoding="utf-8")
    found = another_desk(overlays=(tmp_path,), warn=told.append).locality("JP")
    assert found.culture.depth == "full"
    assert "jp.yaml" in told[0].message
