"""What runs elsewhere is pinned, covers what the package claims, and calls what exists here."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def steps(file):
    jobs = yaml.safe_load(file.read_text("utf-8"))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_actions_are_pinned_to_a_commit_with_its_release_beside_it(file):
    used = re.findall(r"uses: (\S+)(.*)", file.read_text("utf-8"))
    assert used
    for action, remark in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", remark)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_may_read_and_only_publishing_may_more(file):
    known = yaml.safe_load(file.read_text("utf-8"))
    assert known["permissions"] == {"contents": "read"}
    more = {name for name, job in known["jobs"].items() if "permissions" in job}
    assert more == ({"publish"} if file.stem == "release" else set())


def test_all_pythons_of_the_package_are_tested_on_three_systems():
    jobs = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text("utf-8"))["jobs"]
    matrix = jobs["systems"]["strategy"]["matrix"]
    claimed = {text.rsplit(" ", 1)[1] for text in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", text)}
    assert set(matrix["python"]) == claimed
    assert {name.partition("-")[0] for name in matrix["os"]} == {"ubuntu", "macos", "windows"}


def test_workflows_call_targets_and_files_that_exist():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    runs = [step["run"] for file in WORKFLOWS for step in steps(file) if "run" in step]
    made = {word for run in runs for word in re.findall(r"^make (\w+)", run)}
    assert {"test", "drift"} <= made <= targets
    for name in re.findall(r"-r (\S+)", " ".join(runs)) + re.findall(r"\btests/\w+", " ".join(runs)):
        assert (ROOT / name).exists(), name


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_a_form_asks_each_thing_once_and_needs_something(file):
    form = yaml.safe_load(file.read_text("utf-8"))
    if file.stem == "config":
        assert set(form) == {"blank_issues_enabled"}
        return
    asked = [part for part in form["body"] if part["type"] != "markdown"]
    assert {"name", "description", "body"} <= set(form)
    assert len({part["id"] for part in asked}) == len(asked)
    assert any(part.get("validations", {}).get("required") for part in asked)


def test_the_addresses_of_the_package_are_those_that_reports_go_to():
    from trustbrief.documents.report import ISSUES

    assert PROJECT["urls"]["Issues"] == ISSUES
