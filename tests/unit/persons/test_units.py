import pytest

from trustbrief.persons.units import degrees, parent_mark, units_of, without_titles


def words(text):
    return tuple(text.split())


@pytest.mark.parametrize(
    ("place", "text", "titles", "left", "behind"),
    [
        ("DE", "Prof. Dr. Dr. h.c. Klaus Müller", ["Prof.", "Dr.", "Dr.", "h.c."], "Klaus Müller", []),
        ("DE", "Frau Dr. Weber", ["Frau", "Dr."], "Weber", []),
        ("DE", "Dr.", [], "Dr.", []),
        # Letters with a full stop each are initials.
        ("IN", "M.S. Swaminathan", [], "M.S. Swaminathan", []),
        ("IN", "M. R. Radha", [], "M. R. Radha", []),
        ("IN", "Ms. Radha", ["Ms."], "Radha", []),
        ("IN", "MS Dhoni", [], "MS Dhoni", []),
        ("IN", "DR Rao", ["DR"], "Rao", []),
        ("US", "MR Smith", ["MR"], "Smith", []),
        ("KR", "이준호 과장", [], "이준호", ["과장"]),
        ("KR", "김민준부장님", [], "김민준", ["부장", "님"]),
        ("KR", "김과장", [], "김", ["과장"]),
        ("KR", "Kim Sujin Gwajang-nim", [], "Kim Sujin", ["Gwajang", "nim"]),
        ("US", "Kim Sajang", [], "Kim Sajang", []),
        ("ID", "Hj. Siti Aminah", ["Hj."], "Siti Aminah", []),
        ("ID", "I Wayan Sudirta", ["I"], "Wayan Sudirta", []),
        ("GB", "Baroness Hale", ["Baroness"], "Hale", []),
        ("US", "Baron Davis", [], "Baron Davis", []),
        ("DE", "Ing Huber", [], "Ing Huber", []),
        ("MY", "Dato' Sri Najib Razak", ["Dato' Sri"], "Najib Razak", []),
        ("ES", "Sr. García", ["Sr."], "García", []),
        ("US", "Robert Smith Jr.", [], "Robert Smith", ["Jr."]),
        ("US", "Robert Smith Sr.", [], "Robert Smith", ["Sr."]),
        ("US", "Robert Smith III MBA", [], "Robert Smith", ["III", "MBA"]),
        ("US", "Jack Ma", [], "Jack Ma", []),
        ("US", "Anna Huber Ph.D.", [], "Anna Huber", ["Ph.D."]),
        ("BR", "João Souza Filho", [], "João Souza", ["Filho"]),
        ("US", "João Filho", [], "João Filho", []),
        ("JP", "Tanaka-san", [], "Tanaka", ["san"]),
        ("JP", "Tanaka san", [], "Tanaka", ["san"]),
        ("JP", "田中さん", [], "田中", ["さん"]),
        ("KR", "Lee San", [], "Lee San", []),
        ("TR", "Mehmet Yılmaz Bey", [], "Mehmet Yılmaz", ["Bey"]),
        ("MM", "U Thant", ["U"], "Thant", []),
        ("US", "U Thant", [], "U Thant", []),
        ("US", "Ing Huber", [], "Ing Huber", []),
        ("CZ", "Ing. Huber", ["Ing."], "Huber", []),
    ],
)
def test_titles_are_taken_off_before_and_behind_and_a_name_is_left(
    setting, place, text, titles, left, behind
):
    found = without_titles(words(text), setting(place))
    assert [text for text, _ in found.titles] == titles
    assert " ".join(found.words) == left
    assert [text for text, _ in found.behind] == behind


@pytest.mark.parametrize(
    ("text", "titles", "left"),
    [
        ("นายสมชาย ใจดี", ["นาย"], "สมชาย ใจดี"),
        ("นางสาวสมหญิง ใจดี", ["นางสาว"], "สมหญิง ใจดี"),
        ("ดร.อนันต์ ใจดี", ["ดร."], "อนันต์ ใจดี"),
        ("นาย สมชาย", ["นาย"], "สมชาย"),
        ("ม.ร.ว. นริศรา", ["ม.ร.ว."], "นริศรา"),
        ("M.R. Narisa", ["M.R."], "Narisa"),
        ("K. Somchai", ["K."], "Somchai"),
        # Words that begin as a title does.
        ("นายิกา ใจดี", [], "นายิกา ใจดี"),
        ("นาย", [], "นาย"),
    ],
)
def test_thai_titles_are_taken_off_what_they_are_joined_to(setting, text, titles, left):
    found = without_titles(words(text), setting("TH"))
    assert [text for text, _ in found.titles] == titles
    assert " ".join(found.words) == left


@pytest.mark.parametrize(
    ("place", "text", "units"),
    [
        ("NL", "De Vries", ["De Vries family"]),
        ("BE", "Van Vliet", ["Van Vliet family"]),
        ("GB", "Van Dyke", ["Van Dyke family"]),
        ("GB", "Van Nguyen", ["Van", "Nguyen"]),
        ("NL", "Jan Vliet", ["Jan", "Vliet"]),
    ],
)
def test_behind_a_title_a_particle_and_a_name_are_a_family_name(setting, place, text, units):
    found = units_of(words(text), setting(place, Nguyen="VN!1"), titled=True)
    assert [f"{unit.text} {unit.kind}".removesuffix(" word") for unit in found] == units


def test_behind_a_comma_stand_degrees_or_a_name(setting):
    known = degrees(("PhD", "Jr."), setting("US"))
    assert known is not None
    assert [text for text, _ in known] == ["PhD", "Jr."]
    assert degrees(("John", "PhD"), setting("US")) is None


@pytest.mark.parametrize(
    ("place", "text", "units"),
    [
        ("NL", "Jan van der Berg", ["Jan", "van der Berg family"]),
        ("NL", "Van Damme Jean", ["Van Damme family", "Jean"]),
        ("IE", "Seán Mac an tSaoi", ["Seán", "Mac an tSaoi family"]),
        ("IE", "Ní Bhriain", ["Ní Bhriain family"]),
        ("IE", "Mac an tSaoi", ["Mac an tSaoi family"]),
        ("IE", "Mac Murphy", ["Mac", "Murphy"]),
        ("IE", "Máire Uí Chonaill", ["Máire", "Uí Chonaill family"]),
        ("TH", "Ploy Na Ayutthaya", ["Ploy", "Na Ayutthaya family"]),
        ("CN", "Li Na", ["Li", "Na"]),
        ("CN", "Au Yeung Tai Man", ["Au Yeung", "Tai", "Man"]),
        ("GB", "Van Morrison", ["Van", "Morrison"]),
        ("GB", "Ludwig van Beethoven", ["Ludwig", "van Beethoven family"]),
        ("VN", "Nguyen van An", ["Nguyen", "van", "An"]),
        ("ES", "José Ortega y Gasset", ["José", "Ortega y Gasset family"]),
        ("ES", "y Gasset", ["y initial", "Gasset"]),
        ("AE", "Abdul Rahman Al Saud", ["Abdul Rahman given", "Al Saud family"]),
        ("AE", "Noura Al-Kaabi", ["Noura", "Al-Kaabi family"]),
        ("AE", "Abd-Allah Al", ["Abd-Allah given", "Al"]),
        ("AZ", "Rəşid oğlu", ["Rəşid oğlu patronymic"]),
        ("AZ", "Vüqar Rəşid-oğlu", ["Vüqar", "Rəşid-oğlu patronymic"]),
        ("RU", "Anna Sergeevna", ["Anna", "Sergeevna patronymic"]),
        ("US", "John F. Kennedy", ["John", "F. initial", "Kennedy"]),
        ("VN", "Nguyễn Văn A", ["Nguyễn", "Văn", "A"]),
    ],
)
def test_particles_belong_to_what_they_join(setting, place, text, units):
    found = units_of(words(text), setting(place))
    assert [f"{unit.text} {unit.kind}".removesuffix(" word") for unit in found] == units


def test_all_small_letters_say_nothing_of_particles(setting):
    assert [unit.text for unit in units_of(words("jan van berg"), setting("GB"))] == ["jan", "van berg"]
    assert [unit.text for unit in units_of(words("jan von berg"), setting("FR"))] == ["jan", "von", "berg"]


def test_both_halves_of_a_hyphen_count_where_a_list_has_both_as_one_kind(setting):
    known = {"Jean": "FR=men", "Pierre": "FR=men", "Smith": "GB!1"}
    (unit,) = units_of(("Jean-Pierre",), setting("FR", **known))
    assert unit.listed.given == {"FR": "men"}
    (mixed,) = units_of(("Jean-Smith",), setting("FR", **known))
    assert not mixed.listed
    (korean,) = units_of(("Jean-Pierre",), setting("KR", order="surname-first", **known))
    assert not korean.listed


@pytest.mark.parametrize(
    ("place", "text", "found"),
    [
        ("MY", "Ahmad bin Ismail", (1, 1, "bin")),
        ("MY", "Muthu anak lelaki Raman", (1, 2, "anak-lelaki")),
        ("MY", "Bin Ismail", None),
        ("MY", "Ahmad Bin", None),
        ("GB", "Muthu s/o Raman", (1, 1, "anak-lelaki")),
        ("GB", "Ahmad bin Ismail", (1, 1, "bin")),
        ("GB", "Ahmad Bin Ismail", None),
        ("CN", "Wang bin Li", None),
        (None, "Ahmad bin Ismail", (1, 1, "bin")),
    ],
)
def test_a_parents_name_follows_a_word_in_its_places_or_in_small_letters(setting, place, text, found):
    mark = parent_mark(words(text), setting(place))
    assert (mark and (*mark[:2], mark[2].id)) == found
