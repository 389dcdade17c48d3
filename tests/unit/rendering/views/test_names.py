"""What is printed of names."""

import pytest

from trustbrief.documents.names import names_of
from trustbrief.rendering.blocks import Heading, Row, Sources, Title, words_of
from trustbrief.rendering.options import Options
from trustbrief.rendering.views.names import sheet


@pytest.fixture
def blocks(desk):
    def made(*typed, place=None, **options):
        names = names_of(desk, typed, desk.locality(place) if place else None)
        return sheet(names, Options(**options)).blocks

    return made


@pytest.fixture
def rows(blocks):
    """Return the rows by their labels; those without one continue the row above."""

    def made(*typed, **values):
        found = {}
        label = ""
        for block in blocks(*typed, **values):
            if isinstance(block, Row):
                label = block.label or label
                found.setdefault(label, []).append(words_of(block.line).rstrip())
        return found

    return made


def test_a_name_says_its_parts_and_how_sure_they_are(rows):
    found = rows("Kim Min-ji", place="KR")
    assert found["Parts"] == ["Kim family name · Min-ji given name"]
    assert found["How sure"][0].startswith("clear, family name first: Kim is a common family name there")
    assert found["In speech"] == ["Mr Kim to a man, Ms Kim to a woman"]
    assert found["In a mail"][0].startswith("Kim Min-ji 님께")
    assert found["In a mail"][1].startswith("Dear Kim Min-ji, the whole name, which fits anybody")
    assert found["Mr or Ms"] == ["not known from the name; if you know, type Mr … or Ms …"]
    assert found["Say it"] == ["not known here: listen to how they say it, or ask"]
    assert "Ask" not in found


def test_where_the_language_has_no_opening_that_fits_that_is_said(rows):
    mails = rows("Sasha Horvat", place="HR")["In a mail"]
    assert mails[0].startswith("Dear Sasha Horvat, the whole name")
    assert mails[1] == "no opening in Croatian that fits has a source yet"


def test_what_cannot_be_told_is_said_and_asked(rows):
    found = rows("Yao Ming", place="CN")
    assert found["Parts"] == ["Yao ? · Ming ?"]
    assert found["How sure"][0].startswith("cannot be told, ask: ")
    assert found["How sure"][0].endswith("at home Yao would be the family name, turned round Ming")
    assert found["Ask"]


def test_the_usual_order_alone_is_called_that(rows):
    assert rows("Xyz Abc", place="DE")["How sure"] == [
        "by the usual order alone, given name first: no list has these names"
    ]


def test_without_a_place_each_word_says_where_it_is_on_a_list_and_what_to_give(rows):
    found = rows("Martin Hu")
    assert found["Martin"][0].startswith("family name in Argentina, Australia, Belgium, Canada and ")
    assert found["Hu"] == ["family name in China"]
    assert found["Give"][0].endswith("--place AR or --place AU or --place CN")
    assert rows("Xyz Abc")["Give"][0].endswith("--place CN")


@pytest.mark.parametrize(
    ("name", "place", "text"),
    [
        ("Frau Anna Huber", "DE", "Ms: Frau says so"),
        ("Jan Kowalski", "PL", "not known for sure: Jan is on lists of common men's names (Poland)"),
        (
            "Andrea Huber", "DE",
            "not known: Andrea is on lists of women's names in some countries and of men's in others (Italy, Philippines)",
        ),
        ("Nguyen Thi Lan", "VN", "not known from the name; Thi is by tradition a woman's middle name"),
        ("Nguyen Van Lan", "VN", "not known from the name; Van is by tradition a man's middle name"),
    ],
)  # fmt: skip
def test_of_mr_and_ms_no_more_is_said_than_is_known(rows, name, place, text):
    (shown,) = rows(name, place=place)["Mr or Ms"]
    assert shown.partition("; if you know")[0] == text


@pytest.mark.parametrize(
    ("name", "place", "forms"),
    [
        ("Concetta Esposito", "naples", "Signor … or Signora …"),
        ("Mehmet Demir", "TR", "… Bey or … Hanım"),  # noqa: RUF001  (Turkish)
        ("Pierre Dupont", "geneva", "Monsieur … or Madame …"),
        ("Ramesh Kumar", "IN", "Mr … or Ms …"),
    ],
)
def test_what_may_be_typed_for_mr_or_ms_is_said_and_taken(rows, name, place, forms):
    (shown,) = rows(name, place=place)["Mr or Ms"]
    assert shown.endswith(f"; if you know, type {forms}")
    for form in forms.split(" or "):
        (known,) = rows(form.replace("…", name), place=place)["Mr or Ms"]
        assert known.endswith("says so")


def test_speech_is_in_the_language_of_the_place_and_says_so(rows):
    local = rows("Concetta Esposito", place="naples")["In speech"]
    assert local == ["Signor Esposito to a man, Signora Esposito to a woman, in Italian"]
    assert rows("Ramesh Kumar", place="IN")["In speech"] == ["Mr Kumar to a man, Ms Kumar to a woman"]
    assert rows("Jean Tremblay", place="quebec")["In speech"][0].endswith(", in French")


def test_an_opening_that_needs_a_name_that_cannot_be_told_says_so(rows):
    mails = rows("Maria Grazia De Luca", place="IT")["In a mail"]
    assert mails[1] == "an opening in Italian may need the name that cannot be told"


def test_written_forms_of_another_language_are_not_shown_for_a_part(rows):
    assert "In writing" not in rows("Pierre Dupont", place="geneva")
    assert rows("Hans Meier", place="zurich")["In writing"] == ["Herr (Mr), Frau (Ms), in German"]


def test_letters_say_how_they_sound_and_in_which_words(rows):
    assert rows("Jan Kowalski", place="PL")["Say it"] == ["j (Jan) y; w (Kowalski) v"]
    assert "Letters" in rows("Jan Kowalski", place="PL")


def test_a_form_for_a_known_woman_does_not_say_to_whom(rows):
    found = rows("Frau Anna Müller", place="DE")
    assert found["In speech"] == ["Frau Müller, in German"]
    assert found["In a mail"][0].startswith("Sehr geehrte Frau Müller  “Very honoured Ms …”")


def test_a_name_in_its_own_script_has_its_latin_form(rows):
    assert rows("김민지", place="KR")["Parts"] == ["김 (Kim) family name · 민지 given name"]


def test_several_names_stand_under_numbers_and_share_what_holds_there(blocks):
    found = blocks("Kim Min-ji", "Lee", place="KR")
    assert words_of(found[0].line) == "2 names   South Korea"
    assert [block.text for block in found if isinstance(block, Heading)] == [
        "1 of 2",
        "2 of 2",
        "South Korea",
    ]
    assert sum(isinstance(block, Title) for block in found) == 1


def test_words_that_are_no_name_are_left_out_and_said(rows):
    assert rows("Anna2 Huber", "456", place="DE")["Left out"] == ["Anna2", "'456' holds no name"]


def test_the_place_has_its_lines_by_kind_and_its_words_for_mr_and_ms(rows):
    found = rows("Anna Müller", place="DE")
    assert {"Address", "Titles", "In writing"} <= set(found)
    assert found["In writing"] == ["Herr (Mr), Frau (Ms), in German"]
    assert "In writing" not in rows("Anna Smith", place="US")


def test_what_the_places_own_files_say_of_names_is_not_said_twice(rows):
    assert "Names" not in rows("Tanaka Hiroshi", place="JP")
    assert "Names" in rows("Kim Min-ji", place="KP")
    assert rows("Harpreet Kaur", place="IN")["Names"] == [
        "Kaur is borne by Sikh women, as a second or last name"
    ]


def test_a_mail_to_somebody_with_a_patronymic_says_so(rows):
    assert (
        "Dear Anna Sergeevna, given name and patronymic"
        in rows("Anna Sergeevna Ivanova", place="RU")["In a mail"]
    )


def test_marks_of_a_name_without_a_place_stand_under_a_heading(blocks):
    headings = [block.text for block in blocks("Ahmad bin Ismail") if isinstance(block, Heading)]
    assert headings == ["What words in it say"]


def test_sources_are_listed_to_the_full_extent_and_pointed_to_on_the_screen(blocks):
    screen, full = blocks("Lee", place="UG"), blocks("Lee", place="UG", extent="full")
    assert not any(isinstance(block, Sources) for block in screen)
    assert any(isinstance(block, Sources) for block in full)
    assert words_of(screen[-1].line).endswith("° cluster · sources: --full")
    assert words_of(full[-1].line).endswith("° cluster")
    assert words_of(blocks("Lee")[-1].line).endswith("may be a name · sources: --full")
