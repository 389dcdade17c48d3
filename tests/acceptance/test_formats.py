"""Every document in every format, and what is answered where there is none."""

from __future__ import annotations

import csv
import json
import re
from html.parser import HTMLParser
from io import StringIO

import icalendar
import pytest

from trustbrief.documents import RECORDS
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import FORMATS, VIEWS, prints, render

READ_BY_PEOPLE = ("text", "markdown", "html", "json")
LISTS = {"csv": {"holidays", "calendars"}, "ics": {"holidays", "calendars", "meet"}}
# Each command that prints a document, and what its text holds.
COMMANDS = {
    ("region", "japan"): "Japan",
    ("holidays", "JP"): "Showa Day",
    ("holidays", "JP", "DE"): "Showa Day",
    ("compare", "JP", "US"): "Japan",
    ("plan", "japan"): "Plan for Japan",
    ("meet", "japan", "--home", "IN"): "Japan",
    ("slot", "japan", "wed 10:00"): "Japan",
    ("today",): "client add",
    ("client", "list"): "client add",
    ("list",): "Japan",
    ("search", "business card"): "business",
    ("greet", "diwali"): "Diwali",
    ("doctor",): "tz database",
    ("profile", "show", "JP", "--resolved"): "jp.yaml",
    ("config", "show"): "config.yaml",
}  # fmt: skip


def each_document():
    return pytest.mark.parametrize("kind", RECORDS)


@each_document()
@pytest.mark.parametrize("width", [60, 80, 140])
def test_text_fits_the_terminal(documents, kind, width):
    from rich.cells import cell_len

    text = render(documents[kind], "text", Options(width=width, extent="full"))
    lines = [line for line in text.splitlines() if not re.search("https?://|/", line)]
    assert lines
    assert max(map(cell_len, lines)) <= width
    assert "\x1b" not in text


@each_document()
def test_markdown_has_one_title_and_whole_tables(documents, kind):
    text = render(documents[kind], "markdown", Options(sources=True, extent="full"))
    assert text.startswith("# ")
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1
    assert not re.search(r"^ *- *$|^## *$|\n\n\n", text, re.MULTILINE)
    for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}) == 1
    assert "<" not in re.sub(r"\\<|\]\([^)]*\)", "", text)


class Page(HTMLParser):
    """What matters about a page: that it is whole, quiet and can be found one's way in."""

    void = frozenset({"meta", "link", "br", "img", "line", "circle"})

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.ids, self.links, self.loaded = [], [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        self.tags.append(tag)
        self.ids += [known["id"]] if "id" in known else []
        self.links += [known["href"]] if tag == "a" else []
        self.loaded += [known["src"]] if "src" in known else []
        if tag not in self.void:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in self.void:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@each_document()
def test_html_is_one_whole_page_that_loads_nothing(documents, kind):
    text = render(documents[kind], "html", Options(sources=True, extent="full"))
    page = Page(text)
    assert page.open == []
    assert page.loaded == []
    assert {"script", "link", "iframe", "img"}.isdisjoint(page.tags)
    assert "@import" not in text
    assert "url(" not in text
    for tag in ("title", "h1", "header", "main", "footer"):
        assert page.tags.count(tag) == 1, tag
    assert len(set(page.ids)) == len(page.ids)
    for link in page.links:
        assert link.startswith(("https://", "http://")) or link.removeprefix("#") in page.ids, link


@each_document()
def test_json_is_the_document(documents, kind):
    document = json.loads(render(documents[kind], "json", Options()))
    assert document["format"] == f"trustbrief.{kind}/1"
    for width, extent in ((40, "line"), (140, "full")):
        options = Options(width=width, extent=extent, topics=("gifts",), colour=True)
        assert json.loads(render(documents[kind], "json", options)) == document


@each_document()
@pytest.mark.parametrize("format_", LISTS)
def test_formats_for_days_print_lists_of_days_alone(documents, kind, format_):
    assert prints(documents[kind], format_) == (kind in LISTS[format_])


def test_every_kind_has_a_view_and_a_document():
    assert RECORDS.keys() == VIEWS.keys()
    assert set(FORMATS) == {*READ_BY_PEOPLE, *LISTS}


@pytest.mark.parametrize("format_", [*READ_BY_PEOPLE, "terminal", "table", "md", "htm", "JSON"])
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_prints_every_format(trustbrief, words, format_):
    found = trustbrief(*words, "-f", format_)
    assert (found.code, found.err) == (0, "")
    if format_.lower() == "json":
        assert found.json["format"].startswith("trustbrief.")
    else:
        assert COMMANDS[words].lower() in found.out.lower()
        assert found.out.startswith("<!doctype html>") == (format_ in {"html", "htm"})


def test_older_names_are_other_names(trustbrief):
    for words in (("region", "japan"), ("holidays", "JP")):
        text = trustbrief(*words, "-f", "text").out
        assert trustbrief(*words, "-f", "terminal").out == text
        assert trustbrief(*words, "-f", "table").out == text


def test_days_go_into_a_spreadsheet_and_a_calendar(trustbrief):
    rows = list(csv.reader(StringIO(trustbrief("holidays", "JP", "--year", "2027", "-f", "csv").out)))
    events = icalendar.Calendar.from_ical(
        trustbrief("holidays", "JP", "--year", "2027", "-f", "ics").out
    ).walk("VEVENT")
    assert {len(row) for row in rows} == {9}
    assert len(rows) - 1 == sum((event["DTEND"].dt - event["DTSTART"].dt).days for event in events)
    meeting = trustbrief("meet", "japan", "--home", "IN", "-f", "ics").out
    assert len(icalendar.Calendar.from_ical(meeting).walk("VEVENT")) == 1


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("region", "japan", "-f", "csv"), 2, ("this result is no list of days", "trustbrief holidays")),
        (("region", "japan", "-f", "ics"), 2, ("this result is no list of days", "trustbrief holidays")),
        (("compare", "JP", "US", "-f", "csv"), 2, ("this result is no list of days", "text, markdown, html or json")),
        (("meet", "JP", "IN", "-f", "csv"), 2, ("this result is no list of days", "text, markdown, html or json")),
        (("region", "japan", "-f", "nonsense"), 2, ("'nonsense' is not a format", "text, markdown, html, json, csv, ics")),
        (("region", "japan", "-f", ""), 2, ("'' is not a format", "text, markdown")),
        (("region", "japan", "-f", "x" * 500), 2, ("is not a format", "text, markdown")),
        (("holidays", "JP", "-o", "x.unknown"), 2, ("no format goes with the ending '.unknown'", "txt, md, html, json, csv or ics")),
        (("region", "japan", "-o", "x.csv"), 2, ("this result is no list of days", "text, markdown, html or json")),
    ],
)  # fmt: skip
def test_a_format_that_does_not_fit_is_one_sentence_with_what_to_type(
    trustbrief, tmp_path, monkeypatch, words, code, said
):
    monkeypatch.chdir(tmp_path)
    found = trustbrief(*words)
    sentence, hint = found.err.splitlines()
    assert (found.code, found.out) == (code, "")
    assert said[0] in sentence
    assert said[1] in hint
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_format_in_the_environment_is_named(trustbrief, monkeypatch):
    monkeypatch.setenv("TRUSTBRIEF_FORMAT", "nonsense")
    found = trustbrief("region", "japan")
    assert (found.code, found.out) == (2, "")
    assert "nonsense" in found.err
    assert len(found.err.splitlines()) == 2


@pytest.mark.parametrize("format_", READ_BY_PEOPLE)
def test_a_folder_is_no_file_to_write(trustbrief, tmp_path, format_):
    found = trustbrief("region", "japan", "-f", format_, "-o", str(tmp_path))
    assert (found.code, found.out) == (1, "")
    assert str(tmp_path) in found.err.splitlines()[0]
    assert len(found.err.splitlines()) == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "starts"),
    [
        ("x.txt", "Holidays of"), ("x.md", "# "), ("x.html", "<!doctype html>"), ("x.htm", "<!doctype html>"), ("x.json", "{"),
        ("x.csv", "\ufeffdate,"), ("x.ics", "BEGIN:VCALENDAR"), ("X.MD", "# "), ("noending", "Holidays of"),
    ],
)  # fmt: skip
def test_the_ending_of_a_file_names_its_format(trustbrief, tmp_path, name, starts):
    found = trustbrief("holidays", "JP", "-o", str(tmp_path / name))
    assert (found.code, found.out) == (0, "")
    assert (tmp_path / name).read_bytes().decode().startswith(starts)


@pytest.mark.parametrize("format_", READ_BY_PEOPLE)
def test_hostile_words_are_harmless_in_each_format(trustbrief, tmp_path, format_):
    (tmp_path / "de.yaml").write_text(
        'code: "DE"\nappend:\n  do: ["<script>alert(1)</script> [x](javascript:1) | `id` {{ 7*7 }}\\e[31m\\u202e"]\n',
        "utf-8",
    )
    out = trustbrief("region", "DE", "--full", "-f", format_, "--cultures", str(tmp_path)).out
    assert "alert(1)" in out
    assert "\x1b" not in out
    assert format_ == "json" or "\u202e" not in out
    assert "49" not in re.findall(r"id.{0,20}", out)
    if format_ == "html":
        assert "<script" not in out
        assert "{{ 7*7 }}" in out
    if format_ == "markdown":
        assert "\\<script\\>" in out
        assert "\\[x\\](javascript:1) \\|" in out


@pytest.mark.parametrize("columns", [60, 80, 100])
@pytest.mark.parametrize("words", [("list",), ("holidays", "munich"), ("client", "list"), ("today",)])
def test_a_table_breaks_no_word_id_or_date(trustbrief, monkeypatch, words, columns):
    trustbrief("client", "add", "Müller Maschinenbau GmbH", "--place", "munich", "--every", "1m")
    monkeypatch.setenv("COLUMNS", "140")
    # At 140 columns nothing has to give way; in a list an empty cell has no head.
    body = trustbrief(*words).out.partition("──\n")[2]
    assert body
    monkeypatch.setenv("COLUMNS", str(columns))
    out = trustbrief(*words).out
    assert set(re.findall(r"[\w/-]+", body)) <= set(re.findall(r"[\w/-]+", out))
    assert max(map(len, out.splitlines())) <= columns
