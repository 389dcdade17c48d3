"""The units of a name: titles taken off, particles joined to what they belong to, initials known."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from trustbrief.model.names import Mark, Particle, Title
from trustbrief.persons.letters import UNSPACED, is_initial, key, script
from trustbrief.persons.popular import NOTHING, Listed
from trustbrief.persons.setting import Setting

UnitKind = Literal["word", "initial", "family", "given", "patronymic"]
# `Dato' Sri`, `his excellency`
_LONGEST_TITLE = 2
_HYPHEN = re.compile("[-‐‑]")


class Unit(NamedTuple):
    """What is used as one name.

    Args:
        text: As it was typed, with its particles.
        kind: What its form says: a particle makes it a `family` name, one such as Abdul a `given` one.
        listed: What the lists know of it.
        mark: What its ending says.

    """

    text: str
    kind: UnitKind = "word"
    listed: Listed = NOTHING
    mark: Mark | None = None


class Titled(NamedTuple):
    """Words with what was taken off before and behind them."""

    words: tuple[str, ...]
    titles: tuple[tuple[str, Title], ...] = ()
    behind: tuple[tuple[str, Title], ...] = ()


def without_titles(words: tuple[str, ...], setting: Setting) -> Titled:
    """Return words without titles, degrees and generations; one word at least is left."""
    titles: list[tuple[str, Title]] = []
    left = list(words)
    while found := _title(left, setting):
        size, title = found
        titles.append((" ".join(left[:size]), title))
        left = left[size:]
    behind: list[tuple[str, Title]] = []
    while ending := _ending(left, setting):
        behind.insert(0, ending)
        left[-1] = left[-1][: len(left[-1]) - len(ending[0])].rstrip("-‐‑ ")
        left = left if left[-1] else left[:-1]
    return Titled(tuple(left), tuple(titles), tuple(behind))


def _title(words: list[str], setting: Setting) -> tuple[int, Title] | None:
    """Return how many words at the front are a title, with it; a name is left behind it."""
    for size in range(min(_LONGEST_TITLE, len(words) - 1), 0, -1):
        title = setting.titles.get(key(" ".join(words[:size])))
        if title and (not title.dotted or "." in words[0]):
            return size, title
    return None


def _ending(words: list[str], setting: Setting) -> tuple[str, Title] | None:
    """Return what stands behind a name and is none: a word of its own, behind a hyphen, or joined to it."""
    last = words[-1]
    if len(words) > 1 and (title := setting.endings.get(key(last))) and _counts(last, title):
        return last, title
    tail = _HYPHEN.split(last)[-1]
    if tail != last and (title := setting.endings.get(key(tail))) and title.plain:
        return tail, title
    if script(last) in UNSPACED:
        return _joined(last, setting)
    return None


def _joined(word: str, setting: Setting) -> tuple[str, Title] | None:
    """Return a title written together with a name, as in 田中さん."""
    for size in (2, 1):
        tail = word[-size:]
        if len(word) > size + 1 and (title := setting.endings.get(key(tail))):
            return tail, title
    return None


def _counts(word: str, title: Title) -> bool:
    if title.degree and not (word.isupper() and len(word) > len("MA")) and not _inner_capital(word):
        return False
    return not title.dotted or "." in word


def _inner_capital(word: str) -> bool:
    return "." in word[:-1] or (any(sign.isupper() for sign in word[1:]) and not word.isupper())


def degrees(words: tuple[str, ...], setting: Setting) -> tuple[tuple[str, Title], ...] | None:
    """Return the words behind a comma as degrees and generations, or None where one is a name."""
    found = [(word, setting.endings.get(key(word))) for word in words]
    known = [(word, title) for word, title in found if title and (title.degree or title.generation)]
    return tuple(known) if len(known) == len(words) else None


def units_of(words: tuple[str, ...], setting: Setting) -> tuple[Unit, ...]:
    """Return words as units, with what the lists and their endings say.

    Args:
        words: Without titles.
        setting: Where the name is read.

    """
    found: list[Unit] = []
    index = 0
    while index < len(words):
        size, unit = _unit(words, index, found, setting)
        found.append(unit)
        index += size
    return tuple(found)


def _unit(words: tuple[str, ...], index: int, before: list[Unit], setting: Setting) -> tuple[int, Unit]:
    """Return how many words the next unit takes, and the unit; it may swallow the one before."""
    particle = _particle(words, index, setting)
    if particle is None:
        return 1, _single(words[index], setting)
    if particle.joins == "patronymic":
        father = before.pop().text if before else ""
        return 1, Unit(f"{father} {words[index]}".strip(), "patronymic")
    end = index + 1
    while end < len(words) - 1 and _particle(words, end, setting):
        end += 1
    text = " ".join(words[index : end + 1])
    if particle.joins == "both" and before:
        text = f"{before.pop().text} {text}"
    listed = setting.popular.get(text) or _listed(words[end], setting)
    return end + 1 - index, Unit(text, "given" if particle.joins == "given" else "family", listed)


def _particle(words: tuple[str, ...], index: int, setting: Setting) -> Particle | None:
    """Return the particle at a place, if the word there is one and has a name behind it, or before it."""
    word = words[index]
    particle = setting.particles.get(key(word))
    if particle is None and word.islower() and not all(map(str.islower, words)):
        particle = setting.small_particles.get(key(word))
    if particle is None or not key(word):
        return None
    if particle.joins == "patronymic":
        return particle if index else None
    if index == len(words) - 1 or (particle.joins == "both" and not index):
        return None
    # Van Morrison is no Dutch family; De Smet Jan is one.
    alone = index == 0 and particle.joins == "family" and not word.islower() and len(words) <= len("VM")
    return None if alone else particle


def _single(word: str, setting: Setting) -> Unit:
    # Where the given name stands last, a letter may be one: Nguyễn Văn A.
    letter = setting.custom is not None and setting.custom.given == "last" and "." not in word
    if is_initial(word) and not letter:
        return Unit(word, "initial")
    head, *rest = _HYPHEN.split(word)
    joined = setting.particles.get(key(head)) if rest else None
    kind: UnitKind = "word"
    if joined and joined.joins in {"family", "given"}:
        kind = "family" if joined.joins == "family" else "given"
    elif rest and (last := setting.particles.get(key(rest[-1]))) and last.joins == "patronymic":
        kind = "patronymic"
    mark = _mark(word, setting)
    if mark and mark.says == "patronymic":
        kind = "patronymic"
    return Unit(word, kind, _listed(word, setting), mark)


def _mark(word: str, setting: Setting) -> Mark | None:
    """Return what a word or its ending says."""
    known = key(word)
    for mark in setting.marks:
        if mark.says == "parent-follows":
            continue
        if known in map(key, mark.words) or any(
            known.endswith(key(ending)) and len(known) > len(key(ending)) + 1 for ending in mark.endings
        ):
            return mark
    return None


def _listed(word: str, setting: Setting) -> Listed:
    """Return what the lists know of a word; of one with a hyphen, what they know of both halves."""
    found = setting.popular.get(word)
    halves = _HYPHEN.split(word)
    if found or len(halves) == 1 or (setting.custom and setting.custom.short_family):
        return found
    each = [setting.popular.get(half) for half in halves]
    return Listed(
        each[0].family if all(half.family for half in each) else {},
        each[0].given if all(half.given for half in each) else {},
    )


def parent_mark(words: tuple[str, ...], setting: Setting) -> tuple[int, int, Mark] | None:
    """Return where a word such as bin stands, how many words it takes, and what it says.

    Elsewhere than in its own places a word with a stroke counts, and one in small letters.
    """
    for mark in setting.names.marks:
        if mark.says != "parent-follows":
            continue
        for phrase in mark.words:
            size = len(phrase.split())
            for index in range(1, len(words) - size):
                text = " ".join(words[index : index + size])
                if text.casefold() == phrase and _counts_here(text, mark, setting):
                    return index, size, mark
    return None


def _counts_here(text: str, mark: Mark, setting: Setting) -> bool:
    return mark in setting.marks or "/" in text or (text.islower() and setting.family != "first")
