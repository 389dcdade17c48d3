"""Collect the messages of the code and the data, and bring the catalogues up to date with them.

`make catalogues` writes `catalogues/messages.pot` and adds to each language what is new, empty, and
drops what nothing says any more; nothing is guessed. A test holds the catalogues against the code.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import IO, Any

import yaml
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "trustbrief"
CATALOGUES = SOURCE / "reader" / "catalogues"
TEMPLATE = CATALOGUES / "messages.pot"
_HEADER = """\
# Labels of trustbrief. CONTRIBUTING.md says how to add a language.
#"""
_UNSAID = tuple(
    f'"{name}'
    for name in (
        "Project-Id", "Report-Msgid", "POT-Creation", "PO-Revision", "Last-Translator", "Language-Team",
        "Generated-By",
    )
)  # fmt: skip
# How the code calls them; see `trustbrief.rendering.speech`.
KEYWORDS: dict[str, Any] = {
    "worded": None,
    "message": None,
    "counted": (1, 2),
    "worded_as": ((1, "c"), 2),
}
# Words of the data that are shown as labels: the file, the keys down to them, and what they are.
_LABELS = {
    "facts/scales.yaml": "A pole or step of a scale",
    "facts/clusters.yaml": "A culture cluster",
    "playbook.yaml": "A stage or pillar of a plan",
}


def calls(
    fileobj: IO[bytes], keywords: dict[str, Any], comment_tags: object, options: object
) -> Iterator[Any]:
    """Yield the messages of a Python file; a method of extraction as Babel calls it.

    Babel's own reads tokens, and before Python 3.12 a call within an f-string is none.

    Args:
        fileobj: The file.
        keywords: The names of the calls.
        comment_tags: Of no use here.
        options: Of no use here.

    """
    del comment_tags, options
    for node in ast.walk(ast.parse(fileobj.read())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in keywords:
            texts = [part.value if isinstance(part, ast.Constant) else None for part in node.args]
            if any(isinstance(text, str) for text in texts):
                yield node.lineno, node.func.id, tuple(texts), []


def labels(fileobj: IO[bytes], keywords: object, comment_tags: object, options: object) -> Iterator[Any]:
    """Yield the labels in a file of the data; a method of extraction as Babel calls it.

    Args:
        fileobj: A YAML file.
        keywords: Of no use here.
        comment_tags: Of no use here.
        options: Of no use here.

    """
    del keywords, comment_tags, options
    data = data_of(Path(fileobj.name))
    about = [next(text for name, text in _LABELS.items() if fileobj.name.endswith(name))]
    yield from ((1, "worded_as", ("cluster", code), about) for code in data.get("clusters", ()))
    texts = [text for scale in data.get("scales", {}).values() for text in _of_scale(scale)]
    texts += [*data.get("stages", {}).values(), *data.get("pillars", {}).values()]
    yield from ((1, "message", text, about) for text in dict.fromkeys(texts))


def data_of(file: Path) -> dict[str, Any]:
    """Return what a file of the data holds, texts alone."""
    data: dict[str, Any] = yaml.load(file.read_bytes(), yaml.BaseLoader)  # noqa: S506
    return data


def _of_scale(scale: dict[str, Any]) -> list[str]:
    return [scale["low"], scale["high"], *scale["words"]]


def messages() -> Catalog:
    """Return every message of the code and the data, with where it is said."""
    found = Catalog(header_comment=_HEADER, project="trustbrief", charset="utf-8", fuzzy=False)
    code: list[tuple[str, Any]] = [("**/page.html", "jinja2"), ("rendering/**.py", calls)]
    data: list[tuple[str, Any]] = [(name, labels) for name in _LABELS]
    for base, methods in ((SOURCE, code), (ROOT / "data", data)):
        extracted = extract_from_dir(base, methods, keywords=KEYWORDS)
        for name, _, text, comments, context in extracted:
            spot = f"{base.name}/{name}"
            found.add(text, None, [(spot, 1)], auto_comments=comments, context=context)
    return found


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as text, sorted, without line numbers, dates and names that nobody filled in."""
    target = BytesIO()
    write_po(target, catalogue, width=100, omit_header=False, sort_output=True, include_lineno=False)
    lines = target.getvalue().decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(_UNSAID)).encode()


def updated(file: Path, template: Catalog) -> bytes:
    """Return the catalogue of a language with the messages of a template."""
    known = read_po(BytesIO(file.read_bytes()), locale=file.stem)
    known.update(template, no_fuzzy_matching=True, update_header_comment=False)
    known.obsolete.clear()
    for message in known:
        if not isinstance(message.id, str) and not any(message.string or ()):
            message.string = ("",) * known.num_plurals
    return written(known)


def main() -> None:
    """Write the template, and each catalogue anew."""
    template = messages()
    TEMPLATE.write_bytes(written(template))
    for file in sorted(CATALOGUES.glob("*.po")):
        file.write_bytes(updated(file, template))
        missing = sum(not message.string for message in read_po(BytesIO(file.read_bytes())) if message.id)
        sys.stdout.write(f"{file.stem}: {missing} to be written\n")


if __name__ == "__main__":
    main()
