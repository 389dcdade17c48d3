"""`trustbrief name`: names of many countries, and whatever else may be typed."""

from __future__ import annotations

import io
import sys
from itertools import groupby
from pathlib import Path

import pytest

CASES = Path(__file__).resolve().parents[1] / "cases" / "persons.tsv"
ROWS = [line.split("\t") for line in CASES.read_text("utf-8").splitlines() if not line.startswith("#")]
BY_PLACE = {
    place: list(rows) for place, rows in groupby(sorted(ROWS, key=lambda row: row[1]), lambda row: row[1])
}


@pytest.fixture
def stdin(monkeypatch):
    """Pipe something into the command."""

    def piped(content):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))

    return piped


def none(text):
    return None if text == "-" else text


def test_there_are_names_of_more_than_forty_countries_and_undecidable_ones_among_them():
    assert len({row[1][:2] for row in ROWS}) > 40
    assert {row[2] for row in ROWS} == {"told", "open", "ask", "usual"}


@pytest.mark.parametrize("place", BY_PLACE)
def test_names_of_a_country_come_apart_as_they_should_or_are_asked_about(trustbrief, place):
    """`told` has to be right, `ask` has to be asked, `open` may be either and never wrong."""
    rows = BY_PLACE[place]
    persons = trustbrief("name", *(row[0] for row in rows), "--place", place, "-f", "json").json["persons"]
    for (typed, _, verdict, family, given, called, form), person in zip(rows, persons, strict=True):
        found = (person["family"], person["given"])
        unclear = person["certainty"] == "unclear"
        if verdict == "told":
            assert not unclear, typed
            assert (*found, person["called"]) == (none(family), none(given), none(called)), typed
        elif verdict == "open" and not unclear:
            assert found == (none(family), none(given)), typed
        elif verdict == "usual":
            assert person["certainty"] == "usual", typed
            assert person["ask"], typed
        else:
            assert unclear, typed
            assert person["ask"], typed
            assert person["called"] is None, typed
        assert person["courtesy"]["form"] == none(form), typed


@pytest.mark.parametrize("place", BY_PLACE)
def test_nobody_is_made_mr_or_ms_by_a_list(trustbrief, place):
    persons = trustbrief("name", *(row[0] for row in BY_PLACE[place]), "--place", place, "-f", "json").json[
        "persons"
    ]
    for person in persons:
        whom = {form["to"] for form in person["mail"]}
        if person["courtesy"]["form"] is None:
            assert {"man", "woman"} <= whom or not {"man", "woman"} & whom, person["name"]


FORMATS = ("text", "markdown", "html", "json")


@pytest.mark.parametrize("format_", FORMATS)
def test_each_format_says_the_same(trustbrief, format_):
    outcome = trustbrief("name", "Nguyen Tien Dung", "--place", "VN", "-f", format_)
    assert outcome.code == 0
    for word in ("Nguyen", "family", "Dung", "Dear Nguyen Tien Dung", "a common family name there"):
        assert word in outcome.out


def test_it_is_no_list_of_days(trustbrief):
    outcome = trustbrief("name", "Jin Hu", "-f", "csv")
    assert outcome.code == 2
    assert "no list of days" in outcome.err


@pytest.mark.parametrize("words", [("name", "-", "--place", "KR"), ("name", "--place", "KR")])
def test_names_come_one_a_line_from_stdin(trustbrief, stdin, words):
    stdin("\ufeffKim Min-ji\r\n\n  \nLee\n".encode())
    found = trustbrief(*words, "-f", "json").json
    assert [person["name"] for person in found["persons"]] == ["Kim Min-ji", "Lee"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "there is no name"),
        (b"\n \n", "there is no name"),
        (b"\xff\xfe\x00", "holds no name"),
        (b"a" * 200_000, "more than 128 KiB on stdin"),
        (
            b"\n".join(b"Name %c%c" % (65 + index // 26, 97 + index % 26) for index in range(150)),
            "150 names; at most 100",
        ),
    ],
)
def test_stdin_without_names_or_with_too_much_is_an_error(trustbrief, stdin, content, message):
    stdin(content)
    outcome = trustbrief("name")
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err


def test_on_a_terminal_somebody_who_types_no_name_is_told_what_to_type(trustbrief, monkeypatch):
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", terminal)
    outcome = trustbrief("name")
    assert outcome.code == 2
    assert 'trustbrief name "Nguyen Tien Dung" --place VN' in outcome.err


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("", "there is no name"),
        ("   ", "there is no name"),
        ("12345", "holds no name"),
        ("😀🇨🇳", "holds no name"),
        ("a" * 10_000, "has 10000 characters; a name has at most 200"),
        ("a " * 90, "has 90 words; a name has at most 20"),
    ],
)
def test_what_is_no_name_is_an_error_that_says_so(trustbrief, typed, message):
    outcome = trustbrief("name", typed)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert len(outcome.err) < 400


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("place", [(), ("--place", "CN")])
def test_hostile_names_come_out_harmless(trustbrief, format_, place):
    nasty = "\x1b[31mJin\x07 \u202e<script>alert</script>\u200f Hu\u2028 [bold]x[/bold] =cmd"
    outcome = trustbrief("name", nasty, *place, "-f", format_)
    assert outcome.code == 0
    for harm in ("\x1b", "\x07", "\u202e", "\u200f", "\u2028", "<script>alert"):
        assert harm not in outcome.out


def test_the_place_is_whatever_a_place_may_be(trustbrief):
    for place in ("VN", "vietnam", "Hanoi", "Viet Nam"):
        assert trustbrief("name", "Nguyen An", "-p", place, "-f", "json").json["place"]["country"] == "VN"
    unknown = trustbrief("name", "Nguyen An", "-p", "nowhereland")
    assert unknown.code == 2
    assert trustbrief("name", "Nguyen An", "-p", "").code == 2


def test_a_file_gets_the_format_of_its_ending_and_all_sources(trustbrief, tmp_path):
    target = tmp_path / "name.md"
    assert trustbrief("name", "Wei Zhang", "--place", "CN", "-o", str(target)).code == 0
    text = target.read_text("utf-8")
    assert text.startswith("# **Wei Zhang**")
    assert "## Sources" in text


def test_with_full_the_sources_stand_below(trustbrief):
    assert "SOURCES" in trustbrief("name", "Wei Zhang", "--place", "CN", "--full").out
    assert "SOURCES" not in trustbrief("name", "Wei Zhang", "--place", "CN").out


def test_a_client_stands_for_its_people(trustbrief):
    trustbrief("client", "add", "Acme KK", "--place", "osaka", "--person", "Yamada Taro", "--person", "Ito")
    for words in (("name", "acme-kk"), ("name", "--place", "acme-kk")):
        document = trustbrief(*words, "-f", "json").json
        assert [person["name"] for person in document["persons"]] == ["Yamada Taro", "Ito"]
        assert document["place"]["name"] == "Osaka"
    one = trustbrief("name", "Sato Ken", "--place", "acme-kk", "-f", "json").json
    assert [person["name"] for person in one["persons"]] == ["Sato Ken"]


def test_a_client_called_after_a_person_is_that_person_at_its_place(trustbrief):
    trustbrief("client", "add", "Nguyen Tien Dung", "--place", "VN")
    document = trustbrief("name", "Nguyen Tien Dung", "-f", "json").json
    assert [person["name"] for person in document["persons"]] == ["Nguyen Tien Dung"]
    assert document["place"]["name"] == "Vietnam"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("pan nowak", "Nowak"),
        ("jan van den berg", "Jan van den Berg"),
        ("anne-marie de souza", "Anne-Marie de Souza"),
        ("bell hooks Smith", "bell hooks Smith"),  # with a capital somewhere it is as somebody writes it
        ("فاطمة", "فاطمة"),
    ],
)
def test_a_name_in_small_letters_is_shown_as_it_is_written(trustbrief, typed, shown):
    assert trustbrief("name", typed, "--place", "PL").out.startswith(f"{shown}   Poland")
