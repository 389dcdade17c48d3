"""Files in tests/cases: a new case is a new folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from trustbrief.cli.main import run

CASES = Path(__file__).resolve().parent.parent / "cases"


def cases(name):
    folders = sorted(path for path in (CASES / name).iterdir() if path.is_dir())
    return pytest.mark.parametrize("case", folders, ids=[path.name for path in folders])


def check(capsysbinary, *paths):
    code = run(["profile", "check", *map(str, paths)])
    return code, capsysbinary.readouterr().out.decode()


@cases("valid")
def test_a_valid_file_passes(case, capsysbinary):
    code, out = check(capsysbinary, case)
    assert (code, out.splitlines()[-1].partition(", ")[2]) == (0, "no problems")


@cases("invalid")
def test_an_invalid_file_fails_with_its_message(case, capsysbinary):
    expected = (case / "expected.txt").read_text("utf-8").splitlines()
    code, out = check(capsysbinary, "--quiet", case)
    *found, summary = [line.removeprefix(f"{case}/") for line in out.splitlines()]
    assert code == 1
    assert found == expected
    assert summary.endswith("with problems")


def test_each_problem_is_reported_with_the_files_name_and_exit_1(capsysbinary):
    code, out = check(capsysbinary, CASES / "invalid")
    assert code == 1
    for case in (CASES / "invalid").iterdir():
        assert f"{case}/" in out


def test_a_folder_without_files_is_an_error(tmp_path, capsysbinary):
    code, out = check(capsysbinary, tmp_path)
    assert (code, out) == (1, "")
