"""The folder of client files."""

from __future__ import annotations

import os
import threading
from datetime import date
from time import sleep, time_ns

import pytest
from msgspec.structs import replace

from trustbrief.errors import DataError, OutputError, UsageError
from trustbrief.files.cache import DiskCache
from trustbrief.model.client import Client
from trustbrief.roster import store
from trustbrief.roster.store import Roster


@pytest.fixture
def roster(tmp_path):
    return Roster(tmp_path / "clients", DiskCache(tmp_path / "cache"))


def client(name="Acme KK", **values):
    return Client(name=name, place="JP", **values)


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Acme KK", "acme-kk"), ("Café Zürich & Söhne", "cafe-zurich-sohne"), ("日本", "client"), ("!!!", "client"),
        ("x" * 60, "x" * 40), ("a" * 39 + " b", "a" * 39), ("../../etc", "etc"),
    ],
)  # fmt: skip
def test_an_id_is_made_of_the_letters_of_the_name(roster, name, stem):
    assert roster.add(client(name)) == stem


def test_a_second_client_of_an_id_has_a_number(roster):
    added = [roster.add(client(name)) for name in ("Acme KK", "Acme, KK", "Acme-KK")]
    assert added == ["acme-kk", "acme-kk-2", "acme-kk-3"]


@pytest.mark.parametrize("name", ["Acme KK", "acme kk", " ACME  KK "])
def test_a_name_that_is_saved_is_refused_with_its_id(roster, name):
    roster.add(client())
    with pytest.raises(UsageError, match="is saved already, as acme-kk") as refused:
        roster.add(client(name))
    assert "trustbrief client edit acme-kk" in refused.value.hint
    assert list(roster.everything().clients) == ["acme-kk"]


def test_a_client_is_not_renamed_to_another_one(roster):
    roster.add(client())
    roster.add(client("Beta"))
    with pytest.raises(UsageError, match="is saved already, as beta"):
        roster.change("acme-kk", lambda old: replace(old, name="BETA"))
    assert roster.change("acme-kk", lambda old: replace(old, name="ACME KK")).name == "ACME KK"


def test_clients_come_by_name_and_what_cannot_be_read_is_a_problem(roster):
    for name in ("zeta", "Alpha", "beta"):
        roster.add(client(name))
    (roster.folder / "bad.yaml").write_text("name: [", encoding="utf-8")
    (roster.folder / ".hidden.yaml").touch()
    (roster.folder / "readme.txt").touch()
    found = roster.everything()
    assert list(found.clients) == ["alpha", "beta", "zeta"]
    assert [problem.message.startswith(f"{roster.folder}/bad.yaml:") for problem in found.problems] == [True]
    assert "mend or remove" in found.problems[0].hint


def test_a_folder_that_is_not_there_holds_no_client(roster):
    assert roster.everything() == ({}, ())


def test_what_has_not_changed_is_not_read_again(roster, monkeypatch):
    roster.add(client())
    monkeypatch.setattr(store, "time_ns", lambda now=time_ns: now() + 10_000_000_000)
    roster.everything()
    anew = Roster(roster.folder, roster._cache)
    monkeypatch.setattr(anew, "_cache", roster._cache)
    monkeypatch.setattr(Roster, "_read", lambda *_: pytest.fail("a file was read again"))
    assert list(anew.everything().clients) == ["acme-kk"]


def test_what_was_changed_just_now_is_read_again_for_it_may_change_within_one_tick(roster, monkeypatch):
    roster.add(client("Acme", notes=("one",)))
    roster.everything()
    assert roster._index() == {}
    monkeypatch.setattr(store, "time_ns", lambda now=time_ns: now() + 10_000_000_000)
    roster.everything()
    assert list(roster._index()) == ["acme"]
    file = roster.folder / "acme.yaml"
    before = file.stat()
    sleep(0.02)  # a tick of this file system
    file.write_text(file.read_text("utf-8").replace("one", "two"), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert roster.everything().clients["acme"].notes == ("two",)


def test_files_and_folder_are_for_their_owner_alone(roster):
    stem = roster.add(client())
    file = roster.folder / f"{stem}.yaml"
    assert (file.stat().st_mode & 0o777, roster.folder.stat().st_mode & 0o777) == (0o600, 0o700)
    file.chmod(0o644)
    roster.change(stem, lambda old: replace(old, notes=("x",)))
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_client_that_somebody_wrote_keeps_its_comments(roster):
    stem = roster.add(client())
    file = roster.folder / f"{stem}.yaml"
    file.write_text("# mine\nname: Acme  # the old one\nplace: JP\n", encoding="utf-8")
    roster.change(stem, lambda old: replace(old, last_contact=date(2026, 11, 24)))
    text = '# mine\nname: Acme  # the old one\nplace: JP\nlast_contact: "2026-11-24"\n'
    assert file.read_text("utf-8") == text


def test_a_write_protected_client_is_left_alone(roster):
    stem = roster.add(client())
    (roster.folder / f"{stem}.yaml").chmod(0o400)
    with pytest.raises(OutputError, match="write-protected"):
        roster.change(stem, lambda old: replace(old, notes=("x",)))
    assert roster.find(stem)[1].notes == ()


def test_a_name_that_a_link_to_nothing_has_is_not_free(roster, tmp_path):
    roster.folder.mkdir()
    (roster.folder / "acme-kk.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert roster.add(client()) == "acme-kk-2"
    assert not (tmp_path / "elsewhere.yaml").exists()


def test_what_is_no_folder_is_a_problem_and_not_an_empty_list(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(DataError, match="Not a directory") as refused:
        Roster(tmp_path / "file", DiskCache(None)).everything()
    assert "TRUSTBRIEF_CLIENTS" in refused.value.hint


def test_a_file_that_was_changed_by_hand_is_read_anew(roster):
    roster.add(client())
    roster.everything()
    file = roster.folder / "acme-kk.yaml"
    file.write_text("name: Another\nplace: US\n", encoding="utf-8")
    assert roster.everything().clients["acme-kk"].name == "Another"


@pytest.mark.parametrize("text", ["acme-kk", "ACME-KK", " Acme KK ", "acme kk", "cme"])
def test_a_client_goes_by_its_id_its_name_or_a_part_of_it(roster, text):
    roster.add(client())
    roster.add(client("Beta"))
    assert roster.find(text)[0] == "acme-kk"


def test_who_is_meant_has_to_be_clear(roster):
    roster.add(client("Acme Osaka"))
    roster.add(client("Acme Tokyo"))
    with pytest.raises(UsageError, match="fits 2 clients") as refused:
        roster.find("acme")
    assert refused.value.hint == "use one of acme-osaka, acme-tokyo"
    for text in ("", "  "):
        with pytest.raises(UsageError, match="no client was named"):
            roster.find(text)
    with pytest.raises(UsageError, match="there is no client 'zeta'"):
        roster.find("zeta")


def test_a_whole_name_wins_over_a_part_of_another_and_exactly_asks_for_it(roster):
    roster.add(client("Acme"))
    roster.add(client("Acme Tokyo"))
    assert roster.find("Acme")[0] == "acme"
    with pytest.raises(UsageError, match="there is no client"):
        roster.find("Tokyo", exactly=True)


def test_no_path_is_an_id(roster, tmp_path):
    (tmp_path / "secret.yaml").write_text("name: Secret\nplace: JP\n", encoding="utf-8")
    roster.add(client())
    with pytest.raises(UsageError):
        roster.find("../secret")


def test_a_change_is_made_of_what_the_file_holds_now(roster):
    roster.add(client())
    changed = roster.change("acme-kk", lambda old: replace(old, last_contact=date(2026, 11, 24)))
    assert changed.last_contact == roster.find("acme-kk")[1].last_contact == date(2026, 11, 24)


def test_a_damaged_file_is_left_as_it_is(roster):
    roster.add(client())
    file = roster.folder / "acme-kk.yaml"
    file.write_text("name: [", encoding="utf-8")
    with pytest.raises(DataError):
        roster.change("acme-kk", lambda old: old)
    assert file.read_text("utf-8") == "name: ["
    file.unlink()
    with pytest.raises(DataError, match="is gone"):
        roster.change("acme-kk", lambda old: old)


def test_a_client_is_removed_and_one_that_is_not_there_cannot_be(roster):
    roster.add(client())
    roster.remove("acme-kk")
    assert roster.everything().clients == {}
    with pytest.raises(OutputError, match="cannot remove acme-kk"):
        roster.remove("acme-kk")


def test_no_change_is_lost_when_many_are_made_at_once(roster):
    roster.add(client())

    def note(number):
        one = Roster(roster.folder, DiskCache(None))
        one.change("acme-kk", lambda old: replace(old, notes=(*old.notes, str(number))))

    threads = [threading.Thread(target=note, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(roster.find("acme-kk")[1].notes) == [str(number) for number in range(8)]


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="cannot write to"):
        Roster(tmp_path / "file" / "clients", DiskCache(None)).add(client())


def test_a_name_that_is_no_text_is_none_of_ours(roster):
    roster.add(client())
    odd = os.fsencode(roster.folder) + b"/\xff.yaml"
    with open(odd, "wb"):  # noqa: PTH123  (a name that no str holds)
        pass
    assert list(roster.everything().clients) == ["acme-kk"]
