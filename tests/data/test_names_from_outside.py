"""Names that people really type: `tests/cases/names.tsv`, from registers, bug reports and other suites."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path

import pytest
import yaml

from trustbrief.errors import PlaceError
from trustbrief.files.shipped import data_root
from trustbrief.places.atlas import Atlas

CASES = Path(__file__).resolve().parents[1] / "cases" / "names.tsv"
# Of each kind, the least share in percent that has to come out as expected.
LEAST = {
    "country name": 97, "sport code": 97, "subdivision name": 95, "subdivision code": 99,
    "city and state": 97, "city >1M": 99, "city >1M City, Country": 99, "city >1M City, CC": 99,
    "city >1M City Country": 99,
}  # fmt: skip
IN_A_LANGUAGE = 97
# States of the past and slips of the keys: a suggestion is enough, a wrong place is not.
EXEMPT = frozenset(
    """Caribian Netherlands|China excluding Formosa|China excluding Macao|China excluding Taiwan|Erythrea
    |Kyrgistan|Morroco|Paraquay|Uraguay|C\u00c3\u00b4te d Ivoire|EDQ|trucial states|armenian soviet socialist republic
    |azerbaijan soviet socialist republic|kirghiz soviet socialist republic|tajik soviet socialist republic
    |russian soviet federative socialist republic|ukrainian soviet socialist republic
    |uzbek soviet socialist republic""".replace("\n    ", "").split("|")
)


@pytest.fixture(scope="module")
def results():
    """Return, by kind, each name with what came out: right, noted, asked, unknown or silently wrong."""
    atlas = Atlas(data_root() / "facts")
    sovereign = _sovereigns()
    found = defaultdict(list)
    with CASES.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            outcome = _outcome(atlas, row["name"], row["place"], sovereign)
            found[row["kind"]].append((row["name"], row["place"], outcome))
    return found


def _sovereigns():
    """Return the state of each territory that ISO 3166-2 has as a part too: either reading is right."""
    text = (data_root() / "facts" / "subdivisions.yaml").read_text("utf-8")
    table = yaml.load(text, Loader=yaml.BaseLoader)["territories"]  # noqa: S506
    return {territory: part[:2] for part, territory in table.items()}


def _outcome(atlas, name, expected, sovereign):
    try:
        found = atlas.resolve(name)
    except PlaceError as error:
        return "asked" if error.hint.startswith("type one of") else "unknown"
    country = found.place.country
    if expected in {found.place.code, country, sovereign.get(country)} or sovereign.get(expected) == country:
        return "right"
    return "noted" if found.note else "wrong"


def test_no_name_leads_silently_to_another_place(results):
    wrong = [case for cases in results.values() for case in cases if case[2] == "wrong"]
    assert not wrong


@pytest.mark.parametrize("kind", LEAST)
def test_names_of_a_kind_come_out(results, kind):
    assert _share(results[kind]) >= LEAST[kind], _failures(results[kind])


def test_names_of_countries_come_out_in_the_languages_of_trade(results):
    kinds = [kind for kind in results if kind.startswith("name in ")]
    assert len(kinds) >= 32
    assert _share([case for kind in kinds for case in results[kind]]) >= IN_A_LANGUAGE
    # Each language for itself may miss one name.
    for kind in kinds:
        missed = [case for case in results[kind] if case[2] != "right"]
        assert len(missed) <= 1 or _share(results[kind]) >= IN_A_LANGUAGE, missed


def test_every_kind_is_asked_for(results):
    assert set(LEAST) | {kind for kind in results if kind.startswith("name in ")} == set(results)


def _counted(cases):
    return [case for case in cases if case[0] not in EXEMPT]


def _share(cases):
    outcomes = Counter(outcome for *_, outcome in _counted(cases))
    return 100 * outcomes["right"] / outcomes.total()


def _failures(cases):
    return [case for case in _counted(cases) if case[2] != "right"]
