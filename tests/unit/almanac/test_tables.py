"""Our own tables about calendars, read strictly."""

from __future__ import annotations

import pytest

from trustbrief.almanac import tables
from trustbrief.errors import DataError

WHOLE = "NO:\n  - {name: Eve, day: '12-24', closes: '12:00:00', reason: custom, source: a book}\n"


@pytest.fixture
def folder(monkeypatch, tmp_path):
    """Read the tables of a folder of our own, each anew."""
    (tmp_path / "facts").mkdir()
    for name in tables.FILES:
        (tmp_path / "facts" / name).write_text("{}")
    monkeypatch.setattr(tables, "data_root", lambda: tmp_path)
    tables.half_day_rules.cache_clear()
    yield tmp_path / "facts"
    tables.half_day_rules.cache_clear()


def test_a_code_that_looks_like_no_stays_norway(folder):
    (folder / tables.HALF_DAYS).write_text(WHOLE)
    assert list(tables.half_day_rules()) == ["NO"]


@pytest.mark.parametrize(
    "text",
    [
        "NO: [",
        WHOLE.replace("day:", "dya:"),
        WHOLE.replace("source: a book", "practice: off"),
        WHOLE.replace("12:00:00", "noon"),
    ],
)
def test_a_damaged_table_is_named_with_what_to_do(folder, text):
    (folder / tables.HALF_DAYS).write_text(text)
    with pytest.raises(DataError, match=tables.HALF_DAYS) as error:
        tables.half_day_rules()
    assert error.value.hint


def test_a_changed_table_has_another_version_and_a_missing_one_is_an_error(folder):
    before = tables.version()
    assert tables.version() == before
    (folder / tables.GAPS).write_text(WHOLE)
    assert tables.version() != before
    (folder / tables.GAPS).unlink()
    with pytest.raises(DataError):
        tables.version()
