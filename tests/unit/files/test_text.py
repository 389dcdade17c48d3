"""Reading a file's text, and naming a spot in it."""

from __future__ import annotations

import pytest

from trustbrief.errors import DataError
from trustbrief.files.text import MAX_BYTES, dotted, is_blank, read_text


def test_text_is_utf8_and_of_a_limited_size(tmp_path):
    file = tmp_path / "x.yaml"
    file.write_text("é" * (MAX_BYTES // 2), encoding="utf-8")
    assert len(read_text(file)) == MAX_BYTES // 2
    file.write_bytes(b"x" * (MAX_BYTES + 1))
    with pytest.raises(DataError, match="larger than 512 KiB"):
        read_text(file)
    file.write_bytes(b"ab\xff")
    with pytest.raises(DataError, match=r"not UTF-8 text \(byte 2\)"):
        read_text(file)
    with pytest.raises(DataError, match="No such file"):
        read_text(tmp_path / "none")


@pytest.mark.parametrize(
    ("path", "text"),
    [((), "file"), (("a",), "a"), (("trust", "earn", 2, "text"), "trust.earn[2].text"), ((0, "a"), "[0].a")],
)
def test_a_path_reads_as_people_write_it(path, text):
    assert dotted(path) == text


def test_comments_alone_are_blank():
    assert is_blank("")
    assert is_blank("# a\n\n   # b\n")
    assert not is_blank("# a\nb: 1\n")
