"""What people ask in public forums: the command that answers it, what it must say and what not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

CASES = Path(__file__).parent.parent / "cases" / "questions"
QUESTIONS = [yaml.safe_load(file.read_text("utf-8")) for file in sorted(CASES.glob("*.yaml"))]


def answers():
    found = [(question["asked"], answer) for question in QUESTIONS for answer in question["answers"]]
    return pytest.mark.parametrize(
        ("asked", "answer"), found, ids=[f"{asked[:40]}: {' '.join(a['command'])}" for asked, a in found]
    )


@answers()
def test_a_question_is_answered_by_its_command(trustbrief, asked, answer):
    outcome = trustbrief(*answer["command"])
    assert outcome.code == answer.get("exit", 0), outcome.err
    said = " ".join(outcome.out.split())
    for words in answer.get("must", ()):
        assert words in said, asked
    for words in answer.get("must_not", ()):
        assert words not in said, asked


def test_a_case_asks_for_something():
    assert all(answer.get("must") or answer.get("must_not") for q in QUESTIONS for answer in q["answers"])
