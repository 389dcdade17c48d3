"""Which file each part of a profile comes from."""

from __future__ import annotations

from trustbrief.api import Trustbrief
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render


def text(document, **options):
    return " ".join(render(document, "text", Options(width=140, **options)).split())


def test_files_of_a_place_that_nobody_has_written_about_are_none(make):
    from trustbrief.documents.resolved import ResolvedProfile

    document = ResolvedProfile(
        generated=make.now, code="XX", name="Nowhere", files=(), parts=(), missing=("do", "dont")
    )
    assert "nobody has written about this place yet" in text(document)
    assert "NOT COVERED do, dont" in text(document, extent="full")


def test_each_part_names_the_files_that_it_comes_from_when_all_is_asked_for(desk):
    document = Trustbrief(desk).resolved("JP")
    assert "jp territory, " in text(document)
    assert "etiquette.gifts" not in text(document)
    assert "PARTS" in text(document, extent="full")
    assert "etiquette.gifts" in text(document, extent="full")
