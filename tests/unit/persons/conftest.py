"""Settings over the shipped customs and lists that a test writes down."""

from __future__ import annotations

from typing import ClassVar

import pytest

from trustbrief.persons.letters import key
from trustbrief.persons.popular import Listed
from trustbrief.persons.setting import Setting


class Lists:
    """Lists of a few names: `{"Kim": "KR!1"}` is a family name, `{"Anna": "HU=women"}` a forename."""

    def __init__(self, **words):
        self._words = {key(word): entries.split() for word, entries in words.items()}

    def get(self, word):
        entries = self._words.get(key(word), ())
        family = dict(entry.split("!") for entry in entries if "!" in entry)
        given = dict(entry.split("=") for entry in entries if "=" in entry)
        return Listed({code: int(rank) for code, rank in family.items()}, given)


class Settings:
    """Makes settings; what is spoken and usual is said by the test."""

    languages: ClassVar = {
        "AE": "ar", "CN": "zh", "DE": "de", "ES": "es", "FR": "fr", "GB": "en", "IN": "hi", "IS": "is", "KR": "ko",
        "MM": "my", "MY": "ms", "NL": "nl", "RU": "ru", "TR": "tr", "US": "en", "VN": "vi", "JP": "ja", "AZ": "az",
        "MN": "mn", "HU": "hu", "BR": "pt", "IN-TN": "ta", "CZ": "cs", "ID": "id", "PK": "ur", "GE": "ka", "IE": "en ga", "TH": "th", "HK": "zh", "BE": "nl fr",
    }  # fmt: skip

    def __init__(self, names):
        self._names = names

    def __call__(self, place=None, *, order="given-first", formal="family", near=(), **words):
        if place is None:
            return Setting(self._names, Lists(**words))
        return Setting(
            names=self._names,
            popular=Lists(**words),
            codes=(place,) if len(place) == len("IN") else (place, place[:2]),
            languages=frozenset(self.languages[place].split()),
            near=lambda code: code in near,
            family_first=lambda code: code in {"CN", "KR", "VN", "JP", "HU"},
            order=order,
            formal=formal,
        )


@pytest.fixture(scope="session")
def setting(desk):
    return Settings(desk.names_file)


@pytest.fixture(scope="session")
def lists():
    return Lists
