"""A plan as a checklist."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from trustbrief.api import Trustbrief
from trustbrief.documents.conditions import Reason
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render


def text(document, **options):
    return " ".join(render(document, "text", Options(width=140, **options)).split())


@pytest.fixture(scope="module")
def plan(desk):
    return Trustbrief(desk).plan("JP")


def test_a_plan_shows_what_this_place_calls_for_and_in_full_every_step(plan):
    short, full = text(plan), text(plan, extent="full")
    general = [step for step in plan.steps if not step.because and not step.there]
    assert general
    assert all(step.text not in short for step in general)
    assert all(step.text in full for step in general if len(step.text) < 90)
    assert "SOURCES" in full
    assert "every step with wording and sources" in short
    assert "without a home" in text(replace(plan, home=None))


def test_in_full_the_pillar_stands_apart_from_the_step(plan):
    step = plan.steps[0]
    shown = render(plan, "markdown", Options(extent="full"))
    assert f"**{step.text}** · {plan.pillars[step.pillar].lower()}" in shown


def test_a_date_among_the_reasons_has_its_month_as_a_word_and_scripts_have_it_as_it_is(plan):
    said = Reason("Feast from 2026-12-12 to 2027-01-06", ())
    step = replace(plan.steps[0], because=(said,))
    shown = text(replace(plan, steps=(step,)), extent="full")
    assert "since Feast from 12 Dec 2026 to 6 Jan 2027" in shown
    assert said.text in render(replace(plan, steps=(step,)), "json", Options())
