"""Fuzz what takes input that is not trusted, a target after the other.

Usage: python -m fuzzing [TARGET ...] [--seconds N] [--inputs N]; python -m fuzzing TARGET --replay FILE ...
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from fuzzing import replay, running
from fuzzing.targets import NAMES, ROOT

FOLDER = ROOT / "build" / "fuzz"


def main() -> int:
    """Run the targets that are asked for, and return 1 when something was found."""
    asked = _asked()
    if asked.replay:
        (name,) = asked.targets
        return 1 if replay.told(name, asked.replay) else 0
    found = 0
    for name in asked.targets or NAMES:
        tried, findings = running.run(name, asked.folder / name, asked.seconds, asked.inputs)
        print(f"{name}: {tried} inputs, {len(findings)} findings", flush=True)
        for file in findings:
            print(f"  {file}", flush=True)
        found += len(findings) or not tried
    return 1 if found else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="fuzzing", description=__doc__, allow_abbrev=False)
    parser.add_argument("targets", nargs="*", choices=[*NAMES, []], help="by default all")
    parser.add_argument("--seconds", type=int, default=600, help="for each target")
    parser.add_argument("--inputs", type=int, default=0, help="for each target, at most; 0 for no limit")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where corpus and findings are kept")
    parser.add_argument("--replay", type=Path, nargs="+", help="try these inputs again, without the fuzzer")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
