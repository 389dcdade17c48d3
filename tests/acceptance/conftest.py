"""Running trustbrief through its real entry point, in this process."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from trustbrief.cli.main import run


@dataclass
class Outcome:
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def trustbrief(capsysbinary):
    """Run a command line and return its exit code, stdout and stderr."""

    def call(*words: str) -> Outcome:
        capsysbinary.readouterr()
        code = run(words)
        captured = capsysbinary.readouterr()
        return Outcome(code, captured.out.decode(), captured.err.decode())

    return call
