"""The places of a site, one after the other or spread over processes."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import pytest

from trustbrief.site import pool
from trustbrief.site.pool import Opening, batches, tasks


@pytest.fixture
def opening(home_less):
    return Opening(datetime(2026, 11, 24, 9, tzinfo=UTC), home_less.data, home_less.cache, ())


def test_what_takes_longest_comes_first(planned):
    assert tasks(planned("BV", "BE", "nordic-europe")) == [None, "BE", "BV", "nordic-europe", ("BE", "BV")]


def test_each_task_tells_which_files_it_wrote(planned, opening, tmp_path):
    found = planned("BV", "JP")
    first = list(batches(opening, found, tmp_path, 1))
    assert [batch.place and batch.place.code for batch in first] == [None, "BV", "JP", None]
    written = {name for batch in first for name in batch.states}
    assert {str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*") if file.is_file()} == written
    again = list(batches(opening, found, tmp_path, 1))
    assert {state for batch in again for state in batch.states.values()} == {"unchanged"}


def test_a_few_places_start_no_process(planned, opening, tmp_path, monkeypatch):
    monkeypatch.setattr(pool, "ProcessPoolExecutor", partial(pytest.fail, "a process was started"))
    assert len(list(batches(opening, planned("BV"), tmp_path, 8))) == 2


def test_several_processes_write_the_same(planned, opening, tmp_path, monkeypatch):
    found = planned("BV", "HM")
    list(batches(opening, found, tmp_path / "one", 1))
    monkeypatch.setattr(pool, "FEWEST_FOR_POOL", 1)
    done = list(batches(opening, found, tmp_path / "two", 2))
    assert sorted(batch.place.code for batch in done if batch.place) == ["BV", "HM"]
    one, two = (
        {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
        for folder in (tmp_path / "one", tmp_path / "two")
    )
    assert one == two
