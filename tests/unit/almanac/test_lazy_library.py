"""The library without the import of all its countries."""

from __future__ import annotations

import subprocess
import sys

import pytest

ONE = """
import sys
from trustbrief.almanac import library
library.calendar_year("JP", 2026)
print(sum(name.startswith("holidays.countries.") for name in sys.modules))
"""


def answer(code):
    return subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60
    ).stdout.strip()


def test_one_country_is_imported_for_one():
    assert int(answer(ONE)) < 5


@pytest.mark.parametrize(
    "code",
    [
        "from holidays.countries import Japan, US\nprint(Japan.country, US.country)",
        "import holidays.countries as c\nprint(c.Japan.country, c.US.country)",
        "import holidays\nprint(holidays.Japan().country, holidays.country_holidays('US').country)",
        "from holidays.countries import *\nprint(Japan.country, US.country)",
        "from holidays.countries.japan import Japan\nfrom holidays import US\nprint(Japan.country, US().country)",
    ],
)
def test_whoever_else_asks_gets_the_package_itself(code):
    before = "from trustbrief.almanac import library\nlibrary.calendar_info('JP')\n"
    assert answer(before + code) == answer(code) == "JP US"
