"""The statements of a profile, each with the path that leads to it."""

from __future__ import annotations

from trustbrief.culture.walk import cited_sources, claims, part_of, sourced, statements
from trustbrief.model.profile import Etiquette, Scales, Schedule, Trust, WorkRhythm
from trustbrief.model.quiet import QuietPeriod, RamadanSpan
from trustbrief.model.statements import Expression, ScalePosition, TrustDriver

CITED = {"sources": ("one",), "confidence": "expert"}


def test_statements_come_in_the_order_of_the_file_with_the_keys_of_the_file(make):
    wish = Expression(language="de", native="x", meaning="y", **CITED)
    quiet = QuietPeriod(
        name="Ramadan", rule=RamadanSpan(), effect="x" * 12, advice="y" * 12, greeting=wish, **CITED
    )
    profile = make.profile(
        trust=Trust(lose=(make.action(),)),
        etiquette=Etiquette(gifts=(make.claim(), make.claim())),
        quiet_periods=(quiet,),
    )
    assert [path for path, _ in sourced(profile)] == [
        ("trust", "break", 0),
        ("etiquette", "gifts", 0),
        ("etiquette", "gifts", 1),
        ("quiet_periods", 0),
        ("quiet_periods", 0, "greeting"),
    ]
    assert list(statements(profile)) == [statement for _, statement in sourced(profile)]


def test_judgements_and_tables_are_no_claims(make):
    driver = TrustDriver(primary="respect", note="x" * 12, **CITED)
    profile = make.profile(
        scales=Scales(context=ScalePosition(position=1, note="x" * 12, **CITED)),
        trust=Trust(driver=driver, earn=(make.action(),)),
        work_rhythm=WorkRhythm(schedule=Schedule(spans=(make.span(),), **CITED)),
    )
    assert [path for path, _ in claims(profile)] == [("trust", "earn", 0)]
    assert len(list(sourced(profile))) == 4


def test_a_source_is_cited_once_however_many_of_its_facts_are(make):
    assert cited_sources(make.claim("Meetings tend to begin on time", "one.a", "two", "one.b")) == (
        "one",
        "two",
    )


def test_a_part_goes_by_the_keys_of_the_file_and_is_empty_where_nothing_is_known(make):
    profile = make.profile(trust=Trust(lose=(make.action(),)))
    assert part_of(profile, "trust.break") == profile.trust.lose
    assert part_of(profile, "trust") == profile.trust
    assert part_of(profile, "trust.lose") == ()
    assert part_of(profile, "trust.earn") == ()
    assert part_of(profile, "nothing.at.all") == ()
    assert part_of(profile, "code.x") == ()
