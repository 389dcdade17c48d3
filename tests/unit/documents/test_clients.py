"""Saved clients: values are checked, places resolved, and lists added to."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from trustbrief.documents.clients import Clients, checked
from trustbrief.errors import DataError, DateError, PlaceError, UsageError


@pytest.fixture
def clients(desk, tmp_path):
    return Clients(desk, tmp_path / "clients")


@pytest.mark.parametrize(
    ("key", "value", "hint"),
    [
        ("channel", "pigeon", "use one of video"),
        ("every", "2 weeks", "10d, 2w or 3m"),
        ("name", "x" * 161, "1 to 160"),
        ("notes", ("x" * 501,), "1 to 500"),
        ("notes", ("x",) * 201, "1 to 500"),
        ("people", ({"name": ""},), "see the keys"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_what_would(key, value, hint):
    with pytest.raises(UsageError, match=f"does not fit {key}") as refused:
        checked({"name": "Acme", "place": "JP", key: value})
    assert hint in refused.value.hint


def test_values_that_are_not_given_stay_out():
    client = checked({"name": "Acme", "place": "JP", "channel": None, "notes": (), "every": "2w"})
    assert (client.channel, client.notes, client.every) == (None, (), "2w")


def test_a_new_client_is_saved_under_an_id_and_due_at_once(clients):
    saved = clients.add(name="Acme KK", place="osaka", every="2w")
    assert (saved.id, saved.due) == ("acme-kk", date(2026, 11, 24))
    assert [one.id for one in clients.listed().clients] == ["acme-kk"]


@pytest.mark.parametrize("place", ["nordic-europe", "Atlantis"])
def test_a_place_that_cannot_have_clients_is_refused_and_nothing_saved(clients, place):
    with pytest.raises(PlaceError):
        clients.add(name="Acme", place=place)
    assert clients.listed().clients == ()


def test_people_and_notes_are_added_to_and_other_values_replaced(clients):
    clients.add(name="Acme", place="JP", notes=("first",), channel="video")
    clients.edit("acme", {"notes": ("second",), "channel": "phone", "people": ({"name": "Ito"},)})
    _, client = clients.roster.find("acme")
    assert (client.notes, client.channel) == (("first", "second"), "phone")
    assert [person.name for person in client.people] == ["Ito"]


def test_a_person_of_a_name_that_is_there_takes_the_new_form(clients):
    clients.add(name="Acme", place="JP", people=({"name": "Ito"}, {"name": "Mori", "address": "Mori-san"}))
    clients.edit("acme", {"people": ({"name": "ITO", "address": "Ito-san"}, {"name": "mori"})})
    _, client = clients.roster.find("acme")
    assert [(person.name, person.address) for person in client.people] == [
        ("ITO", "Ito-san"), ("Mori", "Mori-san"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "last", "found"),
    [
        ("signora Esposito", None, "new"),
        ("signora Esposito", date(2026, 11, 20), "formal"),
        ("Concetta", date(2026, 11, 20), "known"),
        (None, date(2026, 11, 20), "known"),
    ],
)
def test_a_client_is_known_once_there_was_contact_and_on_the_terms_of_its_forms(clients, form, last, found):
    people = ({"name": "Concetta Esposito", "address": form},)
    saved = clients.add(name="Rossi", place="milan", people=people, last_contact=last)
    assert clients.acquaintance(saved.client) == found


def test_what_is_cleared_is_empty_before_new_values_come(clients):
    clients.add(name="Acme", place="JP", notes=("first",), channel="video", every="2w")
    clients.edit("acme", {"notes": ("second",)}, clear=("notes", "channel", "every"))
    _, client = clients.roster.find("acme")
    assert (client.notes, client.channel, client.every) == (("second",), None, None)


def test_an_edit_that_does_not_fit_changes_nothing(clients):
    clients.add(name="Acme", place="JP", channel="video")
    for values in ({"channel": "pigeon"}, {"place": "Atlantis"}):
        with pytest.raises(UsageError):
            clients.edit("acme", values)
    assert clients.roster.find("acme")[1].channel == "video"


def test_a_contact_is_noted_on_the_readers_day_unless_another_is_named(clients):
    clients.add(name="Acme", place="JP", every="1w")
    assert clients.touch("acme")[:2] == ("acme", date(2026, 11, 24))
    assert clients.listed().clients[0].due == date(2026, 12, 1)
    assert clients.touch("Acme", date(2026, 11, 20))[1] == date(2026, 11, 20)
    assert clients.roster.find("acme")[1].last_contact == date(2026, 11, 20)


def test_the_readers_day_is_that_of_their_own_clock(another_desk, tmp_path):
    late = another_desk(now=datetime(2026, 11, 24, 23, 30, tzinfo=UTC), home="JP")
    assert Clients(late, tmp_path).day == date(2026, 11, 25)


def test_a_file_that_cannot_be_read_is_passed_over_and_told(another_desk, tmp_path):
    told = []
    clients = Clients(another_desk(warn=told.append), tmp_path)
    clients.add(name="Acme", place="JP")
    (tmp_path / "bad.yaml").write_text("name: [", encoding="utf-8")
    assert [one.id for one in clients.listed().clients] == ["acme"]
    assert isinstance(told[0], DataError)
    assert "bad.yaml" in told[0].message


def test_a_client_is_shown_with_the_briefing_of_its_place(clients):
    clients.add(name="Acme", place="osaka")
    found = clients.shown("acme", date(2026, 12, 1))
    assert (found.saved.id, found.briefing.place.name, found.briefing.date) == (
        "acme",
        "Osaka",
        date(2026, 12, 1),
    )


def test_a_contact_is_not_still_to_come(clients):
    clients.add(name="Acme", place="JP")
    with pytest.raises(DateError, match="2062-11-30 is still to come"):
        clients.touch("acme", date(2062, 11, 30))
    assert clients.roster.find("acme")[1].last_contact is None


def test_the_day_that_was_noted_before_is_told(clients):
    clients.add(name="Acme", place="JP")
    assert clients.touch("acme").before is None
    assert clients.touch("acme", date(2026, 11, 1)).before == date(2026, 11, 24)
