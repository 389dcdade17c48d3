"""The built pages: no warning, no dead link, nothing fetched from elsewhere, and everything that there is."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from trustbrief.cli.exits import EXITS
from trustbrief.cli.outline import outline
from trustbrief.documents import RECORDS
from trustbrief.errors import TrustbriefError
from trustbrief.reader.settings import ENVIRONMENT

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "docs").glob("*.md"))
# The theme of a later release may warn anew.
pytestmark = pytest.mark.locked


class Page(HTMLParser):
    """What a page links to, loads and names, and its text."""

    def __init__(self, file):
        super().__init__()
        self.links, self.loaded, self.anchors, self.words = set(), set(), {""}, []
        self.feed(file.read_text("utf-8"))
        self.text = " ".join("".join(self.words).split())

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        if tag == "a" and "href" in known:
            self.links.add(known["href"])
        loaded = known.get("src") or (known.get("href") if tag == "link" else None)
        if loaded and known.get("rel") not in {"index", "search", "next", "prev"}:
            self.loaded.add(loaded)
        self.anchors |= {known["id"]} if "id" in known else set()

    def handle_data(self, data):
        self.words.append(data)


@pytest.fixture(scope="module")
def pages(built):
    return {file.relative_to(built).as_posix(): Page(file) for file in built.glob("*.html")}


def test_each_page_is_built_and_stands_in_the_contents(pages):
    names = {f"{source.stem}.html" for source in SOURCES}
    assert names <= set(pages)
    led_to = {urldefrag(link).url for link in pages["index.html"].links}
    assert names - {"index.html"} <= led_to


def test_each_link_inside_leads_to_something(built, pages):
    for name, page in pages.items():
        for link in page.links | page.loaded:
            address, fragment = urldefrag(link)
            if re.match(r"https?:|mailto:", address):
                continue
            target = unquote(address.partition("?")[0]) or name
            assert (built / target).exists(), f"{name}: {link}"
            if target in pages and target not in {"search.html", "genindex.html"}:
                assert unquote(fragment) in pages[target].anchors, f"{name}: {link}"


def test_nothing_is_loaded_from_elsewhere(built, pages):
    for page in pages.values():
        assert not any(re.match(r"(https?:)?//", address) for address in page.loaded)
    for sheet in built.rglob("*.css"):
        assert not re.search(r"(url\(|@import )['\"]?(https?:)?//", sheet.read_text("utf-8"))


def test_each_command_stands_in_the_reference_with_its_options(pages):
    text = pages["commands.html"].text
    for path, command in outline().every():
        assert path in text
        assert " ".join(command.example.split()) in text
        for parameter in command.parameters:
            assert all(name in text for name in parameter.names)
    assert {f"command-{command.name}" for command in outline().commands} <= pages["commands.html"].anchors


def test_settings_variables_folders_and_exit_codes_are_told(pages):
    text = pages["settings.html"].text
    for key, variable in ENVIRONMENT.items():
        assert key in text
        assert variable in text
    for code, meaning in EXITS.items():
        assert f"{code} {meaning.replace('`', '')}" in text


def test_no_variable_that_the_code_reads_is_left_out(pages):
    read = set()
    for file in (ROOT / "src").rglob("*.py"):
        read |= set(re.findall(r'environ(?:\.get\(|\[)"(\w+)"', file.read_text("utf-8")))
    shown = pages["settings.html"].text
    # How a shell or a terminal is, which they say themselves; the completion scripts call the program.
    aside = {"SHELL", "ZDOTDIR", "TERM", "LESS", "LV"}
    assert {"TRUSTBRIEF_CONFIG", "TRUSTBRIEF_CLIENTS", "NO_COLOR", "TZ"} <= read
    assert [name for name in sorted(read - aside) if name not in shown] == []


def test_each_document_and_each_authored_file_has_its_keys(pages):
    assert {f"document-{kind}" for kind in RECORDS} <= pages["documents.html"].anchors
    written = {file.name.partition(".")[0] for file in (ROOT / "data" / "schemas").iterdir()} - set(RECORDS)
    shown = pages["formats.html"].text
    assert all(f"{kind}: " in shown for kind in written)
    assert {"file-claim", "file-note", "file-expression", "file-match"} <= pages["formats.html"].anchors


def test_each_call_and_each_error_stands_in_the_reference_of_python(pages):
    import trustbrief

    anchors = pages["api.html"].anchors
    for name in set(trustbrief.__all__) - {"__version__", "Trustbrief"}:
        assert f"trustbrief.{name}" in anchors
    methods = [name for name in vars(trustbrief.Trustbrief) if not name.startswith("_")]
    assert all(f"trustbrief.api.Trustbrief.{name}" in anchors for name in methods)
    kinds = [TrustbriefError, *TrustbriefError.__subclasses__()]
    kinds += [
        below for kind in kinds[1:] for below in kind.__subclasses__() if below.__module__ == kind.__module__
    ]
    assert all(
        f"trustbrief.errors.{kind.__name__}" in anchors for kind in kinds if "errors" in kind.__module__
    )


def test_each_recipe_stands_in_its_page(pages):
    text = pages["recipes.html"].text
    for file in (ROOT / "docs" / "recipes").iterdir():
        if file.is_file():
            assert " ".join(file.read_text("utf-8").split()) in text, file.name
