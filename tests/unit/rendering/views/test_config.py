"""The reader's settings, and what gives each of them."""

from __future__ import annotations

from trustbrief.model.settings import Setting, ShownSettings
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render


def test_each_setting_is_a_row_and_one_without_a_value_a_dash():
    rows = (Setting("home", "JP", "option"), Setting("hours", "", "default"))
    shown = " ".join(render(ShownSettings(file="/x/config.yaml", settings=rows), "text", Options()).split())
    assert "home JP option" in shown
    assert "hours - default" in shown
    assert "The file: /x/config.yaml" in shown
