"""Which file each part of a profile comes from."""

from __future__ import annotations

from trustbrief.documents.resolved import resolved


def test_files_come_the_most_specific_first_and_parts_name_theirs_the_lowest_first(another_desk, tmp_path):
    own = 'code: JP\nappend:\n  do: ["Put the project office on copy"]\nmeetings: ["The weekly call is on Tuesday"]\n'
    (tmp_path / "jp.yaml").write_text(own, encoding="utf-8")
    found = resolved(another_desk(overlays=(tmp_path,)).locality("JP"))
    assert (found.code, found.name) == ("JP", "Japan")
    assert [(file.key, file.kind) for file in found.files] == [
        ("own", "overlay"),
        ("jp", "territory"),
        ("confucian-asia", "cluster"),
    ]
    assert found.files[0].lines == 2
    parts = {part.part: (part.files, part.lines) for part in found.parts}
    assert parts["meetings"] == (("own",), 1)
    assert parts["do"][0] == ("jp", "own")
    assert not set(parts) & set(found.missing)


def test_a_single_statement_is_one_line(desk):
    parts = {part.part: part for part in resolved(desk.locality("JP")).parts}
    assert parts["scales.context"].lines == 1
    assert parts["do"].lines > 1
