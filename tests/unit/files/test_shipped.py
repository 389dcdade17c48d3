"""The one place that knows where the data files are."""

from __future__ import annotations

import pytest

from trustbrief.errors import DataError
from trustbrief.files import shipped
from trustbrief.files.shipped import data_root


def test_the_data_holds_cultures_and_facts():
    assert (data_root() / "cultures").is_dir()
    assert (data_root() / "facts").is_dir()


def test_a_broken_installation_says_how_to_mend_it(tmp_path, monkeypatch):
    monkeypatch.setattr(shipped, "__file__", str(tmp_path / "src" / "trustbrief" / "files" / "shipped.py"))
    with pytest.raises(DataError) as refused:
        data_root.__wrapped__()
    assert "pip install" in refused.value.hint


def test_an_installed_package_carries_its_own(tmp_path, monkeypatch):
    package = tmp_path / "src" / "trustbrief"
    (package / "data" / "cultures").mkdir(parents=True)
    (tmp_path / "data" / "cultures").mkdir(parents=True)
    monkeypatch.setattr(shipped, "__file__", str(package / "files" / "shipped.py"))
    assert data_root.__wrapped__() == package / "data"


def test_what_a_build_compiled_lies_beside_the_data_and_is_of_shipped_files_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(shipped, "data_root", lambda: tmp_path / "data")
    ready = tmp_path / "data" / "compiled" / "cultures" / "countries" / "jp.json"
    ready.parent.mkdir(parents=True)
    ready.touch()
    countries = tmp_path / "data" / "cultures" / "countries"
    assert shipped.compiled(countries / "jp.yaml") == ready
    assert shipped.compiled(countries / "br.yaml") is None
    assert shipped.compiled(tmp_path / "own" / "jp.yaml") is None
