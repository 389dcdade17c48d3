"""Ship `data/` inside a standard wheel as `trustbrief/data`.

A static `force-include` would also copy it into editable installs, where the
copy goes stale; there, `trustbrief.datafiles` finds the checkout's own folder.
"""

from __future__ import annotations

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
