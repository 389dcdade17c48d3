"""Names by the form in which they are compared, as the gazetteer holds them: a sorted text file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from open_data import FACTS
from spellings import SMALL, Spelling

from trustbrief.places.forms import any_order
from trustbrief.places.gazetteer import CODE, FOREIGN, MAIN, length_key
from trustbrief.places.spelling import ANY_ORDER, SHORT, normalise, with_digraphs, with_spaces

# Of several ways in which a place goes by a name, the first counts.
ORDER = (CODE, MAIN, "", FOREIGN, SMALL)
# How a place goes by a key, by its code.
Names = dict[str, dict[str, str]]


def name_table(spellings: Iterable[Spelling], kinds: Mapping[str, str]) -> Names:
    """Return what each key can mean.

    Args:
        spellings: The names.
        kinds: The sort of each place, by its code; names of other places are left out.

    """
    table: Names = defaultdict(dict)
    for spelling in spellings:
        if spelling.code in kinds:
            for key in _keys(spelling, kinds[spelling.code]):
                known = table[key].get(spelling.code, SMALL)
                table[key][spelling.code] = min(known, spelling.mark, key=ORDER.index)
    return dict(table)


def _keys(spelling: Spelling, kind: str) -> Iterable[str]:
    key = normalise(spelling.name)
    if not key:
        return
    yield key
    if spelling.mark in {CODE, SMALL}:
        return
    yield normalise(with_digraphs(spelling.name))
    yield normalise(with_spaces(spelling.name))
    if kind in {"territory", "subdivision"} and (ordered := any_order(key)):
        yield ordered


def write_names(name: str, table: Names) -> None:
    """Write a table into the folder of facts."""
    write_lines(name, {key: " ".join(map("".join, codes.items())) for key, codes in table.items()})


def write_by_length(name: str, table: Names) -> None:
    """Write the names that a slip may have been meant for, a line to a length: a slip changes it by one."""
    lengths: dict[str, list[str]] = defaultdict(list)
    for key in sorted(table, key=str.encode):
        if len(key) > SHORT and not key.startswith(ANY_ORDER):
            lengths[length_key(len(key))].append(key)
    write_lines(name, {length: "\t".join(keys) for length, keys in lengths.items()})


def write_lines(name: str, lines: Mapping[str, str]) -> None:
    """Write lines of a key and what stands behind it, sorted by their bytes."""
    file = FACTS / name
    text = b"".join(
        f"{key}\t{rest}\n".encode() for key, rest in sorted(lines.items(), key=lambda row: row[0].encode())
    )
    file.write_bytes(text)
    print(f"{file.name}: {len(text) // 1024} KiB, {len(lines)} lines")
