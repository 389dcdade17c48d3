"""The `holidays` library, of whose countries each is imported when it is asked for.

The library's loader imports `holidays.countries.japan` for Japan, and Python imports the package
above it first, which imports all 250: 60 ms of the 100 that a first briefing spends there. A module
that knows where the countries lie stands in for that package; whoever asks it for anything else, be
it another part of this process, gets the package itself.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

import holidays as library

__all__ = ["library"]

_NAME = "holidays.countries"


def _stand_in() -> None:
    spec = None if _NAME in sys.modules else find_spec(_NAME)
    if spec is None or spec.submodule_search_locations is None:
        return
    module = ModuleType(_NAME)
    module.__spec__ = spec
    module.__path__ = list(spec.submodule_search_locations)
    module.__getattr__ = _of_the_package  # type: ignore[method-assign]
    sys.modules[_NAME] = module
    library.countries = module


def _of_the_package(name: str) -> Any:
    """Return what the package has, which takes its place from then on."""
    if name.startswith("__") and name != "__all__":  # what Python itself looks for while it imports
        raise AttributeError(name)
    sys.modules.pop(_NAME)
    package = import_module(_NAME)
    library.countries = package
    # For `from holidays.countries import *`, which reads it of the module that stood in.
    if name == "__all__":
        return getattr(package, name, None) or [key for key in vars(package) if not key.startswith("_")]
    return getattr(package, name)


_stand_in()
