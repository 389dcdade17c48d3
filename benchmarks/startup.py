"""Whole-process times of common calls, as ratios to two yardsticks.

Usage: python benchmarks/startup.py [RUNS]

The yardsticks are a program that does nothing but print a small table with
Typer and Rich (the floor of this stack), and a one-liner that prints one
country with the `holidays` library. All commands run in turn, round after
round, so that a machine whose speed drifts drifts for each of them. Quote the
medians and the ratios, not single times.
"""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from trustbrief.facts.territories import fact_file

FLOOR = """
import typer
from rich.console import Console
from rich.table import Table

app = typer.Typer()

@app.command()
def main() -> None:
    table = Table("place", "time")
    for number in range(10):
        table.add_row(f"row {number}", "10:00")
    Console().print(table)

app()
"""
LIBRARY = """
import holidays
for day, name in sorted(holidays.country_holidays("BR", years=(2026, 2027)).items()):
    print(day, name)
"""
MANY = "10,000"
TRUSTBRIEF = "from trustbrief.__main__ import main; main()"


def main() -> None:
    """Time the commands and print a table of medians and ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        times = _measure(_commands(Path(folder)), Path(folder), runs)
    medians = {name: statistics.median(found) for name, found in times.items()}
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {runs} rounds")
    packages = ("typer", "rich", "holidays", "msgspec")
    print(", ".join(f"{name} {version(name)}" for name in packages))
    print(f"{'command':28} {'min':>7} {'median':>7} {'max':>7} {'/ floor':>8} {'/ library':>9}")
    for name, found in times.items():
        low, middle, high = (f"{value * 1000:.0f} ms" for value in (min(found), medians[name], max(found)))
        floor, library = (medians[name] / medians[yardstick] for yardstick in ("floor", "library"))
        print(f"{name:28} {low:>7} {middle:>7} {high:>7} {floor:8.2f} {library:9.2f}")


def _extra(call: list[str]) -> dict[str, tuple[list[str], bool]]:
    """Return the start-up of the server for assistants, where the extra is installed."""
    return {"mcp, until it hangs up": ([*call, "mcp"], False)} if find_spec("mcp") else {}


def _commands(folder: Path) -> dict[str, tuple[list[str], bool]]:
    """Return each command with whether it starts on an empty cache.

    Those whose name speaks of 10,000 find as many saved clients, the others none.
    """
    floor = folder / "floor.py"
    floor.write_text(FLOOR, encoding="utf-8")
    _save_clients(folder / "clients")
    call = [sys.executable, "-c", TRUSTBRIEF]
    complete = [sys.executable, "-c", f"import os; os.environ['_TRUSTBRIEF_COMPLETE'] = '1'; {TRUSTBRIEF}"]
    return {
        "floor": ([sys.executable, str(floor)], False),
        "library": ([sys.executable, "-c", LIBRARY], False),
        "--version": ([*call, "--version"], False),
        "--help": ([*call, "--help"], False),
        "Tab after reg": ([*complete, "reg"], False),
        "Tab after region jap": ([*complete, "region", "jap"], False),
        "Tab after greet ch": ([*complete, "greet", "ch"], False),
        "region japan": ([*call, "region", "japan"], False),
        "region japan --language de": ([*call, "region", "japan", "--language", "de"], False),
        "region JP": ([*call, "region", "JP"], False),
        "region osaka": ([*call, "region", "osaka"], False),
        "region 日本": ([*call, "region", "日本"], False),
        "region japn (a typo)": ([*call, "region", "japn"], False),
        "region japn, 10,000 clients": ([*call, "region", "japn"], False),
        "region japan --home DE": ([*call, "region", "japan", "--home", "DE"], False),
        "region japan, empty cache": ([*call, "region", "japan"], True),
        "holidays --country BR": ([*call, "holidays", "--country", "BR"], False),
        "slot japan": ([*call, "slot", "japan", "2027-01-12T10:00"], False),
        "meet japan india --home DE": ([*call, "meet", "japan", "india", "--home", "DE"], False),
        "plan japan --home US": ([*call, "plan", "japan", "--home", "US"], False),
        "compare six": ([*call, "compare", "JP", "US", "DE", "FR", "BR", "CN"], False),
        "search onam": ([*call, "search", "onam"], False),
        "greet diwali": ([*call, "greet", "diwali"], False),
        "name Tanaka -p JP": ([*call, "name", "Tanaka Hanako", "-p", "JP"], False),
        "today, 10,000 clients": ([*call, "today", "--home", "DE"], False),
        "today, 10,000 new files": ([*call, "today", "--home", "DE"], True),
        "holidays BR, empty cache": ([*call, "holidays", "--country", "BR"], True),
        **_extra(call),
    }


def _save_clients(folder: Path) -> None:
    """Write 10,000 clients, spread over the territories."""
    folder.mkdir()
    codes = sorted(fact_file().territories)
    for number in range(10_000):
        code = codes[number % len(codes)]
        text = f'name: "Client {number}"\nplace: "{code}"\nevery: "2w"\n'
        (folder / f"client-{number}.yaml").write_text(text, encoding="utf-8")


def _measure(commands: dict[str, tuple[list[str], bool]], folder: Path, runs: int) -> dict[str, list[float]]:
    # As an installed package would be: with its bytecode compiled.
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    plain |= {"PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "COLUMNS": "100"}
    plain["TRUSTBRIEF_CONFIG"] = str(folder / "config.yaml")
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(-1, runs):  # the first round fills the caches and is not counted
        for name, (command, empty) in commands.items():
            cache = tempfile.mkdtemp(dir=folder) if empty else str(folder / "cache")
            clients = folder / ("clients" if MANY in name else "none")
            environment = {**plain, "XDG_CACHE_HOME": cache, "TRUSTBRIEF_CLIENTS": str(clients)}
            start = time.perf_counter()
            subprocess.run(
                command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, check=False,
            )  # fmt: skip
            if number >= 0:
                times[name].append(time.perf_counter() - start)
    return times


if __name__ == "__main__":
    main()
