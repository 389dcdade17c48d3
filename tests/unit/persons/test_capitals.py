import pytest

from trustbrief.persons.capitals import in_small


@pytest.mark.parametrize(
    ("place", "text", "shown"),
    [
        ("FR", "Marie DUPONT-MARTIN", "Marie Dupont-Martin"),
        ("FR", "DE LA TOUR", "de la Tour"),
        ("NL", "Jan VAN DER BERG", "Jan van der Berg"),
        # Belgium writes them with a capital.
        ("BE", "VAN DAMME", "Van Damme"),
        ("GB", "PETER O'BRIEN", "Peter O'Brien"),
        ("GB", "Peter MCDONALD", "Peter McDonald"),
        ("TR", "Mehmet YILMAZ", "Mehmet Yılmaz"),
        ("CN", "LI NA", "Li Na"),
        # Two letters beside small ones may be initials, and a full stop says so.
        ("GB", "JP Morgan", "JP Morgan"),
        ("GB", "J.R.R. Tolkien", "J.R.R. Tolkien"),
        ("GB", "Ann McDonald", "Ann McDonald"),
        ("RU", "ИВАНОВ", "ИВАНОВ"),
        ("KR", "김민지", "김민지"),
    ],
)
def test_words_in_capitals_are_written_small(setting, place, text, shown):
    assert in_small(text, setting(place)) == shown
