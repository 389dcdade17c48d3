"""Fuzzing runs one after the other: what each starts with, how many inputs it tried, and what it found."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from fuzzing.targets import ROOT, target

HERE = Path(__file__).parent
# Seconds without an answer, and megabytes, after which libFuzzer itself ends a run and keeps the input.
_HANGS, _MOST_MEMORY = 60, 3000
_LONGEST = 4096


def run(name: str, folder: Path, seconds: int, inputs: int) -> tuple[int, list[Path]]:
    """Fuzz a target, and return how many inputs were tried and the files of what was found.

    Args:
        name: The target.
        folder: Where its corpus, its findings and the fuzzer's log go.
        seconds: For how long at most.
        inputs: How many at most; 0 for no limit.

    """
    corpus = _kept(name, folder)
    flags = [
        str(corpus), str(folder / "seeds"), f"-dict={HERE / 'dictionary.txt'}", f"-max_total_time={seconds}",
        f"-runs={inputs or -1}", f"-timeout={_HANGS}", f"-rss_limit_mb={_MOST_MEMORY}",
        f"-max_len={_LONGEST}", f"-artifact_prefix={folder / 'findings'}/", "-print_final_stats=1",
    ]  # fmt: skip
    log = folder / "log.txt"
    with log.open("wb") as stream:
        words = [sys.executable, "-m", "fuzzing.engine", name, str(folder), *flags]
        subprocess.run(words, stderr=stream, stdout=stream, check=False, env=_environment())  # noqa: S603  (ours)
    return tried(log.read_text("utf-8", "replace")), _confirmed(name, folder / "findings")


def _kept(name: str, folder: Path) -> Path:
    """Write the seeds, and return the folder of the inputs that reached something new."""
    for part in ("seeds", "corpus", "findings"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for seed in target(name).seeds(ROOT):
        (folder / "seeds" / sha256(seed).hexdigest()[:16]).write_bytes(seed)
    return folder / "corpus"


def tried(said: str) -> int:
    """Return how many inputs libFuzzer tried, by its log: a count at its end, or the last one on the way."""
    found = re.findall(r"^stat::number_of_executed_units:\s*(\d+)", said, re.MULTILINE)
    found = found or re.findall(r"^#(\d+)\t", said, re.MULTILINE)
    return int(found[-1]) if found else 0


def _confirmed(name: str, findings: Path) -> list[Path]:
    """Return the findings that break something without the fuzzer too; the others are removed."""
    kept = []
    for file in sorted(path for path in findings.iterdir() if path.suffix != ".txt"):
        words = [sys.executable, "-m", "fuzzing", name, "--replay", str(file)]
        done = subprocess.run(words, check=False, capture_output=True, env=_environment())  # noqa: S603  (ours)
        if done.returncode:
            file.with_suffix(".txt").write_bytes(done.stdout + done.stderr)
            kept.append(file)
        else:
            file.unlink()
            file.with_suffix(".txt").unlink(missing_ok=True)
    return kept


def _environment() -> dict[str, str]:
    path = os.pathsep.join(filter(None, (str(HERE.parent), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
