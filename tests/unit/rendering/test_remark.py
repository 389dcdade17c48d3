"""A document in another language says once what stays English."""

from __future__ import annotations

from trustbrief.rendering.blocks import Footer, Heading, Paragraph, Sheet, Title, line, words_of
from trustbrief.rendering.remark import explained
from trustbrief.rendering.speech import english, named

TITLE = Title(line("Japan"), (line("at work"),))
NOTE = "Statements and names of feasts are in English."


def test_the_remark_stands_under_the_title():
    sheet = explained(Sheet("Japan", (TITLE, Paragraph(line(english("Be on time"))))))
    assert [words_of(note) for note in sheet.blocks[0].notes] == ["at work", NOTE]


def test_a_document_without_title_has_it_last():
    sheet = explained(Sheet("Japan", (Footer(line(english("Be on time"))),)))
    assert words_of(sheet.blocks[-1].line) == NOTE


def test_a_heading_in_english_counts():
    assert explained(Sheet("Feasts", (TITLE, Heading("Diwali", (), "en")))).blocks[0] != TITLE


def test_what_has_no_english_needs_no_remark():
    sheet = Sheet("Japan", (TITLE, Paragraph(line(named("Osaka"), " 18:40"))))
    assert explained(sheet) is sheet
