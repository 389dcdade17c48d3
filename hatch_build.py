"""Ship `data/` inside a standard wheel as `trustbrief/data`, with the observances compiled.

A static `force-include` would also copy it into editable installs, where the
copy goes stale; there, `trustbrief.files.shipped` finds the checkout's own folder,
and the observances are read from their YAML.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DataFiles(BuildHookInterface):
    """Adds the data folder to wheels that are not editable."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the folder; hatchling calls this before it builds.

        Args:
            version: `standard` or `editable`.
            build_data: What hatchling is told.

        """
        if version == "standard":
            build_data["force_include"]["data"] = "trustbrief/data"
            build_data["force_include"][str(self._observances())] = (
                "trustbrief/data/compiled/observances.json"
            )

    def _observances(self) -> Path:
        """Return a file that holds every observance: reading it takes 5 ms, the YAML 0.3 s."""
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        import msgspec

        from trustbrief.culture.observances import ObservanceStore
        from trustbrief.files.cache import DiskCache

        store = ObservanceStore(root / "data" / "observances", root / "none", DiskCache(None))
        target = Path(mkdtemp()) / "observances.json"
        target.write_bytes(msgspec.json.encode(store.files()))
        return target
