"""How Sphinx builds the documentation: `make docs`."""

from __future__ import annotations

import sys
import typing
from importlib import import_module
from pathlib import Path
from unittest.mock import patch

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tools")]

from trustbrief import __version__  # noqa: E402  (as the paths above)
from trustbrief.documents import RECORDS, record  # noqa: E402

# The signatures of the front door name records that it imports for the type checker alone; those come
# first, for they need each other.
for kind in RECORDS:
    record(kind)
with patch.object(typing, "TYPE_CHECKING", new=True):
    import_module("trustbrief.front")

project = "trustbrief"
copyright = "2026, the trustbrief maintainers"  # noqa: A001  (Sphinx calls it so)
release = version = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "weaving"]
exclude_patterns = ["recipes", "weaving", "images", "static"]
source_suffix = {".md": "markdown"}
nitpicky = True
# The build asks no network, so it knows no pages of Python's own library.
nitpick_ignore_regex = [("py:.*", r"(datetime|pathlib|collections|zoneinfo)\..*")]
# The keys of a client's file stand among the formats, where the limits of each can be read.
nitpick_ignore = [("py:class", "trustbrief.model.client.Client")]
default_role = "literal"

myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence", "deflist"]

autodoc_member_order = "bysource"
autodoc_typehints = "signature"

html_theme = "furo"
html_title = "trustbrief"
html_static_path = ["static"]
html_css_files = ["tables.css"]
html_domain_indices = False
html_copy_source = False
html_show_sphinx = False
