import pytest

from trustbrief.persons.popular import Listed
from trustbrief.persons.setting import FAR, HERE, NEAR


def test_the_custom_of_the_smallest_part_comes_first(setting):
    assert setting("IN-TN").custom.id == "india-south"
    assert setting("IN").custom.id == "india"
    assert setting("DE").custom is None
    assert setting().custom is None


@pytest.mark.parametrize(
    ("place", "values", "family", "alone", "call"),
    [
        ("VN", {}, "first", False, "given"),
        ("DE", {}, "last", True, "family"),
        ("GE", {"formal": "given"}, "last", True, "given"),
        ("DE", {"order": "surname-first", "formal": None}, "first", False, "whole"),
        ("DE", {"order": None}, None, False, "family"),
    ],
)
def test_without_a_custom_order_and_address_are_those_of_cldr(setting, place, values, family, alone, call):
    found = setting(place, **values)
    assert (found.family, found.order_alone, found.call_by) == (family, alone, call)


def test_the_nearest_list_counts(setting):
    found = setting("DE", near=("AT",))
    assert found.as_family(Listed({"US": 1, "AT": 2}, {})) == NEAR
    assert found.as_family(Listed({"US": 1, "DE": 9}, {})) == HERE
    assert found.as_given(Listed({}, {"US": "men"})) == FAR
    assert found.as_given(Listed({}, {})) == 0


def test_which_lists_count_where_one_has_to_be_near(setting):
    assert setting("DE", near=("AT",)).counts(["AT", "US"])
    assert not setting("DE").counts(["US"])
    assert setting().counts(["US"])


@pytest.mark.parametrize(
    ("code", "near", "far"), [("MX", "ES", "FR"), ("AU", "GB", "IN"), ("HK", "TW", "KR"), ("MY", "CN", "KR")]
)
def test_a_place_is_near_to_those_that_share_its_language(desk, code, near, far):
    found = desk.locality(code).naming
    assert (found.distance(near), found.distance(far), found.distance(code)) == (NEAR, FAR, HERE)


def test_a_cluster_is_near_to_its_members_and_has_no_order(desk):
    found = desk.locality("nordic").naming
    assert (found.distance("DK"), found.distance("DE")) == (NEAR, FAR)
    assert (found.known, found.family, found.call_by) == (True, None, "whole")
    assert desk.locality("DE").naming.family_first("HU")
