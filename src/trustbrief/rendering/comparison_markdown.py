"""A comparison as Markdown tables."""

from __future__ import annotations

from trustbrief.model.comparison import Comparison
from trustbrief.rendering.markdown import escaped, link, table
from trustbrief.rendering.options import Options
from trustbrief.rendering.sheet import groups


def render(comparison: Comparison, options: Options) -> str:
    """Return a table for each group, then the sources; the options change nothing."""
    del options
    names = [place.name for place in comparison.places]
    lines = [f"# {escaped(', '.join(names))}", "", f"As of {comparison.date}."]
    for group in groups(comparison):
        if group.rows:
            rows = [[label, *cells] for label, cells in group.rows]
            lines += ["", f"## {group.heading}", "", *table(["", *names], rows)]
    lines += ["", "## Sources", ""]
    lines += [
        f"{source.number}. {link(f'{source.title}. {source.publisher}', source.url)}"
        for source in comparison.sources.values()
    ]
    return "\n".join(lines) + "\n"
