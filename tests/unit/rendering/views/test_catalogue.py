"""What is covered, as a table."""

from __future__ import annotations

from datetime import date

from trustbrief.documents.catalogue import Catalogue, ListedProfile, OwnFile
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render


def test_each_place_is_a_row_and_own_files_and_further_territories_are_counted(make):
    japan = ListedProfile(
        code="JP", name="Japan", kind="territory", cluster="confucian-asia", depth="full", claims=88, sources=110,
        reviewed=date(2026, 11, 30),
    )  # fmt: skip
    tuvalu = ListedProfile(code="TV", name="Tuvalu", kind="territory", cluster=None, depth="outline")
    path = "/a/very/long/path" * 10
    own = OwnFile(code="JP", path=path, lines=3)
    document = Catalogue(generated=make.now, places=(japan, tuvalu), outlines=200, own_files=(own,))
    shown = render(document, "text", Options(width=100))
    assert " ".join(shown.split()).startswith("Code Place Cluster Depth Claims Sources Reviewed")
    assert "JP Japan Confucian Asia full 88 110 2026-11-30" in " ".join(shown.split())
    assert f"  your own: JP, 3 lines in {path}" in shown.splitlines(), "a path is not broken"
    assert "200 further territories" in shown
    assert "further territories" not in render(
        Catalogue(generated=make.now, places=(), outlines=0), "text", Options()
    )
