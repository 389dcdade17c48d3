"""`trustbrief compare`: places side by side."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

FORMATS = ("text", "markdown", "html", "json")


def test_positions_stand_side_by_side(trustbrief):
    found = trustbrief("compare", "JP", "US", "germany", "-f", "json").json
    assert [place["code"] for place in found["places"]] == ["JP", "US", "DE"]
    assert len(found["scales"]) == 8
    for scale in found["scales"]:
        known = [position for position in scale["positions"].values() if position]
        assert scale["widest_gap"] == max(known) - min(known)
    assert [place["driver"] for place in found["places"][:2]] == [None, "competence"]


def test_the_moment_is_the_same_for_each(trustbrief):
    found = trustbrief("compare", "JP", "US", "-f", "json", "--on", "2026-12-01").json
    times = [place["time"] for place in found["places"]]
    assert times == ["2026-12-01T09:00:00+09:00", "2026-11-30T19:00:00-05:00"]


def test_a_day_off_in_two_places_is_shared(trustbrief):
    found = trustbrief("compare", "JP", "US", "DE", "-f", "json").json
    new_year = next(day for day in found["shared_holidays"] if day["date"] == "2027-01-01")
    assert new_year["names"].keys() == {"JP", "US", "DE"}
    assert all(len(day["names"]) >= 2 for day in found["shared_holidays"])


def test_what_is_not_covered_says_so(trustbrief):
    found = trustbrief("compare", "BV", "JP").out
    assert "not covered" in found


@pytest.mark.parametrize("format_", FORMATS)
def test_two_to_six_places_in_each_format(trustbrief, format_):
    for places in (("JP", "US"), ("JP", "US", "DE", "BR", "SA", "nordics")):
        found = trustbrief("compare", *places, "-f", format_)
        assert found.code == 0
        assert "Japan" in found.out


@pytest.mark.parametrize(
    "places", [("JP",), ("JP", "日本"), ("JP", "US", "DE", "BR", "SA", "NG", "IN"), ("JP", "xx")]
)
def test_too_few_too_many_or_unknown_is_a_usage_error(trustbrief, places):
    found = trustbrief("compare", *places)
    assert (found.code, found.out, len(found.err.splitlines())) == (2, "", 2)


@pytest.mark.parametrize("columns", ["60", "80", "100", "140"])
def test_nothing_is_wider_than_the_terminal(trustbrief, monkeypatch, columns):
    from rich.cells import cell_len

    monkeypatch.setenv("COLUMNS", columns)
    out = trustbrief("compare", "JP", "US", "DE", "BR").out
    assert max(map(cell_len, out.splitlines())) <= int(columns)


def test_markdown_tables_have_as_many_cells_in_each_row(trustbrief):
    out = trustbrief("compare", "JP", "US", "-f", "markdown").out
    rows = [line for line in out.splitlines() if line.startswith("|")]
    assert len(rows) > 20
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {4}


class Balance(HTMLParser):
    """Notes the elements that are left open, and every text."""

    void = frozenset({"meta", "link", "br", "img"})

    def __init__(self):
        super().__init__()
        self.open, self.addresses = [], []

    def handle_starttag(self, tag, attrs):
        if tag not in self.void:
            self.open.append(tag)
        self.addresses += [value for name, value in attrs if name in {"href", "src"}]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_the_page_is_whole_and_fetches_nothing(trustbrief):
    out = trustbrief("compare", "JP", "SA", "-f", "html").out
    page = Balance()
    page.feed(out)
    assert page.open == []
    assert "<script" not in out
    assert "@import" not in out
    assert all(address.startswith("http") for address in page.addresses)


def test_hostile_text_is_escaped_in_each_format(trustbrief, tmp_path):
    (tmp_path / "de.yaml").write_text(
        'code: "DE"\nfirst_minute:\n  address: ["<script>alert(1)</script> | [x](javascript:1)"]\n', "utf-8"
    )
    for format_ in ("html", "markdown"):
        out = trustbrief("compare", "JP", "DE", "-f", format_, "--cultures", str(tmp_path)).out
        assert "<script>" not in out
        assert "alert(1)" in out
        assert format_ == "html" or "\\[x\\](javascript:1)" in out
