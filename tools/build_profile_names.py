"""Compile `data/facts/profile_names.tsv`: the `aliases:` of the culture files, beside the names of open data.

Usage: python tools/build_profile_names.py
"""

from __future__ import annotations

from name_table import name_table, write_names
from open_data import HERE
from spellings import Spelling

from trustbrief.culture.store import ProfileStore
from trustbrief.files.cache import DiskCache


def main() -> None:
    """Write the file."""
    profiles = ProfileStore(HERE / "data" / "cultures", DiskCache(None)).everything()
    found = [(kind, profile) for kind, profile in profiles if profile.aliases]
    kinds = {profile.code: str(kind) for kind, profile in found}
    spellings = (Spelling(alias, profile.code) for _, profile in found for alias in profile.aliases)
    write_names("profile_names.tsv", name_table(spellings, kinds))


if __name__ == "__main__":
    main()
