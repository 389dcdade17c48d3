"""What a value can be."""

from __future__ import annotations

import pytest

from trustbrief.cli.cursor import cursor
from trustbrief.cli.outline import outline
from trustbrief.cli.suggestions import suggested
from trustbrief.documents.feasts import Feasts
from trustbrief.files.shipped import data_root
from trustbrief.places.atlas import Atlas

PROGRAM = outline()


def values(line):
    return [found.value for found in suggested(cursor(PROGRAM, line.split("|")))]


@pytest.fixture
def clients(monkeypatch, tmp_path):
    for name in ("acme-kk", "acme-gmbh", "zeta", "a b", "a$(x)"):
        (tmp_path / f"{name}.yaml").write_text("name: x\nplace: JP\n", encoding="utf-8")
    (tmp_path / "notes.txt").touch()
    monkeypatch.setenv("TRUSTBRIEF_CLIENTS", str(tmp_path))


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("region|jap", "japan"),
        ("region|new|zea", "zealand"),
        ("region|New|Zea", "Zealand"),
        ("region|sao paulo|jap", "japan"),
        ("compare|JP|new-z", "new-zealand"),
        ("meet|new|jap", "japan"),
        ("holidays|munich|--subdivision|bav", "bavaria"),
        ("list|--cluster|nor", "nordic-europe"),
        ("config|set|home|ger", "germany"),
        ("config|set|time_zone|europe/berl", "Europe/Berlin"),
        ("region|--time-zone|America/Sao", "America/Sao_Paulo"),
        ("plan|japan|--stage|b", "bad-news"),
        ("region|japan|--topic|GI", "gifts"),
        ("greet|diw", "diwali"),
        ("greet|chinese|new", "new-year"),
        ("greet|", "new-years-day"),
        ("schema|reg", "region"),
        ("config|unset|t", "time_zone"),
    ],
)  # fmt: skip
def test_the_likeliest_value_comes_first(line, first):
    assert values(line)[0] == first


@pytest.mark.parametrize(
    "line",
    [
        "slot|japan|tu",
        "config|set|hours|9",
        "region|xyzzy",
        "region|--on|2",
        "config|set|home|DE|x",
        "greet|=",
        "region|=",
    ],
)
def test_what_nobody_can_guess_has_no_suggestion(line):
    assert values(line) == []


@pytest.mark.usefixtures("clients")
def test_clients_are_suggested_for_themselves_and_where_a_place_is_meant():
    assert values("client|show|acme") == ["acme-gmbh", "acme-kk"]
    assert values("client|show|Z") == ["zeta"]
    assert values("region|acm")[:2] == ["acme-gmbh", "acme-kk"]
    # No second word of a place is a client.
    assert "acme-kk" not in values("region|new|acm")


@pytest.mark.usefixtures("clients")
def test_an_id_that_a_shell_would_read_as_more_is_not_suggested():
    assert values("client|show|a") == ["acme-gmbh", "acme-kk"]


def test_a_missing_folder_of_clients_is_no_error(monkeypatch, tmp_path):
    monkeypatch.setenv("TRUSTBRIEF_CLIENTS", str(tmp_path / "none"))
    assert values("client|show|") == []


def test_each_suggestion_has_a_word_on_it():
    found = suggested(cursor(PROGRAM, ["region", "osaka"]))
    assert found[0].about == "Osaka, Japan"
    assert suggested(cursor(PROGRAM, ["greet", "diw"]))[0].about == "Diwali"


@pytest.mark.parametrize("typed", ["diw", "chr", "new", "ramad", "eid", "o", "春"])
def test_each_feast_that_is_suggested_is_known(desk, typed):
    known = Feasts(desk)
    found = values(f"greet|{typed}")
    assert found
    assert all(known.named(text) for text in found)


def test_each_place_that_is_suggested_after_a_first_word_resolves():
    atlas = Atlas(data_root() / "facts")
    for word in values("region|new|z"):
        assert atlas.resolve(f"new {word}")
