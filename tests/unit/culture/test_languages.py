"""The words of the languages that are spoken in a place."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from trustbrief.culture.languages import LanguageStore, language_sources, with_hello, words_of
from trustbrief.errors import DataError
from trustbrief.files.cache import DiskCache
from trustbrief.model.culture import Culture
from trustbrief.model.language import LanguageFile
from trustbrief.model.profile import FirstMinute, Sections
from trustbrief.model.statements import Expression

TEXT = """
tag: {tag}
name: Language {tag}
reviewed: "2026-11-30"
greeting:
  - {{language: {tag}, native: Bom dia, meaning: Good morning, sources: [one], confidence: expert}}
sources:
  - {{id: one, title: A title, publisher: A publisher, url: "https://example.org", kind: practitioner,
     subject: language, accessed: "2026-11-22", language: en, family: one, seen: page}}
"""


def said(native, *sources):
    return Expression(
        language="pt",
        native=native,
        meaning="Good morning",
        sources=sources or ("one.fact",),
        confidence="expert",
    )


@pytest.fixture
def file(make):
    def found(tag="pt", **values):
        values = {"greeting": (said("Bom dia", "one.fact", "one.other", "two"),), **values}
        sources = (make.source("one"), make.source("two"))
        return LanguageFile(
            tag=tag, name=f"Language {tag}", reviewed=date(2026, 11, 30), sources=sources, **values
        )

    return found


@pytest.fixture
def store(tmp_path):
    folder = tmp_path / "languages"
    folder.mkdir()
    for tag in ("pt", "zh", "zh-Hant", "nb"):
        text = TEXT.format(tag=tag)
        (folder / f"{tag.lower()}.yaml").write_text(text, encoding="utf-8")
    return LanguageStore(folder, DiskCache(None))


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        (("pt",), "pt"),
        (("pt-BR",), "pt"),  # the language serves its variety
        (("zh-Hant", "pt"), "zh-Hant"),
        (("zh-Hans",), "zh"),
        (("xx", "pt", "zh"), "pt"),  # the first that has a file
        (("no",), "nb"),
        (("xx",), None),
        ((), None),
    ],
)
def test_the_first_language_that_has_a_file_is_taken(store, tags, found):
    file = store.first(tags)
    assert (file.tag if file else None) == found


def test_without_a_folder_there_are_no_words(tmp_path):
    assert LanguageStore(tmp_path / "none", DiskCache(None)).first(["pt"]) is None


def test_a_file_that_cannot_be_used_is_an_error(tmp_path):
    (tmp_path / "pt.yaml").write_text("tag: [", encoding="utf-8")
    with pytest.raises(DataError, match=r"pt\.yaml"):
        LanguageStore(tmp_path, DiskCache(None)).first(["pt"])


def test_words_cite_their_file_once_each_and_are_shared(file, make):
    whole = file(
        "pt-BR", thanks=(said("Obrigado"),), polite_form=(make.claim("Strangers are called by title"),)
    )
    words = words_of(whole)
    assert (words.tag, words.name) == ("pt-BR", "Language pt-BR")
    assert words.greeting[0].sources == ("language-pt-br/one", "language-pt-br/two")
    assert {item.origin for item in (*words.greeting, *words.thanks, *words.polite_form)} == {"shared"}
    assert words.goodbye == ()
    assert list(language_sources(whole)) == ["language-pt-br/one", "language-pt-br/two"]


def test_a_place_opens_with_the_hello_of_its_language_where_its_files_know_none(file):
    words = words_of(file())
    empty = Culture(sections=Sections(first_minute=FirstMinute()), depth="core")
    found = with_hello(empty, lambda: words)
    assert found.sections.first_minute.greeting == words.greeting
    assert replace(found, sections=empty.sections) == empty
    own = Culture(sections=Sections(first_minute=FirstMinute(greeting=(said("Oi"),))))
    assert with_hello(own, lambda: words) is own
    assert with_hello(empty, lambda: None) is empty


def test_words_of_one_country_are_not_those_of_another_that_shares_its_language(file):
    held = file(reminder=(replace(said("Lembrete"), language="pt-BR"), said("Aviso")))
    found = {
        country: [words.native for words in words_of(held, country).reminder]
        for country in ("BR", "PT", None)
    }
    assert found == {"BR": ["Lembrete", "Aviso"], "PT": ["Aviso"], None: ["Lembrete", "Aviso"]}


def test_what_a_country_says_its_own_way_takes_the_place_of_the_same_words_for_everywhere(file):
    everywhere, there = said("Bom dia"), replace(said("Bom dia"), language="pt-BR", say_as="bohn JEE-uh")
    held = file(greeting=(everywhere, there, said("Boa noite")))
    ways = {
        country: [(words.native, words.say_as) for words in words_of(held, country).greeting]
        for country in ("BR", "AO", "PT")
    }
    assert ways["BR"] == [("Bom dia", "bohn JEE-uh"), ("Boa noite", None)]
    assert ways["AO"] == ways["PT"] == [("Bom dia", None), ("Boa noite", None)]
