"""The recipes, each run as its reader would run it, with the clock of the tests."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from icalendar import Calendar

from trustbrief.model.client import Client

ROOT = Path(__file__).parents[2]
RECIPES = ROOT / "docs" / "recipes"
PROGRAM = """\
#!{python}
import sys
from datetime import datetime

from trustbrief.cli.main import run
from trustbrief.reader import surroundings

surroundings.now = lambda: datetime.fromisoformat("2026-11-24T09:40:00+00:00")
surroundings.zone = lambda: "Europe/Berlin"
sys.exit(run(sys.argv[1:]))
"""


@pytest.fixture
def recipe(monkeypatch, tmp_path):
    """Run a recipe in a folder of its own, where `trustbrief` is the real one on a frozen day."""
    program = tmp_path / "bin" / "trustbrief"
    program.parent.mkdir()
    program.write_text(PROGRAM.format(python=sys.executable), encoding="utf-8")
    program.chmod(0o755)
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("TRUSTBRIEF_HOME", "DE")

    def run(*words):
        name, *arguments = words
        runner = {".py": [sys.executable], ".sh": ["sh"]}.get(Path(name).suffix)
        command = [*runner, str(RECIPES / name)] if runner else [name]
        return subprocess.run(
            [*command, *map(str, arguments)], cwd=work, capture_output=True, encoding="utf-8", check=False, timeout=120
        )  # fmt: skip

    run.work = work
    return run


def saved(recipe):
    return json.loads(recipe("trustbrief", "client", "list", "-f", "json").stdout)["clients"]


def test_a_new_client_is_saved_and_leaves_a_folder_for_the_kick_off(recipe):
    done = recipe("onboarding.sh", "Acme KK", "osaka", "weekly")
    assert done.returncode == 0, done.stderr
    folder = recipe.work / "kick-off Acme KK"
    assert "<title>" in (folder / "briefing.html").read_text("utf-8")
    assert "# **Plan for Osaka**, from Germany" in (folder / "plan.md").read_text("utf-8")
    assert Calendar.from_ical((folder / "away.ics").read_bytes()).walk("VEVENT")
    assert [(one["id"], one["client"]["every"]) for one in saved(recipe)] == [("acme-kk", "1w")]


def test_a_new_client_of_an_ambiguous_place_leaves_nothing(recipe):
    done = recipe("onboarding.sh", "Acme", "georgia")
    assert done.returncode == 2
    assert "type one of: GE, US-GA" in done.stderr
    assert list(recipe.work.iterdir()) == []
    assert saved(recipe) == []


def test_a_message_for_a_chat_room_is_json_with_a_line_for_each_place(recipe):
    done = recipe("chat_message.py", "japan", "brazil", "georgia")
    assert done.returncode == 0, done.stderr
    japan, brazil, georgia = json.loads(done.stdout)["text"].splitlines()
    assert japan.startswith("Japan Tue 24 Nov 2026 18:40 Tokyo")
    assert "before hours" in brazil
    assert "GE, US-GA" in georgia


def test_a_reminder_is_silent_until_there_is_something_to_do(recipe):
    add = ["trustbrief", "client", "add"]
    assert recipe("cron_reminder.py").stdout == ""
    recipe(*add, "Late Ltd", "--place", "london", "--every", "weekly", "--last", "2026-11-02")
    recipe(*add, "Early SA", "--place", "madrid", "--every", "weekly", "--last", "2026-11-23")
    done = recipe("cron_reminder.py")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Late Ltd (London): in touch again, due 2026-11-09\n"


def test_the_table_of_cron_names_scripts_that_exist():
    lines = [
        line for line in (RECIPES / "crontab").read_text("utf-8").splitlines() if not line.startswith("#")
    ]
    for line in lines:
        assert len(line.split(None, 5)) == 6
        named = [Path(word).name for word in shlex.split(line) if word.endswith((".py", ".sh"))]
        assert len(named) == 1
        assert (RECIPES / named[0]).exists()


def test_an_export_of_a_crm_goes_in_once_and_what_is_not_clear_is_told(recipe):
    for _ in range(2):
        done = recipe("crm_import.py", RECIPES / "crm.csv")
        assert (done.returncode, done.stdout) == (1, "1 left\n")
        assert done.stderr.startswith("Georgia Office: trustbrief: 'Georgia' can mean")
    kept = {one["id"]: one["client"] for one in saved(recipe)}
    assert set(kept) == {"acme-kk", "silva-filhos"}
    assert kept["acme-kk"]["people"] == [{"name": "Hanako Mori", "address": "Mori-san"}]
    clear = recipe.work / "clear.csv"
    clear.write_text((RECIPES / "crm.csv").read_text("utf-8").replace(",Georgia,", ",Tbilisi,"), "utf-8")
    done = recipe("crm_import.py", clear)
    assert (done.returncode, done.stdout, len(saved(recipe))) == (0, "all saved\n", 3)


def test_calendars_are_written_anew_and_a_wrong_place_takes_none_away(recipe):
    folder = recipe.work / "public"
    assert recipe("calendar.sh", folder, "JP", "US-NY").returncode == 0
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert set(before) == {"JP.ics", "US-NY.ics"}
    known = Calendar.from_ical(before["JP.ics"])
    assert "New Year's Day" in "".join(str(event["SUMMARY"]) for event in known.walk("VEVENT"))
    assert "REFRESH-INTERVAL" in known
    assert {event["TRANSP"] for event in known.walk("VEVENT")} == {"TRANSPARENT"}
    assert recipe("calendar.sh", folder, "JP", "georgia").returncode == 2
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_the_hook_of_pre_commit_stops_a_wrong_file_and_lets_a_right_one_pass(recipe):
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    offered = {hook["id"]: hook for hook in hooks}
    used = yaml.safe_load((RECIPES / "pre-commit-config.yaml").read_text("utf-8"))["repos"][0]
    assert [hook["id"] for hook in used["hooks"]] == ["trustbrief-overlays"]
    entry = shlex.split(offered["trustbrief-overlays"]["entry"])
    (recipe.work / "cultures").mkdir()
    shutil.copy(RECIPES / "jp.yaml", recipe.work / "cultures" / "jp.yaml")
    assert recipe(*entry, "cultures/jp.yaml").returncode == 0
    (recipe.work / "cultures" / "br.yaml").write_text("code: BR\ndont: [no]\n", "utf-8")
    stopped = recipe(*entry, "cultures/jp.yaml", "cultures/br.yaml")
    assert stopped.returncode == 1
    assert "cultures/br.yaml:2: dont[0]: " in stopped.stdout


def test_the_hook_is_of_the_repository_and_the_release_that_there_are():
    import tomllib

    import trustbrief

    used = yaml.safe_load((RECIPES / "pre-commit-config.yaml").read_text("utf-8"))["repos"][0]
    urls = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["urls"]
    assert (used["repo"], used["rev"]) == (urls["Source"], f"v{trustbrief.__version__}")


def test_the_client_file_of_the_settings_page_is_one():
    import msgspec

    from trustbrief.files.strict_yaml import parse

    page = (ROOT / "docs" / "settings.md").read_text("utf-8")
    written = page.partition("# acme-kk.yaml\n")[2].partition("```")[0]
    assert msgspec.convert(parse(written).data, Client, strict=False).name == "Acme KK"
