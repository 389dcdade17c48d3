"""What SECURITY.md names as the test of a promise is there."""

from __future__ import annotations

import re


def test_each_promise_names_tests_that_there_are(root):
    text = (root / "SECURITY.md").read_text("utf-8")
    rows = [
        line
        for line in text.splitlines()
        if line.startswith("| ") and "held by" not in line and "---" not in line
    ]
    assert len(rows) > 15
    before = ()
    for row in rows:
        promise, held = row.strip("| ").rsplit(" | ", 1)
        named = re.findall(r"`(tests/[\w./]+|test_\w+\.py)`", held)
        assert named or "the same" in held, promise
        folder = None
        for name in named:
            path = root / name if "/" in name else folder / name
            assert path.exists(), name
            folder = path.parent
        before = named or before
        assert before
