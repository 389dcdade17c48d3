"""What is imported when: the difference between a fifth of a second and a whole one."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

SCRIPT = """
import json, sys
from trustbrief.cli.{program} import run
code = run({words!r})
print(json.dumps([code, sorted({{name.split(".")[0] for name in sys.modules}})]), file=sys.stderr)
"""


def modules(*words, program="main"):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(words=list(words), program=program)],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    code, names = json.loads(done.stderr.splitlines()[-1])
    assert code == 0, done.stderr
    return set(names)


NEVER = {"babel", "jsonschema", "pydantic", "importlib_metadata", "mcp", "mcp_types", "starlette"}
# For a year that is not computed yet, for -f html, for writing, after a typo.
ONLY_WHEN_ASKED = {"holidays", "yaml", "jinja2", "filelock", "rapidfuzz"}


@pytest.mark.parametrize(
    "words",
    [("--version",), ("region", "japan"), ("holidays", "-c", "BR"), ("name", "Kim Min-ji", "-p", "KR")],
)
def test_a_warm_start_imports_only_what_the_command_needs(words):
    modules(*words)  # fills the cache
    loaded = modules(*words)
    assert not loaded & (NEVER | ONLY_WHEN_ASKED), loaded
    if words == ("--version",):
        assert not loaded & {"rich", "msgspec", "tzlocal", "platformdirs"}


@pytest.mark.parametrize(
    "words", [("reg",), ("region", "jap"), ("greet", "diw"), ("plan", "JP", "--stage", "b")]
)
def test_a_completion_imports_neither_the_command_line_nor_a_document(words):
    modules(*words, program="completing")  # fills the cache
    loaded = modules(*words, program="completing")
    assert not loaded & (NEVER | ONLY_WHEN_ASKED | {"typer", "rich"}), loaded


@pytest.mark.parametrize(
    "words", [("region", "japan"), ("slot", "japan", "2026-12-01T10:00", "--on", "2026-11-24")]
)
def test_another_language_imports_babel_and_english_does_not(words):
    english = modules(*words, "--language", "en")
    assert not english & NEVER, english
    assert modules(*words, "--language", "de") >= {"babel"}


@pytest.mark.parametrize("format_", ["json", "csv"])
def test_what_scripts_read_loads_no_catalogue(format_):
    words = ("holidays", "-c", "BR", "--language", "de", "-f", format_)
    modules(*words)  # fills the cache
    assert not modules(*words) & NEVER


def test_a_cold_start_does_import_the_library(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert {"holidays", "yaml"} <= modules("region", "japan")


def test_importing_the_package_imports_nothing_heavy():
    done = subprocess.run(
        [sys.executable, "-c", "import sys, trustbrief; print(*sys.modules)"],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert not set(done.stdout.split()) & (NEVER | {"holidays", "yaml", "rich", "msgspec", "typer"})
