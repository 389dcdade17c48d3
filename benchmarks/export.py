"""Time `trustbrief export` of everything: seconds and files, on an empty cache, on a warm one, and unchanged.

Usage: python benchmarks/export.py
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TRUSTBRIEF = "from trustbrief.cli.main import run; import sys; sys.exit(run(sys.argv[1:]))"


def main() -> None:
    """Print what each run took, in seconds by the clock and of the processors."""
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}")
    print(f"{'run':<24}{'seconds':>9}{'cpu':>8}  what it did")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _timed(folder, folder / "first", "--places", "BV")  # compiles the bytecode
        (folder / "cache").rename(folder / "used")
        for run, site in (("empty cache", "one"), ("warm cache", "two"), ("nothing changed", "two")):
            seconds, cpu, said = _timed(folder, folder / site)
            print(f"{run:<24}{seconds:>9.1f}{cpu:>8.1f}  {said}")
        files = [file for file in (folder / "two").rglob("*") if file.is_file()]
        size = sum(file.stat().st_size for file in files) / 1e6
        print(f"{len(files)} files, {size:.0f} MB")


def _timed(folder: Path, site: Path, *more: str) -> tuple[float, float, str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("TRUSTBRIEF_")}
    # As an installed package would be: with its bytecode compiled.
    plain.pop("PYTHONDONTWRITEBYTECODE", None)
    plain |= {"PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "XDG_CONFIG_HOME": str(folder)}
    environment = {**plain, "XDG_CACHE_HOME": str(folder / "cache")}
    command = [sys.executable, "-c", TRUSTBRIEF, "export", str(site), "--on", "2026-11-30", *more]
    before, start = os.times(), time.perf_counter()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - start, cpu, done.stdout.partition(":")[0]


if __name__ == "__main__":
    main()
