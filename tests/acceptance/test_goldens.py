"""Three places in each format, as they were last read by a person.

`pytest tests/acceptance --rewrite-goldens` writes what is rendered now; read the diff.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from trustbrief.reader.languages import known

GOLDENS = Path(__file__).parent / "goldens"
# A full profile, an inherited outline, and an uninhabited island.
REGION = [(place, name) for place in ("JP", "UG", "BV") for name in ("text", "markdown", "html", "json")]
HOLIDAYS = [(place, name) for place in ("JP", "SA", "UA") for name in ("text", "csv", "ics", "json")]


def compare(request, name, text):
    golden = GOLDENS / name
    if request.config.getoption("--rewrite-goldens"):
        golden.write_text(text, encoding="utf-8", newline="")
    assert text == golden.read_bytes().decode(), f"{name} differs; if it should, --rewrite-goldens"


@pytest.mark.parametrize(("place", "format_"), REGION)
def test_region(request, trustbrief, place, format_):
    outcome = trustbrief("region", place, "--home", "DE", "-f", format_)
    compare(request, f"region-{place}.{format_}", outcome.out)


@pytest.mark.parametrize("place", ["JP", "UG", "BV"])
def test_region_in_colour(request, trustbrief, monkeypatch, place):
    monkeypatch.setenv("FORCE_COLOR", "1")
    compare(request, f"region-{place}.ansi", trustbrief("region", place, "--home", "DE").out)


def test_every_golden_is_compared():
    compared = {f"region-{place}.{name}" for place, name in REGION}
    compared |= {f"region-{place}.ansi" for place in ("JP", "UG", "BV")} | {"region-JP-full.text"}
    compared |= {f"holidays-{place}.{name}" for place, name in HOLIDAYS}
    compared |= {f"region-JP-{tag}.text" for tag in known() if tag != "en"}  # see test_language.py
    assert {file.name for file in GOLDENS.iterdir()} == compared


@pytest.mark.locked
def test_the_picture_shows_the_screen(request, trustbrief, monkeypatch, root):
    monkeypatch.syspath_prepend(root / "tools")
    from build_picture import COMMAND, PICTURE, picture

    monkeypatch.setenv("FORCE_COLOR", "1")
    drawn = picture(trustbrief(*COMMAND.split()[1:]).out)
    if request.config.getoption("--rewrite-goldens"):
        PICTURE.write_text(drawn, encoding="utf-8", newline="\n")
    assert PICTURE.read_text("utf-8") == drawn, "the picture is old: make picture, or --rewrite-goldens"


def test_the_readme_shows_the_picture(root):
    assert "](docs/images/region-japan.svg)" in (root / "README.md").read_text("utf-8")


def test_region_in_full(request, trustbrief):
    compare(request, "region-JP-full.text", trustbrief("region", "JP", "--home", "DE", "--full").out)


@pytest.mark.parametrize(("place", "format_"), HOLIDAYS)
def test_holidays(request, trustbrief, place, format_):
    outcome = trustbrief("holidays", "-c", place, "--year", "2027", "-f", format_)
    compare(request, f"holidays-{place}.{format_}", outcome.out)
