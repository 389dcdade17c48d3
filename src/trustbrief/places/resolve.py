"""Resolve a code or a name to a place, or say what to type instead."""

from __future__ import annotations

from trustbrief.errors import PlaceError, quoted
from trustbrief.model.place import Place, Resolution
from trustbrief.places.names import PlaceNames
from trustbrief.places.readings import choose
from trustbrief.places.spelling import bare, normalise

MAX_LENGTH = 100
EXAMPLE = "use a country, region or city, or an ISO code: japan, JP, bavaria, DE-BY, osaka"
_FLAG_A, _FLAG_Z = ord("🇦"), ord("🇿")
_FLAG_LENGTH = 2
# ISO codes win over whatever else is spelled like them.
LONGEST_CODE = 3
# Of 100: `nigera` and `nigeria` are 92, `brasil` and `brazil` 83.
LOOKALIKE = 85


class UnknownPlaceError(PlaceError):
    """No place goes by that name."""


def resolve(text: str, names: PlaceNames, main: dict[str, str] | None = None) -> Resolution:
    """Return the place that `text` means.

    Args:
        text: An ISO 3166-1 code (alpha-2, alpha-3 or numeric), an ISO 3166-2
            code, a name, or a flag. Case, accents and punctuation do not
            matter; `Cordoba, ES` says which of several cities.
        names: What can be resolved.
        main: The readings that win by decision, by normalised name.

    Raises:
        UnknownPlaceError: nothing goes by that name.
        PlaceError: it is no name, or several places go by it.

    """
    if len(text) > MAX_LENGTH:
        raise PlaceError(
            f"{quoted(text)} has {len(text)} characters, a place name at most {MAX_LENGTH}",
            hint=EXAMPLE,
        )
    key = normalise(_unflagged(text))
    if not key:
        raise PlaceError(f"{quoted(text)} names no place", hint=EXAMPLE)
    readings = _readings(text, key, names)
    if not readings:
        raise UnknownPlaceError(f"no place is called {quoted(text)}", hint=EXAMPLE)
    return choose(text, readings, (main or {}).get(key))


def _readings(text: str, key: str, names: PlaceNames) -> list[Place]:
    if key.upper() in names.places:  # ISO codes win over whatever else is spelled like them
        return [names.places[key.upper()]]
    for spelling in (key, bare(key)):
        if codes := names.by_name.get(spelling):
            return [names.places[code] for code in codes]
    before, comma, after = text.rpartition(",")
    if not comma:
        return []
    within = set(names.by_name.get(normalise(after), ()))
    found = [names.places[code] for code in names.by_name.get(normalise(before), ())]
    return [place for place in found if place.country in within]


def _unflagged(text: str) -> str:
    """Return the code that a flag spells in regional indicators, else the text itself."""
    letters = [ord(character) for character in text.strip()]
    if len(letters) == _FLAG_LENGTH and all(_FLAG_A <= letter <= _FLAG_Z for letter in letters):
        return "".join(chr(letter - _FLAG_A + ord("A")) for letter in letters)
    return text


def suggestion(text: str, names: PlaceNames) -> str:
    """Return up to three names that a typo may have meant, as a hint.

    Args:
        text: What was typed.
        names: What can be resolved.

    """
    # 15 ms to import, wanted only after a typo; difflib takes 300 ms for as many names.
    from rapidfuzz import fuzz, process

    key = normalise(text)
    close = process.extract(key, names.by_name.keys(), scorer=fuzz.ratio, limit=12, score_cutoff=75)
    found = [names.places[code] for name, _, _ in close for code in names.by_name[name]]
    found.sort(key=lambda place: place.kind == "city")  # countries and regions first
    meant = list(dict.fromkeys(place.name for place in found))[:3]
    return f"did you mean {_either(meant)}?" if meant else EXAMPLE


def lookalike(key: str, names: PlaceNames, *, but: str) -> Place | None:
    """Return the territory whose name is nearest to a key, if it is near enough to be meant.

    Args:
        key: A normalised name.
        names: Codes and English names.
        but: Code of the territory that the key was taken for.

    """
    from rapidfuzz import fuzz, process

    known = [name for name, codes in names.by_name.items() if but not in codes and len(name) > LONGEST_CODE]
    close = process.extractOne(key, known, scorer=fuzz.ratio, score_cutoff=LOOKALIKE)
    return names.places[names.by_name[close[0]][0]] if close else None


def _either(options: list[str]) -> str:
    return options[0] if len(options) == 1 else f"{', '.join(options[:-1])} or {options[-1]}"
