"""Forms of address, in speech and in a mail: nothing gendered on a guess, nothing that needs a part not known."""

import pytest
from msgspec import structs

from trustbrief.culture.languages import words_of
from trustbrief.documents.address import called, mail, spoken, variants
from trustbrief.model.language import CourtesyWords, LanguageWords
from trustbrief.model.statements import Expression
from trustbrief.persons.courtesy import courtesy
from trustbrief.persons.person import read


@pytest.fixture
def read_at(desk):
    def made(text, place):
        setting = desk.locality(place).naming
        return read(text, setting), setting

    return made


@pytest.fixture
def said(read_at):
    def made(text, place):
        person, setting = read_at(text, place)
        return [(form.text, form.to) for form in spoken(person, courtesy(person, setting), setting)]

    return made


@pytest.mark.parametrize(
    ("text", "place", "forms"),
    [
        ("Anna Müller", "DE", [("Mr Müller", "man"), ("Ms Müller", "woman")]),
        ("Frau Anna Müller", "DE", [("Ms Müller", "woman")]),
        ("Dr. Anna Müller", "DE", [("Dr. Müller", "anybody")]),
        ("Nguyen Tien Dung", "VN", [("Mr Dung", "man"), ("Ms Dung", "woman")]),
        ("Tanaka Hiroshi", "JP", [("Tanaka-san", "anybody")]),
        ("Mehmet Yılmaz", "TR", [("Mehmet Bey", "man"), ("Mehmet Hanım", "woman")]),
        ("Björk Guðmundsdóttir", "IS", [("Björk", "anybody")]),
        ("Gabriel García Márquez", "CO", [("Mr García", "man"), ("Ms García", "woman")]),
        ("Ahmad bin Ismail", "MY", [("Mr Ahmad", "man")]),
        ("Daw Tin Moe", "MM", [("Daw Tin Moe", "woman")]),
        ("Vladimir Vladimirovich Putin", "RU", [("Vladimir Vladimirovich", "anybody"), ("Mr Putin", "man")]),
        ("K. R. Narayanan", "IN-TN", [("Mr Narayanan", "man"), ("Ms Narayanan", "woman")]),
        ("Maria Silva", "PT", [("Maria Silva", "anybody")]),
        ("Yao Ming", "CN", [("Yao Ming", "anybody")]),
        ("Chief Emeka Okafor", "NG", [("Chief Emeka Okafor", "anybody")]),
        ("이준호 과장", "KR", [("이 과장님", "anybody")]),
        ("Kim Sujin Gwajang-nim", "KR", [("Kim Gwajang-nim", "anybody")]),
        ("Me Sophie Dubois", "FR", [("Maître Dubois", "anybody")]),
        ("Ni Made Ayu", "ID", [("Ibu Made", "woman")]),
        ("Raden Ajeng Kartini", "ID", [("Ibu Kartini", "woman")]),
        ("Muhammad Rizky Pratama", "ID", [("Bapak Rizky", "man"), ("Ibu Rizky", "woman")]),
        ("KAGAME Paul", "RW", [("Mr Kagame", "man"), ("Ms Kagame", "woman")]),
        ("Sir Keir Starmer", "GB", [("Sir Keir", "anybody")]),
        ("Lady Hale", "GB", [("Lady Hale", "anybody")]),
        ("Drs. Budi Santoso", "ID", [("Bapak Budi", "man"), ("Ibu Budi", "woman")]),
    ],
)
def test_the_part_that_goes_with_a_title_is_spoken_and_the_whole_where_it_cannot_be_told(
    said, text, place, forms
):
    assert said(text, place) == forms


@pytest.mark.parametrize(
    ("text", "place", "forms"),
    [
        ("Anna Müller", "DE", [("Herr Müller", "de"), ("Frau Müller", "de")]),
        ("Concetta Esposito", "IT", [("Signor Esposito", "it"), ("Signora Esposito", "it")]),
        ("Pierre Dupont", "FR", [("Monsieur", "fr"), ("Madame", "fr")]),
        ("Mehmet Yılmaz", "TR", [("Mehmet Bey", None), ("Mehmet Hanım", None)]),
        ("Dott.ssa Anna Rossi", "IT", [("Dott.ssa Rossi", None)]),
        (
            "Dr. Anna von der Heide",
            "DE",
            [("Herr Dr. von der Heide", "de"), ("Frau Dr. von der Heide", "de")],
        ),
        ("Herr Prof. Dr. Klaus Schmidt", "DE", [("Herr Prof. Schmidt", "de")]),
        ("Herr Dipl.-Ing. Klaus Schmidt", "DE", [("Herr Schmidt", "de")]),
        ("Frau Mag. Dr. Anna Huber", "AT", [("Frau Dr. Huber", "de")]),
        ("Herr Dipl.-Ing. Klaus Schmidt", "AT", [("Herr Dipl.-Ing. Schmidt", "de")]),
        ("Frau Dr.-Ing. Anna Schmidt", "DE", [("Frau Dr. Schmidt", "de")]),
        ("mr. Anna de Vries", "NL", [("meneer De Vries", "nl"), ("mevrouw De Vries", "nl")]),
        ("de heer J. van den Broek", "NL", [("meneer Van den Broek", "nl")]),
        ("mevrouw A. van den Broek", "BE", [("mevrouw van den Broek", "nl")]),
        ("Jan Kowalski", "PL", [("Mr Kowalski", "en"), ("Ms Kowalski", "en")]),
    ],
)
def test_words_of_the_language_go_before_english_ones_and_a_custom_before_both(
    desk, read_at, text, place, forms
):
    person, setting = read_at(text, place)
    words = desk.locality(place).words
    found = spoken(person, courtesy(person, setting), setting, words)
    assert [(form.text, form.language) for form in found] == forms
    assert all(form.sources for form in found if form.language not in {None, "en"})


@pytest.mark.parametrize(
    ("text", "place", "part"),
    [
        ("Kim Min-ji", "KR", "Kim"), ("Jin Hu", "CN", None), ("Maria Silva", "PT", None), ("Abebe Bikila", "ET", "Abebe"),
        ("A. P. J. Abdul Kalam", "IN", "Abdul Kalam"), ("Suharto", "ID", "Suharto"),
    ],
)  # fmt: skip
def test_what_goes_with_a_title_is_the_custom_of_the_place(read_at, text, place, part):
    assert called(*read_at(text, place)) == part


@pytest.fixture
def begins(desk, read_at):
    def made(text, place):
        person, setting = read_at(text, place)
        files = (desk.locality(place).language, desk.languages.first(["en"]))
        words = [words_of(file) if file else None for file in files]
        return [(form.text, form.to) for form in mail(person, courtesy(person, setting), setting, words)]

    return made


@pytest.mark.parametrize(
    ("text", "place", "forms"),
    [
        (
            "Anna Müller", "DE",
            [("Sehr geehrte Frau Müller", "woman"), ("Sehr geehrter Herr Müller", "man"), ("Dear Anna Müller", "anybody")],
        ),
        ("Frau Dr. Anna Müller", "DE", [("Sehr geehrte Frau Dr. Müller", "woman"), ("Dear Dr. Anna Müller", "anybody")]),
        ("Müller", "DE", [
            ("Sehr geehrte Frau Müller", "woman"), ("Sehr geehrter Herr Müller", "man"),
            ("Dear Mr Müller", "man"), ("Dear Ms Müller", "woman"),
        ]),
        ("Frau Müller", "DE", [("Sehr geehrte Frau Müller", "woman"), ("Dear Ms Müller", "woman")]),
        (
            "Dott.ssa Anna Rossi", "IT",
            [("Gentile Dott.ssa Rossi", "woman"), ("Dear Dott.ssa Anna Rossi", "anybody")],
        ),
        ("Dra. Lucía Pérez", "MX", [("Estimada Dra. Pérez", "woman"), ("Dear Dra. Lucía Pérez", "anybody")]),
        ("Dr. Müller", "DE", [
            ("Sehr geehrte Frau Dr. Müller", "woman"), ("Sehr geehrter Herr Dr. Müller", "man"),
            ("Dear Dr. Müller", "anybody"),
        ]),
        ("Herr Prof. Dr. Klaus Schmidt", "DE", [
            ("Sehr geehrter Herr Prof. Schmidt", "man"), ("Dear Prof. Dr. Klaus Schmidt", "anybody"),
        ]),
        ("Mevrouw ir. Anna de Vries", "NL", [("Geachte mevrouw De Vries", "woman"), ("Dear ir. Anna de Vries", "anybody")]),
        ("DUPONT Marie", "FR", [("Madame,", "woman"), ("Monsieur,", "man"), ("Dear Marie Dupont", "anybody")]),
        ("NGUYEN Tien Dung", "VN", [
            ("Kính gửi anh Dung", "man"), ("Kính gửi chị Dung", "woman"), ("Dear Nguyen Tien Dung", "anybody"),
        ]),
        ("CHAN Tai Man, Peter", "HK", [
            ("Chan先生：", "man"), ("Chan女士：", "woman"), ("Dear Peter Chan Tai Man", "anybody"),
        ]),
        ("김민준 부장님", "KR", [("김민준 부장 님께", "anybody"), ("Dear 김민준", "anybody")]),
        ("김 부장", "KR", [
            ("김 부장 님께", "anybody"), ("Dear Mr 김", "man"), ("Dear Ms 김", "woman"),
        ]),
        ("Mevrouw prof. Van Dijk", "NL", [("Geachte mevrouw Van Dijk", "woman"), ("Dear prof. Van Dijk", "anybody")]),
        ("Mevrouw mr. Van Dijk", "NL", [("Geachte mevrouw Van Dijk", "woman"), ("Dear Ms Van Dijk", "woman")]),
        ("Dr. Anan Suksai", "TH", [("เรียน Dr. Anan Suksai", "anybody"), ("Dear Dr. Anan Suksai", "anybody")]),
        ("Marie Dupont", "FR", [("Madame,", "woman"), ("Monsieur,", "man"), ("Dear Marie Dupont", "anybody")]),
        ("Yao Ming", "CN", [("Dear Yao Ming", "anybody")]),
        ("Wei Zhang", "CN", [("尊敬的Zhang先生", "man"), ("尊敬的Zhang女士", "woman"), ("Dear Wei Zhang", "anybody")]),
        (
            "Jan Kowalski",
            "PL",
            [("Szanowny Panie", "man"), ("Szanowna Pani", "woman"), ("Dear Jan Kowalski", "anybody")],
        ),
        ("Pan Jan Kowalski", "PL", [("Szanowny Panie", "man"), ("Dear Jan Kowalski", "anybody")]),
        ("Pani Anna Nowak", "PL", [("Szanowna Pani", "woman"), ("Dear Anna Nowak", "anybody")]),
        ("Anders Jensen", "DK", [("Kære Anders Jensen", "anybody"), ("Dear Anders Jensen", "anybody")]),
        ("Jensen", "DK", [("Dear Mr Jensen", "man"), ("Dear Ms Jensen", "woman")]),
        ("Anna Sergeevna Ivanova", "RU", [("Уважаемая Anna Sergeevna", "woman"), ("Dear Anna Sergeevna", "anybody")]),
        ("Sven Svensson", "SE", [("Hej.", "anybody"), ("Dear Sven Svensson", "anybody")]),
        ("Anna Smith", "US", [("Dear Anna Smith", "anybody")]),
    ],
)  # fmt: skip
def test_a_mail_begins_with_the_forms_of_the_language_and_the_whole_name(begins, text, place, forms):
    assert begins(text, place) == forms


def opening(**values):
    values = {
        "language": "xx",
        "when": "to somebody new",
        "sources": ("a",),
        "confidence": "practitioner",
        **values,
    }
    return Expression(**values)


def test_a_form_for_one_of_them_alone_waits_until_that_is_known(read_at):
    person, setting = read_at("Anna Huber", "DE")
    unknown = courtesy(person, setting)
    words = LanguageWords(
        tag="xx", name="Xish", mail_opening=(opening(native="Poštovani …", meaning="Respected Mr …"),)
    )
    assert mail(person, unknown, setting, [words]) == ()
    several = LanguageWords(
        tag="xx", name="Xish", mail_opening=(opening(native="Vážení", meaning="Dear Ladies and Gentlemen"),)
    )
    assert mail(person, unknown, setting, [several, None]) == ()
    nothing = LanguageWords(tag="xx", name="Xish")
    assert mail(person, unknown, setting, [nothing]) == ()


def test_where_names_take_another_ending_a_form_is_left_open_and_speech_stays_english(read_at):
    person, setting = read_at("Jan Huber", "DE")
    known = courtesy(person, setting)
    both = opening(native="Vážený pane … / Vážená paní …", meaning="Respected Mr … / Respected Ms …")
    spoken_so = CourtesyWords(mr="pane …", ms="paní …", sources=("a",), confidence="practitioner")
    bent = LanguageWords(tag="xx", name="Xish", names_change=True, mail_opening=(both,), courtesy=spoken_so)
    assert [form.text for form in mail(person, known, setting, [bent])] == ["Vážený pane …", "Vážená paní …"]
    assert {form.text for form in spoken(person, known, setting, bent)} == {"Mr Huber", "Ms Huber"}
    unbent = structs.replace(bent, names_change=False)
    assert {form.text for form in spoken(person, known, setting, unbent)} == {"pane Huber", "paní Huber"}


def test_a_form_that_means_a_man_or_a_woman_is_for_anybody():
    (form,) = variants(opening(native="Құрметті ханым немесе мырза", meaning="Respected Madam or Sir"))
    assert form.to == "anybody"


def test_a_word_that_fits_a_man_and_a_woman_is_said_once(read_at):
    person, setting = read_at("Jan Huber", "DE")
    one = CourtesyWords(mr="khun …", ms="khun …", sources=("a",), confidence="practitioner")
    words = LanguageWords(tag="xx", name="Xish", courtesy=one)
    (form,) = spoken(person, courtesy(person, setting), setting, words)
    assert (form.text, form.to) == ("khun Huber", "anybody")


@pytest.mark.parametrize(
    ("native", "meaning", "romanised", "forms"),
    [
        (
            "Liebe Frau … / Lieber Herr …",
            "Dear Ms … / Dear Mr …",
            None,
            [("Liebe Frau …", "woman"), ("Lieber Herr …", "man")],
        ),
        (
            "Guten Tag, Frau … / Herr …",
            "Good day, Ms … / Mr …",
            None,
            [("Guten Tag, Frau …", "woman"), ("Guten Tag, Herr …", "man")],
        ),
        (
            "Один … / Одна …",
            "Respected …",
            "odin … (to a man) / odna … (to a woman)",
            [("Один …", "man"), ("Одна …", "woman")],
        ),
        ("Kære …", "Dear …", None, [("Kære …", "anybody")]),
    ],
)
def test_the_two_forms_of_an_opening_are_told_apart_by_what_they_mean(native, meaning, romanised, forms):
    found = variants(opening(native=native, meaning=meaning, romanised=romanised))
    assert [(form.text, form.to) for form in found] == forms


def test_the_two_forms_of_an_opening_are_told_apart_by_when_they_fit():
    found = variants(
        opening(native="Benvolgut … / Benvolguda …", meaning="Dear …", when="to a man / to a woman")
    )
    assert [(form.to, form.when) for form in found] == [("man", "to a man"), ("woman", "to a woman")]


def test_each_form_has_the_whole_of_what_it_means():
    found = variants(opening(native="A … / B …", meaning="Very honoured Ms … / Mr …"))
    assert [form.meaning for form in found] == ["Very honoured Ms …", "Very honoured Mr …"]
