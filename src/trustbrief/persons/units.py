"""The units of a name: titles taken off, particles joined to what they belong to, initials known."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from trustbrief.model.names import Gender, Mark, Particle, Title
from trustbrief.persons.letters import UNSPACED, is_initial, key, script
from trustbrief.persons.popular import NOTHING, Listed
from trustbrief.persons.setting import Setting

UnitKind = Literal["word", "initial", "family", "given", "patronymic"]
# `Dato' Sri`, `his excellency`
_LONGEST_TITLE = 2
_HYPHEN = re.compile("[-‐‑]")
_CAPITALS = re.compile("[A-Z]{2}")
# Two letters or more with a full stop behind each: M.S., M. S.
_LETTERS = re.compile(r"(?:[^\W\d_]\. ?){2,}")


# Thai vowels and signs that follow a consonant, so that no word begins with one.
_WITHIN = re.compile("[ะ-ฺๅ-๎]")


class Unit(NamedTuple):
    """What is used as one name.

    Args:
        text: As it was typed, with its particles.
        kind: What its form says: a particle makes it a `family` name, one such as Abdul a `given` one.
        listed: What the lists know of it.
        mark: What its ending says.
        courtesy: Whose names its particle stands in.

    """

    text: str
    kind: UnitKind = "word"
    listed: Listed = NOTHING
    mark: Mark | None = None
    courtesy: Gender | None = None


class Titled(NamedTuple):
    """Words with what was taken off before and behind them."""

    words: tuple[str, ...]
    titles: tuple[tuple[str, Title], ...] = ()
    behind: tuple[tuple[str, Title], ...] = ()


def without_titles(words: tuple[str, ...], setting: Setting) -> Titled:
    """Return words without titles, degrees and generations; one word at least is left."""
    titles: list[tuple[str, Title]] = []
    left = list(words)
    while left:
        if joined := _title_joined(left[0], setting):
            left[:1] = [joined[0], left[0][len(joined[0]) :].lstrip()]
        found = (1, joined[1]) if joined else _title(left, setting)
        if found is None:
            break
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
        text = " ".join(words[:size])
        for title in setting.titles.get(key(text), ()):
            if _is_title(text, title, setting):
                return size, title
    return None


def _title_joined(word: str, setting: Setting) -> tuple[str, Title] | None:
    """Return a title that a word begins with, and the title, as in นายสมชาย; a name begins behind it."""
    titles = (title for found in setting.titles.values() for title in found if title.joined)
    joined = {text: title for title in titles for text in title.words}
    for text in sorted(joined, key=len, reverse=True):
        rest = word.removeprefix(text).removeprefix(".")
        if word.startswith(text) and len(rest) > 1 and not _WITHIN.match(rest):
            return word[: len(word) - len(rest)], joined[text]
    return None


def _is_title(text: str, title: Title, setting: Setting) -> bool:
    """Tell whether a text is a title as it is written.

    Letters with a dot each are initials, M.S. no Ms; in capitals MS is none where initials are usual.
    """
    if _LETTERS.fullmatch(text):
        return any("." in word and key(word) == key(text) for word in title.words)
    if title.plain and setting.own_initials and _CAPITALS.fullmatch(text):
        return False
    return not title.dotted or "." in text


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
        title = setting.endings.get(key(tail))
        # Before a post one letter is a family name: 김과장.
        if title and len(word) > size + (0 if title.post else 1):
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


def units_of(words: tuple[str, ...], setting: Setting, *, titled: bool = False) -> tuple[Unit, ...]:
    """Return words as units, with what the lists and their endings say.

    Args:
        words: Without titles.
        setting: Where the name is read.
        titled: A title stood before them that a family name may follow.

    """
    if titled and (name := _family_name(words, setting)):
        return (name,)
    found: list[Unit] = []
    index = 0
    while index < len(words):
        size, unit = _unit(words, index, found, setting)
        found.append(unit)
        index += size
    return tuple(found)


def _family_name(words: tuple[str, ...], setting: Setting) -> Unit | None:
    """Return particles and the name behind them as a family name, as behind Mr: mevrouw De Vries."""
    size, particle = _particle_of(words, 0, setting)
    while 0 < size < len(words) - 1 and (more := _particle_of(words, size, setting))[0]:
        size += more[0]
    if particle is None or size != len(words) - 1 or particle.joins != "family":
        return None
    listed = _listed(words[-1], setting)
    # Ms Van Nguyen has a given name before a family name.
    foreign = any(map(setting.family_first, listed.family))
    text = " ".join(words)
    listed = setting.popular.get(text) or listed
    return None if foreign else Unit(text, "family", listed, courtesy=particle.courtesy)


def _particle_of(words: tuple[str, ...], index: int, setting: Setting) -> tuple[int, Particle | None]:
    """Return how many words the particle at a place takes, and the particle: Mac an before Mac."""
    pair = " ".join(words[index : index + 2]).casefold()
    two = next((one for one in setting.particles.values() if pair in one.words), None)
    if two and " " in pair and index + 2 < len(words):
        return 2, two
    one = setting.particles.get(key(words[index]))
    return (1, one) if one else (0, None)


def _unit(words: tuple[str, ...], index: int, before: list[Unit], setting: Setting) -> tuple[int, Unit]:
    """Return how many words the next unit takes, and the unit; it may swallow the one before."""
    size, particle = _longest_particle(words, index, setting)
    pair = " ".join(words[index : index + 2])
    if index < len(words) - 1 and key(pair) in setting.spaced_family_names:
        return 2, Unit(pair, listed=setting.popular.get(pair))
    if particle is None:
        return 1, _single(words[index], setting)
    if particle.joins == "patronymic":
        father = before.pop().text if before else ""
        return 1, Unit(f"{father} {words[index]}".strip(), "patronymic")
    end = index + size
    while end < len(words) - 1 and _particle(words, end, setting):
        end += 1
    text = " ".join(words[index : end + 1])
    if particle.joins == "both" and before:
        text = f"{before.pop().text} {text}"
    listed = setting.popular.get(text) or _listed(words[end], setting)
    kind: UnitKind = "given" if particle.joins == "given" else "family"
    return end + 1 - index, Unit(text, kind, listed, courtesy=particle.courtesy)


def _longest_particle(words: tuple[str, ...], index: int, setting: Setting) -> tuple[int, Particle | None]:
    """Return how many words a particle takes that counts at its place, and the particle."""
    size, particle = _particle_of(words, index, setting)
    return (size, particle) if size > 1 else (1, _particle(words, index, setting))


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
    given = particle.joins == "family" and not particle.courtesy and not word.islower()
    alone = index == 0 and given and len(words) <= len("VM")
    return None if alone else particle


def _single(word: str, setting: Setting) -> Unit:
    # Where the given name stands last, a letter may be one: Nguyễn Văn A.
    letter = setting.custom is not None and setting.custom.given == "last" and "." not in word
    if (is_initial(word) and not letter) or (setting.own_initials and _CAPITALS.fullmatch(word)):
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
