"""The pages of readings and of scales are what the files say."""

from __future__ import annotations

import re
import sys
from importlib.util import module_from_spec, spec_from_file_location

import pytest

from trustbrief.files.shipped import DATA_MOMENT


@pytest.mark.parametrize("name", ["review", "scales"])
def test_a_generated_page_is_up_to_date(request, monkeypatch, name):
    tools = request.config.rootpath / "tools"
    monkeypatch.setattr(sys, "path", [str(tools), *sys.path])
    spec = spec_from_file_location(f"build_{name}", tools / f"build_{name}.py")
    build = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, build)  # where its records find their types
    spec.loader.exec_module(build)
    written = (request.config.rootpath / "docs" / f"{name}.md").read_text(encoding="utf-8")
    assert written == build.page(), "run make review"


def test_the_moment_of_the_data_is_that_of_its_newest_review(cultures):
    found = re.compile(r'^reviewed: "?(\d{4}-\d\d-\d\d)', re.MULTILINE)
    days = [found.search(file.read_text("utf-8")) for file in cultures.rglob("*.yaml")]
    assert f"{DATA_MOMENT:%Y-%m-%d}" == max(day[1] for day in days if day)
