"""Where words occur in what is covered."""

from __future__ import annotations

import pytest

from trustbrief.documents.search import MAX_LENGTH, find, folded, search
from trustbrief.errors import UsageError
from trustbrief.model.profile import Etiquette, FirstMinute
from trustbrief.model.statements import Expression


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Café", "cafe"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("ﬁne", "fine"), ("日本", "日本")],
)
def test_case_accents_and_ligatures_do_not_matter(text, plain):
    assert folded(text) == plain


def test_all_words_have_to_stand_in_one_statement_in_any_order(make):
    gifts = (make.claim("Wrap a gift with care"), make.claim("A gift for a child is welcome"))
    files = [("Exampleland", make.profile(etiquette=Etiquette(gifts=gifts)))]
    assert [hit.path for hit in find("gift", files)] == ["etiquette.gifts[0]", "etiquette.gifts[1]"]
    (hit,) = find("CARE  gift", files)
    assert (hit.place, hit.name, hit.text) == ("XX", "Exampleland", "Wrap a gift with care")
    assert hit.sources == ("Title of one",)
    assert list(find("gift elephant", files)) == []
    assert list(find("", files)) == []


def test_a_source_is_found_by_title_and_publisher(make):
    (hit,) = find("publisher title one", [("Exampleland", make.profile())])
    assert (hit.path, hit.text, hit.sources) == ("sources[0]", "Title of one. A publisher", ())


def test_words_to_say_are_found_by_each_of_their_forms(make):
    wish = Expression(
        language="ja", native="おはよう", romanised="ohayō", meaning="Good morning", when="until ten",
        sources=("one",), confidence="expert",
    )  # fmt: skip
    files = [("Japan", make.profile(first_minute=FirstMinute(greeting=(wish,))))]
    for query in ("おはよう", "ohayo", "good morning", "until"):
        assert [hit.path for hit in find(query, files)] == ["first_minute.greeting[0]"]


@pytest.mark.parametrize("query", ["", "  ", "x" * (MAX_LENGTH + 1)])
def test_a_search_for_nothing_or_too_much_is_refused(desk, query):
    with pytest.raises(UsageError, match="1 to 200 characters"):
        search(desk, query)


def test_the_longest_query_is_fine_and_spaces_do_not_count(desk):
    assert search(desk, "x" * MAX_LENGTH).hits == ()
    assert search(desk, "  gift   card ").query == "gift card"


def test_shipped_and_own_files_are_searched_by_name(another_desk, tmp_path):
    (tmp_path / "jp.yaml").write_text('code: JP\ndo: ["Greet the office dinosaur"]\n', encoding="utf-8")
    found = search(another_desk(overlays=(tmp_path,)), "dinosaur")
    assert [(hit.place, hit.name) for hit in found.hits] == [("JP", "Japan, your own file")]
    names = [hit.name for hit in search(another_desk(), "gift").hits]
    assert names == sorted(names)
