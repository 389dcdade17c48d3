"""The page of readings is what the evidence files say."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location


def test_the_page_of_readings_is_up_to_date(request, monkeypatch):
    tools = request.config.rootpath / "tools"
    monkeypatch.setattr(sys, "path", [str(tools), *sys.path])
    spec = spec_from_file_location("build_review", tools / "build_review.py")
    build = module_from_spec(spec)
    spec.loader.exec_module(build)
    written = (request.config.rootpath / "docs" / "review.md").read_text(encoding="utf-8")
    assert written == build.page(), "run make review"
