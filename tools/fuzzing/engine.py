"""One fuzzing run in a process of its own: libFuzzer never gives it back."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from tempfile import mkdtemp

import atheris

from fuzzing.findings import Findings
from fuzzing.promises import TooSlowError, limited
from fuzzing.sandbox import OutsideError, guard
from fuzzing.targets import ROOT, target

# Branches are counted while code runs, which takes a few times as long; what is slow here is tried again
# without.
_LIMIT = 4.0
_COLD = 60.0
_WATCHED = ["trustbrief", "yaml"]


def main(name: str, folder: Path, flags: list[str]) -> None:
    """Fuzz a target until libFuzzer ends the process.

    Args:
        name: The target.
        folder: Where its findings go.
        flags: What libFuzzer is told, its folders included.

    """
    found = Findings(folder / "findings")
    sandbox = Path(mkdtemp(prefix=f"trustbrief-{name}-"))
    with atheris.instrument_imports(include=_WATCHED, enable_loader_override=False):
        chosen = target(name)
        _import_all()
    stack = ExitStack()
    attempt = stack.enter_context(chosen.ready(sandbox))

    def one(data: bytes, seconds: float = _LIMIT) -> None:
        try:
            with limited(seconds):
                attempt(data)
        except (Exception, TooSlowError, OutsideError, SystemExit) as error:  # noqa: BLE001  (each is a finding)
            found.add(error, data)

    # What the first calls compute and keep is no part of any input's time.
    for seed in chosen.seeds(ROOT):
        one(seed, _COLD)
    guard(sandbox, folder)
    atheris.Setup([sys.argv[0], *flags], one)
    atheris.Fuzz()


def _import_all() -> None:
    """Import what commands import when they run, so that its branches are counted, too."""
    import trustbrief

    for module in walk_packages(trustbrief.__path__, "trustbrief."):
        if not module.name.endswith("__main__"):
            import_module(module.name)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
