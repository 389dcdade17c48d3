"""Each command passes its options on: one call each, its answer as JSON. What they mean is tested further in."""

from __future__ import annotations

import io
import json
import sys

import pytest

from trustbrief.cli.main import run


@pytest.fixture
def answer(capsysbinary):
    def found(*arguments, code=0):
        assert run([*arguments, "-f", "json"]) == code, capsysbinary.readouterr().err.decode()
        return json.loads(capsysbinary.readouterr().out)

    return found


@pytest.fixture
def said(capsysbinary):
    def found(*arguments, code=0):
        assert run(list(arguments)) == code
        shown = capsysbinary.readouterr()
        return (shown.err if code else shown.out).decode()

    return found


@pytest.fixture(autouse=True)
def home(monkeypatch, tmp_path):
    monkeypatch.setenv("TRUSTBRIEF_HOME", "DE")
    monkeypatch.setenv("TRUSTBRIEF_CLIENTS", str(tmp_path / "clients"))
    monkeypatch.setenv("TRUSTBRIEF_CONFIG", str(tmp_path / "config.yaml"))


def test_region(answer, said):
    found = answer("region", "japan", "--on", "2026-12-24", "--home", "US", "--evidence")
    assert (found["place"]["code"], found["home"]["code"], found["date"]) == ("JP", "US", "2026-12-24")
    assert found["evidence"]
    assert "GIFTS" in said("region", "japan", "--topic", "gifts")
    with_list = said("region", "japan", "--topic", "gift", code=2)
    assert "did you mean gifts?" in with_list


def test_name(answer, said, monkeypatch):
    found = answer("name", "Kim Min-ji", "Lee", "--place", "KR")
    assert [person["family"] for person in found["persons"]] == ["Kim", "Lee"]
    assert "SOURCES" in said("name", "Kim Min-ji", "-p", "KR", "--full")
    assert answer("name", "Jin Hu")["place"] is None
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Lee\n")))
    assert [person["name"] for person in answer("name", "Kim", "-", "-p", "KR")["persons"]] == ["Kim", "Lee"]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 200_000)))
    assert "more than 128 KiB on stdin" in said("name", code=2)
    monkeypatch.setattr(sys, "stdin", None)
    assert "there is no name" in said("name", code=2)


def test_holidays(answer):
    found = answer("holidays", "DE", "--year", "2027", "--subdivision", "BY", "--kind", "public")
    assert (found["from"], found["to"], found["place"]["subdivision"]) == (
        "2027-01-01",
        "2027-12-31",
        "DE-BY",
    )
    assert {day["kind"] for day in found["holidays"]} == {"public"}


def test_holidays_of_several_places_are_one_table(answer):
    found = answer("holidays", "JP", "DE", "--year", "2027", "--kind", "public")
    assert [listing["place"]["code"] for listing in found["calendars"]] == ["JP", "DE"]
    assert (found["from"], found["to"]) == ("2027-01-01", "2027-12-31")


def test_compare(answer):
    assert [place["code"] for place in answer("compare", "JP", "US")["places"]] == ["JP", "US"]


def test_plan(answer, said):
    assert set(answer("plan", "JP", "--stage", "conflict")["stages"]) == {"conflict"}
    assert "conflict" in said("plan", "JP", "--stage", "conflicts", code=2)


def test_slot_answers_by_its_exit_code(answer):
    assert answer("slot", "JP", "2026-11-25T10:00", "--duration", "30m")["duration_minutes"] == 30
    found = answer("slot", "JP", "2026-11-25T03:00", "--strict", code=10)
    assert (found["safe"], found["strictness"]) == (False, "strict")


def test_meet(answer):
    found = answer("meet", "GB", "--week", "2026-12-09", "--duration", "1h")
    assert (found["from"][:10], found["duration_minutes"]) == ("2026-12-07", 60)
    series = answer("meet", "GB", "--week", "2026-12-09", "--weeks", "3", "--pick", "1")["rotation"]
    assert [start["start"][:10] for start in series] == ["2026-12-07", "2026-12-14", "2026-12-21"]


def test_list_and_search(answer):
    assert {row["depth"] for row in answer("list", "--depth", "full")["places"]} == {"full"}
    assert answer("search", "gift", "card")["query"] == "gift card"


def test_clients_from_the_first_to_the_last(answer, said):
    said(
        "client",
        "add",
        "Acme KK",
        "--place",
        "osaka",
        "--every",
        "2w",
        "--person",
        "Ito",
        "--note",
        "Likes tea",
    )
    said("client", "edit", "acme", "--channel", "video", "--note", "And cake")
    said("client", "touch", "acme")
    (saved,) = answer("client", "list")["clients"]
    assert saved["client"]["notes"] == ["Likes tea", "And cake"]
    assert saved["client"]["last_contact"] == "2026-11-24"
    assert answer("client", "show", "acme")["briefing"]["place"]["name"] == "Osaka"
    assert [row["id"] for row in answer("today")["clients"]] == ["acme-kk"]
    said("client", "remove", "acme-kk", "--yes")
    assert answer("client", "list")["clients"] == []


def test_settings_are_set_shown_and_taken_out(answer, said, tmp_path):
    said("config", "set", "hours", "9-17")
    found = {row["key"]: (row["value"], row["origin"]) for row in answer("config", "show")["settings"]}
    assert (found["hours"], found["home"]) == (("09:00-17:00", "config.yaml"), ("DE", "TRUSTBRIEF_HOME"))
    said("config", "unset", "hours")
    assert "hours" not in (tmp_path / "config.yaml").read_text("utf-8")
    assert said("config", "path").strip() == str(tmp_path / "config.yaml")


def test_files_are_started_checked_and_taken_apart(answer, said, tmp_path):
    own = tmp_path / "cultures" / "countries" / "jp.yaml"
    said("profile", "new", "japan")
    assert own.is_file() or (tmp_path / "cultures" / "jp.yaml").is_file()
    assert "1 file, no problems" in said("profile", "check", str(tmp_path / "cultures"))
    assert '"$schema"' in said("profile", "schema")
    found = answer("profile", "show", "japan", "--resolved")
    assert found["files"][0]["kind"] == "overlay"


@pytest.mark.parametrize(
    ("words", "option"),
    [
        (("region", "japan", "--home", "DE", "--home", "US"), "--home"),
        (("region", "japan", "--home=DE", "--home", "US"), "--home"),
        (("region", "japan", "-f", "json", "--format", "text"), "--format"),
        (("client", "touch", "acme", "--on", "2026-12-01", "--on", "2026-12-02"), "--on"),
    ],
)
def test_an_option_given_twice_is_refused_where_one_would_be_lost(said, words, option):
    assert f"{option} is given 2 times" in said(*words, code=2)


def test_an_option_that_may_be_repeated_is_taken_each_time(said, answer):
    shown = said("region", "japan", "--topic", "gifts", "--topic", "dress")
    assert "GIFTS" in shown
    assert "DRESS" in shown
    assert answer("region", "japan", "--evidence", "--evidence")["evidence"]


def test_fields_pick_keys_of_the_json_and_mean_json(said):
    assert json.loads(said("region", "japan", "--fields", "place.name, date"))["place"] == {"name": "Japan"}
    assert "goes with JSON" in said("region", "japan", "--fields", "date", "-f", "markdown", code=2)
    assert "is not in the schema" in said("region", "japan", "--fields", "plaec", code=2)


def test_schema(said):
    assert json.loads(said("schema", "region"))["$schema"]
    assert "playbook" in said("schema").split()
    assert "kinds: " in said("schema", "regoin", code=2)


def test_a_source_is_opened_by_its_number(said, monkeypatch):
    opened = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    address = said("region", "japan", "--web", "3").strip()
    assert opened == [address]
    assert address.startswith("http")
    assert "no source 9999" in said("region", "japan", "--web", "9999", code=2)


@pytest.mark.parametrize(
    ("words", "query", "places"),
    [
        (("diwali", "pune"), "diwali", 1),
        (("diwali",), "diwali", None),
        (("diwali", "india"), "diwali", 1),
        (("poland",), None, 0),
    ],
)
def test_a_place_among_the_words_of_a_feast_is_a_place(answer, words, query, places):
    found = answer("greet", *words)
    assert found["query"] == query
    if places is not None:
        assert {len(feast["places"]) for feast in found["feasts"]} <= {places}


def test_a_last_contact_is_not_still_to_come(said):
    assert "still to come" in said("client", "add", "A", "--place", "JP", "--last", "2099-01-01", code=2)
    assert said("client", "add", "A", "--place", "JP", "--last", "yesterday") == ""


def test_export(said, tmp_path):
    folder = tmp_path / "site"
    words = (
        "export",
        str(folder),
        "--places",
        "BV, HM",
        "--on",
        "2026-11-24",
        "--base-url",
        "https://example.org",
    )
    assert "2 places in" in said(*words)
    assert (
        json.loads((folder / "api" / "v1" / "index.json").read_text("utf-8"))["base"] == "https://example.org"
    )
    assert "is no address" in said(*words[:-1], "example.org", code=2)
    assert "no place is called" in said("export", str(folder), "--places", "BV,nowhere at all", code=2)
    assert "there is no folder" in said("export", str(folder), "--cultures", str(tmp_path / "no"), code=2)
