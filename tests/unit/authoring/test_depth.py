"""How deep a profile is, computed from what it holds: each threshold from both sides."""

from __future__ import annotations

from fractions import Fraction

import pytest
from msgspec.structs import replace

from trustbrief.authoring import depth
from trustbrief.authoring.depth import VISIBLE, Measure, computed_depth, invisible, measure, shortfalls
from trustbrief.model.profile import (
    Agreements,
    Communication,
    Etiquette,
    FirstMinute,
    Scales,
    Sections,
    Topics,
    Trust,
    Variation,
    WorkRhythm,
)
from trustbrief.model.statements import Expression, ScalePosition, Signal

CITED = {"sources": ("s0", "s1"), "confidence": "expert"}


def wish(**values):
    return Expression(language="xx", native="x", meaning="y", **CITED, **values)


@pytest.fixture
def lines(make):
    def found(count, families=2, first=0):
        cited = tuple(f"s{(first + number) % 8}" for number in range(families))
        return tuple(make.claim("Meetings tend to begin on time", *cited) for _ in range(count))

    return found


@pytest.fixture
def sources(make):
    return tuple(
        make.source(f"s{number}", publisher=f"Publisher {number}", language="xx", kind="academic")
        for number in range(8)
    )


@pytest.fixture
def sketch(make, sources, lines):
    """Six claims, four of them on culture, two with two families: the smallest sketch."""

    def found(**values):
        whole = {
            "first_minute": FirstMinute(silence=lines(1)),
            "meetings": lines(3),
            "work_rhythm": WorkRhythm(hours=lines(2, 1)),
        }
        return make.profile(sources=sources, languages=("xx",), **{**whole, **values})

    return found


def test_the_smallest_sketch_is_one(sketch):
    assert shortfalls(sketch(), "sketch") == []
    assert computed_depth(sketch()) == "sketch"
    found = measure(sketch())
    assert (found.claims, found.culture_claims, found.two_families, found.families) == (6, 4, 4, 2)


def test_one_claim_less_makes_no_sketch(sketch, lines):
    assert shortfalls(sketch(meetings=lines(2)), "sketch") == [
        "5 claims, sketch needs 6",
        "3 culture claims, sketch needs 4",
    ]
    assert computed_depth(sketch(meetings=lines(2))) is None


@pytest.mark.parametrize(
    ("part", "reason"),
    [("first_minute", "nothing on first_minute"), ("work_rhythm", "nothing on work_rhythm")],
)
def test_a_sketch_has_the_first_minute_and_the_working_day(sketch, lines, part, reason):
    empty = {"first_minute": FirstMinute(), "work_rhythm": WorkRhythm()}[part]
    assert shortfalls(sketch(**{part: empty, "decisions": lines(2)}), "sketch") == [reason]


def test_what_a_profile_appends_counts_as_its_own(sketch):
    moved = replace(sketch(), meetings=(), append=Sections(meetings=sketch().meetings))
    assert measure(moved) == measure(sketch())


def test_claims_with_one_family_and_sources_that_are_not_cited_do_not_count(sketch, lines):
    found = measure(sketch(meetings=lines(3, 1), first_minute=FirstMinute(silence=lines(1, 1))))
    assert (found.two_families, found.families) == (0, 1)
    assert found.weighty_sources == found.weighty_on_behaviour == found.local_families == 1


def test_scales_schedules_and_drivers_are_no_claims(sketch):
    position = ScalePosition(position=3, note="As seen at work", **CITED)
    assert measure(sketch(scales=Scales(context=position, time=position))).scales == 2
    assert measure(sketch(scales=Scales(context=position))).claims == 6


@pytest.fixture
def full(make, sources, lines):
    """Every threshold of a full profile, and none of them by more than it takes."""

    def found(**values):
        position = ScalePosition(position=3, note="As seen at work", sources=("s7",), confidence="expert")
        signal = Signal(
            kind="no", says="It is difficult", means="A no it is", sources=("s2",), confidence="expert"
        )
        action = make.action("Send an agenda", "s3")
        whole = {
            "first_minute": FirstMinute(
                greeting=(wish(contact="new"), wish(contact="known")), your_side=lines(1)
            ),
            "trust": Trust(earn=(action,)),
            "communication": Communication(signals=(signal, signal), apps=lines(1)),
            "meetings": lines(2, 2, 4),
            "decisions": lines(2, 2, 4),
            "negotiation": lines(1, 2, 6),
            "etiquette": Etiquette(
                **{name: lines(1, 2, 2) for section, name in VISIBLE if section == "etiquette"}
            ),
            "topics": Topics(avoid=lines(1, 2, 6)),
            "conflict": lines(2, 1, 5),
            "bad_news": lines(1, 1, 6),
            "do": (action,),
            "dont": (action,),
            "scales": Scales(
                **dict.fromkeys(
                    ("context", "feedback", "time", "hierarchy", "decision", "trust_start"), position
                )
            ),
            "work_rhythm": WorkRhythm(hours=lines(7, 1)),
            "agreements": Agreements(late_payment=lines(3, 1)),
            "variation": Variation(regions=lines(1, 1, 7)),
            "not_covered": ("quiet_periods", "observances"),
        }
        return make.profile(**{"sources": sources, "languages": ("xx",), "depth": "full", **whole, **values})

    return found


def test_a_profile_with_everything_is_full(full):
    assert shortfalls(full(), "full") == []
    assert invisible(full()) == []
    assert computed_depth(full()) == "full"


@pytest.mark.parametrize(("hours", "reason"), [(7, []), (6, ["34 claims, full needs 35"])])
def test_a_full_profile_has_35_claims(full, lines, hours, reason):
    assert shortfalls(full(work_rhythm=WorkRhythm(hours=lines(hours, 1))), "full") == reason


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"not_covered": ("observances",)}, "nothing on quiet_periods; write it, or name it in not_covered"),
        ({"communication": Communication()}, "fewer than 2 signals"),
        ({"conflict": ()}, "fewer than 2 claims on conflict"),
        ({"scales": Scales()}, "0 scales, full needs 6"),
        ({"languages": ("yy",)}, "0 families in a local language, full needs 2"),
    ],
)
def test_what_a_full_profile_lacks_is_named(full, values, reason):
    assert reason in shortfalls(full(**values), "full")
    assert computed_depth(full(**values)) != "full"


def test_where_english_is_spoken_no_source_has_to_be_in_another_language(full):
    assert shortfalls(full(languages=("yy", "en")), "full") == []


def test_conflict_may_be_declared_as_not_covered(full):
    values = {"conflict": (), "not_covered": ("quiet_periods", "observances", "conflict")}
    assert "fewer than 2 claims on conflict" not in shortfalls(full(**values), "full")


@pytest.mark.parametrize(("others", "fine"), [(2, True), (1, False)])
def test_one_publisher_stands_behind_a_third_of_the_culture_claims_at_most(sketch, make, others, fine):
    lines = tuple(make.claim("Meetings tend to begin on time", f"s{number}") for number in range(others + 1))
    profile = sketch(first_minute=FirstMinute(), meetings=lines)
    reasons = [reason for reason in shortfalls(profile, "full") if "stands behind" in reason]
    assert reasons == (
        [] if fine else ["Publisher 0 stands behind 50% of the culture claims, at most a third"]
    )


def test_a_claim_with_several_sources_is_split_among_their_publishers(sketch, make):
    profile = sketch(first_minute=FirstMinute(), meetings=(make.claim("Meetings begin on time", "s0", "s1"),))
    assert float(measure(profile).publisher_share) == 0.5
    assert measure(sketch(first_minute=FirstMinute(), meetings=())).publisher_share == 0


@pytest.mark.parametrize(("section", "key"), VISIBLE)
def test_each_visible_point_is_missed(full, section, key):
    profile = full()
    emptied = replace(getattr(profile, section), **{key: ()})
    assert invisible(replace(profile, **{section: emptied})) == [f"{section}.{key}"]


def test_a_full_profile_greets_somebody_new_and_somebody_known(full, lines):
    def unmet(*wishes):
        return invisible(full(first_minute=FirstMinute(greeting=wishes, your_side=lines(1))))

    assert unmet(wish()) == []
    assert unmet(wish(contact="new")) == ["first_minute.greeting for a known contact"]
    assert unmet(wish(contact="known")) == ["first_minute.greeting for a new contact"]
    assert len(unmet()) == 2


# As CONTRIBUTING tells authors: claims, on culture, with two families, families, weighty sources, of
# those on behaviour, scales.
LEAST = {
    "full": (35, 24, 15, 8, 3, 1, 6),
    "core": (15, 10, 6, 4, 1, 0, 4),
    "sketch": (6, 4, 2, 2, 0, 0, 0),
}
COUNTED = (
    "claims", "culture_claims", "two_families", "families", "weighty_sources", "weighty_on_behaviour", "scales",
)  # fmt: skip


@pytest.mark.parametrize(
    ("level", "name", "least"),
    [
        (level, name, least)
        for level, row in LEAST.items()
        for name, least in zip(COUNTED, row, strict=True)
        if least
    ],
)
def test_each_count_of_each_depth_is_enough_and_one_less_is_not(monkeypatch, full, level, name, least):
    counts = dict(zip(COUNTED, LEAST[level], strict=True))
    exact = Measure(**counts, local_families=2, publisher="A publisher", publisher_share=Fraction(1, 3))
    monkeypatch.setattr(depth, "measure", lambda _: exact)
    assert shortfalls(full(), level) == []
    less = replace(exact, **{name: least - 1})
    monkeypatch.setattr(depth, "measure", lambda _: less)
    (reason,) = shortfalls(full(), level)
    assert reason.startswith(f"{least - 1} ")
    assert reason.endswith(f"{level} needs {least}")


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"local_families": 1}, "1 families in a local language, full needs 2"),
        (
            {"publisher_share": Fraction(34, 100)},
            "A publisher stands behind 34% of the culture claims, at most a third",
        ),
    ],
)
def test_the_counts_of_a_full_profile_alone(monkeypatch, full, values, reason):
    counts = dict(zip(COUNTED, LEAST["full"], strict=True))
    found = Measure(
        **counts,
        **{"local_families": 2, "publisher": "A publisher", "publisher_share": Fraction(1, 3), **values},
    )
    monkeypatch.setattr(depth, "measure", lambda _: found)
    assert shortfalls(full(), "full") == [reason]
