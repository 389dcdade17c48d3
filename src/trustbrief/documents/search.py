"""Where words occur in what is covered; the keys are `trustbrief.search/1`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from trustbrief import __version__
from trustbrief.desk import Desk
from trustbrief.documents.search_entries import Entry, HitKind, entries, entries_there
from trustbrief.documents.search_places import Asked, asked, is_at, phrases_in, topic_words
from trustbrief.documents.search_words import Query, words_of
from trustbrief.errors import UsageError

FORMAT = "trustbrief.search/1"
MAX_LENGTH = 200
# Raise when an entry gains or loses a key between releases.
LAYOUT = 3
# A title is no statement; a line that can cost a deal comes before one that is nice to know.
_SOURCE_COUNTS, _WEIGHT_COUNTS = 0.2, 0.1
# A line that says it comes before one that stands under a topic of that name.
_TOPIC_COUNTS = 0.7
# Of texts alike the shorter says it better; one of so many characters is short.
_SHORT = 60


class Hit(Struct, frozen=True, kw_only=True):
    """One text that holds the words searched for.

    Args:
        kind: What it is: a line of a profile, a feast or season, words of a language, a
            step of the plan, or a source.
        place: Code of the place whose file holds it; None for what all places share.
        name: That place's name, or what the file is about.
        path: Where in the file, such as `etiquette.gifts[0]`.
        text: The statement, or title and publisher of the source.
        avoid: The statement names what not to do.
        sources: Titles of what the statement rests on; empty for a source.
        command: What to type to read more.
        score: How near it is; larger is nearer, and only the order means something.

    """

    kind: HitKind
    place: str | None
    name: str
    path: str
    text: str
    avoid: bool = False
    sources: tuple[str, ...]
    command: str
    score: float


class SearchResult(Struct, frozen=True, kw_only=True):
    """All hits, the best first.

    Args:
        whole: Each holds all the words, in some form.

    """

    format: str = FORMAT
    generated: datetime
    query: str
    whole: bool = True
    hits: tuple[Hit, ...]


class Indexed(Struct, frozen=True, array_like=True):
    """An entry with its words, as `words_of` returns them."""

    entry: Entry
    words: str


def search(desk: Desk, text: str) -> SearchResult:
    """Return what holds all words of a query, in this or another form of each, the best first.

    Where a place is named among them only what is about that place counts, if there is any; the topic under
    which a line stands counts as well then. A city is looked at where no text holds all the words.

    Args:
        desk: Data and cache.
        text: Words; case, accents and endings do not matter.

    Raises:
        UsageError: there are none, or too many.

    """
    query = query_of(desk, text)
    known = index(desk)
    if there := _there(desk, query, known):
        return SearchResult(generated=desk.now, query=query.text, hits=tuple(there))
    hits = ranked(query, known)
    whole = not hits or query.holds(words_of(f"{hits[0].name} {hits[0].text}"))
    if not (hits and whole) and (there := _there(desk, query, known, cities=True)):
        return SearchResult(generated=desk.now, query=query.text, hits=tuple(there))
    return SearchResult(generated=desk.now, query=query.text, whole=whole, hits=tuple(hits))


def query_of(desk: Desk, text: str) -> Query:
    """Return the words to look for.

    Args:
        desk: The words that mean the same.
        text: As typed.

    Raises:
        UsageError: there are none, or too many.

    """
    typed = " ".join(text.split())
    if not typed or len(typed) > MAX_LENGTH:
        hint = "for example: trustbrief search gifts"
        raise UsageError(f"a search has 1 to {MAX_LENGTH} characters", hint=hint)
    # 20 ms to import; no other command needs the endings of words.
    from snowballstemmer.english_stemmer import EnglishStemmer

    return Query(typed, desk.synonyms.groups, EnglishStemmer().stemWord)


def _there(desk: Desk, query: Query, known: Sequence[Indexed], *, cities: bool = False) -> list[Hit]:
    """Return what holds the words about the place that a query names; nothing where it names none."""
    place = asked(desk.atlas, query.words, {item.entry.place for item in known}, cities=cities)
    if place is None:
        return []
    for code in place.codes:
        here = [item for item in known if is_at(item.entry.place, code)]
        if found := _of_words(desk, place, here) or _of_topics(desk, place, here):
            return found
    # What it takes from its cluster is told by no file of its own.
    every = [indexed(entry) for entry in entries_there(desk.locality(place.codes[0]))]
    return _of_words(desk, place, every) or _of_topics(desk, place, every)


def _of_words(desk: Desk, place: Asked, here: Sequence[Indexed]) -> list[Hit]:
    """Return the hits whose text, with its topic, holds the words, or those of them that say something.

    Both count: the `in` of `gifts in japan` may stand in a text that has nothing to do with gifts.
    """
    texts = dict.fromkeys((" ".join(place.words), " ".join(place.content)))
    queries = [query_of(desk, text) for text in texts if text]

    def near(words: str, topic: str) -> float:
        under = f"{words}{topic}"
        said = (query.score(words) or query.same(words) for query in queries)
        meant = (query.score(under) or query.same(under) for query in queries)
        return max(*said, *(_TOPIC_COUNTS * score for score in meant), 0.0)

    return _near(here, near)


def _of_topics(desk: Desk, place: Asked, here: Sequence[Indexed]) -> list[Hit]:
    """Return the hits under a topic that a phrase of the query means, and those whose text means it."""
    groups = [[" ".join(words_of(phrase).split()) for phrase in group] for group in desk.synonyms.groups]
    queries = [query_of(desk, phrase) for phrase in phrases_in(place.words, groups)]

    def near(words: str, topic: str) -> float:
        return max((query.same(topic) + _TOPIC_COUNTS * query.same(words) for query in queries), default=0.0)

    return _near(here, near)


def _near(here: Sequence[Indexed], near: Callable[[str, str], float]) -> list[Hit]:
    found = ((item.entry, near(item.words, topic_words(item.entry.path))) for item in here)
    return _in_order(_hit(entry, score) for entry, score in found if score)


def _in_order(hits: Iterable[Hit]) -> list[Hit]:
    return sorted(hits, key=lambda hit: (-hit.score, hit.name, hit.path))


def ranked(query: Query, known: Sequence[Indexed]) -> list[Hit]:
    """Return the hits, the best first.

    Where none holds all the words, those count in which they run together, and then those that
    hold most of them.

    Args:
        query: What is looked for.
        known: What there is.

    """
    found = [*_scored(known, query.score), *_scored(known, query.same)]
    if not found or len(query.words) > 1:
        found += _scored(known, query.joined)
    found = found or [*_scored(known, query.part)]
    best: dict[int, Hit] = {}
    for number, hit in found:
        if number not in best or best[number].score < hit.score:
            best[number] = hit
    return _in_order(best.values())


def _scored(known: Sequence[Indexed], score: Callable[[str], float]) -> Iterator[tuple[int, Hit]]:
    for number, (entry, words) in enumerate((item.entry, item.words) for item in known):
        if near := score(words):
            yield number, _hit(entry, near)


def _hit(entry: Entry, near: float) -> Hit:
    counts = _SOURCE_COUNTS if entry.kind == "source" else 1.0
    return Hit(
        kind=entry.kind,
        place=entry.place,
        name=entry.name,
        path=entry.path,
        text=entry.text,
        avoid=entry.avoid,
        sources=entry.sources,
        command=entry.command,
        score=round(near * counts + _WEIGHT_COUNTS * entry.weight + _SHORT / max(_SHORT, len(entry.text)), 3),
    )


def index(desk: Desk) -> list[Indexed]:
    """Return everything that can be found with its words, from the cache while no file has changed."""
    cache = desk.disk.within(f"search-{LAYOUT}-{__version__}")
    key = _fingerprint(desk)
    known: list[Indexed] | None = cache.read(key, list[Indexed])
    if known is None:
        known = [*map(indexed, entries(desk))]
        cache.write(key, known)
    return known


def indexed(entry: Entry) -> Indexed:
    """Return an entry with the words that it is found by."""
    return Indexed(entry, words_of(f"{entry.name} {entry.text}"))


def _fingerprint(desk: Desk) -> str:
    """Return what changes when a file does, one of the reader's own included."""
    own = [file for folder in desk.overlays for file in folder.glob("**/*.yaml")]
    files = [*_shipped(desk.data), *sorted(own)]
    stats = [(file, file.stat()) for file in files if file.exists()]
    sizes = sum(stat.st_size for _, stat in stats)
    times = max((stat.st_mtime_ns for _, stat in stats), default=0)
    return f"{len(stats):x}-{sizes:x}-{times:x}"


def _shipped(data: Path) -> Iterable[Path]:
    yield from sorted(data.glob("cultures/*/*.yaml"))
    yield from sorted(data.glob("languages/*.yaml"))
    yield from sorted(data.glob("observances/*.yaml"))
    yield data / "playbook.yaml"
