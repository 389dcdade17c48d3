"""The languages that a reader can have, and their catalogues."""

from __future__ import annotations

import pytest
from babel.messages.pofile import PoFileError

from trustbrief.errors import UsageError
from trustbrief.reader import languages
from trustbrief.reader.languages import catalogue, compiled_from, known, required, spoken


def test_the_languages_are_those_that_have_a_catalogue():
    assert {"de", "en"} <= set(known())
    assert list(known()) == sorted(known())


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("de", "de"), (" DE ", "de"), ("de_AT", "de-AT"), ("de-at", "de-AT"), ("de-latn-ch", "de-Latn-CH"),
        ("en", "en"), ("tlh", None), ("", None), (None, None), ("../de", None),
    ],
)  # fmt: skip
def test_a_language_is_found_however_it_is_typed(typed, tag):
    assert spoken(typed) == tag


def test_an_unknown_language_names_the_known_ones():
    with pytest.raises(UsageError, match="'tlh' is no language of results") as caught:
        required("tlh")
    assert caught.value.hint == f"use one of {', '.join(known())}"
    assert required("DE") == "de"


def test_a_checkout_reads_what_a_translator_writes():
    assert catalogue("de-AT").gettext("at work") == "bei der Arbeit"


def test_an_installation_reads_what_was_compiled(tmp_path, monkeypatch):
    compiled = compiled_from(languages.CATALOGUES / "de.po")
    (tmp_path / "de.mo").write_bytes(compiled)
    monkeypatch.setattr(languages, "CATALOGUES", tmp_path)
    assert known() == ("de", "en")
    assert catalogue("de").gettext("at work") == "bei der Arbeit"


def test_a_catalogue_is_compiled_to_the_same_bytes_at_any_time(monkeypatch):
    first = compiled_from(languages.CATALOGUES / "de.po")
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert compiled_from(languages.CATALOGUES / "de.po") == first
    assert b"2026-11-30" in first


def test_a_catalogue_that_is_damaged_is_not_compiled(tmp_path):
    file = tmp_path / "de.po"
    file.write_text('msgid "at work"\nmsgstr "x"\nnonsense\n', encoding="utf-8")
    with pytest.raises(PoFileError, match="misformatted"):
        compiled_from(file)
