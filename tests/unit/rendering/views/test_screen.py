"""The first screen: what to read ten minutes before a call."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from msgspec.structs import replace

from trustbrief.facts.clocks import Clock
from trustbrief.model.calendar import Status
from trustbrief.model.language import LanguageWords
from trustbrief.model.profile import FirstMinute, Trust
from trustbrief.model.statements import Expression, TrustDriver
from trustbrief.rendering.blocks import Heading, Pair, Row, words_of
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render
from trustbrief.rendering.views import screen
from trustbrief.rendering.views.screen import sheet

CITED = {"confidence": "expert", "sources": ("one",)}


def rows(found, label):
    return [words_of(block.line) for block in found.blocks if isinstance(block, Row) and block.label == label]


@pytest.mark.parametrize(("width", "lines"), [(100, 38), (80, 44), (60, 58)])
def test_the_first_screen_fits_at_each_width(japan, width, lines):
    shown = render(japan, "text", Options(width=width)).splitlines()
    assert len(shown) <= lines
    assert shown[0].startswith("Japan")
    assert any("TRUST" in line for line in shown)


def test_no_heading_of_the_screen_stands_without_anything_below_it(japan):
    for width in (60, 80, 100):
        shown = [line for line in render(japan, "markdown", Options(width=width)).splitlines() if line]
        heads = [index for index, line in enumerate(shown) if line.startswith("## ")]
        assert all(not shown[index + 1].startswith("## ") for index in heads[:-1])
        assert heads[-1] < len(shown) - 1


def wish(native, **values):
    return Expression(language="ja", native=native, meaning="Hello", **CITED, **values)


def at(hour):
    return datetime(2026, 11, 24, hour, tzinfo=timezone(timedelta(hours=9)))


def briefed(japan, *wishes, hour=12, **values):
    """A briefing at an hour of the day at which somebody is at work."""
    clock = Clock(zone="Asia/Tokyo", city="Tokyo", time=at(hour), home_offset_hours=8)
    values = {"status": Status(kind="working"), **values}
    return replace(japan, clocks=(clock,), first_minute=FirstMinute(greeting=wishes), **values)


@pytest.mark.parametrize(
    ("hour", "since", "until", "fits"),
    [
        (9, None, "10:00", True), (10, None, "10:00", False), (10, "10:00", None, True), (9, "10:00", None, False),
        (23, "18:00", "04:00", True), (3, "18:00", "04:00", True), (4, "18:00", "04:00", False), (12, None, None, True),
    ],
)  # fmt: skip
def test_a_greeting_fits_the_hour_there(japan, hour, since, until, fits):
    found = sheet(briefed(japan, wish("やあ", since=since, until=until), hour=hour), Options())
    assert any("やあ" in said for said in rows(found, "Say")) is fits


def test_what_opens_a_mail_is_not_said_and_the_words_of_the_language_are_where_nothing_else_fits(japan):
    words = LanguageWords(tag="ja", name="Japanese", greeting=(wish("こんにちは"),))
    mail = wish("拝啓", channel="mail")
    new = wish("初めまして", contact="new")
    found = sheet(briefed(japan, mail, language=words), Options())
    assert "こんにちは" in rows(found, "Say")[0]
    for contact, native in (("new", "初めまして"), ("known", "こんにちは")):
        found = sheet(briefed(japan, mail, new, language=words), Options(contact=contact))
        assert native in rows(found, "Say")[0]


def test_where_no_greeting_is_known_that_is_said_of_the_language_of_the_place(japan):
    def said(**values):
        return rows(sheet(replace(briefed(japan, **values), language=None), Options()), "Say")

    assert said() == ["no greeting in Japanese has a source yet"]
    assert said(facts=None) == []
    assert (
        rows(sheet(replace(japan, first_minute=FirstMinute(), clocks=(), language=None), Options()), "Say")
        == []
    )


def test_a_greeting_that_does_not_fit_the_hour_has_its_source_nevertheless(japan):
    found = sheet(briefed(japan, wish("やあ", until="10:00"), hour=12), Options())
    assert "has a source yet" not in " ".join(rows(found, "Say"))


def test_when_nobody_is_at_work_the_greeting_is_that_of_the_next_hour_of_work(japan):
    wishes = (wish("おはよう", until="11:00"), wish("こんばんは", since="18:00"))

    def said(**values):
        (shown,) = rows(sheet(briefed(japan, *wishes, hour=22, **values), Options()), "Say")
        return shown.split()[0]

    assert said(status=Status(kind="after-hours", next_at_work=at(9))) == "おはよう"
    assert said(status=Status(kind="working")) == "こんばんは"
    assert said(status=Status(kind="weekend")) == "こんばんは", "when no next hour is known"
    assert said(status=None) == "こんばんは"


@pytest.mark.parametrize(("contact", "said"), [("new", "はじめまして"), ("known", "やあ")])
def test_somebody_new_is_greeted_otherwise_than_somebody_known(japan, contact, said):
    wishes = (wish("こんにちは"), wish("はじめまして", contact="new"), wish("やあ", contact="known"))
    found = sheet(briefed(japan, *wishes), Options(contact=contact))
    assert rows(found, "Say")[0].startswith(said)
    plain = sheet(briefed(japan, wish("こんにちは"), wish("x", contact="known")), Options(contact="new"))
    assert rows(plain, "Say")[0].startswith("こんにちは")


def test_what_is_said_once_is_not_said_again_in_other_words(japan, make):
    do = (make.action("Confirm every meeting in writing afterwards", weight=3),)
    again = (make.claim("Meetings are confirmed in writing afterwards", weight=2),)
    other = (make.claim("Silence shows that a point is being weighed", weight=2),)
    found = sheet(replace(japan, do=do, dont=None, meetings=again, decisions=other), Options())
    assert rows(found, "Meetings") == []
    assert rows(found, "Decisions")


def test_what_breaks_trust_reads_on_from_lost_if_you(japan, make):
    trust = Trust(lose=(make.action("Promise what may slip"),), earn=(make.action("Keep each date"),))
    found = sheet(replace(japan, trust=trust), Options())
    assert rows(found, "Lost if you")[0].startswith("promise what may slip")
    assert rows(found, "Earn it")[0].startswith("Keep each date")


@pytest.mark.parametrize(
    ("origin", "members", "says"),
    [
        ("territory", {}, "Trust: the person first, you are checked early"),
        # A study of a whole region is no headline of one country.
        ("cluster", {}, "Trust: you are checked early"),
        ("cluster", {"AR": "Argentina"}, "Trust: the person first, you are checked early"),
    ],
)
def test_the_heading_of_trust_says_what_it_rests_on_and_how_sure_that_is(japan, origin, members, says):
    driver = TrustDriver(
        primary="shared-values", note="x" * 12, sources=("jp/one",), confidence="expert", origin=origin
    )
    scales = tuple(
        replace(scale, confidence="contested") if scale.id == "trust_start" else scale
        for scale in japan.scales
    )
    briefing = replace(
        japan, trust=Trust(driver=driver), scales=scales, place=replace(japan.place, members=members)
    )
    (heading,) = (
        block
        for block in sheet(briefing, Options()).blocks
        if isinstance(block, Heading) and block.text.startswith("Trust")
    )
    assert heading.text == says
    assert words_of(heading.extra).startswith(" (contested)")


def test_what_belongs_to_a_visit_is_no_action_on_a_call(japan, make):
    do = (make.action("Bring a small gift", channel="visit"), make.action("Send an agenda"))
    pairs = [
        block
        for block in sheet(replace(japan, do=do, dont=None), Options()).blocks
        if isinstance(block, Pair)
    ]
    assert [words_of(pair.left).strip() for pair in pairs] == ["Send an agenda"]


def test_without_a_home_every_scale_is_shown_and_with_one_the_wide_gaps(japan):
    from trustbrief.rendering.blocks import Bars

    def bars(found):
        return [bar for block in found.blocks if isinstance(block, Bars) for bar in block.bars]

    assert len(bars(sheet(replace(japan, home=None), Options()))) == 8
    wide = [scale for scale in japan.scales if scale.gap and abs(scale.gap) >= 2]
    assert len(bars(sheet(japan, Options()))) == len(wide)
    narrow = tuple(replace(scale, gap=1) for scale in japan.scales)
    text = render(replace(japan, scales=narrow), "text", Options())
    assert "No scale lies two steps or more from your home." in text


def test_without_anything_known_there_is_no_empty_part(japan):
    empty = replace(
        japan, trust=None, communication=None, do=None, dont=None, scales=(), first_minute=None, meetings=None,
        holidays=(), quiet_periods=(), no_holidays="none are published", variation=None,
    )  # fmt: skip
    found = sheet(empty, Options())
    text = render(empty, "text", Options())
    assert "None are published." in text
    assert "TRUST" not in text
    assert isinstance(found.blocks[1], Heading)


def test_only_so_many_rows_of_a_part_are_shown(japan, make):
    from trustbrief.model.profile import Communication
    from trustbrief.model.statements import Signal

    letters = "abcdefgh"

    def words(some):
        return [" ".join(letter * size for size in (4, 5, 6)) for letter in some]

    days = tuple(
        make.holiday(f"2026-12-{1 + 3 * number:02}", f"Day {letter}") for number, letter in enumerate(letters)
    )
    signals = tuple(Signal(kind="no", says=word, means=f"A no {word}", **CITED) for word in words(letters))
    actions = tuple(make.action(f"Send {word}") for word in words("stuvwxyz"))
    found = sheet(
        replace(
            japan,
            holidays=days,
            quiet_periods=(),
            communication=Communication(signals=signals),
            do=actions,
            dont=None,
        ),
        Options(),
    )
    labels = {block.label for block in found.blocks if isinstance(block, Row)}
    assert {"Tue 1 Dec", "Fri 4 Dec", "Mon 7 Dec"} == {label for label in labels if label.endswith(" Dec")}
    assert len([block for block in found.blocks if isinstance(block, Pair)]) == 6
    said = [block for block in found.blocks if isinstance(block, Row) and "A no " in words_of(block.line)]
    assert len(said) == 4


def test_the_readers_own_line_needs_no_room_for_what_stands_beside_it(make):
    own, light = make.action(origin="overlay"), make.action()
    assert screen._later((own, light), (38, 47)) == "right"
    assert screen._later((light, own), (47, 38)) == "left"
    assert screen._later((light, own), (12, 38)) == ""
    assert screen._later((own, None), (38, 0)) == ""
    assert screen._later((None, own), (0, 38)) == ""


@pytest.mark.parametrize(("days", "fits"), [((), True), (("tuesday",), True), (("sunday", "monday"), False)])
def test_a_greeting_fits_the_day_of_the_week_there(japan, days, fits):
    found = sheet(briefed(japan, wish("やあ", days=days), hour=12), Options())
    assert any("やあ" in said for said in rows(found, "Say")) is fits


def test_a_day_off_of_the_next_two_weeks_is_not_hidden_by_weeks_that_run(japan, make):
    near = make.holiday("2026-12-04", "Near")
    far = make.holiday("2026-12-20", "Far")
    weeks = tuple(make.quiet("2026-11-20", f"2026-12-{day}", f"Weeks {day}") for day in (28, 29, 30))
    found = replace(japan, date=date(2026, 11, 24), holidays=(near, far), quiet_periods=weeks, half_days=())
    told = [said for said in map(str, sheet(found, Options()).blocks) if "Near" in said or "Far" in said]
    assert any("Near" in said for said in told)
    assert not any("Far" in said for said in told)
