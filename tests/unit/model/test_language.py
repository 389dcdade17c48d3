"""Which languages are one to a place, and how words are spelt there."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from trustbrief.model.language import as_written_in, base, is_spoken
from trustbrief.model.statements import Expression

WORDS = Expression(
    language="de", native="Mit freundlichen Grüßen", meaning="With kind regards",
    sources=("one",), confidence="expert",
)  # fmt: skip


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("fr-CA", "fr"), ("es-419", "es-419"), ("zh-Hant", "zh-Hant"), ("dz-Latn", "dz"), ("gsw", "gsw")],
)
def test_a_region_and_latin_letters_make_no_other_language(tag, expected):
    assert base(tag) == expected


def test_one_language_that_is_spoken_suffices_and_none_is_asked_for_everywhere():
    assert is_spoken(("de", "fr-CA"), ("fr",))
    assert not is_spoken(("de",), ("fr",))
    assert is_spoken((), ("fr",))


@pytest.mark.parametrize(
    ("country", "native"),
    [
        ("CH", "Mit freundlichen Grüssen"),
        ("LI", "Mit freundlichen Grüssen"),
        ("DE", "Mit freundlichen Grüßen"),
        ("AT", "Mit freundlichen Grüßen"),
        (None, "Mit freundlichen Grüßen"),
    ],
)
def test_german_has_no_sharp_s_in_switzerland_and_liechtenstein(country, native):
    assert as_written_in(WORDS, country) == replace(WORDS, native=native)


def test_the_spelling_of_one_language_is_not_that_of_another():
    other = replace(WORDS, language="fr")
    assert as_written_in(other, "CH") is other
