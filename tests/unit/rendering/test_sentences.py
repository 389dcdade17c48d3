"""The list of what documents say is that of the code which says it."""

from __future__ import annotations

import ast
from itertools import product
from pathlib import Path
from string import Formatter

import trustbrief
from trustbrief.files.shipped import data_root
from trustbrief.files.strict_yaml import parse
from trustbrief.rendering.sentences import SENTENCES, WORDS

SOURCE = Path(trustbrief.__file__).parent
# Where sentences for readers are made below the rendering.
MODULES = (
    "almanac/absent.py", "almanac/office.py", "almanac/status.py", "almanac/workday.py",
    "documents/conditions.py", "documents/judge.py", "documents/slot.py", "facts/localtime.py",
    "persons/deciding.py", "persons/evidence.py", "persons/orders.py", "persons/person.py",
)  # fmt: skip
# A name beside what is said of it, made of texts that are sentences themselves.
APART = {("", " ", "")}


def texts_of(template):
    """Return the texts of a message around its values."""
    parts = [(text, name) for text, name, _, _ in Formatter().parse(template)]
    return tuple([text for text, _ in parts] + ([""] if parts and parts[-1][1] is not None else []))


def said_in(file):
    """Yield the texts around the values of each sentence that a module makes."""
    tree = ast.parse(file.read_text("utf-8"))
    skipped = {id(inner) for node in ast.walk(tree) for part in apart(node) for inner in ast.walk(part)}
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.JoinedStr):
            yield from joined(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value.strip():
            yield texts_of(node.value)


def apart(node):
    """Yield what is no sentence: a docstring, an error, a key, a type, the inside of an f-string."""
    if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and isinstance(node.body[0], ast.Expr):
        yield node.body[0]
    elif isinstance(node, ast.Raise):
        yield node
    elif isinstance(node, ast.Subscript):
        yield node.slice
    elif isinstance(node, ast.AnnAssign):
        yield node.annotation
    elif isinstance(node, ast.JoinedStr):
        yield from node.values


def joined(node):
    """Yield the texts of an f-string, one for each choice that it holds between two words."""
    choices = []
    for part in node.values:
        if isinstance(part, ast.Constant):
            choices.append([part.value])
        elif isinstance(part.value, ast.IfExp):
            choices.append([part.value.body.value, part.value.orelse.value])
        else:
            choices.append([None])
    for parts in product(*choices):
        texts = [""]
        for part in parts:
            texts = [*texts, ""] if part is None else [*texts[:-1], texts[-1] + part]
        yield tuple(texts)


def test_every_sentence_that_the_code_makes_is_known_and_no_other():
    made = {texts for name in MODULES for texts in said_in(SOURCE / name)} - APART
    assert made - {texts_of(word) for word in WORDS} == set(map(texts_of, SENTENCES))


def test_no_two_messages_are_the_same_to_a_reader_of_the_text():
    assert len(set(map(texts_of, SENTENCES))) >= len(SENTENCES) - 2  # currencies and measures; names of days


def test_what_a_calendar_lacks_has_words():
    data = parse((data_root() / "facts" / "calendar_gaps.yaml").read_text("utf-8")).data
    missing = {rule["missing"] for rules in data.values() for rule in rules}
    assert missing - {"Diwali", "Holi"} <= set(WORDS)
