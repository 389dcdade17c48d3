"""A comparison as one HTML page that needs nothing else."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from trustbrief.model.comparison import Comparison
from trustbrief.rendering.options import Options
from trustbrief.rendering.safe import visible
from trustbrief.rendering.sheet import groups


def render(comparison: Comparison, options: Options) -> str:
    """Return the page; the options change nothing."""
    del options
    # Every value is escaped by the engine.
    environment = Environment(
        loader=PackageLoader("trustbrief.rendering", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["visible"] = visible
    template = environment.get_template("comparison.html")
    return template.render(comparison=comparison, groups=groups(comparison)) + "\n"
