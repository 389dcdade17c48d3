"""One case for each shipped culture file, and pedantry about them together."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import holidays as library
import pytest

from trustbrief.authoring.check import check_file
from trustbrief.authoring.depth import computed_depth
from trustbrief.culture.walk import claims, sourced
from trustbrief.facts.territories import fact_file
from trustbrief.files.shipped import data_root
from trustbrief.model.profile import Profile
from trustbrief.model.quiet import HolidaySpan
from trustbrief.model.statements import Expression, Signal
from trustbrief.places.atlas import Atlas

CULTURES = Path(__file__).resolve().parent.parent.parent / "data" / "cultures"
COUNTRIES = sorted((CULTURES / "countries").glob("*.yaml"))
CLUSTERS = sorted((CULTURES / "clusters").glob("*.yaml"))
SUBDIVISIONS = sorted((CULTURES / "subdivisions").glob("*.yaml"))
FILES = [*COUNTRIES, *CLUSTERS, *SUBDIVISIONS]
FACTS = fact_file()
TWELVE = {"jp", "cn", "in", "sa", "ae", "de", "fr", "gb", "us", "br", "mx", "ng"}
# The library lists estimates and dates in lieu under these; a profile names the bare holiday.
YEARS = range(2024, 2029)


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def file(request):
    return request.param


# Parsing and checking a file takes longer than all questions to it.
checked = cache(check_file)


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def profile(request):
    return checked(request.param).record


def of(files):
    return pytest.mark.parametrize("profile", files, ids=lambda file: file.stem, indirect=True)


def test_each_kind_of_place_has_files():
    assert len(FILES) == len(list(CULTURES.glob("*/*.yaml")))
    assert COUNTRIES
    assert CLUSTERS
    assert SUBDIVISIONS


def test_no_working_copy_of_a_file_lies_beside_the_project(root):
    assert [file.name for file in root.glob("*.yaml") if not file.name.startswith(".")] == []


def test_the_template_has_no_problems_and_every_key():
    report = checked(CULTURES / "TEMPLATE.yaml")
    assert report.problems == ()
    missing = [
        f"{section}.{key}"
        for section in ("first_minute", "trust", "communication", "etiquette", "topics", "work_rhythm",
                        "agreements", "variation", "scales")
        for key in getattr(report.record, section).__struct_fields__
        if not getattr(getattr(report.record, section), key)
    ]  # fmt: skip
    assert missing == []
    assert all(getattr(report.record, key) for key in Profile.__struct_fields__ if key != "not_covered")


def test_a_file_has_no_problems(file):
    assert list(checked(file).problems) == []


def test_a_file_declares_the_depth_that_it_reaches(profile):
    # `profile check` refuses one that promises more; one that promises less is passed over by readers.
    assert profile.depth == computed_depth(profile)


def test_the_twelve_are_full_with_scales_hours_and_quiet_periods():
    assert {file.stem for file in COUNTRIES} >= TWELVE
    for stem in TWELVE:
        profile = checked(CULTURES / "countries" / f"{stem}.yaml").record
        assert profile.depth == "full", stem
        scales = profile.scales
        missing = {scale for scale in scales.__struct_fields__ if not getattr(scales, scale)}
        # A position is left to the cluster rather than guessed; two may be.
        assert len(missing) <= 2, stem
        assert profile.quiet_periods, stem
        assert profile.work_rhythm.schedule, stem


@of(COUNTRIES)
def test_a_country_belongs_to_its_cluster_and_goes_by_its_names(profile):
    entry = FACTS.territories[profile.code]
    assert profile.cluster == entry.cluster
    atlas = Atlas(data_root() / "facts")
    for name in (profile.name, *profile.aliases):
        assert atlas.resolve(name).place.code == profile.code, "run: make names"


@of(SUBDIVISIONS)
def test_a_part_is_known_and_goes_by_its_names(profile):
    atlas = Atlas(data_root() / "facts")
    country = profile.code.partition("-")[0]
    assert atlas.resolve(profile.code).place.kind == "subdivision"
    assert profile.cluster in {*FACTS.clusters, None}
    for name in (profile.name, *profile.aliases):
        # The name of a city that a part is called after means the city, which lies in it.
        found = atlas.resolve(f"{name}, {country}").place
        assert profile.code in {found.code, found.part}, "run: make names"


@of(CLUSTERS)
def test_a_cluster_is_known_and_gives_no_hours(profile):
    assert FACTS.clusters[profile.code] == profile.name
    assert profile.cluster is None
    # Hours of one country would set the clocks of all others.
    assert profile.work_rhythm.schedule is None


def test_expressions_in_other_scripts_are_romanised(profile):
    for path, item in sourced(profile):
        native = getattr(item, "native", None)
        if (
            isinstance(item, Expression | Signal)
            and native
            and re.search(r"[^\u0000-\u024f\u1e00-\u1eff\u2000-\u206f\u0300-\u036f]", native)
        ):
            assert item.romanised, path


def test_a_sentence_is_said_once(profile):
    seen = {}
    for path, item in claims(profile):
        text = getattr(item, "text", None)
        if text:
            assert text not in seen, (path, seen.get(text))
            seen[text] = path


@of(SUBDIVISIONS)
def test_a_part_leaves_to_its_country_what_holds_for_all_of_it(profile):
    country = CULTURES / "countries" / f"{profile.code.partition('-')[0].lower()}.yaml"
    said = (
        {getattr(item, "text", None) for _, item in claims(checked(country).record)}
        if country.exists()
        else set()
    )
    again = [path for path, item in claims(profile) if getattr(item, "text", None) in said - {None}]
    assert again == []


@of([*COUNTRIES, *SUBDIVISIONS])
def test_holidays_are_named_as_the_library_names_them(profile):
    country = profile.code.partition("-")[0]
    named = {item.name for item in profile.observances}
    named |= {item.rule.name for item in profile.quiet_periods if isinstance(item.rule, HolidaySpan)}
    known = holiday_names(country)
    assert named <= known


@cache
def holiday_names(country):
    entity = library.country_holidays(country)
    language = "en_US" if "en_US" in entity.supported_languages else None
    known = set()
    for subdivision in (None, *entity.subdivisions):
        days = library.country_holidays(
            country, subdiv=subdivision, years=YEARS, language=language,
            categories=tuple(entity.supported_categories),
        )  # fmt: skip
        for day in days:
            known |= {name.removesuffix(" (estimated)") for name in days.get_list(day)}
    return known


def test_no_source_is_read_in_the_future(profile):
    for source in profile.sources:
        assert date(2026, 11, 1) <= source.accessed <= profile.reviewed
        assert source.year is None or source.year <= source.accessed.year


def test_wording_is_plain(file):
    text = file.read_text("utf-8")
    assert "\u2014" not in text  # em dash
    for banned in ("Hofstede", "Trompenaars"):
        titles = "\n".join(line for line in text.splitlines() if "title:" not in line)
        assert banned not in titles
