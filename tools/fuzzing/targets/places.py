"""What a text means as a place, and the places that it may begin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from zlib import crc32

from fuzzing.promises import require, require_explained
from fuzzing.texts import NASTY
from trustbrief.errors import PlaceError
from trustbrief.files.shipped import data_root
from trustbrief.model.place import Resolution
from trustbrief.places.atlas import Atlas
from trustbrief.places.gazetteer import Gazetteer
from trustbrief.places.resolve import Resolver
from trustbrief.places.starting import places_starting

# What a typo may have meant is looked for among 40,000 names, 30 ms in which thirty other texts can be tried.
_ONE_OF = 32
# A thousand names begin with a letter, and to rank them takes as long.
_SHORT = 2
_SHAPES = (
    "Korea (Republic of)", "Egypt, Arab Rep.", "Gambia, The", "DE - Germany", "75008 Paris", "st. st. st. is",
    "n s e w is rep dem fed", "🇯🇵", "City of London", "Congo; Congo", "a/b", "Springfield, IL, US", "..,..",
    "(((", "n " * 49, "st " * 33, "a, " * 33,
)  # fmt: skip


def seeds(root: Path) -> Iterator[bytes]:
    """Yield names as people and registers write them."""
    yield from (text.encode("utf-8", "surrogatepass") for text in (*_SHAPES, *NASTY))
    cases = (root / "tests" / "cases" / "names.tsv").read_text("utf-8").splitlines()
    yield from (line.partition("\t")[0].encode() for line in cases[1::25])


@contextmanager
def ready(_folder: Path) -> Iterator[Callable[[bytes], None]]:
    """Give what tries one name."""
    folder = data_root() / "facts"
    atlas, resolver = Atlas(folder), Resolver(Gazetteer(folder), lambda _: ())

    def attempt(data: bytes) -> None:
        text = data.decode("utf-8", "surrogateescape")
        resolve = atlas.resolve if crc32(data) % _ONE_OF == 0 else resolver.resolve
        try:
            _require_place(resolve(text), atlas)
        except PlaceError as error:
            require_explained(error)
        for name, place in places_starting(folder, text) if len(text) > _SHORT else ():
            require(name.startswith(text) or name == place.code, f"{name!a} does not begin so")
            require(atlas.place(place.code) == place, f"{place.code} is another place")

    yield attempt


def _require_place(found: Resolution, atlas: Atlas) -> None:
    require(atlas.place(found.place.code) == found.place, f"{found.place.code} is another place")
    require(found.note is None or found.note.isprintable(), "a note that is obeyed")
