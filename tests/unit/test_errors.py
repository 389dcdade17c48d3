"""The error tree, and what is echoed of what somebody typed."""

from __future__ import annotations

import pytest

from trustbrief import errors
from trustbrief.errors import MAX_ECHO, TrustbriefError, harmless, quoted


@pytest.mark.parametrize(
    ("error", "code"),
    [("UsageError", 2), ("PlaceError", 2), ("DateError", 2), ("DataError", 1), ("OutputError", 1)],
)
def test_each_error_has_its_exit_code_message_and_hint(error, code):
    found = getattr(errors, error)("what was wrong", hint="what to type")
    assert isinstance(found, TrustbriefError)
    assert (found.exit_code, found.message, found.hint, str(found)) == (
        code,
        "what was wrong",
        "what to type",
        "what was wrong",
    )


def test_what_is_echoed_is_short_and_harmless():
    assert quoted("Japan") == "'Japan'"
    assert quoted("x" * MAX_ECHO) == f"'{'x' * MAX_ECHO}'"
    assert quoted("x" * (MAX_ECHO + 1)) == f"'{'x' * (MAX_ECHO - 1)}…'"
    assert quoted("\x1b" * 9 + "x" * 10**7) == f"'{'x' * (MAX_ECHO - 1)}…'"
    assert harmless("a\x1b[31m\nb\u202ec") == "a[31mbc"
