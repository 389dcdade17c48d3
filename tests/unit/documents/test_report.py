"""A line that may be wrong becomes an address with everything filled in."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from trustbrief.documents.report import FORM, ISSUES, report
from trustbrief.errors import UsageError

ROOT = Path(__file__).parents[3]


def test_the_nearest_line_of_the_place_itself_comes_before_its_region(desk):
    found = report(desk.locality("japan"), "business card")
    assert found.line.place == "JP"
    assert "card" in found.line.text
    assert report(desk.locality("japan"), "card").line.place == "JP"


def test_the_address_fills_in_fields_that_the_form_has(desk):
    address = urlsplit(report(desk.locality("japan"), "business card").address)
    given = {key: value for key, (value,) in parse_qs(address.query).items()}
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / FORM).read_text("utf-8"))
    fields = {part["id"] for part in form["body"] if "id" in part}
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{ISSUES}/new"
    assert set(given) - {"template", "title"} <= fields
    assert given["template"] == FORM
    assert given["place"] == "Japan"
    assert given["line"] == report(desk.locality("japan"), "business card").line.text


def test_what_all_places_share_can_be_reported_from_any_of_them(desk):
    assert report(desk.locality("BR"), "lebaran").line.place is None


def test_a_part_offers_the_lines_of_its_country(desk):
    assert report(desk.locality("munich"), "alcohol").line.place == "DE"


def test_words_that_no_line_holds_are_an_error_that_says_where_to_look(desk):
    with pytest.raises(UsageError, match="no line about Japan holds 'xyzzy'") as caught:
        report(desk.locality("japan"), "xyzzy")
    assert "trustbrief search xyzzy" in str(caught.value.hint)
