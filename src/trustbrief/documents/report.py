"""A report of one line that may be wrong, ready to be sent; the keys are `trustbrief.report/1`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urlencode

from msgspec import Struct

from trustbrief import __version__
from trustbrief.documents.search import Hit, Indexed, index, indexed, query_of, ranked
from trustbrief.documents.search_entries import entries_of
from trustbrief.errors import UsageError, quoted
from trustbrief.locality import Locality
from trustbrief.model.place import ShownPlace

FORMAT = "trustbrief.report/1"
# The form is `.github/ISSUE_TEMPLATE/wrong-line.yml`; a test holds its fields against these.
ISSUES = "https://github.com/trustbrief/trustbrief/issues"
FORM = "wrong-line.yml"
# Lines that the same words could mean.
_MOST_OTHERS = 5


class Report(Struct, frozen=True, kw_only=True):
    """One line with an address at which it can be reported.

    Args:
        place: The place that it was read of.
        query: The words that it was found by.
        line: The line.
        others: Lines that hold the words, too, the nearest first.
        address: Opens a form with the line, where it stands and its sources filled in; nothing is sent
            before somebody sends it.

    """

    format: str = FORMAT
    generated: datetime
    place: ShownPlace
    query: str
    line: Hit
    others: tuple[Hit, ...] = ()
    address: str


def report(there: Locality, text: str) -> Report:
    """Return the line of a place that words mean, with the address of a form about it.

    Args:
        there: The place.
        text: Words of the line.

    Raises:
        UsageError: there are no words, or no shipped line of the place has them all.

    """
    query = query_of(there.desk, text)
    found = [hit for group in _said_of(there) for hit in ranked(query, group)]
    if not found:
        name = there.place.name
        hint = f"take words from the line itself, or see what there is: trustbrief search {query.text}"
        raise UsageError(f"no line about {name} holds {quoted(query.text)}", hint=hint)
    line, *others = found
    return Report(
        generated=there.desk.now,
        place=there.shown,
        query=query.text,
        line=line,
        others=tuple(others[:_MOST_OTHERS]),
        address=address_of(line, there.place.name),
    )


def _said_of(there: Locality) -> Iterator[list[Indexed]]:
    """Yield what shipped files say of a place, the nearest file first, then what all places share.

    The reader's own lines are nobody else's business.
    """
    for layer in there.layers:
        if layer.origin != "overlay":
            name = getattr(layer.profile, "name", layer.profile.code)
            yield [indexed(entry) for entry in entries_of(layer.profile, name) if entry.kind == "line"]
    yield [known for known in index(there.desk) if known.entry.place is None]


def address_of(line: Hit, place: str) -> str:
    """Return the address of a form about a line.

    Args:
        line: A shipped line.
        place: Name of the place that it was read of.

    """
    fields = {
        "template": FORM,
        "title": f"{place}: {line.path}",
        "place": place,
        "path": f"{line.place or line.name}: {line.path}",
        "line": line.text,
        "sources": "\n".join(line.sources),
        "version": __version__,
    }
    return f"{ISSUES}/new?{urlencode(fields)}"
