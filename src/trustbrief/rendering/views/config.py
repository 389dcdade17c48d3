"""The reader's settings, and what gives each of them."""

from __future__ import annotations

from trustbrief.model.settings import ShownSettings
from trustbrief.rendering.blocks import Column, Footer, Sheet, Table, Words, line
from trustbrief.rendering.options import Options
from trustbrief.rendering.speech import named, worded


def sheet(shown: ShownSettings, options: Options) -> Sheet:
    """Return a row for each setting."""
    del options
    rows = tuple(
        (line(named(setting.key)), line(named(setting.value or "-")), line(_origin(setting.origin)))
        for setting in shown.settings
    )
    table = Table((Column(worded("Setting")), Column(worded("Value")), Column(worded("From"))), rows)
    wins = worded("An option wins over these. The file: {file}", file=shown.file)
    return Sheet(worded("Settings"), (table, Footer(line(wins))))


def _origin(origin: str) -> Words:
    """Return what gave a setting: the default, or the name of a file or variable."""
    return Words(worded("default")) if origin == "default" else named(origin)
