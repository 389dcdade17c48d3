"""`trustbrief export`: a static site that any web host can carry."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from datetime import date
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import icalendar
import pytest
from jsonschema import Draft202012Validator

PLACES = ("JP", "DE", "SA", "BV", "BE", "BE-WAL", "nordic-europe", "geonames:1853909")
VOID = frozenset({"meta", "link", "br", "img", "line", "circle", "path", "input"})


def tree(folder):
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture(scope="session")
def site(bound, tmp_path_factory):
    """A site of a few places of each kind, of a home that must not be in it."""
    folder = tmp_path_factory.mktemp("site") / "team"
    bound("DE").export(folder, places=PLACES, on=date(2026, 11, 24))
    return folder


class Page(HTMLParser):
    """What matters about a page: that it is whole, how it can be found one's way in, and where it leads."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.ids, self.links, self.labels = [], [], [], [], {}
        self.fields, self.landmarks = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        self.tags.append(tag)
        self.ids += [known["id"]] if "id" in known else []
        self.links += [known[key] for key in ("href", "src") if key in known]
        self.fields += [known["id"]] if tag == "input" else []
        self.labels |= {known["for"]: tag} if tag == "label" else {}
        self.landmarks += [tag] if tag in {"header", "main", "footer", "nav"} else []
        assert not [key for key in known if key.startswith("on") or key == "style"], attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def pages(site):
    return {str(file.relative_to(site)): Page(file.read_text("utf-8")) for file in site.rglob("*.html")}


def test_a_site_has_a_page_for_each_place_and_each_pair(pages):
    assert set(pages) == {
        "index.html", "places/jp.html", "places/de.html", "places/sa.html", "places/bv.html", "places/be.html",
        "places/be-wal.html", "places/nordic-europe.html", "places/geonames-1853909.html",
        *(f"compare/{pair}.html" for pair in (
            "be-and-bv", "be-and-de", "be-and-jp", "be-and-sa", "bv-and-de", "bv-and-jp", "bv-and-sa", "de-and-jp",
            "de-and-sa", "jp-and-sa",
        )),
    }  # fmt: skip


def test_every_page_is_whole_and_has_landmarks_and_labels(pages):
    for name, page in pages.items():
        assert page.open == [], name
        assert {"header", "main", "footer"} <= set(page.landmarks), name
        assert [page.tags.count(tag) for tag in ("h1", "main")] == [1, 1], name
        assert "title" in page.tags
        assert len(set(page.ids)) == len(page.ids), name
        assert set(page.fields) <= set(page.labels), name
    assert "nav" in pages["places/jp.html"].landmarks


def test_every_link_within_the_site_leads_to_a_file_or_a_part_of_a_page(site, pages):
    lost = []
    for name, page in pages.items():
        for link in page.links:
            if urlsplit(link).scheme in {"http", "https"}:
                continue
            # As a browser resolves it, wherever the site lies: under a path or in a folder.
            parts = urlsplit(urljoin(f"file:///some/where/{name}", link))
            target = unquote(parts.path).removeprefix("/some/where/")
            known = pages[target].ids if target in pages and parts.fragment else [parts.fragment]
            if link.startswith("/") or not (site / target).is_file() or unquote(parts.fragment) not in known:
                lost.append((name, link))
    assert lost == []


def test_every_link_in_markdown_leads_to_a_file_or_a_part_of_the_web(site):
    for file in site.rglob("*.md"):
        assert file.read_text("utf-8").startswith("# ")
    found = re.findall(r"\]\(([^)]*)\)", (site / "llms.txt").read_text("utf-8"))
    assert len(found) > len(PLACES)
    assert all((site / name).is_file() for name in found)


def test_records_fit_the_schemas_beside_them(site):
    api = site / "api" / "v1"
    kinds = {"places": "region", "holidays": "holidays", "compare": "compare", "index.json": "site"}
    for name, kind in kinds.items():
        schema = json.loads((api / "schemas" / f"{kind}.schema.json").read_text("utf-8"))
        validator = Draft202012Validator(schema)
        files = [api / name] if name.endswith(".json") else sorted((api / name).glob("*.json"))
        assert files
        for file in files[:12]:
            record = json.loads(file.read_text("utf-8"))
            assert record["format"] == f"trustbrief.{kind}/1"
            assert list(validator.iter_errors(record)) == [], file


def test_the_index_leads_to_every_file_of_the_interface(site):
    index = json.loads((site / "api" / "v1" / "index.json").read_text("utf-8"))
    listed = set(index["schemas"].values())
    for row in (*index["places"], *index["comparisons"]):
        listed |= {row[key] for key in ("json", "html", "markdown")}
        for calendar in row.get("calendars", ()):
            listed |= {calendar["holidays"], *calendar["feeds"].values()}
    there = {name for name in tree(site) if name.startswith(("api/", "places/", "compare/", "calendars/"))}
    assert listed == there - {"api/v1/index.json"}


def test_calendars_are_read_by_another_library(site):
    files = sorted((site / "calendars").glob("*.ics"))
    assert len(files) > 40
    for file in files:
        content = file.read_bytes()
        calendar = icalendar.Calendar.from_ical(content)
        events = calendar.walk("VEVENT")
        assert events
        assert [error for part in calendar.walk() for error in part.errors] == []
        assert len({str(event["UID"]) for event in events}) == len(events), file.name
        assert all(event["DTEND"].dt > event["DTSTART"].dt for event in events)
        assert b"\n" not in content.replace(b"\r\n", b"")
        assert max(map(len, content.split(b"\r\n"))) <= 75


def test_each_kind_of_calendar_holds_its_own(site):
    def summaries(name):
        calendar = icalendar.Calendar.from_ical((site / "calendars" / name).read_bytes())
        return " ".join(str(event["SUMMARY"]) for event in calendar.walk("VEVENT"))

    assert "Bavaria: Assumption" in summaries("de-by.ics")
    assert "Assumption" not in summaries("de.ics")
    assert "quiet period" in summaries("jp-quiet.ics")
    assert "quiet period" not in summaries("jp.ics")
    assert "wish for" in summaries("jp-send-by.ics")
    assert "half day" in summaries("de-half-days.ics")


def test_a_changed_estimate_moves_the_event_and_so_does_the_day_that_settles_it(bound, tmp_path):
    for name, day in (("before", date(2026, 1, 2)), ("after", date(2026, 12, 30))):
        bound().export(tmp_path / name, places=["SA"], on=day)
    read = [
        icalendar.Calendar.from_ical((tmp_path / name / "calendars" / "sa.ics").read_bytes()).walk("VEVENT")
        for name in ("before", "after")
    ]
    eids = [
        {str(event["UID"]): str(event["SUMMARY"]) for event in events if "Eid al-Adha" in event["SUMMARY"]}
        for events in read
    ]
    assert eids[0].keys() == eids[1].keys()
    assert {"estimated" in text for text in eids[0].values()} == {True}
    assert {"estimated" in text for text in eids[1].values()} == {False, True}


def test_nothing_of_the_readers_own_is_in_it(site, pages):
    record = json.loads((site / "api" / "v1" / "places" / "jp.json").read_text("utf-8"))
    assert (record["home"], record["status"], record["clocks"]) == (None, None, [])
    assert "○ you" not in (site / "places" / "jp.md").read_text("utf-8")
    assert "places/jp.html" in pages


def test_contrast_is_enough_in_both_schemes(site):
    """The colours of text on the paper, after WCAG 2: 4.5 to 1; those of the map need 1.2 to be told apart."""
    style = (site / "assets" / "site.css").read_text("utf-8")
    schemes = [
        dict(re.findall(r"--(\w+): (#\w+);", block)) for block in re.findall(r":root \{([^}]*)\}", style)
    ]
    assert len(schemes) == 3
    for colours in schemes:
        for name in ("ink", "soft", "accent", "good", "warn", "bad"):
            shown = colours.get(name, schemes[0][name])
            assert contrast(shown, colours["paper"]) >= 4.5, (name, colours)


def contrast(one, other):
    def light(colour):
        parts = colour[1:] if len(colour) == 7 else "".join(2 * sign for sign in colour[1:])
        linear = [int(parts[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in linear]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dark = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


# The command.


def test_the_command_says_what_it_did_and_nothing_else(trustbrief, tmp_path):
    words = ("export", str(tmp_path / "site"), "--places", "BV,HM", "--on", "2026-11-24")
    first, again = trustbrief(*words), trustbrief(*words)
    assert (first.code, first.err, again.code, again.err) == (0, "", 0, "")
    count = int(first.out.split()[0])
    assert first.out == f"{count} files written, 0 unchanged, 0 removed: 2 places in {tmp_path / 'site'}\n"
    assert again.out == f"0 files written, {count} unchanged, 0 removed: 2 places in {tmp_path / 'site'}\n"


def test_places_are_named_with_commas_in_names_or_between_them(trustbrief, tmp_path):
    folder = tmp_path / "site"
    typed = ("--places", "Cordoba, Argentina", "--places", "bouvet island,french southern territories")
    assert trustbrief("export", str(folder), *typed).code == 0
    names = {file.stem for file in (folder / "places").glob("*.html")}
    assert {"bv", "tf"} < names
    assert len(names) == 3
    refused = trustbrief("export", str(tmp_path / "other"), "--places", "jappan")
    assert (refused.code, "did you mean Japan" in refused.err) == (2, True)
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--base-url", "example.org"), 2, "is no address of a site"),
        (("--cultures", "nowhere"), 2, "there is no folder nowhere"),
        (("--on", "yesteryear"), 2, "is not a time"),
    ],
)
def test_a_mistake_is_told_before_anything_is_written(trustbrief, tmp_path, monkeypatch, words, code, said):
    monkeypatch.chdir(tmp_path)
    found = trustbrief("export", "site", "--places", "BV", *words)
    assert (found.code, found.out) == (code, "")
    assert said in found.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_something_else_is_refused(trustbrief, tmp_path):
    (tmp_path / "thesis.doc").write_text("mine", encoding="utf-8")
    found = trustbrief("export", str(tmp_path), "--places", "BV")
    assert (found.code, found.out) == (1, "")
    assert "not empty and no site of trustbrief" in found.err
    assert tree(tmp_path) == {"thesis.doc": b"mine"}


def test_own_files_of_the_settings_stay_out_and_are_told(trustbrief, tmp_path, monkeypatch):
    own = tmp_path / "own"
    own.mkdir()
    (own / "bv.yaml").write_text('code: "BV"\ndo: ["Bring a coat"]\n', encoding="utf-8")
    monkeypatch.setenv("TRUSTBRIEF_CULTURES", str(own))
    monkeypatch.setenv("TRUSTBRIEF_HOME", "DE")
    found = trustbrief("export", str(tmp_path / "site"), "--places", "BV")
    assert found.code == 0
    assert "your own culture files are not in it" in found.err
    assert b"Bring a coat" not in b"".join(tree(tmp_path / "site").values())
    named = trustbrief("export", str(tmp_path / "site"), "--places", "BV", "--cultures", str(own))
    assert (named.code, named.err) == (0, "")
    assert "Bring a coat" in (tmp_path / "site" / "places" / "bv.html").read_text("utf-8")


HOSTILE = r"""code: "BV"
aliases: ["</script><script>alert(1)</script>"]
append:
  do:
    - "<script>alert(1)</script> [x](javascript:alert(1)) {{ 7*7 }} \u202e\e[31m"
    - {text: "A line of ours", sources: [own]}
sources:
  - {id: own, title: "\"><img src=x onerror=alert(1)>", publisher: "BEGIN:VEVENT", url: "https://example.org/)onmouseover=alert(1)'",
     kind: professional, subject: behaviour, accessed: "2026-11-22", language: en, family: own, seen: page}
"""


def test_hostile_words_of_own_files_are_harmless_everywhere(trustbrief, tmp_path):
    own, folder = tmp_path / "own", tmp_path / "site"
    own.mkdir()
    (own / "bv.yaml").write_text(HOSTILE, encoding="utf-8")
    found = trustbrief("export", str(folder), "--places", "BV,JP", "--cultures", str(own))
    assert found.code == 0
    assert "alert(1)" in (folder / "places" / "bv.html").read_text("utf-8")
    for file in folder.rglob("*.html"):
        text = file.read_text("utf-8")
        Page(text)
        assert "<script>" not in text
        assert "<img" not in text
        assert "\x1b" not in text
        assert "\u202e" not in text
    assert "\\<script\\>" in (folder / "places" / "bv.md").read_text("utf-8")
    names = "".join(file.read_text("utf-8") for file in (folder / "assets" / "names").iterdir())
    assert "script alert 1" in names
    assert "</" not in names


def test_an_own_file_that_cannot_be_used_takes_no_page_away(trustbrief, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "bv.yaml").write_text("code: [", encoding="utf-8")
    found = trustbrief(
        "export", str(tmp_path / "site"), "--places", "BV", "--cultures", str(tmp_path / "own")
    )
    assert found.code == 0
    assert "passed over" in found.err
    assert (tmp_path / "site" / "places" / "bv.html").exists()


# Whole processes.

SMALL = "AQ,BV,GS,HM,TF,UM,IO,PN"


def command(folder, *more):
    words = ["export", str(folder), "--on", "2026-11-24", *more]
    return [sys.executable, "-c", f"from trustbrief.cli.main import run; raise SystemExit(run({words!r}))"]


def test_a_bar_shows_how_far_it_is_on_a_terminal_alone(tmp_path):
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    done = subprocess.run(
        command(tmp_path / "site", "--places", "BV"),
        stdout=subprocess.PIPE,
        stderr=theirs,
        check=True,
        timeout=60,
    )
    os.close(theirs)
    shown = os.read(ours, 65_536).decode()
    os.close(ours)
    assert "of 2 pages" in shown
    assert shown.endswith("\r\x1b[K")
    assert done.stdout.startswith(b"")
    assert b"\r" not in done.stdout


def test_several_processes_write_what_one_writes(bound, tmp_path):
    subprocess.run(command(tmp_path / "two", "--places", SMALL), capture_output=True, check=True, timeout=120)
    bound().export(tmp_path / "one", places=SMALL.split(","), on=date(2026, 11, 24))
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_a_run_that_is_killed_leaves_no_half_file_and_the_next_one_goes_on(tmp_path):
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    subprocess.run(command(whole, "--places", SMALL), capture_output=True, check=True, timeout=120)
    run = subprocess.Popen(
        command(killed, "--places", SMALL),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    until = time.monotonic() + 60
    # Counted, not read: files for the time being come and go.
    while len(list(killed.rglob("*"))) < 30 and time.monotonic() < until and run.poll() is None:
        time.sleep(0.01)
    run.send_signal(signal.SIGKILL)
    run.wait()
    while _group_is_alive(run.pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _group_is_alive(run.pid), "processes of the pool outlive the one that started them"
    expected, left = tree(whole), tree(killed)
    assert ".trustbrief-site.json" in left
    half = [
        name
        for name, text in left.items()
        if not name.startswith(".") and "/.trustbrief-" not in name and text != expected[name]
    ]
    assert half == []
    for file in killed.rglob(".trustbrief-*.tmp"):
        os.utime(file, (1, 1))  # as if a while had passed
    subprocess.run(command(killed, "--places", SMALL), capture_output=True, check=True, timeout=120)
    assert tree(killed) == expected


def _group_is_alive(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
