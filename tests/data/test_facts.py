"""The compiled facts."""

from __future__ import annotations

import importlib.util
from datetime import date
from zoneinfo import ZoneInfo

import holidays as library
import pytest
import yaml

from trustbrief.facts.details import details
from trustbrief.facts.territories import fact_file
from trustbrief.model.facts import Religion, TerritoryDetails

FACTS = fact_file()


def test_all_territories_of_iso_3166_and_kosovo_are_there():
    assert len(FACTS.territories) == 250
    assert set(FACTS.territories) == set(library.list_supported_countries(include_aliases=False))


def test_a_territorys_zones_exist_and_come_most_populous_first():
    for code in FACTS.territories:
        zones = FACTS.territories[code].zones
        for zone in zones:
            ZoneInfo(zone.id)
        shares = [zone.share or 0 for zone in zones]
        assert shares == sorted(shares, reverse=True), code
        assert zones or code in {"BV", "HM"}, code


def test_weekends_changed_when_they_did():
    emirates = FACTS.territories["AE"]
    assert emirates.weekend(date(2021, 12, 31)) == ("friday", "saturday")
    assert emirates.weekend(date(2022, 1, 1)) == ("saturday", "sunday")
    assert FACTS.territories["SA"].weekend(date(2026, 1, 1)) == ("friday", "saturday")
    assert FACTS.territories["DE"].weekend(date(2026, 1, 1)) == ("saturday", "sunday")


@pytest.mark.parametrize("table", ["aliases", "clusters", "scales", "weekends"])
def test_the_tables_written_by_hand_are_compiled(root, table):
    text = (root / "data" / "facts" / f"{table}.yaml").read_text("utf-8")
    written = yaml.load(text, Loader=yaml.BaseLoader)[table]  # noqa: S506
    if table == "aliases":
        assert written == FACTS.aliases
    elif table == "clusters":
        assert {name: entry["name"] for name, entry in written.items()} == FACTS.clusters
        for name, entry in written.items():
            members = {code for code, fact in FACTS.territories.items() if fact.cluster == name}
            assert members == set(entry["members"])
    elif table == "scales":
        assert list(written) == list(FACTS.scales)
    else:
        for code in set(written) - {"001"}:
            country, part, _ = code.partition("-")
            territory = FACTS.territories[country]
            rules = territory.part_weekends[code] if part else territory.weekends
            assert rules[-1].days == tuple(written[code][-1]["days"])


def test_a_territory_has_one_cluster_and_only_some_have_none():
    without = {code for code, fact in FACTS.territories.items() if fact.cluster is None}
    assert without == {"AQ", "BE", "BV", "HM", "IL", "IO", "TF", "UM"}


def test_names_put_the_family_first_where_cldr_says_so():
    assert FACTS.territories["JP"].name_order == "surname-first"
    assert FACTS.territories["HU"].name_order == "surname-first"
    assert FACTS.territories["SA"].name_order == "given-first"


def digits(text):
    return "".join(str(int(character)) for character in text if character.isdigit())


def test_the_details_of_a_territory_hold_together():
    for code in FACTS.territories:
        known = details(FACTS.territories[code])
        assert (
            (known.amount_locale is None) == (known.date_example is None) == (known.time_example is None)
        ), code
        assert known.amount_example is None or digits(known.amount_example) in {
            "1234568",
            "123456789",
            "1234567890",
        }, code
        assert known.date_example is None or "24" in digits(known.date_example), code
        if known.time_example and known.hour_cycle:
            assert digits(known.time_example).lstrip("0") == {12: "305", 24: "1505"}[known.hour_cycle], code
        assert known.amount_locale is None or known.amount_locale.endswith(f"-{code}"), code
        assert not known.sepa or known.iban, f"{code}: a member of SEPA has account numbers"
        assert sum(religion.percent or 0 for religion in known.religions) <= 106, code
        assert (known.factbook_as_of is None) == (not known.religions and not known.legal_system), code
        assert known.trust is None or 0 < known.trust.percent < 100, code


DIFFERENT_IN = {
    "JP": ("￥1,234,568", "2026/11/24", "15:05", 24, "A4"),
    "DE": ("1.234.567,89\xa0€", "24.11.26", "15:05", 24, "A4"),
    "US": ("$1,234,567.89", "11/24/26", "3:05\u202fPM", 12, "US-Letter"),
    "SA": ("١٬٢٣٤٬٥٦٧٫٨٩\xa0ر.س.", "٢٤/١١/٢٠٢٦", "٣:٠٥ م", 12, "A4"),  # noqa: RUF001
    "IN": ("₹12,34,567.89", "24/11/26", "3:05 pm", 12, "A4"),
    "NG": ("₦1,234,567.89", "24/11/2026", "15:05", 24, "A4"),
    "BR": ("R$\xa01.234.567,89", "24/11/2026", "15:05", 24, "A4"),
    "VN": ("1.234.568\xa0₫", "24/11/26", "15:05", 24, "A4"),
    "CH": ("CHF\xa01’234’567.89", "24.11.26", "15:05", 24, "A4"),  # noqa: RUF001
    "ZA": ("R\xa01\xa0234\xa0567,89", "2026/11/24", "15:05", 24, "A4"),
    "AR": ("$\xa01.234.567,89", "24/11/26", "3:05\u202fp.\u202fm.", 12, "A4"),
}


@pytest.mark.parametrize("code", DIFFERENT_IN)
def test_amounts_dates_and_times_look_as_cldr_has_them(code):
    known = details(FACTS.territories[code])
    found = (known.amount_example, known.date_example, known.time_example, known.hour_cycle, known.paper)
    assert found == DIFFERENT_IN[code]


def test_an_example_without_data_of_its_own_is_missing():
    assert details(FACTS.territories["AQ"]) == TerritoryDetails(sepa=False)
    # Dhivehi has no name for its currency in CLDR, and Kinyarwanda no dates: English stands in.
    assert details(FACTS.territories["MV"]).amount_locale is None
    assert details(FACTS.territories["RW"]).amount_locale == "en-RW"
    # The escudo's sign is the decimal point, which Babel cannot write.
    assert details(FACTS.territories["CV"]).amount_example is None
    assert details(FACTS.territories["GU"]).paper is None


@pytest.mark.parametrize(
    ("code", "calendars"),
    [
        ("JP", ("gregorian", "japanese")),
        ("TH", ("buddhist", "gregorian")),
        ("SA", ("gregorian", "islamic")),
        ("DE", ()),
        ("NP", ()),
    ],
)
def test_calendars_stand_in_order_of_preference(code, calendars):
    assert details(FACTS.territories[code]).calendars == calendars


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("DE", ("Herr", "Frau", None)),
        ("FR", ("M.", None, "Mme")),
        ("IN", ("श्रीमान्", "सुश्री", None)),
        ("CN", ("先生", "女士", None)),
        ("JP", None),  # English placeholders
        ("AE", None),  # likewise
        ("MY", None),  # misspelt
        ("BR", None),  # empty
    ],
)
def test_forms_of_mr_and_ms_are_local_or_missing(code, forms):
    known = details(FACTS.territories[code]).courtesy
    assert (known and (known.mr, known.ms, known.mrs)) == forms


@pytest.mark.parametrize(
    ("code", "length", "sepa"),
    [
        ("DE", 22, True),
        ("RS", 22, True),
        ("SA", 24, False),
        ("BR", 29, False),
        ("US", None, False),
        ("JP", None, False),
        ("MA", None, False),  # a format announced, none in use
        ("RE", None, None),  # France's list of members does not name it
        ("GI", 23, None),
    ],
)
def test_iban_and_sepa_are_those_of_the_registries(code, length, sepa):
    known = details(FACTS.territories[code])
    assert (known.iban and known.iban.length, known.sepa) == (length, sepa)


@pytest.mark.parametrize(
    ("code", "trust"),
    [
        ("JP", (36, "WVS", "2017-2021", False)),
        ("FR", (27, "EVS", "2017-2020", False)),
        ("SA", (53, "WVS", "1999-2004", False)),
        ("IN", (18, "WVS", "2010-2014", True)),
        ("AE", None),
        ("VU", None),
    ],
)
def test_trust_has_its_survey_or_is_missing(code, trust):
    known = details(FACTS.territories[code]).trust
    assert (known and (known.percent, known.survey, known.years, known.contested)) == trust


@pytest.mark.parametrize(
    ("code", "year", "first", "share"),
    [
        ("JP", "2021", "Shintoism", 48.6),
        ("DE", "2022", "Roman Catholic", 24.8),
        ("IN", "2011", "Hindu", 79.8),
        ("NG", "2018", "Muslim", 53.5),
        ("VN", "2019", "Catholic", 6.1),
        ("SA", "2020", "Muslim", None),
        ("GR", "2015", "Greek Orthodox", None),  # 81 to 90 percent
    ],
)
def test_religions_are_those_of_the_factbook(code, year, first, share):
    known = details(FACTS.territories[code])
    assert known.religions_year == year
    assert known.religions[0] == Religion(name=first, percent=share)


@pytest.mark.parametrize("code", ["HN", "PA", "PS", "UY", "VU", "AX"])
def test_religions_that_cannot_be_told_for_certain_are_missing(code):
    known = details(FACTS.territories[code])
    assert (known.religions, known.religions_year) == ((), None)


def test_gec_codes_were_not_taken_for_iso_codes():
    # Australia is `as` in the Factbook and Austria `au`; Niger is `ng`, and Nigeria `ni`.
    assert details(FACTS.territories["AU"]).legal_system == "common law system based on the English model"
    assert details(FACTS.territories["AT"]).legal_system == "civil law system"
    assert details(FACTS.territories["NG"]).legal_system.startswith("mixed system of English common law")
    assert details(FACTS.territories["NE"]).legal_system is None


@pytest.fixture(scope="module")
def tool(request):
    file = request.config.rootpath / "tools" / "religions.py"
    spec = importlib.util.spec_from_file_location("religions", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Muslim (official; mostly [very] Sunni) 90%, other <1% (2016-17 est.)", None),
        ("Muslim (official; Sunni 60%) 98%, Jewish 1.5%, other 0.5%", {"Muslim": 98, "Jewish": 1.5}),
        ("Catholic 70% Protestant 20%, tribal, animist, or other 10%", {"Catholic": 70, "Protestant": 20, "tribal, animist, or other": 10}),
        ("Orthodox 15-20%, Muslim 10%, other 2%", {"Orthodox": None, "Muslim": None}),
        ("Catholic 93/1%, Muslim 5%", {"Catholic": None, "Muslim": None}),
        ("Catholic 97%; less than 1%: Muslim, none", {"Catholic": 97}),
        ("Buddhist, Taoist; other", {"Buddhist": None, "Taoist": None}),
        ("Catholic 40%, none 60% Catholic 42%, none 58%", None),
        ("Catholic 40%, Catholic 40%, none 20%", None),
        ("Catholic 40%, none 20%", None),
        ("", None),
    ],
)  # fmt: skip
def test_a_sentence_of_the_factbook_is_read_or_left(tool, text, found):
    groups = tool.religions("JP", text).get("religions")
    assert (groups and {group["name"]: group["percent"] for group in groups}) == found
    assert not groups or [*map(set, groups)] == [{"name", "percent"}] * len(found)


def test_a_sentence_keeps_its_year_and_the_note_that_qualifies_it(tool):
    text = "Shinto 60%, none 40% (2021 est.) | note: adherents only (of any age); many are both"
    assert tool.religions("JP", text)["religions_year"] == "2021"
    assert tool.religions("JP", text)["religions_note"] == "adherents only"
    assert tool.religions("FR", text)["religions_note"] is None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("civil law system; judicial review", "civil law system"),
        ("civil law | note: a new code", "civil law"),
        ("note: after the coup, by decree", None),
        ("law " * 40, None),
    ],
)
def test_a_legal_system_is_one_short_phrase(tool, text, phrase):
    assert tool.legal_system(text).get("legal_system") == phrase
