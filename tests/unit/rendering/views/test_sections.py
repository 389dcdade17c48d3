"""Everything in a briefing, section by section."""

from __future__ import annotations

import pytest
from msgspec import Struct
from msgspec.structs import replace

from trustbrief.documents.briefing import Briefing, briefing
from trustbrief.model.profile import Etiquette, Trust, WorkRhythm
from trustbrief.model.statements import TrustDriver
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render


def text(document, **options):
    return " ".join(render(document, "text", Options(**{"width": 140, "extent": "full", **options})).split())


def test_a_topic_that_is_not_covered_says_why(japan):
    bare = replace(japan, etiquette=Etiquette())
    assert "not covered: no source good enough was found" in text(bare, topics=("gifts",))
    unwritten = replace(bare, coverage=replace(japan.coverage, claims=0))
    assert "not covered: nobody has written about this place yet" in text(unwritten, topics=("gifts",))
    assert "not covered" in text(replace(japan, etiquette=None), topics=("etiquette",))
    assert "not covered" not in text(japan, topics=("etiquette",))


def test_a_topic_lists_the_sources_that_it_cites_and_no_others(japan, make):
    name = next(iter(japan.sources))
    one = replace(japan, etiquette=Etiquette(gifts=(make.claim("Bring a small gift", name),)))
    shown = text(one, topics=("gifts",))
    assert f"[{japan.sources[name].number}]" in shown
    assert shown.count("http") == 1


def test_what_its_sources_say_stands_under_a_line(japan):
    shown = text(japan, topics=("gifts",), evidence=True)
    assert "says " in shown
    assert "says " not in text(japan, topics=("gifts",))


def told(desk, place):
    there = desk.locality(place)
    return briefing(there, there.moment(None), evidence=True)


def rests_on(part):
    """Yield the references to facts of a result and all that is in it."""
    if isinstance(part, Struct):
        yield from getattr(part, "evidence", ()) if not isinstance(part, Briefing) else ()
        part = [getattr(part, name) for name in part.__struct_fields__ if name != "evidence"]
    if isinstance(part, list | tuple):
        for item in part:
            yield from rests_on(item)


@pytest.mark.parametrize("place", ["JP", "BR", "HK", "caribbean"])
def test_each_fact_that_something_rests_on_stands_under_it(desk, place):
    found = told(desk, place)
    shown = text(found, evidence=True, width=100_000)
    facts = {name: " ".join(found.evidence[name].says.split()) for name in rests_on(found)}
    missing = {name for name, says in facts.items() if says not in shown}
    assert missing == set()
    assert len(facts) > 40


def test_that_days_of_many_places_have_no_facts_is_said(japan):
    assert "what the sources of feasts say is not noted" in text(japan, topics=("calendar",), evidence=True)
    assert "not noted" not in text(japan, topics=("calendar",))


def test_what_to_do_in_a_quiet_period_is_called_ours(desk):
    shown = text(told(desk, "KR"), topics=("calendar",), evidence=True)
    assert "the advice is ours, the facts are the sources'" in shown


def test_a_line_without_a_note_says_so_unless_it_is_the_readers_own(japan, make):
    def behind(*sources, **values):
        line = make.claim("Bring a small gift", *sources, **values)
        return text(replace(japan, etiquette=Etiquette(gifts=(line,))), topics=("gifts",), evidence=True)

    assert "what its sources say is not noted yet" in behind("jp/unknown")
    assert "not noted yet" not in behind("own/own-notes")
    assert "the advice is ours, the facts are the sources'" in behind("jp/unknown", advice="ours")


def test_a_driver_a_schedule_and_hours_to_keep_free_are_told_in_words(japan, make):
    driver = TrustDriver(
        primary="respect", secondary="openness", note="As seen at work", sources=("x",), confidence="expert"
    )
    found = replace(
        japan,
        trust=Trust(driver=driver),
        work_rhythm=WorkRhythm(keep_free=(make.keep_free("09:00", "10:00"),)),
    )
    assert "respect, then openness: As seen at work" in text(found, topics=("trust",))
    assert "Mon\u2013Fri 09:00\u201310:00: staff meeting" in text(found, topics=("work-rhythm",))


def test_the_calendar_says_what_it_does_not_hold(japan, half):
    found = replace(
        japan, holidays=(), quiet_periods=(), no_holidays="none are published",
        calendar_gaps=("none are published", "others are missing"), half_days=(half(),),
    )  # fmt: skip
    shown = text(found, topics=("calendar",))
    assert shown.count("None are published.") == 1
    assert "Others are missing." in shown
    assert "Christmas Eve: offices close at 13:00" in shown


def test_coverage_names_what_is_inherited_and_missing(japan):
    found = replace(
        japan, coverage=replace(japan.coverage, inherited=("do",), missing=("dont",), reviewed=None)
    )
    shown = text(found, topics=("coverage",))
    assert "inherited from the culture cluster: do" in shown
    assert "not covered: dont" in shown
    assert "reviewed" not in shown


def test_lines_of_the_readers_own_files_are_explained(japan):
    source = next(iter(japan.sources.values()))
    found = replace(japan, sources={**japan.sources, "own/own-notes": source})
    assert "marks lines from your own files" in text(found)
    assert "marks lines from your own files" not in text(japan)


@pytest.mark.parametrize("home", [True, False])
def test_scales_say_who_is_who(japan, home):
    found = japan if home else replace(japan, home=None)
    assert ("you (Germany)" in text(found, topics=("scales",))) is home
    assert "Our reading of the cited sources" in text(found, topics=("scales",))
    assert "SCALES" not in text(replace(japan, scales=()))


def test_a_scale_of_few_members_of_a_cluster_names_them_and_has_no_bar(desk):
    found = told(desk, "germanic-europe")
    of_few = next(scale for scale in found.scales if scale.partial)
    shown = text(found, topics=("scales",))
    assert f"{of_few.word}: {of_few.note} ({found.place.members[of_few.members[0]]}, " in shown
    barred = [
        scale.low for scale in found.scales if f"· {scale.high} " in shown or f"◉ {scale.high}" in shown
    ]
    assert barred == [scale.low for scale in found.scales if scale.position and not scale.partial]
    bare = replace(found, scales=(of_few,))
    assert "●" not in text(bare, topics=("scales",))
