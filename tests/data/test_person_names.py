"""Customs and lists of names: the codes exist, the lists can be halved, each opening of a mail is understood."""

from __future__ import annotations

import pytest

from trustbrief.culture.languages import LanguageStore
from trustbrief.documents.address import variants
from trustbrief.facts.territories import fact_file
from trustbrief.files.cache import DiskCache
from trustbrief.files.shipped import data_root
from trustbrief.files.typed import Reader
from trustbrief.model.names import NamesFile
from trustbrief.persons.letters import key
from trustbrief.persons.popular import PopularNames

LIST = data_root() / "facts" / "popular_names.tsv"
LINES = [line.split("\t") for line in LIST.read_text("utf-8").splitlines()]
NAMES = [line for line in LINES if not line[0].startswith("#")]


@pytest.fixture(scope="module")
def names():
    return Reader(NamesFile, DiskCache(None)).read(data_root() / "names.yaml")


def test_the_list_says_its_source_release_and_licence():
    heads = {line[0]: line[1] for line in LINES if line[0].startswith("#")}
    assert set(heads) == {"# licence", "# release", "# source"}
    assert heads["# licence"] == "CC0-1.0"


def test_each_line_can_be_read_and_has_its_key_as_names_are_compared():
    popular = PopularNames(LIST.parent)
    assert len(NAMES) > 3900
    for word, *_ in NAMES:
        assert key(word) == word
        assert popular.get(word), word


def test_the_lists_name_territories_alone():
    popular = PopularNames(LIST.parent)
    codes = {code for word, *_ in NAMES for part in popular.get(word)[:2] for code in part}
    assert codes <= set(fact_file().territories)
    assert len(codes) > 100


def test_words_of_other_scripts_have_a_latin_form():
    bare = [word for word, *rest in NAMES if not word.isascii() and len(rest) == 1 and word.isalpha()]
    assert len(bare) < 60, bare


def test_the_places_of_customs_marks_and_sounds_exist(names):
    known = set(fact_file().territories)
    codes = {
        code for part in (names.customs, names.marks, names.sounds) for entry in part for code in entry.places
    }
    assert {code[:2] for code in codes} <= known


def test_a_word_is_no_title_and_particle_of_one_language_at_once(names):
    titles = {
        (key(word), language)
        for title in names.titles
        for word in title.words
        for language in title.languages
    }
    particles = {
        (key(word), language) for one in names.particles for word in one.words for language in one.languages
    }
    assert titles & particles == set()


def test_each_opening_of_a_mail_is_for_anybody_or_for_a_man_and_a_woman():
    """A language file whose opening names but one of them is not used where that is not known."""
    folder = data_root() / "languages"
    store = LanguageStore(folder, DiskCache(None))
    alone = set()
    for file in sorted(folder.glob("*.yaml")):
        language = store.first([file.stem])
        for opening in language.mail_opening:
            whom = {form.to for form in variants(opening)}
            assert whom in ({"anybody"}, {"man", "woman"}, {"man"}), (file.stem, opening.native)
            if whom == {"man"}:
                alone.add(file.stem)
    assert alone == {"am", "ar", "bn", "fa", "hr", "ta", "ur"}
