"""How cost grows with size: whole-process times over sizes, with a plot.

Usage: python benchmarks/growth.py [RUNS]

Four things grow: the culture files of one's own (generated, valid ones) under `search` and under a
briefing that needs one of them; the span of `holidays`; the saved clients under `today`; the places of
`meet`. Each command runs RUNS times (3) on a warm cache, and the fastest counts. The exponent is the
slope between the two largest sizes on logarithmic scales, after the time of the smallest size is taken
off: 1 is linear. `benchmarks/growth.svg` is written anew.
"""

from __future__ import annotations

import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from trustbrief.facts.territories import fact_file

TRUSTBRIEF = [sys.executable, "-c", "from trustbrief.__main__ import main; main()"]
PLACES = ("japan", "india", "germany", "brazil", "nigeria", "mexico", "france", "china")
PROFILE = """\
code: "{code}"
do:
  - text: "Bring sample {number} to the first meeting"
meetings:
  - text: "Meetings of project {number} begin with a look at the sample of the week before"
"""


class Curve(NamedTuple):
    """One thing that grows.

    Args:
        name: What it is.
        unit: What its sizes count.
        sizes: From the smallest on.
        command: Returns the words of the command for a size.

    """

    name: str
    unit: str
    sizes: tuple[int, ...]
    command: Callable[[int], list[str]]


def main() -> None:
    """Measure, print a table, and draw the plot."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = {curve: _measured(curve, folder, runs) for curve in _curves(folder)}
    for curve, times in found.items():
        shown = ", ".join(f"{size:,}: {seconds:.2f} s" for size, seconds in times.items())
        print(f"{curve.name} ({curve.unit}): {shown}; exponent {_exponent(times):.2f}")
    target = Path(__file__).with_name("growth.svg")
    target.write_text(_plot(found), encoding="utf-8")
    print(f"drawn in {target.name}")


def _curves(folder: Path) -> tuple[Curve, ...]:
    codes = sorted(fact_file().territories)

    def files(size: int) -> str:
        target = folder / f"files-{size}"
        for number in range(size if not target.exists() else 0):
            # Of several folders the last wins, so that each territory may have many files.
            part = target / f"{number // len(codes):03}"
            part.mkdir(parents=True, exist_ok=True)
            code = codes[number % len(codes)]
            (part / f"{code.lower()}.yaml").write_text(PROFILE.format(code=code, number=number), "utf-8")
        return os.pathsep.join(map(str, sorted(target.iterdir())))

    def clients(size: int) -> list[str]:
        target = folder / f"clients-{size}"
        for number in range(size if not target.exists() else 0):
            target.mkdir(exist_ok=True)
            text = f'name: "Client {number}"\nplace: "{codes[number % len(codes)]}"\nevery: "2w"\n'
            (target / f"client-{number}.yaml").write_text(text, "utf-8")
        return [f"TRUSTBRIEF_CLIENTS={target}", "today", "--home", "DE"]

    def years(size: int) -> list[str]:
        last = date(2026 + size, 1, 1)
        return ["holidays", "DE", "--from", "2026-01-02", "--to", last.isoformat(), "--format", "json"]

    own = (12, 50, 250, 1000)
    return (
        Curve(
            "search", "culture files", own, lambda n: [f"TRUSTBRIEF_CULTURES={files(n)}", "search", "sample"]
        ),
        Curve(
            "region", "culture files", own, lambda n: [f"TRUSTBRIEF_CULTURES={files(n)}", "region", "japan"]
        ),
        Curve("holidays", "years", (1, 2, 5, 10, 20), years),
        Curve("today", "clients", (10, 100, 1000, 10_000, 100_000), clients),
        Curve("meet", "places", (2, 4, 6, 8), lambda n: ["meet", *PLACES[:n]]),
    )


def _measured(curve: Curve, folder: Path, runs: int) -> dict[int, float]:
    """Return the seconds of the fastest run for each size."""
    found = {}
    for size in curve.sizes:
        words = curve.command(size)
        named = dict(word.split("=", 1) for word in words if word.startswith("TRUSTBRIEF_"))
        given = [word for word in words if not word.startswith("TRUSTBRIEF_")]
        environment = {**os.environ, **named, "XDG_CACHE_HOME": str(folder / "cache"), "COLUMNS": "100"}
        environment["TRUSTBRIEF_CONFIG"] = str(folder / "config.yaml")
        times = []
        for _ in range(runs + 1):  # the first fills the cache
            start = time.perf_counter()
            subprocess.run([*TRUSTBRIEF, *given], env=environment, stdout=subprocess.DEVNULL, check=True)
            times.append(time.perf_counter() - start)
        found[size] = min(times[1:])
    return found


def _exponent(times: dict[int, float]) -> float:
    """Return the slope between the two largest sizes, the fixed cost taken off."""
    *_, below, largest = times
    fixed = min(times.values()) * 0.98
    rise = math.log((times[largest] - fixed) / max(times[below] - fixed, 1e-3))
    return rise / math.log(largest / below)


_WIDTH, _HEIGHT, _LEFT, _TOP = 360, 200, 56, 36


def _plot(found: dict[Curve, dict[int, float]]) -> str:
    """Return a panel for each curve, both axes logarithmic, with a line for linear growth beside it."""
    panels = "".join(
        f'<g transform="translate({(index % 2) * 440} {(index // 2) * 290})">{_panel(curve, times)}</g>'
        for index, (curve, times) in enumerate(found.items())
    )
    height = 290 * math.ceil(len(found) / 2)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 880 {height}" font-family="sans-serif" '
        f'font-size="12"><rect width="880" height="{height}" fill="white"/>{panels}</svg>\n'
    )


def _panel(curve: Curve, times: dict[int, float]) -> str:
    sizes = list(times)
    low, high = min(times.values()) / 1.3, max(*times.values(), min(times.values()) * 10) * 1.3

    def spot(size: float, seconds: float) -> str:
        across = math.log(size / sizes[0]) / math.log(sizes[-1] / sizes[0]) * _WIDTH
        up = math.log(seconds / low) / math.log(high / low) * _HEIGHT
        return f"{_LEFT + across:.1f},{_TOP + _HEIGHT - up:.1f}"

    line = " ".join(spot(size, seconds) for size, seconds in times.items())
    last, slowest = sizes[-1], times[sizes[-1]]
    first = max(sizes[0], last * low / slowest)
    linear = f"{spot(first, slowest * first / last)} {spot(last, slowest)}"
    marks = "".join(_mark(size, seconds, spot) for size, seconds in times.items())
    return (
        f'<text x="{_LEFT}" y="20" font-weight="bold">{curve.name}: seconds by {curve.unit}</text>'
        f'<rect x="{_LEFT}" y="{_TOP}" width="{_WIDTH}" height="{_HEIGHT}" fill="none" stroke="#999"/>'
        f'<polyline points="{linear}" fill="none" stroke="#999" stroke-dasharray="4 4"/>'
        f'<polyline points="{line}" fill="none" stroke="#1f6feb" stroke-width="2"/>{marks}'
    )


def _mark(size: int, seconds: float, spot: Callable[[float, float], str]) -> str:
    across, up = spot(size, seconds).split(",")
    return (
        f'<circle cx="{across}" cy="{up}" r="3" fill="#1f6feb"/>'
        f'<text x="{across}" y="{_TOP + _HEIGHT + 16}" text-anchor="middle">{size:,}</text>'
        f'<text x="{across}" y="{up}" dy="-8" text-anchor="middle">{seconds:.2f} s</text>'
    )


if __name__ == "__main__":
    main()
