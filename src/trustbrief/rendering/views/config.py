"""The reader's settings, and what gives each of them."""

from __future__ import annotations

from trustbrief.model.settings import ShownSettings
from trustbrief.rendering.blocks import Column, Footer, Sheet, Table, line
from trustbrief.rendering.options import Options


def sheet(shown: ShownSettings, options: Options) -> Sheet:
    """Return a row for each setting."""
    del options
    rows = tuple(
        (line(setting.key), line(setting.value or "-"), line(setting.origin)) for setting in shown.settings
    )
    table = Table((Column("Setting"), Column("Value"), Column("From")), rows)
    return Sheet("Settings", (table, Footer(line(f"An option wins over these. The file: {shown.file}"))))
