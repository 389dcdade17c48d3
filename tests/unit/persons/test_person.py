import pytest

from trustbrief.persons.person import read


def parts(person):
    return [f"{part.text} {part.role}" for part in person.parts]


def test_a_comma_stands_behind_the_family_name(setting):
    found = read("Nguyen, Dr. Tien Dung", setting("VN", order="surname-first"))
    assert parts(found) == ["Dr. title", "Nguyen family", "Tien middle", "Dung given"]
    assert (found.certainty, found.decision.order, found.name) == (
        "clear",
        "family-first",
        "Tien Dung Nguyen",
    )


def test_behind_a_comma_degrees_are_no_name(setting):
    found = read("Anna Huber, PhD", setting("DE"))
    assert parts(found) == ["Anna given", "Huber family", "PhD behind"]


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("García López, María", "ES", ["García family", "López second-family", "María given"]),
        ("Guðmundsdóttir, Björk", "IS", ["Guðmundsdóttir ancestor", "Björk given"]),
        ("Uí Chonaill, Máire", "IE", ["Uí Chonaill family", "Máire given"]),
        ("Mac an tSaoi, Seán", "IE", ["Mac an tSaoi family", "Seán given"]),
        ("Van den Berg, Jan", "NL", ["Van den Berg family", "Jan given"]),
        ("Smith, J.", "GB", ["Smith family", "J. initial"]),
        ("NGUYEN Tien Dung", "VN", ["NGUYEN family", "Tien middle", "Dung given"]),
        ("María GARCÍA LÓPEZ", "ES", ["María given", "GARCÍA family", "LÓPEZ second-family"]),
        ("Jan van der BERG", "NL", ["Jan given", "van der BERG family"]),
    ],
)
def test_comma_and_capitals_decide_by_themselves(setting, text, place, expected):
    found = read(text, setting(place))
    assert parts(found) == expected
    assert found.certainty == "clear"


@pytest.mark.parametrize("text", ["Anna HUBER Maria", "ANNA HUBER", "Anna Huber"])
def test_capitals_in_the_middle_or_everywhere_say_nothing(setting, text):
    assert read(text, setting("DE")).certainty == "usual"


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("CHAN Tai Man, Peter", "CHAN"),
        ("Chan Tai Man, Peter", "Chan"),
        ("AU YEUNG Tai Man, Peter", "AU YEUNG"),
        ("Au Yeung, Tai Man", "Au Yeung"),
    ],
)
def test_a_whole_name_may_stand_before_the_comma_of_a_western_one(setting, text, family):
    found = read(text, setting("HK", order="surname-first", Chan="HK!1"))
    assert found.part("family") == family
    assert found.part("given") in {"Tai Man Peter", "Tai Man"}


@pytest.mark.parametrize(("place", "latin"), [("KR", "Yang"), ("VN", "Lương"), ("HK", None), ("TW", None)])
def test_a_reading_is_that_of_the_place_or_of_its_language(desk, place, latin):
    assert read("梁振英", desk.locality(place).naming).parts[0].romanised == latin


def test_a_common_prefix_is_not_the_name_that_somebody_goes_by(setting):
    assert parts(read("Muhammad Rizky Pratama", setting("ID"))) == [
        "Muhammad part",
        "Rizky given",
        "Pratama part",
    ]
    assert parts(read("Muhammad", setting("ID"))) == ["Muhammad given"]


def test_capitals_beside_a_patronymic_leave_it_to_the_patronymic(setting):
    found = read("IVANOVA Anna Sergeevna", setting("RU"))
    assert parts(found) == ["IVANOVA family", "Anna given", "Sergeevna patronymic"]


def test_a_parents_name_and_a_family_name_follow_bin(setting):
    found = read("Sheikh Mohammed bin Rashid bin Saeed Al Maktoum", setting("AE"))
    assert parts(found) == [
        "Sheikh title", "Mohammed given", "bin link", "Rashid ancestor", "bin link", "Saeed ancestor", "Al Maktoum family",
    ]  # fmt: skip
    assert found.certainty == "clear"
    assert [mark.id for mark in found.decision.marks] == ["bin"]


def test_a_name_in_another_script_is_split_and_romanised_where_a_list_has_it(desk):
    found = read("김민지", desk.locality("KR").naming)
    assert [(part.text, part.role, part.romanised) for part in found.parts] == [
        ("김", "family", "Kim"), ("민지", "given", None),
    ]  # fmt: skip


def test_nicknames_and_what_was_left_out_are_kept_apart(setting):
    found = read('Robert "Bob" Smith Jr. 3', setting("US"))
    assert parts(found) == ["Robert given", "Smith family", "Jr. behind", "Bob nickname"]
    assert found.left_out == ("3",)
    assert (found.part("given"), found.part("patronymic")) == ("Robert", None)
