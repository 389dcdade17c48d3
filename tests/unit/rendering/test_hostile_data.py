"""Whatever a profile says is shown, and nothing in it is obeyed."""

from __future__ import annotations

import json
import unicodedata
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trustbrief.almanac.quiet import dated
from trustbrief.almanac.worktime import work_week
from trustbrief.culture.layering import join, shipped
from trustbrief.documents.briefing import SECTIONS, Briefing, Coverage
from trustbrief.documents.scales import briefed_scales
from trustbrief.facts.territories import fact_file
from trustbrief.files.strict_yaml import parse
from trustbrief.model.calendar import Holiday
from trustbrief.model.place import ShownPlace
from trustbrief.model.profile import Profile, Scales
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render
from trustbrief.rendering.safe import visible

TEMPLATE = Path(__file__).resolve().parents[3] / "data" / "cultures" / "TEMPLATE.yaml"
NOW = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
# Texts of a profile that a reader sees; codes, ids, dates and enums keep their form.
TEXTS = {"text", "note", "native", "romanised", "say_as", "meaning", "when", "says", "means", "effect",
         "advice", "title", "publisher", "do_not_greet"}  # fmt: skip
NASTY = [
    "\x1b[31mred\x1b[0m and more", "[bold]markup[/bold] [red]here", "right\u202eto left\u202c text",
    "bell\x07 and \x00 nul here", "=HYPERLINK(1) formula", "tab\tand line\nbreak here", "日本語テキスト" * 9,
    "a" * 200, "مرحبا بالعالم العربي", "🇯🇵 flags 👩‍👩‍👧 here", "\ud7ff edge \ue000 private", "x [1][2] ° ● x",
]  # fmt: skip


@cache
def template():
    return parse(TEMPLATE.read_text("utf-8")).data


def with_texts(node, draw):
    if isinstance(node, dict):
        return {
            key: draw() if key in TEXTS and isinstance(value, str) else with_texts(value, draw)
            for key, value in node.items()
        }
    if isinstance(node, list):
        return [with_texts(item, draw) for item in node]
    return node


def briefing(draw):
    profile = msgspec.convert(with_texts(template(), draw), Profile)
    culture = join([shipped("territory", profile)])
    day = Holiday(
        date=NOW.date(), name=draw(), local_name=draw(), kind="public", kinds=("public",),
        estimated=True, observed=True, greeting=culture.sections.first_minute.greeting[0],
    )  # fmt: skip
    quiet = dated(
        culture.sections.quiet_periods,
        (),
        (),
        start=NOW.date(),
        end=NOW.date().replace(year=2027),
        today=NOW.date(),
        week=work_week((), (), ()),
    )
    return Briefing(
        generated=NOW,
        place=ShownPlace(code="XX", name=draw(), kind="territory", country="XX"),
        home=None,
        date=NOW.date(),
        scales=briefed_scales(fact_file().scales, culture.sections.scales, Scales()),
        facts=None,
        coverage=Coverage(
            depth="full",
            reviewed=None,
            scope=draw(),
            claims=1,
            sources=1,
            inherited=("do",),
            missing=("dont",),
        ),
        sources=culture.sources,
        holidays=(day,),
        quiet_periods=quiet,
        **{name: getattr(culture.sections, name) for name in SECTIONS},
    )


def harmless(text, *, colour):
    for character in text:
        if character == "\x1b":
            assert colour
        else:
            assert character == "\n" or unicodedata.category(character) not in {"Cc", "Cs"}, repr(character)
        assert character not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


ANYTHING = st.text(min_size=12, max_size=110) | st.sampled_from(NASTY)


def valid(text):
    """A profile's texts have bounds; the validator refuses what is outside."""
    return text[:110] if len(text) >= 12 else f"{text} and some more"


@settings(max_examples=25, deadline=None)
@given(st.data(), st.integers(40, 160), st.sampled_from(["line", "screen", "full"]))
def test_a_briefing_of_any_valid_profile_is_shown_harmlessly(data, width, extent):
    record = briefing(lambda: valid(data.draw(ANYTHING)))
    for name in ("text", "markdown", "html", "json"):
        colour = name == "text"
        text = render(record, name, Options(width=width, colour=colour, extent=extent))
        if name == "json":
            assert json.loads(text)["place"]["code"] == "XX"
        else:
            harmless(text, colour=colour)


@pytest.mark.parametrize("nasty", NASTY)
def test_a_nasty_text_stays_text(nasty):
    record = briefing(lambda: valid(nasty))
    shown = render(record, "text", Options(width=400, extent="full"))
    harmless(shown, colour=False)
    assert "[bold]" in shown or "[bold]" not in nasty


@given(st.text(max_size=60))
def test_what_is_visible_is_printable_or_a_sign_of_some_script(text):
    harmless(visible(text), colour=False)
    assert "\n" not in visible(text)
