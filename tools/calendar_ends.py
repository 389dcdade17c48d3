"""Show where the library's calendars end: names that come each year and then no more.

Usage: python tools/calendar_ends.py

Compares the names of each territory's days over 2015 to 2040. What it prints
for a release of the library belongs into `data/facts/calendar_gaps.yaml`.
"""

from __future__ import annotations

import re
from collections import defaultdict

from trustbrief.almanac.library import territories
from trustbrief.almanac.listing import Lister

FIRST, LAST = 2015, 2040
# A name of fewer of its last five years came by chance, and one that lasts until here has not ended.
OFTEN, STILL = 3, 2038
RECENT = 2025


def main() -> None:
    """Print each territory whose names end, with the year and the names."""
    for country in sorted(territories()):
        seen: dict[str, set[int]] = defaultdict(set)
        for year in range(FIRST, LAST + 1):
            for key in Lister(country, year).days():
                seen[re.sub(r"\d+ \w+ \d{4}", "…", key.name)].add(year)
        ends: dict[int, list[str]] = defaultdict(list)
        for name, years in seen.items():
            last = max(years)
            often = sum(last - year < 5 for year in years) >= OFTEN  # noqa: PLR2004
            if RECENT < last < STILL and often:
                ends[last].append(name)
        for last, names in sorted(ends.items()):
            print(country, last, "; ".join(sorted(names)))


if __name__ == "__main__":
    main()
