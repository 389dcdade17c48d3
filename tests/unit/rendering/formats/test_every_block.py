"""Every format prints every kind of block: what stands in a block is said, and nothing in it is obeyed."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser

import pytest

from trustbrief.rendering import blocks as b
from trustbrief.rendering.formats import html, markdown, text

FORMATS = {"text": text, "markdown": markdown, "html": html}
WORDS = (
    "Exampleland", "a note", "Heading", "extra", "A paragraph", "Label", "a row", "its continuation", "an item",
    "since", "a reason", "another item", "Leave", "greet first", "interrupt", "bow", "Name", "apples", "12", "plain",
    "layered", "a remark", "fast", "loud", "Tue 24 Nov", "Title of s1", "Title of s2", "How to read them", "a footer",
    "https://example.org",
)  # fmt: skip
HOSTILE = [
    "\x1b[31mred\x1b[0m", "[bold]markup[/bold]", "right\u202eto left\u202c", "bell\x07 and \x00 nul", "tab\tand\nbreak",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{{ 7 * 7 }}", "| a | b |", "**bold** _x_ `code`",
    "[link](javascript:alert(1))", "# head", "- item", "&amp; &lt;", "\u2066isolate\u2069", "\ue000private",
]  # fmt: skip


def block_of(kind, said):
    """Return a block of a kind in which a text stands everywhere."""
    line = b.line(b.Words(said, "strong"))
    return {
        "title": b.Title(line, (line,)),
        "heading": b.Heading(said, line),
        "paragraph": b.Paragraph(line),
        "row": b.Row(said, line),
        "item": b.Item(line, notes=(b.Row(said, line),)),
        "pair": b.Pair(line, line),
        "pair_head": b.PairHead(said, said),
        "table": b.Table((b.Column(said), b.Column(said)), ((line, line),)),
        "bars": b.Bars((b.Bar(said, said, 1, 2, line),)),
        "heat": b.Heat(((said, (1,) * 48),), 1),
        "footer": b.Footer(line),
    }[kind]


KINDS = (
    "title", "heading", "paragraph", "row", "item", "pair", "pair_head", "table", "bars", "heat", "footer",
)  # fmt: skip


class Reader(HTMLParser):
    """Collects the text and the tags of a page."""

    def __init__(self):
        super().__init__()
        self.tags, self.texts = set(), []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        assert not any(name.startswith("on") for name, _ in attrs)

    def handle_data(self, data):
        self.texts.append(data)


def read(page):
    reader = Reader()
    reader.feed(page)
    return reader


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_each_word_of_each_block_is_printed(page, every_block, name, width):
    shown = FORMATS[name].render(page(*every_block, width=width))
    said = " ".join(shown.split()).casefold()
    missing = [word for word in WORDS if word.casefold() not in said]
    assert missing == []
    assert "None" not in shown


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_text_is_shown_in_every_block_and_not_obeyed(page, name, hostile):
    blocks = [block_of(kind, hostile) for kind in KINDS]
    shown = FORMATS[name].render(page(*blocks, width=140, title=hostile))
    for character in shown:
        assert character == "\n" or unicodedata.category(character) not in {"Cc", "Cs", "Co"}, repr(character)
        assert character not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    if name == "html":
        found = read(shown)
        assert not found.tags & {"script", "img"}
        assert "49" not in "".join(found.texts)
    if name == "markdown":
        assert not re.search(r"(?<!\\)<", shown), "a tag that nothing escapes"
        assert not re.search(r"(?<!\\)\]\(javascript", shown)
    if name == "text" and "[bold]" in hostile:
        assert shown.count("[bold]") >= len(KINDS)


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_document_is_still_a_document(page, name):
    assert isinstance(FORMATS[name].render(page()), str)


@pytest.mark.parametrize("name", FORMATS)
def test_one_line_is_what_the_view_says_in_short_or_its_title(page, name):
    short = FORMATS[name].render(page(b.Paragraph(b.line("long")), brief=b.line("in short"), extent="line"))
    assert "in short" in short
    assert "long" not in short
    assert "A page" in FORMATS[name].render(page(b.Paragraph(b.line("long")), extent="line"))


@pytest.mark.parametrize(("name", "kept"), [("text", 3), ("markdown", 5), ("html", 5)])
def test_what_does_not_fit_gives_way_and_a_page_holds_half_as_much_again_as_a_screen(page, name, kept):
    rows = [b.Row(f"row{number}", b.line("text"), 10 + number) for number in range(9)]
    shown = FORMATS[name].render(page(b.Heading("Rows"), *rows, room=5, width=100))
    assert [number for number in range(9) if f"row{number}" in shown] == list(range(kept))
