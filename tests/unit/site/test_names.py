"""What the files of a site are called."""

from __future__ import annotations

import re

import pytest

from trustbrief.site import names


@pytest.mark.parametrize(
    ("code", "stem"),
    [
        ("JP", "jp"),
        ("CA-QC", "ca-qc"),
        ("geonames:1853909", "geonames-1853909"),
        ("nordic-europe", "nordic-europe"),
    ],
)
def test_a_file_is_called_after_a_code(code, stem):
    assert names.stem(code) == stem


def test_each_file_has_its_own_name_and_none_that_a_web_host_minds():
    stems = ("jp", "ca-qc", "nordic-europe")
    found = [
        *(names.page(stem, ending) for stem in stems for ending in ("html", "md")),
        *(names.record(folder, stem) for stem in stems for folder in names.KINDS),
        *(names.feed(stem, about) for stem in stems for about in names.FEEDS),
        *(names.comparison("de", "jp", ending) for ending in ("html", "md")),
        *(names.schema(kind) for kind in names.KINDS.values()),
        *map(names.shard, range(3)),
    ]
    assert len(set(found)) == len(found)
    assert [name for name in found if not re.fullmatch(r"[a-z0-9][a-z0-9./-]*", name)] == []
