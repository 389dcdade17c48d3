"""The page of readings is what the evidence files say."""

from __future__ import annotations

import re
import sys
from importlib.util import module_from_spec, spec_from_file_location

from trustbrief.files.shipped import DATA_MOMENT


def test_the_page_of_readings_is_up_to_date(request, monkeypatch):
    tools = request.config.rootpath / "tools"
    monkeypatch.setattr(sys, "path", [str(tools), *sys.path])
    spec = spec_from_file_location("build_review", tools / "build_review.py")
    build = module_from_spec(spec)
    spec.loader.exec_module(build)
    written = (request.config.rootpath / "docs" / "review.md").read_text(encoding="utf-8")
    assert written == build.page(), "run make review"


def test_the_moment_of_the_data_is_that_of_its_newest_review(cultures):
    found = re.compile(r'^reviewed: "?(\d{4}-\d\d-\d\d)', re.MULTILINE)
    days = [found.search(file.read_text("utf-8")) for file in cultures.rglob("*.yaml")]
    assert f"{DATA_MOMENT:%Y-%m-%d}" == max(day[1] for day in days if day)
