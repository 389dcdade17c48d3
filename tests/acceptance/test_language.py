"""The reader's language: `--language`, its setting, and what it leaves alone."""

from __future__ import annotations

import re

import pytest
from icalendar import Calendar
from rich.cells import cell_len

from trustbrief.reader.languages import known

LANGUAGES = [tag for tag in known() if tag != "en"]
COMMANDS = {
    "region": ("region", "japan", "--home", "US"),
    "full": ("region", "uganda", "--full"),
    "holidays": ("holidays", "JP", "--with-quiet", "--days", "200"),
    "calendars": ("holidays", "JP", "BR", "--days", "90"),
    "compare": ("compare", "JP", "US"),
    "name": ("name", "Kim Min-ji", "--place", "KR"),
    "plan": ("plan", "JP", "--home", "DE"),
    "meet": ("meet", "JP", "IN"),
    "slot": ("slot", "JP", "2026-12-01T20:00"),
    "greet": ("greet", "diwali"),
    "today": ("today",),
    "client": ("client", "show", "acme"),
}


@pytest.fixture(autouse=True)
def acme(trustbrief):
    assert trustbrief("client", "add", "Acme", "--place", "osaka", "--every", "2w").code == 0


def compare(request, name, text):
    golden = request.path.parent / "goldens" / name
    if request.config.getoption("--rewrite-goldens"):
        golden.write_text(text, encoding="utf-8", newline="")
    assert text == golden.read_bytes().decode(), f"{name} differs; if it should, --rewrite-goldens"


@pytest.mark.locked
@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_first_screen_in_each_language(trustbrief, request, tag):
    done = trustbrief("region", "japan", "--home", "US", "--language", tag, "--on", "2026-11-24T18:40")
    assert (done.code, done.err) == (0, "")
    compare(request, f"region-JP-{tag}.text", done.out)


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80, 100])
def test_no_line_is_wider_than_the_terminal(trustbrief, monkeypatch, words, tag, width):
    monkeypatch.setenv("COLUMNS", str(width))
    done = trustbrief(*words, "--language", tag)
    assert done.code in {0, 10}, done.err
    lines = [line for line in done.out.splitlines() if "http" not in line]
    assert [line for line in lines if cell_len(line) > width] == []


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_json_is_the_same_in_each_language(trustbrief, words):
    english = trustbrief(*words, "-f", "json")
    japanese = words if words[0] == "holidays" else (*words, "--language", "pt")
    assert trustbrief(*japanese, "-f", "json").out == english.out


def test_heads_of_csv_are_for_scripts(trustbrief):
    words = ("holidays", "US", "--days", "200", "-f", "csv")
    assert trustbrief(*words, "--language", "ja").out == trustbrief(*words).out


def test_events_of_a_calendar_have_labels_in_the_language_and_keep_their_names_for_updates(trustbrief):
    words = ("holidays", "JP", "--with-quiet", "--days", "200", "-f", "ics")
    english, german = (
        Calendar.from_ical(trustbrief(*words, *more).out) for more in ((), ("--language", "de"))
    )
    assert german["name"] == "Feiertage: Japan"
    assert any("ruhige Zeit" in str(event["summary"]) for event in german.walk("vevent"))
    assert [event["uid"] for event in german.walk("vevent")] == [e["uid"] for e in english.walk("vevent")]


def test_a_page_says_its_language_and_which_text_is_in_another(trustbrief):
    page = trustbrief("region", "japan", "--home", "US", "--language", "de-AT", "-f", "html").out
    assert '<html lang="de-AT">' in page
    assert "Aussagen und Namen von Festen sind auf Englisch." in page
    statement = re.search(r'<span lang="en"[^>]*>([^<]+)</span>', page)
    assert statement
    assert 'lang="ja"' in page
    assert ">Anrede</dt>" in page


def test_an_english_page_marks_no_english(trustbrief):
    page = trustbrief("region", "japan", "-f", "html").out
    assert '<html lang="en">' in page
    assert '<span lang="en"' not in page


@pytest.mark.parametrize(
    "words", [("region", "japan"), ("slot", "JP", "now"), ("meet", "JP", "DE"), ("list",)]
)
def test_an_unknown_language_names_the_known_ones(trustbrief, words):
    done = trustbrief(*words, "--language", "tlh")
    assert (done.code, done.out) == (2, "")
    assert "'tlh' is no language of results" in done.err
    assert f"use one of {', '.join(known())}" in done.err


def test_the_environment_and_the_file_have_it_as_well(trustbrief, monkeypatch):
    assert trustbrief("config", "set", "language", "fr").code == 0
    assert "PREMIÈRE MINUTE" in trustbrief("region", "japan").out
    monkeypatch.setenv("TRUSTBRIEF_LANGUAGE", "es")
    assert "PRIMER MINUTO" in trustbrief("region", "japan").out
    assert "FIRST MINUTE" in trustbrief("region", "japan", "--language", "en").out


def test_a_usual_language_without_catalogue_is_for_names_of_holidays(trustbrief):
    done = trustbrief("config", "set", "language", "uk")
    assert (done.code, "for names of holidays alone" in done.err) == (0, True)
    assert "FIRST MINUTE" in trustbrief("region", "japan").out
    assert "Name (uk)" in trustbrief("holidays", "NO", "--days", "60").out


@pytest.mark.parametrize("tag", ["de", "DE", "de_DE", "de-AT"])
def test_a_language_may_be_typed_in_several_ways(trustbrief, tag):
    assert "ERSTE MINUTE" in trustbrief("region", "japan", "--language", tag).out


def test_holidays_are_named_in_the_language_as_far_as_the_library_can(trustbrief):
    german = trustbrief("holidays", "DE", "--days", "60", "--language", "de")
    assert (german.err, "Name (de)" in german.out, "Feiertage: Deutschland" in german.out) == ("", True, True)
    japan = trustbrief("holidays", "JP", "--days", "60", "--language", "de")
    assert japan.code == 0
    assert "Feiertage: Japan" in japan.out
    assert japan.err == "trustbrief: no names of holidays in de for Japan\n"


def test_names_alone_can_be_had_in_more_languages(trustbrief):
    done = trustbrief("holidays", "NO", "--days", "60", "--language", "uk")
    assert (done.code, "Name (uk)" in done.out, "Holidays of Norway" in done.out) == (0, True, True)
    unknown = trustbrief("holidays", "DE", "--language", "xx")
    assert (unknown.code, "'xx' is not a language of DE" in unknown.err) == (2, True)


def test_messages_stay_english(trustbrief):
    done = trustbrief("region", "japann", "--language", "de")
    assert (done.code, "did you mean" in done.err.lower()) == (2, True)


def test_a_table_of_japanese_heads_stands_straight(trustbrief):
    done = trustbrief("list", "--language", "ja")
    before = [cell_len(line.split("2026/")[0]) for line in done.out.splitlines() if "2026/" in line]
    assert len(before) > 20
    assert len(set(before)) == 1


def test_the_bars_of_japanese_scales_stand_under_each_other(trustbrief):
    done = trustbrief("region", "japan", "--home", "US", "--language", "ja")
    bars = [line for line in done.out.splitlines() if "──" in line]
    starts = {cell_len(line[: re.search(r"[○●◉·]──", line).start()]) for line in bars}
    assert (len(bars) > 3, len(starts)) == (True, 1)
