import pytest

from trustbrief.errors import DataError
from trustbrief.persons.popular import NOTHING, UNRANKED, PopularNames


@pytest.fixture
def popular(tmp_path):
    lines = ["andrea\tDE=F IT=M", "kim\tKH! KR!1 US=B", "odd\tKR?1", "김\tKR!1\tKR=Kim"]
    (tmp_path / "popular_names.tsv").write_text("# source\ta book\n" + "\n".join(lines) + "\n")
    return PopularNames(tmp_path)


def test_a_word_is_a_family_name_with_its_rank_or_a_forename_of_somebody(popular):
    kim = popular.get("KIM")
    assert kim.family == {"KH": UNRANKED, "KR": 1}
    assert kim.given == {"US": "both"}
    assert popular.get("Andréa").given == {"DE": "women", "IT": "men"}


def test_a_word_in_another_script_has_its_latin_form(popular):
    assert popular.get("김").romanised == {"KR": "Kim"}
    assert not popular.get("Kim").romanised


@pytest.mark.parametrize("word", ["Xyz", "", "…", "# source"])
def test_a_word_that_no_list_has_is_nothing(popular, word):
    assert popular.get(word) is NOTHING
    assert not popular.get(word)


def test_a_damaged_line_is_a_damaged_installation(popular):
    with pytest.raises(DataError, match=r"popular_names\.tsv: odd"):
        popular.get("odd")


def test_a_missing_file_is_a_damaged_installation(tmp_path):
    with pytest.raises(DataError):
        PopularNames(tmp_path).get("Kim")
