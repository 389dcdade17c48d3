"""Blocks as Markdown."""

# ruff: noqa: RUF001  (typographic signs are what people read)

from __future__ import annotations

import pytest

from trustbrief.rendering import blocks as b
from trustbrief.rendering.formats import markdown
from trustbrief.rendering.formats.markdown import escaped, link, text_of


@pytest.fixture
def lines(page):
    """Return the lines of some blocks below the title that every page has."""

    def shown(*blocks, **options):
        title, empty, *rest = markdown.render(page(*blocks, **options)).splitlines()
        assert (title, empty) == ("# A page", "")
        return rest

    return shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("a*b_c`d[e]", r"a\*b\_c\`d\[e\]"),
        ("<b> & co", r"\<b\> &amp; co"),
        ("a|b#c~d\\e", r"a\|b\#c\~d\\e"),
        ("two\nlines", r"two\\u000alines"),
        (" around ", " around "),
        ("", ""),
        (" ", " "),
    ],
)
def test_no_character_means_anything(text, expected):
    assert escaped(text) == expected


def test_a_link_keeps_its_brackets_and_needs_an_address():
    assert link("A [guide]", "https://example.org/a_(b)") == r"[A \[guide\]](https://example.org/a_%28b%29)"
    assert link("A guide", None) == "A guide"


def test_what_is_strong_is_bold_without_the_spaces_around_it():
    assert text_of(b.line("a ", b.Words(" strong ", "strong"), "b", b.Ref(3))) == r"a  **strong** b\[3\]"
    assert text_of(b.line(b.Words("  ", "strong"), "x")) == "x"


def test_blocks_of_a_list_follow_each_other_and_others_have_an_empty_line_between(lines):
    assert lines(b.Row("a", b.line("1")), b.Row("", b.line("2")), b.Item(b.line("3")), b.Paragraph(b.line("4"))) == [
        "- **a:** 1", "  - 2", "- 3", "", "4",
    ]  # fmt: skip


def test_boxes_and_marks_of_items(lines):
    boxed = b.Item(b.line("do"), "☐", notes=(b.Row("why", b.line("so")),))
    assert lines(boxed, b.Item(b.line("warn"), "!")) == ["- [ ] do", "  - **why:** so", "- ! warn"]


def test_a_table_has_its_heads_and_a_rule(lines):
    assert lines(b.Table((b.Column("A|B"), b.Column("C")), ((b.line("1"), ()),))) == [
        r"| A\|B | C |", "| --- | --- |", "| 1 |  |",
    ]  # fmt: skip


def test_pairs_are_what_to_do_and_what_not(lines):
    assert lines(b.PairHead("Do", "Don't"), b.Pair(b.line("greet"), b.line("shout")), b.Pair((), b.line("run"))) == [
        "## Do / Don't", "", "- ✓ greet", "- ✗ shout", "- ✗ run",
    ]  # fmt: skip


def test_a_heat_map_says_when_everybody_is_there(lines):
    counts = [0] * 48
    counts[18:20], counts[47] = [2, 2], 2
    assert lines(b.Heat((("Tue", tuple(counts)), ("Wed", (1,) * 48)), 2)) == [
        "- **Tue:** 09:00–10:00, 23:30–24:00",
        "- **Wed:** never everybody",
    ]


def test_sources_are_a_numbered_list_with_links(lines, numbered):
    found = lines(b.Sources((numbered(7), numbered(8, url=None)), ("A note.",), short=True))
    assert found == [
        "A note.",
        "",
        "7. [Title of s7. A publisher](https://example.org)",
        "8. Title of s8. A publisher",
    ]


def test_a_page_starts_with_its_title_and_has_one_alone(page):
    own = b.Title(b.line(b.Words("Japan", "strong"), " today"), (b.line("a note"),))
    assert markdown.render(page(own, b.Paragraph(b.line("text")))).splitlines() == [
        "# **Japan** today", "", "a note", "", "text",
    ]  # fmt: skip
    assert markdown.render(page(title="Gifts * cards")) == "# Gifts \\* cards\n"
    assert markdown.render(page(b.Paragraph(b.line("text")), extent="line")) == "A page\n"
