"""Names of persons over the shipped data."""

import pytest

from trustbrief.documents.names import MOST_NAMES, names_of
from trustbrief.errors import UsageError


@pytest.fixture
def asked(desk):
    def made(*typed, place=None):
        return names_of(desk, typed, desk.locality(place) if place else None)

    return made


def test_the_answer_has_the_persons_and_what_holds_there_with_its_sources(asked):
    found = asked("Nguyen Thi Mai", place="VN")
    (person,) = found.persons
    assert (person.family, person.given, person.called, person.order) == (
        "Nguyen",
        "Mai",
        "Mai",
        "family-first",
    )
    assert [claim.text[:11] for claim in found.customs] == ["Family name"]
    assert [claim.text[:11] for claim in found.marks] == ["Thị as a mi"]
    assert [claim.text[:10] for claim in found.letters] == ["Vietnamese"]
    assert found.address
    assert found.name_order
    cited = {
        name
        for part in (found.customs, found.marks, found.letters, found.address)
        for claim in part
        for name in claim.sources
    }
    assert cited <= set(found.sources)
    assert {"names/w3c-names", "names/vietcetera"} <= cited
    assert {source.number for source in found.sources.values()} == set(range(1, len(found.sources) + 1))


def test_letters_are_told_of_where_a_name_has_some_that_are_said_otherwise(asked):
    assert asked("Nguyen Tien", place="VN").letters
    assert asked("Li Na", place="CN").letters == ()


def test_the_lists_name_the_countries_and_whose_names_they_are(asked):
    found = asked("Andrea Hu")
    andrea, hu = found.persons[0].lists
    assert (andrea.word, andrea.family_in, andrea.given_in) == ("Andrea", (), {"IT": "men", "PH": "women"})
    assert hu.family_in == ("CN",)
    assert found.places == {"CN": "China", "IT": "Italy", "PH": "Philippines"}
    assert (found.place, found.local_forms, found.language) == (None, None, None)


def test_without_a_place_nothing_is_decided_and_the_whole_name_is_used(asked):
    (person,) = asked("Jin Hu").persons
    assert (person.certainty, person.family, person.called) == ("unclear", None, None)
    assert [form.text for form in person.mail] == ["Dear Jin Hu"]
    assert person.ask == "Which of your names is the family name, and how would you like to be addressed?"


@pytest.mark.parametrize(
    ("name", "place", "ask"),
    [
        ("Frau Anna Xyz", "DE", None),
        ("Anna Müller", "DE", None),
        ("Xyz Abc", "DE", "How would you like to be addressed?"),
    ],
)
def test_what_is_open_is_asked(asked, name, place, ask):
    assert asked(name, place=place).persons[0].ask == ask


@pytest.mark.parametrize(
    ("place", "language"),
    [("KR", "Korean"), ("DE", "German"), ("IS", "Icelandic"), ("KE", None), ("US", None), ("nordic", None)],
)
def test_the_language_of_business_is_named_where_it_is_not_english(asked, place, language):
    assert asked("Anna Xyz", place=place).language == language


def test_a_part_of_a_country_has_its_own_custom(asked):
    assert asked("K. R. Narayanan", place="chennai").persons[0].given == "Narayanan"
    assert asked("K. R. Narayanan", place="IN").persons[0].given is None


def test_each_name_is_read_once_and_empty_ones_are_passed_over(asked):
    found = asked("Kim Min-ji", " ", "", "Kim Min-ji", "Lee", place="KR")
    assert [person.name for person in found.persons] == ["Kim Min-ji", "Lee"]


def test_what_holds_no_name_is_named_beside_those_that_do_and_is_an_error_alone(asked):
    found = asked("Kim Min-ji", "123", place="KR")
    assert found.unread == ("'123' holds no name",)
    with pytest.raises(UsageError, match="holds no name"):
        asked("123", "456")


def test_there_has_to_be_a_name_and_there_may_not_be_too_many(asked):
    with pytest.raises(UsageError, match="there is no name"):
        asked(" ")
    with pytest.raises(UsageError, match="at most 100 at a time"):
        asked(*(f"Anna {'x' * size}" for size in range(1, MOST_NAMES + 2)))


def test_the_local_words_for_mr_and_ms_are_facts_of_the_place(asked):
    assert (
        asked("Anna Müller", place="DE").local_forms.mr,
        asked("Anna Xyz", place="nordic").local_forms,
    ) == ("Herr", None)


@pytest.mark.parametrize(
    ("place", "languages"), [("IN", ["en", "hi"]), ("KE", ["en", "sw-KE"]), ("JP", ["ja", "en"])]
)
def test_a_mail_opens_in_english_where_business_is_done_in_it(asked, place, languages):
    (person,) = asked("Maria Tan", place=place).persons
    assert list(dict.fromkeys(form.language for form in person.mail)) == languages
