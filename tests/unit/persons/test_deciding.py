"""Which unit of a name is what; the lists are those that each case writes down."""

import pytest

from trustbrief.persons.deciding import decide, unspaced
from trustbrief.persons.units import units_of


@pytest.fixture
def decided(setting):
    """Decide a name; the roles come as their first letters."""

    def made(text, place, **values):
        there = setting(place, **values)
        found = decide(units_of(tuple(text.split()), there), there)
        roles = " ".join(_LETTERS.get(role, role) for role in found.roles)
        return roles, found.certainty, found

    return made


_LETTERS = {"given": "g", "family": "f", "second-family": "f2", "middle": "m", "unknown": "?", "initial": "i"}
FIRST = {"order": "surname-first"}
EAST = {
    **FIRST,
    "Kim": "KR!1",
    "Min": "KR!46",
    "Ji": "KR!49",
    "Lee": "KR!2",
    "Jung": "KR!5",
    "Wang": "CN!1",
    "Hu": "CN!15",
}


@pytest.mark.parametrize(
    ("text", "place", "roles", "certainty"),
    [
        # The place's list and its order agree.
        ("Kim Jisoo", "KR", "f g", "clear"),
        ("Kim Min Ji", "KR", "f g g", "likely"),
        ("Wang Xiao", "CN", "f g", "clear"),
        # Turned round, as lists and length tell.
        ("Jisoo Kim", "KR", "g f", "likely"),
        ("Xiao Wang", "CN", "g f", "likely"),
        # Length alone: two syllables beside one.
        ("Xi Jinping", "CN", "f g", "clear"),
        ("Jinping Xi", "CN", "g f", "likely"),
        ("Ouyang Xiu", "CN", "f g", "clear"),
        # A Western first name before both.
        ("Donald Hu Wai-man", "CN", "g f g", "likely"),
        ("Donald Tsang Yam-kuen", "CN", "g f g", "likely"),
        # Both can be the family name.
        ("Jung Lee", "KR", "? ?", "unclear"),
        ("Wang Hu", "CN", "? ?", "unclear"),
        ("Min Ji Kim", "KR", "? ? ?", "unclear"),
        # No list has either.
        ("Yao Ming", "CN", "? ?", "unclear"),
        ("Shohei Ohtani", "JP", "? ?", "unclear"),
        # In its own letters the order is sure.
        ("김 민지", "KR", "f g", "likely"),
    ],
)
def test_where_the_family_name_comes_first(decided, text, place, roles, certainty):
    assert decided(text, place, **EAST)[:2] == (roles, certainty)


def test_in_its_own_letters_a_listed_family_name_is_clear(decided):
    roles, certainty, found = decided("김 민지", "KR", **FIRST, 김="KR!1")
    assert (roles, certainty, found.order) == ("f g", "clear", "family-first")
    assert found.why[0] == "in hangul letters the family name stands first"


def test_lists_of_elsewhere_alone_do_not_decide_where_many_turn_names_round(decided):
    assert decided("Tamás Gábor", "HU", **FIRST, Gábor="RO=men")[1] == "unclear"
    assert decided("Tamás Gábor", "HU", near=("RO",), **FIRST, Gábor="RO=men")[:2] == ("f g", "likely")


def test_a_family_name_on_the_places_own_list_wins_over_one_of_elsewhere(decided):
    assert decided("Kim Hu", "KR", **EAST)[:2] == ("f g", "likely")
    assert decided("Hu Kim", "KR", **EAST)[1] == "unclear"


def test_what_cannot_be_told_says_what_both_orders_would_make_of_it(decided):
    found = decided("Yao Ming", "CN", **FIRST)[2]
    assert found.lean == "at home Yao would be the family name, turned round Ming"


VIET = {**FIRST, "Nguyen": "VN!1", "Le": "VN!3"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Nguyen Tien Dung", "f m g"),
        ("Dung Nguyen", "g f"),
        ("Tien Dung Nguyen", "g g f"),
        ("Le Nguyen", "? ?"),
    ],
)
def test_where_the_given_name_comes_last_those_between_are_middle_names(decided, text, roles):
    assert decided(text, "VN", **VIET)[0] == roles


LAST = {
    "Anna": "DE=women",
    "Huber": "DE!1",
    "Martin": "DE!9 DE=men",
    "Wang": "CN!1",
    "Kowal": "PL!1",
    "Tom": "GB=men",
}


@pytest.mark.parametrize(
    ("text", "roles", "certainty"),
    [
        ("Anna Huber", "g f", "clear"),
        ("Anna Maria Huber", "g m f", "clear"),
        ("Xyz Huber", "g f", "clear"),
        ("Xyz Kowal", "g f", "likely"),
        ("Xyz Abc", "g f", "usual"),
        # Some bear it as a given name, too, which turns nothing round.
        ("Xyz Martin", "g f", "likely"),
        ("Kowal Xyz", "g f", "usual"),
        ("Martin Xyz", "g f", "usual"),
        # The lists speak against the order, or the name may have come with its own.
        ("Huber Anna", "? ?", "unclear"),
        ("Xyz Tom", "? ?", "unclear"),
        ("Anna Tom", "? ?", "unclear"),
        ("Wang Xyz", "? ?", "unclear"),
        ("Wang Huber", "g f", "likely"),
        ("Xyz Wang", "g f", "likely"),
    ],
)
def test_where_the_family_name_comes_last(decided, text, roles, certainty):
    assert decided(text, "DE", **LAST)[:2] == (roles, certainty)


@pytest.mark.parametrize(
    ("text", "roles", "certainty"),
    [
        ("Elton John", "g f", "usual"),
        ("Scott Thomas", "g f", "usual"),
        ("Xyz Thomas", "g f", "likely"),
        ("Wang Xyz", "? ?", "unclear"),
    ],
)
def test_in_places_of_one_order_lists_put_it_in_no_doubt(decided, text, roles, certainty):
    known = {"John": "US=men", "Scott": "US!36", "Thomas": "US!14 US=men", "Wang": "CN!1"}
    assert decided(text, "US", **known)[:2] == (roles, certainty)


def test_a_family_name_may_begin_before_its_particle(decided):
    roles, certainty, found = decided("Ludwig Mies van der Rohe", "NL")
    assert (roles, certainty, found.lean) == ("? ? ?", "unclear", "van der Rohe, or Mies van der Rohe")
    assert decided("Ludwig Jan van der Rohe", "NL", Jan="NL=men")[:2] == ("g m f", "clear")
    assert decided("Luiz Lula da Silva", "BR")[:2] == ("g m f", "likely")


def test_lists_against_the_order_are_told_and_do_not_decide(decided):
    found = decided("Huber Anna", "DE", **LAST)[2]
    assert found.lean == "the lists point to Huber as the family name"


def test_where_both_orders_are_in_use_the_lists_decide(decided):
    known = {"Anna": "RU=women", "Kuznetsov": "RU!3"}
    assert decided("Kuznetsov Anna", "RU", **known)[:2] == ("f g", "likely")
    assert decided("Tinkov Anna", "RU", Anna="RU=women")[:2] == ("f g", "likely")
    assert decided("Tinkov Oleg", "RU")[1] == "unclear"


def test_where_the_order_alone_does_not_tell_the_usual_one_is_no_more_than_a_hint(decided):
    roles, certainty, found = decided("Priya Nair", "IN")
    assert (roles, certainty) == ("? ?", "unclear")
    assert found.lean == "in the order usual there Nair would be the family name"
    assert decided("Priya Sharma", "IN", Sharma="IN!4")[1] == "clear"


SPAIN = {"María": "ES=women", "José": "ES=men", "García": "ES!1", "López": "ES!4", "Marquez": "ES!30"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("María García López", "g f f2"),
        ("María José García", "g g f"),
        ("María Xyz García", "? ? ?"),
        ("María José García López", "g g f f2"),
        ("María José Xyz Abc", "g g f f2"),
        ("María García Xyz Abc", "? ? ? ?"),
        ("María José José García", "? ? ? ?"),
        ("María del Carmen García López", "g g f f2"),
        ("María José Primo de Rivera", "? ? ? ?"),
        ("María García", "g f"),
        ("García López", "? ?"),
        ("María José", "? ?"),
        ("García María López", "? ? ?"),
    ],
)
def test_two_family_names_at_the_end_or_one(decided, text, roles):
    assert decided(text, "ES", **SPAIN)[0] == roles


@pytest.mark.parametrize(
    ("text", "place", "roles", "certainty"),
    [
        ("Björk Guðmundsdóttir", "IS", "g ancestor", "clear"),
        ("Björk Xyz", "IS", "g ancestor", "likely"),
        ("Björk Blöndal", "IS", "g f", "likely"),
        ("Ahmed Hassan Ali", "AE", "g ancestor-or-family ancestor-or-family", "likely"),
        ("Noura Al Kaabi", "AE", "g f", "likely"),
        ("Tin Moe", "MM", "g g", "likely"),
        ("Joko Widodo", "ID", "g part", "likely"),
        ("Liem Sioe Liong", "ID", "? ? ?", "unclear"),
        ("Бат Болд", "MN", "ancestor g", "likely"),
        ("Bat Bold", "MN", "? ?", "unclear"),
        ("Tsakhiagiin Elbegdorj", "MN", "patronymic g", "clear"),
        ("Suharto", "ID", "g", "likely"),
    ],
)
def test_where_there_is_no_family_name_one_name_is_the_own_one(decided, text, place, roles, certainty):
    known = {"Blöndal": "IS!1", "Liem": "CN!2"}
    assert decided(text, place, **known)[:2] == (roles, certainty)


@pytest.mark.parametrize(
    ("text", "roles"),
    [("Tan Wei Ming", "f g g"), ("Lawrence Tan", "g f"), ("Anwar Ibrahim", "? ?"), ("Tan Lim", "? ?")],
)
def test_where_families_differ_a_near_list_has_to_have_one_of_the_names(decided, text, roles):
    assert decided(text, "MY", near=("TW",), Tan="TW!1", Lim="TW!2")[0] == roles


@pytest.mark.parametrize(
    ("text", "place", "roles", "certainty"),
    [
        ("J. K. Rowling", "GB", "i i f", "likely"),
        ("John F. Kennedy", "GB", "g i f", "usual"),
        ("K. R. Narayanan", "IN-TN", "i i g", "likely"),
        ("K. R. Narayanan", "IN", "i i ?", "likely"),
        ("B. Bold", "MN", "i g", "likely"),
        ("J. Xyz", "KR", "i ?", "unclear"),
        ("J. Kim", "KR", "i f", "likely"),
        ("J. K.", "GB", "i i", "unclear"),
        ("J.", "GB", "i", "unclear"),
    ],
)
def test_beside_initials_the_written_name_is_the_family_or_the_own_one(
    decided, text, place, roles, certainty
):
    order = "surname-first" if place == "KR" else "given-first"
    assert decided(text, place, order=order, Kim="KR!1")[:2] == (roles, certainty)


@pytest.mark.parametrize(
    ("text", "place", "roles", "certainty", "order"),
    [
        ("Anna Sergeevna Ivanova", "RU", "g patronymic f", "clear", "given-first"),
        ("Ivanova Anna Sergeevna", "RU", "f g patronymic", "clear", "family-first"),
        ("Anna Sergeevna", "RU", "g patronymic", "clear", None),
        ("Roman Abramovich", "RU", "g ?", "unclear", None),
        ("Roman Arkadyevich Abramovich", "RU", "g patronymic f", "clear", "given-first"),
        ("Sergeevna", "RU", "patronymic", "clear", None),
        ("Əliyev Vüqar Rəşid oğlu", "AZ", "f g patronymic", "clear", "family-first"),
        ("Xyz Abc Anna Sergeevna", "RU", "f f g patronymic", "likely", "family-first"),
    ],
)
def test_the_given_name_stands_before_a_patronymic(decided, text, place, roles, certainty, order):
    found = decided(text, place)
    assert (*found[:2], found[2].order) == (roles, certainty, order)


@pytest.mark.parametrize(
    ("text", "roles", "certainty"),
    [("Huber", "f", "likely"), ("Anna", "g", "likely"), ("Kowal", "?", "unclear"), ("Xyz", "?", "unclear")],
)
def test_a_single_name_is_what_the_places_own_list_says(decided, text, roles, certainty):
    assert decided(text, "DE", **LAST)[:2] == (roles, certainty)


def test_without_a_place_or_an_order_nothing_is_decided(decided):
    assert decided("Jin Hu", None, Hu="CN!15")[:2] == ("? ?", "unclear")
    found = decided("Jin Hu", "GE", order=None)
    assert found[:2] == ("? ?", "unclear")
    assert found[2].why == ("the order there is not known",)


@pytest.mark.parametrize(
    ("word", "place", "split", "certainty"),
    [
        ("王小明", "CN", ("王", "小明"), "clear"),
        ("欧阳娜娜", "CN", ("欧阳", "娜娜"), "clear"),
        ("赵小明", "CN", ("赵", "小明"), "likely"),
        ("남궁민", "KR", ("남궁", "민"), "likely"),
        ("황보라", "KR", ("황", "보라"), "likely"),
        ("남궁영수", "KR", ("남궁", "영수"), "clear"),
        ("선우진", "KR", ("선우", "진"), "clear"),
        ("佐藤健", "JP", ("佐藤", "健"), "clear"),
        ("大谷翔平", "JP", None, None),
        ("王小明", None, ("王", "小明"), "likely"),
        ("赵小明", None, None, None),
        ("王", "CN", None, None),
        ("赵小明小明", "CN", None, None),
        ("Wang", "CN", None, None),
    ],
)
def test_a_name_without_spaces_is_split_by_lists_or_where_one_character_is_usual(
    setting, word, place, split, certainty
):
    there = setting(place, order="surname-first", 王="CN!1", 佐藤="JP!1", 남="KR!31", 황="KR!16")
    found = unspaced(word, there)
    assert (found and found[:2]) == split
    assert (found and found[2].certainty) == certainty
