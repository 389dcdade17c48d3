"""`trustbrief client` and `trustbrief today`."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from datetime import date

import pytest
import yaml

from trustbrief.model.client import Client
from trustbrief.roster.rhythm import due


@pytest.fixture
def roster(tmp_path, monkeypatch):
    folder = tmp_path / "clients"
    monkeypatch.setenv("TRUSTBRIEF_CLIENTS", str(folder))
    return folder


@pytest.fixture
def acme(trustbrief, roster):
    found = trustbrief(
        "client", "add", "Acme KK", "--place", "osaka", "--channel", "video", "--every", "2w",
        "--person", "Hanako Mori=Mori-san", "--note", "New plant: opens in May",
    )  # fmt: skip
    assert found.code == 0
    return roster / "acme-kk.yaml"


def clients(trustbrief):
    return {row["id"]: row["client"] for row in trustbrief("client", "list", "-f", "json").json["clients"]}


def today(trustbrief, *words):
    return trustbrief("today", "--on", "2026-11-24T08:00", "--home", "DE", *words, "-f", "json").json


def test_a_client_is_one_file_that_any_yaml_reader_understands(acme):
    assert yaml.safe_load(acme.read_text("utf-8")) == {
        "name": "Acme KK", "place": "osaka", "channel": "video", "every": "2w",
        "people": [{"name": "Hanako Mori", "address": "Mori-san"}], "notes": ["New plant: opens in May"],
    }  # fmt: skip


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Müller & Söhne", "muller-sohne"),
        ("北京公司", "client"),
        ("../../etc/passwd", "etc-passwd"),
        ("A" * 160, "a" * 40),
    ],
)
def test_its_id_is_made_of_plain_letters(trustbrief, roster, name, stem):
    assert trustbrief("client", "add", name, "--place", "DE").code == 0
    assert [file.name for file in roster.glob("*.yaml")] == [f"{stem}.yaml"]
    assert clients(trustbrief)[stem]["name"] == name


def test_a_client_whose_name_is_saved_is_refused_and_told_how_to_change_it(trustbrief, acme):
    before = acme.read_text("utf-8")
    again = trustbrief("client", "add", "ACME KK", "--place", "tokyo")
    assert again.code == 2
    assert "'ACME KK' is saved already, as acme-kk" in again.err
    assert "trustbrief client edit acme-kk" in again.err
    assert clients(trustbrief).keys() == {"acme-kk"}
    assert acme.read_text("utf-8") == before


def test_edit_changes_the_form_of_a_person_who_is_there(trustbrief, acme):
    trustbrief("client", "edit", "acme", "--person", "hanako mori=Mori-buchō", "--person", "Ken Ito=Ito-san")
    assert clients(trustbrief)["acme-kk"]["people"] == [
        {"name": "hanako mori", "address": "Mori-buchō"}, {"name": "Ken Ito", "address": "Ito-san"},
    ]  # fmt: skip
    trustbrief("client", "edit", "acme", "--person", "Ken Ito")
    assert clients(trustbrief)["acme-kk"]["people"][1]["address"] == "Ito-san"
    assert acme.exists()


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize(
    ("form", "greeting", "not_said"),
    [("signora Esposito", "Buongiorno", "Ciao"), ("Concetta", "Ciao", "Buongiorno")],
)
@pytest.mark.parametrize("command", [("client", "show"), ("region",)])
def test_who_is_addressed_by_family_name_is_not_greeted_as_a_friend(
    trustbrief, form, greeting, not_said, command
):
    trustbrief("client", "add", "Rossi", "--place", "milan", "--person", f"Concetta Esposito={form}")
    trustbrief("client", "touch", "rossi")
    out = trustbrief(*command, "rossi", *(() if len(command) == 2 else ("--on", "2026-11-24T10:00"))).out
    said = out.partition("Say")[2].partition("Address")[0]
    assert greeting in said
    assert not_said not in said
    assert "a known contact" in out


def test_show_is_the_briefing_with_the_notes_on_top(trustbrief, acme):
    out = trustbrief("client", "show", "acme", "--home", "DE").out
    assert out.startswith("Acme KK")
    assert out.index("Mori-san") < out.index("New plant") < out.index("FIRST MINUTE")
    document = trustbrief("client", "show", "acme-kk", "-f", "json").json
    assert document["format"] == "trustbrief.client/1"
    assert document["briefing"]["place"]["name"] == "Osaka"
    assert acme.exists()


def test_edit_changes_what_is_named_and_adds_people_and_notes(trustbrief, acme):
    assert trustbrief("client", "edit", "acme", "--place", "tokyo", "--note", "Second").code == 0
    found = clients(trustbrief)["acme-kk"]
    assert (found["place"], found["channel"]) == ("tokyo", "video")
    assert found["notes"] == ["New plant: opens in May", "Second"]
    trustbrief("client", "edit", "acme", "--clear", "notes", "--clear", "every", "--note", "Third")
    found = clients(trustbrief)["acme-kk"]
    assert (found["notes"], found["every"]) == (["Third"], None)
    assert acme.exists()


def test_touch_moves_the_day_on_which_contact_is_due(trustbrief, acme):
    assert today(trustbrief)["clients"][0]["contact"] == "due"
    trustbrief("client", "touch", "acme", "--on", "2026-11-12")
    row = today(trustbrief)["clients"][0]
    assert (row["contact"], row["due"]) == ("soon", "2026-11-26")
    trustbrief("client", "touch", "acme", "--on", "2026-11-20")
    assert today(trustbrief)["clients"][0]["contact"] == "fine"
    assert "2026-11-20" in acme.read_text("utf-8")


@pytest.mark.parametrize(
    ("every", "last", "expected"),
    [
        ("10d", "2026-01-01", "2026-01-11"),
        ("2w", "2026-12-24", "2027-01-07"),
        ("1m", "2027-01-31", "2027-02-28"),
        ("13m", "2026-12-31", "2028-01-31"),
    ],
)
def test_the_rhythm_counts_days_weeks_and_months(every, last, expected):
    client = Client(name="x", place="x", every=every, last_contact=date.fromisoformat(last))
    assert due(client, date(2030, 1, 1)) == date.fromisoformat(expected)


def test_remove_asks_unless_told_not_to(trustbrief, acme, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert trustbrief("client", "remove", "acme-kk").code != 0
    assert acme.exists()
    assert trustbrief("client", "remove", "acme kk", "--yes").code == 0
    assert not acme.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("add", "X", "--place", "nowhere"), ("add", "X", "--place", "latin america"), ("add", "", "--place", "DE"),
        ("add", "X", "--place", "DE", "--every", "soon"), ("add", "X", "--place", "DE", "--channel", "pigeon"),
        ("add", "x" * 200, "--place", "DE"), ("add", "X", "--place", "DE", "--note", ""),
        ("show", "nobody"), ("show", "../../etc/passwd"), ("edit", "acme"), ("edit", "acme", "--clear", "name"),
        ("touch", "acme", "--on", "someday"), ("remove", "nobody", "--yes"), ("remove", "", "--yes"), ("remove", "ac", "--yes"), ("touch", ""),
        ("edit", " ", "--note", "x"),
    ],
)  # fmt: skip
def test_mistakes_are_answered_in_two_lines_and_change_nothing(trustbrief, acme, words):
    before = acme.read_bytes()
    found = trustbrief("client", *words)
    assert (found.code, found.out, len(found.err.splitlines())) == (2, "", 2)
    assert acme.read_bytes() == before
    assert len(list(acme.parent.glob("*.yaml"))) == 1


def test_today_has_time_status_holiday_greeting_and_window(trustbrief, acme):
    trustbrief("client", "add", "Delhi Ltd", "--place", "IN")
    rows = {row["id"]: row for row in today(trustbrief)["clients"]}
    assert rows["acme-kk"]["time"] == "2026-11-24T16:00:00+09:00"
    assert rows["acme-kk"]["status"]["kind"] == "working"
    window = rows["acme-kk"]["window"]
    assert (window["home_start"][11:16], window["start"][11:16]) == ("09:00", "17:00")
    delhi = rows["delhi-ltd"]
    assert (delhi["status"]["kind"], delhi["window"]) == ("holiday", None)
    assert delhi["holidays"][0]["greeting"]["native"]
    out = trustbrief("today", "--on", "2026-11-24T08:00", "--home", "DE").out
    assert "Delhi Ltd" in out
    assert delhi["holidays"][0]["greeting"]["native"].split()[0] in out
    assert acme.exists()


NONSENSE = (
    b"name: 5\nplace: osaka\n", b"name: X\nplace: osaka\nevery: soon\n", b"{", b"\xff\xfe", b"", b"- x\n",
    b"name: X\nplace: osaka\nsurprise: 1\n", b"name: &a X\nplace: *a\n", b"name: X\nplace: osaka\nlast_contact: 2026-13-01\n",
)  # fmt: skip


@pytest.mark.parametrize("content", NONSENSE)
def test_nonsense_is_named_with_its_file_skipped_and_left_alone(trustbrief, acme, content):
    broken = acme.parent / "broken.yaml"
    broken.write_bytes(content)
    found = trustbrief("today", "--home", "DE", "-f", "json")
    assert found.code == 0
    assert [row["id"] for row in found.json["clients"]] == ["acme-kk"]
    assert str(broken) in found.err
    assert len(found.json["unreadable"]) == 1
    assert trustbrief("client", "touch", "broken").code == 1
    assert broken.read_bytes() == content


def test_the_line_of_the_nonsense_is_named(trustbrief, roster):
    roster.mkdir()
    (roster / "broken.yaml").write_text("name: X\nplace: osaka\nevery: soon\n", "utf-8")
    assert "broken.yaml:3: every" in trustbrief("today").err


def test_a_place_that_is_gone_is_a_remark_and_no_failure(trustbrief, acme):
    acme.write_text('name: "Acme"\nplace: "Atlantis"\n', "utf-8")
    row = today(trustbrief)["clients"][0]
    assert row["time"] is None
    assert "Atlantis" in row["remark"]


def test_an_edit_by_hand_is_seen_at_once(trustbrief, acme):
    assert today(trustbrief)["clients"][0]["name"] == "Acme KK"
    acme.write_text(acme.read_text("utf-8").replace("Acme KK", "Acme Japan"), "utf-8")
    assert today(trustbrief)["clients"][0]["name"] == "Acme Japan"
    acme.unlink()
    assert today(trustbrief)["clients"] == []


def start(*words):
    return subprocess.Popen(
        [sys.executable, "-m", "trustbrief", *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def test_processes_that_add_at_once_lose_nothing(trustbrief, roster):
    names = ("Acme", "Acme!", "Acme?")  # one id
    running = [
        start("client", "add", name, "--place", "JP", "--note", str(number))
        for number, name in enumerate(names)
    ]
    assert [process.wait(60) for process in running] == [0] * 3
    found = clients(trustbrief)
    assert found.keys() == {"acme", "acme-2", "acme-3"}
    assert {client["notes"][0] for client in found.values()} == set("012")
    assert not [file.name for file in roster.iterdir() if file.name.endswith("-") or ".yaml-" in file.name]


def test_processes_that_note_at_once_lose_nothing(trustbrief, acme):
    running = [start("client", "edit", "acme-kk", "--note", f"note {number}") for number in range(3)]
    assert [process.wait(60) for process in running] == [0] * 3
    assert set(clients(trustbrief)["acme-kk"]["notes"]) == {
        "New plant: opens in May", *(f"note {number}" for number in range(3)),
    }  # fmt: skip
    assert acme.exists()


def test_without_clients_the_reader_is_told_how_to_save_one(trustbrief, roster):
    assert "client add" in trustbrief("today").out
    assert "client add" in trustbrief("client", "list").out
    assert not roster.exists()


def test_more_than_a_screenful_is_cut_and_said(trustbrief, roster):
    roster.mkdir()
    for number in range(205):
        (roster / f"c{number}.yaml").write_text(f'name: "C{number}"\nplace: "JP"\n', "utf-8")
    assert "5 more that want less: --all" in trustbrief("today").out
    assert len(today(trustbrief)["clients"]) == 205
    assert "--all" not in trustbrief("today", "--all").out


def test_without_a_home_folder_there_is_a_way_out(trustbrief, monkeypatch):
    monkeypatch.setattr("trustbrief.reader.surroundings.client_folder", lambda: None)
    found = trustbrief("client", "add", "X", "--place", "DE")
    assert (found.code, "TRUSTBRIEF_CLIENTS" in found.err) == (1, True)


def test_the_place_in_the_file_is_the_place(trustbrief, acme):
    acme.write_text(acme.read_text("utf-8").replace("osaka", "lisbon"), "utf-8")
    assert today(trustbrief)["clients"][0]["place"] == "Lisbon"


def test_a_wish_is_told_with_the_day_from_which_it_fits(trustbrief, acme):
    # In Markdown a cell is one piece.
    words = ("today", "--on", "2026-12-28T08:00", "--home", "DE", "-f", "markdown")
    out = trustbrief(*words).out.replace("*", "")
    assert "New Year's Day Acme KK: write from Fri 1 Jan 謹んで" in out
    assert "よいお年を" in out
    rows = {
        row["id"]: row
        for row in trustbrief("today", "--on", "2026-12-24T08:00", "-f", "json").json["clients"]
    }
    assert rows["acme-kk"]["quiet_periods"][0]["name"] == "Year-end and New Year closure"
    assert acme.exists()


def test_a_doubtful_day_says_so_beside_its_window(trustbrief, roster):
    trustbrief("client", "add", "Zurich AG", "--place", "DE")
    row = today(trustbrief)["clients"][0]
    assert row["window"]["remark"] is None
    late = trustbrief("today", "--on", "2026-12-28T08:00", "--home", "DE", "-f", "json").json["clients"][0]
    assert late["window"]["remark"] == "quiet period: Christmas to New Year"
    assert roster.exists()


@pytest.mark.parametrize(
    "note", ["del \x7f here", "next line \x85 here", "\ufffe here", "a\nb", "\u202e here", "\ud800 half"]
)
def test_any_note_can_be_read_again(trustbrief, acme, note):
    assert trustbrief("client", "edit", "acme-kk", "--note", note).code == 0
    assert clients(trustbrief)["acme-kk"]["notes"][-1] == note.replace("\ud800", "\ufffd")
    assert acme.exists()


def test_two_folders_of_clients_do_not_mix(trustbrief, acme, tmp_path, monkeypatch):
    other = tmp_path / "other"
    other.mkdir()
    (other / acme.name).write_text(acme.read_text("utf-8").replace("Acme KK", "Beta KK"), "utf-8")
    assert clients(trustbrief)["acme-kk"]["name"] == "Acme KK"
    stat = acme.stat()
    os.utime(other / acme.name, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    monkeypatch.setenv("TRUSTBRIEF_CLIENTS", str(other))
    assert clients(trustbrief)["acme-kk"]["name"] == "Beta KK"


def test_a_contact_at_the_end_of_time_stops_nobody(trustbrief, acme):
    acme.write_text('name: "Acme"\nplace: "JP"\nevery: "2w"\nlast_contact: "9999-12-31"\n', "utf-8")
    assert today(trustbrief)["clients"][0]["contact"] == "fine"


def test_odd_entries_in_the_folder_stop_nobody(trustbrief, acme):
    (acme.parent / "loop.yaml").symlink_to("loop.yaml")
    (acme.parent / "folder.yaml").mkdir()
    found = trustbrief("today", "-f", "json")
    assert found.code == 0
    assert [row["id"] for row in found.json["clients"]] == ["acme-kk"]
    assert len(found.json["unreadable"]) == 2


def test_a_line_break_behind_a_rhythm_stops_nobody(trustbrief, acme):
    acme.write_text('name: "Acme"\nplace: "JP"\nevery: "2w\\n"\nlast_contact: "2026-11-01"\n', "utf-8")
    assert trustbrief("today").code == 0


def test_what_was_taken_for_the_place_is_told_when_a_client_is_saved(trustbrief):
    assert "saved as x, Solomon Islands: " in trustbrief("client", "add", "x", "--place", "sol").err
    assert "saved as y, Osaka, Japan: " in trustbrief("client", "add", "y", "--place", "osaka").err
