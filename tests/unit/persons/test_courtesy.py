import pytest

from trustbrief.persons.courtesy import courtesy
from trustbrief.persons.person import read


@pytest.fixture
def known(setting):
    def made(text, place, **values):
        there = setting(place, **values)
        return courtesy(read(text, there), there)

    return made


@pytest.mark.parametrize(
    ("text", "place", "form", "by"),
    [
        ("Frau Dr. Weber", "DE", "ms", "Frau"),
        ("Licenciada María López", "ES", "ms", "Licenciada"),
        ("Dr. Weber", "DE", None, None),
        ("Martina Navrátilová", "CZ", "ms", "Navrátilová"),
        ("Anna Sergeevna Ivanova", "RU", "ms", "Sergeevna, Ivanova"),
        ("Björk Guðmundsdóttir", "IS", "ms", "Guðmundsdóttir"),
        ("Ahmad bin Ismail", "MY", "mr", "bin"),
        ("Mr Ahmad binti Ismail", "MY", None, None),
        ("Tanaka-san", "JP", None, None),
        ("Harpreet Kaur", "IN", "ms", "Kaur"),
        ("Harpreet Singh", "IN", None, None),
        ("Phoolan Devi", "IN", "ms", "Devi"),
        ("Gayatri Devi Singh", "IN", None, None),
        ("Devi", "IN", None, None),
        ("Sinéad Ní Bhriain", "IE", "ms", "Ní"),
        ("Seán Mac an tSaoi", "IE", None, None),
        ("นายสมชาย ใจดี", "TH", "mr", "นาย"),
        ("M.R. Narisa Chakrabongse", "TH", None, None),
        ("M.S. Swaminathan", "IN", None, None),
        ("mr. Anna de Vries", "NL", None, None),
    ],
)
def test_a_title_a_word_or_an_ending_says_mr_or_ms(known, text, place, form, by):
    found = known(text, place)
    assert (found.form, found.by) == (form, by)


def test_a_list_is_a_hint_and_never_a_form(known):
    found = known("Anna Huber", "DE", Anna="DE=women", Huber="DE!1")
    assert (found.form, found.lists, found.lists_name, found.lists_in) == (None, "women", "Anna", ("DE",))


@pytest.mark.parametrize(
    ("lists", "whose", "where"),
    [
        ("DE=women IT=men", "women", ("DE",)),
        ("AT=women IT=men", "women", ("AT",)),
        ("FR=women IT=men", "differs", ("FR", "IT")),
        ("DE=both", "both", ("DE",)),
        ("FR=men IT=men", "men", ("FR", "IT")),
    ],
)
def test_the_places_own_list_counts_before_near_ones_and_those_before_others(known, lists, whose, where):
    found = known("Andrea Huber", "DE", near=("AT",), Andrea=lists, Huber="DE!1")
    assert (found.lists, found.lists_in) == (whose, where)


def test_where_the_family_name_comes_first_lists_of_elsewhere_say_nothing(known):
    values = {"order": "surname-first", "Nguyen": "VN!1", "Lan": "SI=men"}
    assert known("Nguyen Lan", "VN", **values).lists is None
    assert known("Nguyen Lan", "VN", near=("SI",), **values).lists == "men"


def test_a_list_may_speak_against_an_ending_but_not_against_a_title(known):
    known_names = {"Reem": "AE=women"}
    against = known("Reem bin Saeed", "AE", **known_names)
    assert (against.form, against.lists) == (None, "women")
    assert known("Mr Reem Saeed", "AE", **known_names).form == "mr"


def test_of_several_given_names_one_that_the_places_list_has_counts(known):
    found = known("Xyz Kim Huber", "DE", near=("AT",), Kim="US=men", Xyz="DE=women", Huber="DE!1")
    assert found.lists_name == "Xyz"


def test_where_parts_cannot_be_told_a_family_name_is_no_forename(known):
    assert known("Huber Anna", "DE", Anna="DE=women", Huber="DE!1 DE=men").lists_name == "Anna"
    assert known("Yao Ming", "CN", order="surname-first").lists is None


def test_a_middle_name_is_a_hint_by_tradition(known):
    found = known("Nguyen Thi Mai", "VN", order="surname-first", Nguyen="VN!1")
    assert (found.form, found.hint, found.hint_name) == (None, "women", "Thi")
    assert known("Nguyen Tien Dung", "VN", order="surname-first", Nguyen="VN!1").hint is None
