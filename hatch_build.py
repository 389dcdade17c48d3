"""Ship `data/` inside a standard wheel as `trustbrief/data`, compiled as well, and manual pages.

The catalogues of labels are compiled, too.

A static `force-include` would also copy it into editable installs, where the
copy goes stale; there, `trustbrief.files.shipped` finds the checkout's own folder,
and the YAML itself is read.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Where shells look for completions below a prefix such as /usr/local.
_SHELLS = "src/trustbrief/cli/shells/trustbrief"
COMPLETIONS = {
    f"{_SHELLS}.bash": "share/bash-completion/completions/trustbrief",
    f"{_SHELLS}.zsh": "share/zsh/site-functions/_trustbrief",
    f"{_SHELLS}.fish": "share/fish/vendor_completions.d/trustbrief.fish",
}


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
            build_data["force_include"][str(self._compiled())] = "trustbrief/data/compiled"
            build_data["force_include"] |= self._catalogues()
            build_data["shared_data"] |= {**self._pages(), **COMPLETIONS}

    def _compiled(self) -> Path:
        """Return a folder with each authored file as JSON: reading one takes 1 ms, as YAML 25.

        The observances lie in one file, since a territory's are chosen from all: 5 ms, the YAML 0.3 s.
        """
        data = self._importable() / "data"
        import msgspec

        from trustbrief.authoring.filekinds import kind_of
        from trustbrief.culture.observances import ObservanceStore
        from trustbrief.files.cache import DiskCache
        from trustbrief.files.strict_yaml import parse
        from trustbrief.files.typed import Reader

        nothing = DiskCache(None)
        target = Path(mkdtemp())
        for file in data.rglob("*.yaml"):
            below = file.relative_to(data)
            if below.parts[0] in {"observances", "facts"} or file.stem == "TEMPLATE":
                continue
            text = file.read_text("utf-8")
            record = Reader(kind_of(file, parse(text).data).record, nothing).parsed(file, text)
            ready = target / below.with_suffix(".json")
            ready.parent.mkdir(parents=True, exist_ok=True)
            ready.write_bytes(msgspec.json.encode(record))
        store = ObservanceStore(data / "observances", target / "none", nothing)
        (target / "observances.json").write_bytes(msgspec.json.encode(store.files()))
        return target

    def _catalogues(self) -> dict[str, str]:
        """Return the catalogues of labels as programs read them, each with its place in the package."""
        self._importable()
        from trustbrief.reader.languages import CATALOGUES, compiled_from

        folder = Path(mkdtemp())
        for source in sorted(CATALOGUES.glob("*.po")):
            (folder / f"{source.stem}.mo").write_bytes(compiled_from(source))
        return {str(file): f"trustbrief/reader/catalogues/{file.name}" for file in sorted(folder.iterdir())}

    def _pages(self) -> dict[str, str]:
        """Return the manual pages, each with its place below a prefix."""
        self._importable()
        from build_man import pages

        folder = Path(mkdtemp())
        for name, text in pages().items():
            (folder / name).write_text(text, encoding="utf-8")
        return {str(file): f"share/man/man1/{file.name}" for file in sorted(folder.iterdir())}

    def _importable(self) -> Path:
        """Return the root of the checkout, whose code can be imported from here on."""
        root = Path(self.root)
        sys.path[:0] = [str(root / "src"), str(root / "tools")]
        return root
