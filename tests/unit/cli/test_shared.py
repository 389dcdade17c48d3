"""One decorator adds the shared options; a call knows settings, format and the way to the result."""

from __future__ import annotations

from inspect import signature
from pathlib import Path
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from trustbrief.cli import shared
from trustbrief.cli.shared import OPTIONS, Call, choice, command
from trustbrief.errors import DataError, PlaceError, UsageError
from trustbrief.model.settings import Setting, ShownSettings

OUTPUT = {"format_", "output", "fields", "language", "no_color", "no_pager"}


def call(**given):
    return Call({"format_": None, "output": None, "no_color": False, "no_pager": False, "now": None, **given})


@pytest.mark.parametrize("names", [(), ("home",), ("home", "now", "cultures"), tuple(OPTIONS)])
def test_a_command_has_its_own_parameters_and_those_it_shares(names):
    @command(*names)
    def greet(call: Call, place: str, volume: int = 1) -> None:
        """Greet a place."""

    parameters = list(signature(greet).parameters)
    assert parameters[:2] == ["place", "volume"]
    assert set(parameters[2:]) == {*names, *OUTPUT}
    assert (greet.__name__, greet.__doc__) == ("greet", "Greet a place.")


def test_a_command_that_prints_no_document_has_no_options_of_the_output():
    @command("home", prints=False)
    def greet(call: Call) -> None:
        """Greet."""

    assert set(signature(greet).parameters) == {"home"}


def test_the_shared_values_reach_the_call_and_the_others_the_command():
    seen = {}

    @command("home", "now")
    def greet(call: Call, place: str, tone: Annotated[str | None, typer.Option()] = None) -> None:
        """Greet a place."""
        seen.update(call._given, place=place, tone=tone)

    app = typer.Typer()
    app.command()(greet)
    done = CliRunner().invoke(
        app,
        [
            "JP",
            "--home",
            "DE",
            "--on",
            "2026-12-24",
            "--language",
            "de",
            "--tone",
            "warm",
            "-f",
            "md",
            "--no-color",
        ],
    )
    assert done.exit_code == 0, done.output
    assert seen == {
        "home": "DE", "now": "2026-12-24", "format_": "markdown", "output": None, "fields": None, "no_color": True, "no_pager": False,
        "place": "JP", "language": "de", "tone": "warm",
    }  # fmt: skip


def test_every_option_has_words_of_help():
    @command(*OPTIONS)
    def greet(call: Call) -> None:
        """Greet."""

    app = typer.Typer()
    app.command()(greet)
    shown = CliRunner().invoke(app, ["--help"], env={"COLUMNS": "200", "TERM": "dumb"}).output
    for option in (
        "--home",
        "--time-zone",
        "--hours",
        "--on",
        "--cultures",
        "--format",
        "--output",
        "--no-color",
        "--no-pager",
    ):
        assert option in shown


@pytest.mark.parametrize(
    ("text", "found"),
    [("gifts", "gifts"), (" GIFTS ", "gifts"), ("bad_news", "bad-news"), ("bad news", "bad-news")],
)
def test_a_choice_is_read_however_it_is_written(text, found):
    assert choice(("gifts", "bad-news"), "topic")(text) == found


def test_a_wrong_choice_is_told_the_close_one_and_all_there_are():
    parse = choice(("gifts", "bad-news"), "topic")
    with pytest.raises(UsageError, match="'gift' is not a topic") as refused:
        parse("gift")
    assert refused.value.hint == "did you mean gifts? topics: gifts, bad-news"
    with pytest.raises(UsageError) as refused:
        parse("zzz")
    assert refused.value.hint == "topics: gifts, bad-news"


# ----- the format


@pytest.mark.parametrize(
    ("given", "settings", "name"),
    [
        ({}, {}, "text"),
        ({"format_": "json"}, {}, "json"),
        ({"output": Path("x.md")}, {}, "markdown"),
        ({"output": Path("x.HTM")}, {}, "html"),
        ({"output": Path("x.txt")}, {}, "text"),
        ({"output": Path("x")}, {}, "text"),
        ({"output": Path("-")}, {}, "text"),
        ({"output": Path("x.csv"), "format_": "json"}, {}, "json"),
        ({}, {"TRUSTBRIEF_FORMAT": "json"}, "json"),
        ({}, {"TRUSTBRIEF_FORMAT": "table"}, "text"),
        ({"output": Path("x.csv")}, {"TRUSTBRIEF_FORMAT": "json"}, "csv"),
    ],
)
def test_a_format_that_is_asked_for_wins_over_the_ending_and_that_over_the_usual_one(
    monkeypatch, given, settings, name
):
    for variable, value in settings.items():
        monkeypatch.setenv(variable, value)
    assert call(**given).format == name


def test_an_ending_without_a_format_is_refused():
    with pytest.raises(UsageError, match=r"no format goes with the ending '\.pdf'"):
        _ = call(output=Path("x.pdf")).format


# ----- settings and result


def test_the_options_are_settings_of_the_reader(monkeypatch):
    monkeypatch.setenv("TRUSTBRIEF_HOME", "US")
    assert call().settings.home == "US"
    found = call(home="DE", hours="9-17", cultures=[Path("/"), Path()], language="de").settings
    assert (found.home, found.hours, found.cultures, found.language) == (
        "DE",
        "09:00-17:00",
        ("/", "."),
        "de",
    )


def test_the_tool_is_bound_to_the_settings_and_the_moment():
    one = call(home="DE", now="2026-12-24")
    assert one.tool is one.tool
    assert one.tool._desk.home == "DE"
    assert f"{one.tool._desk.now:%Y-%m-%d %H:%M}" == "2026-12-24 09:00"


def test_what_else_a_name_could_mean_is_said_beside_the_result(capsys):
    assert call().place("Japan").code == "JP"
    assert capsys.readouterr().err == ""
    assert call().place("London").country == "GB"
    assert capsys.readouterr().err.startswith(
        "trustbrief: 'London' taken for the city of London (England, GB)"
    )


def test_a_file_that_is_passed_over_is_told_harmlessly(capsys):
    call().tool._desk.warn(DataError("a\x1bb"))
    assert capsys.readouterr().err == "trustbrief: passed over ab\n"


SHOWN = ShownSettings(file="/x/config.yaml", settings=(Setting("home", "JP", "option"),))


@pytest.mark.parametrize(
    ("given", "colour", "paged"),
    [
        ({}, True, True),
        ({"no_color": True}, False, True),
        ({"no_pager": True}, True, False),
        ({"format_": "json"}, True, False),
        ({"output": Path("-")}, True, True),
        ({"output": Path("x.txt")}, False, False),
    ],
)
def test_a_document_goes_to_the_screen_in_colour_and_pages_and_to_a_file_plainly(
    monkeypatch, given, colour, paged
):
    seen = {}
    monkeypatch.setattr(shared.surroundings, "colour", lambda *, allowed: allowed)
    monkeypatch.setattr(shared, "write", lambda text, _, **how: seen.update(how, text=text))
    monkeypatch.setattr(shared, "render", lambda _, name, options: seen.update(options=options) or name)
    call(**given).show(SHOWN, extent="full")
    assert (seen["options"].colour, seen["paged"]) == (colour, paged)
    assert (seen["options"].width, seen["options"].extent) == (100, "full")
    assert seen["options"].sources is (seen["text"] != "text")


@pytest.mark.parametrize(
    ("name", "for_people"), [("text", True), ("markdown", True), ("json", False), ("html", False)]
)
def test_what_a_program_reads_is_utf8_whatever_the_terminal_takes(monkeypatch, name, for_people):
    seen = {}
    monkeypatch.setattr(shared, "write", lambda *_, **how: seen.update(how))
    call(format_=name).show(SHOWN)
    assert seen["for_people"] is for_people


def test_a_document_is_printed(capsysbinary):
    call().show(SHOWN)
    assert b"home" in capsysbinary.readouterr().out


@pytest.mark.parametrize("text", ["japan germany", "JP DE", "japan  germany france brazil kenya india"])
def test_several_places_in_one_text_are_answered_with_how_to_compare_them(text):
    with pytest.raises(PlaceError, match=f"is {len(text.split())} places") as refused:
        call().place(text)
    assert refused.value.hint.startswith(f"side by side: trustbrief compare {' '.join(text.split())}")


@pytest.mark.parametrize(
    "text",
    [
        "xyzzy",
        "japan xyzzy",  # one of them is none
        "japan germany france brazil kenya india peru",  # so many words are a sentence
    ],
)
def test_what_is_no_list_of_places_keeps_its_own_error(text):
    with pytest.raises(PlaceError, match="no place is called"):
        call().place(text)


def test_a_name_of_several_words_that_is_a_place_is_no_list(capsys):
    assert call().place("Tokyo Japan").name == "Tokyo"
    assert call().place("Papua New Guinea").code == "PG"
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("given", "settings", "name"),
    [
        ({}, {"TRUSTBRIEF_FORMAT": "csv"}, "text"),  # a habit gives way where there are no days
        ({}, {"TRUSTBRIEF_FORMAT": "json"}, "json"),
        ({"format_": "csv"}, {}, "csv"),  # what was asked for is refused, not changed
        ({"output": Path("x.ics")}, {}, "ics"),
    ],
)
def test_a_usual_format_for_days_gives_way_where_a_document_has_none(monkeypatch, given, settings, name):
    for variable, value in settings.items():
        monkeypatch.setenv(variable, value)
    assert call(**given)._format_of(SHOWN) == name
