"""Where words occur in what is covered, the best first."""

from __future__ import annotations

import pytest

from trustbrief.documents.search import MAX_LENGTH, Indexed, ranked, search
from trustbrief.documents.search_entries import Entry
from trustbrief.documents.search_words import Query, words_of
from trustbrief.errors import UsageError

GROUPS = (("overdue", "late payment"),)


def stem(word):
    return word.removesuffix("s")


def found(query, *texts, **values):
    plain = {"kind": "line", "place": "XX", "name": "Place", "path": "do[0]", "command": "x"}
    known = [Indexed(Entry(**{**plain, "text": text, **values}), words_of(text)) for text in texts]
    return [hit.text for hit in ranked(Query(query, GROUPS, stem), known)]


def test_whole_words_come_before_other_forms_and_those_before_beginnings():
    assert found("gift", "a gifted child", "two gifts", "a gift") == ["a gift", "two gifts", "a gifted child"]


def test_all_words_have_to_stand_in_one_text_in_any_order():
    assert found("card gift", "a gift and a card", "a gift") == ["a gift and a card"]


def test_words_that_stand_together_come_first():
    assert found("quite good", "good, not quite", "quite good") == ["quite good", "good, not quite"]


def test_words_that_mean_the_same_find_each_other_after_the_word_itself():
    assert found("overdue", "a late payment", "an overdue bill", "late for a payment") == [
        "an overdue bill",
        "a late payment",
    ]


def test_words_written_as_one_count_where_there_is_no_other():
    assert found("inshallah", "in sha' Allah", "in Shanghai") == ["in sha' Allah"]
    assert found("inshallah", "in sha' Allah", "they say inshallah") == ["they say inshallah"]


def test_where_nothing_holds_all_words_the_texts_that_hold_most_come_nearest():
    assert found("gift card box", "a gift and a card", "a box") == ["a gift and a card"]
    assert found("gift elephant", "a gift") == []


def test_a_title_comes_after_what_is_said():
    title = Entry(kind="source", place="XX", name="A", path="sources[0]", text="gift", command="x")
    said = Entry(kind="line", place="XX", name="B", path="do[0]", text="giftshop", command="x")
    known = [Indexed(entry, words_of(entry.text)) for entry in (title, said)]
    assert [hit.kind for hit in ranked(Query("gift", (), stem), known)] == ["line", "source"]


def test_what_may_cost_a_deal_comes_before_what_is_nice_to_know():
    known = [
        Indexed(Entry(kind="line", place="XX", name=name, path="p", text="gift", command="x", weight=weight), " gift ")
        for name, weight in (("A", 1), ("B", 3))
    ]  # fmt: skip
    assert [hit.name for hit in ranked(Query("gift", (), stem), known)] == ["B", "A"]


@pytest.mark.parametrize("query", ["", "  ", "x" * (MAX_LENGTH + 1)])
def test_a_search_for_nothing_or_too_much_is_refused(desk, query):
    with pytest.raises(UsageError, match="1 to 200 characters"):
        search(desk, query)


def test_the_longest_query_is_fine_and_spaces_do_not_count(desk):
    assert search(desk, "qx" * (MAX_LENGTH // 2)).hits == ()
    assert search(desk, "  gift   card ").query == "gift card"


def test_own_files_are_searched_and_a_change_of_them_is_seen(another_desk, tmp_path):
    file = tmp_path / "jp.yaml"
    file.write_text('code: JP\ndo: ["Greet the office dinosaur"]\n', encoding="utf-8")
    own = {"overlays": (tmp_path,)}
    assert [(hit.place, hit.name) for hit in search(another_desk(**own), "dinosaur").hits] == [
        ("JP", "Japan, your own file")
    ]
    file.write_text('code: JP\ndo: ["Greet the office mammoth too"]\n', encoding="utf-8")
    assert search(another_desk(**own), "dinosaur").hits == ()
    assert search(another_desk(**own), "mammoth").hits


@pytest.mark.parametrize(
    ("query", "kind", "command"),
    [
        ("onam", "feast", "trustbrief greet onam"),
        ("whatsapp", "line", "trustbrief region"),
        ("guten tag", "words", "trustbrief region "),
        ("read up", "step", "trustbrief plan PLACE --stage prepare"),
        ("lebaran", "season", "trustbrief region ID --topic calendar"),
    ],
)
def test_each_kind_of_text_is_found_with_what_prints_more_of_it(desk, query, kind, command):
    commands = [hit.command for hit in search(desk, query).hits if hit.kind == kind]
    assert any(found.startswith(command) for found in commands)


def test_it_is_said_when_nothing_holds_all_words(desk):
    assert search(desk, "whatsapp client mongoose").whole is False
    assert search(desk, "whatsapp").whole


@pytest.mark.parametrize(
    ("query", "place", "path"),
    [
        ("late payment denmark", "DK", "agreements.late_payment"),
        ("what to call a woman in italy", "IT", "first_minute."),
        ("gifts in japan", "JP", "etiquette.gifts"),
        ("silence in south korea", "KR", "first_minute.silence"),
        ("gifts osaka", "JP", "etiquette.gifts"),
        ("overdue invoice lisbon", "PT", "agreements.late_payment"),
    ],
)
def test_a_place_that_is_named_keeps_the_others_out(desk, query, place, path):
    result = search(desk, query)
    assert result.whole
    assert {hit.place for hit in result.hits} == {place}
    assert result.hits[0].path.startswith(path)


def test_the_rate_of_interest_is_found_by_its_place(desk):
    assert "agreements.late_payment[0]" in {hit.path for hit in search(desk, "interest denmark").hits}


def test_where_the_place_has_nothing_of_it_all_others_are_looked_through(desk):
    assert search(desk, "business card denmark").hits
    assert {hit.place for hit in search(desk, "japan").hits} > {"JP"}


def test_coming_late_as_a_guest_is_no_late_payment(desk):
    assert not [hit for hit in search(desk, "late payment denmark").hits if "guest" in hit.text]


def test_a_word_that_is_a_city_too_stays_a_word_where_texts_hold_it(desk):
    assert {hit.place for hit in search(desk, "mobile phone").hits} > {"AE"}
