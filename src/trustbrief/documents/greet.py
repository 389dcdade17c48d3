"""What to write for a feast, when and to whom; the keys are `trustbrief.greet/1`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date as Date  # noqa: N812  (keeps the field names plain)
from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from trustbrief.desk import Desk
from trustbrief.documents.citations import cited_by, numbered
from trustbrief.documents.feast_days import Keeper, KeptAt, dates_at, kept_at
from trustbrief.documents.feast_words import FoundFeast, described
from trustbrief.documents.feasts import MOST, Feast, Feasts
from trustbrief.errors import PlaceError, TrustbriefError, UsageError, quoted
from trustbrief.locality import Locality
from trustbrief.model.calendar import Holiday
from trustbrief.model.place import Place
from trustbrief.model.statements import NumberedSource, Source

GREET = "trustbrief.greet/1"
# Without a place the dates of so many are given, the most populous first.
MOST_PLACES = 12
# Of so few the whole profile is asked, and what is written there.
FEW_PLACES = 2
# A week that is over still asks for a late wish; wishes are sent a few days ahead.
BEHIND, DAYS = timedelta(days=7), 14


class Greet(Struct, frozen=True, kw_only=True):
    """Feasts and their wishes.

    Args:
        query: The words asked for; None for what can be wished in these days.
        date: The reader's day.
        start: First day that is looked at.
        end: Last day that is looked at.
        feasts: Those that go by the words, or those of these days.
        unknown: Clients whose place cannot be told, with the reason.
        languages: English names of the languages of the wishes, by BCP 47 tag.
        sources: What all of it cites.

    """

    format: str = GREET
    generated: datetime
    query: str | None
    date: Date
    start: Date
    end: Date
    feasts: tuple[FoundFeast, ...]
    unknown: dict[str, str] = {}
    languages: dict[str, str] = {}
    sources: dict[str, NumberedSource]


def greet(
    desk: Desk,
    text: str,
    places: Sequence[Locality],
    day: Date,
    *,
    everywhere: bool = False,
    feasts: Feasts | None = None,
) -> Greet:
    """Return the feasts that go by a name, with this and next year's dates.

    Args:
        desk: Data, reader and moment.
        text: A name of a feast in any spelling, script or language.
        places: Where; empty for the places that keep it.
        day: The reader's day.
        everywhere: Give the dates of every place that keeps it, not of the largest alone.
        feasts: Those of the desk, where somebody has them open.

    Raises:
        UsageError: no feast goes by the name, or too many do.
        PlaceError: a place is a culture cluster, or the name is that of many feasts and it keeps none.

    """
    feasts = feasts or Feasts(desk)
    span = (Date(day.year, 1, 1), Date(day.year + 1, 12, 31))
    found = feasts.named(text)
    asked = [_asked(desk, feast, places, span) for feast in found] if places else []
    # Where none of several is kept, each is told: what it is, and whom a wish is for.
    kept = [feast for feast in asked if feast.places] or asked
    if not places:
        if len(found) > MOST:
            raise _too_many(text, found)
        kept = [_everywhere(desk, feast, span, None if everywhere else MOST_PLACES) for feast in found]
    elif len(kept) > MOST and not kept[0].places:
        raise _nowhere(text, found, places)
    return _document(desk, feasts.sources, places, text, day, span, kept)


def coming(desk: Desk, clients: Mapping[str | Place, Sequence[str]], day: Date, days: int = DAYS) -> Greet:
    """Return what can be wished in these days, to whom; feasts of which nothing is said come last.

    Args:
        desk: Data, reader and moment.
        clients: Ids of clients by place, which may have none.
        day: The reader's day.
        days: How many days ahead to look.

    """
    feasts, span = Feasts(desk), (day - BEHIND, day + timedelta(days))
    found: dict[str, Feast] = {}
    kept: dict[str, list[tuple[Locality, KeptAt]]] = {}
    there: list[Locality] = []
    unknown: dict[str, str] = {}
    for place, ids in clients.items():
        try:
            there.append(desk.locality(place))
            for feast in _of_days(feasts, there[-1], span):
                at = kept_at(feast, there[-1], *span)
                if at:
                    found[feast.key] = feast
                    kept.setdefault(feast.key, []).append((there[-1], replace(at, clients=tuple(ids))))
        except TrustbriefError as error:
            unknown |= dict.fromkeys(ids or (str(place),), error.message)
    feasts_kept = (_kept(desk, feast, kept[key]) for key, feast in found.items())
    by_date = sorted(
        feasts_kept, key=lambda feast: (not feast.said, min(at.spans[0].start for at in feast.places))
    )
    document = _document(desk, feasts.sources, there, None, day, span, by_date)
    return replace(document, unknown=unknown)


def _kept(desk: Desk, feast: Feast, places: Sequence[tuple[Locality, KeptAt]]) -> FoundFeast:
    """Return a feast with what is said of the places that keep it."""
    said = described(feast, _people(desk), {there.country for there, _ in places})
    return replace(said, places=tuple(at for _, at in places))


def _of_days(feasts: Feasts, there: Locality, span: tuple[Date, Date]) -> list[Feast]:
    """Return the feasts of a place in a span of days: those that are greeted or not, and festive days off."""
    days = there.year(*span).holidays
    found = [feasts.of_day(day.name, there.country) for day in days if _is_feast(day)]
    return list({feast.key: feast for feast in found}.values())


def _is_feast(day: Holiday) -> bool:
    said = day.greeting or day.do_not_greet
    return bool(said) or (day.tone == "festive" and day.kind == "public")


def _asked(desk: Desk, feast: Feast, places: Collection[Locality], span: tuple[Date, Date]) -> FoundFeast:
    kept = {there.place.code: kept_at(feast, there, *span) for there in places}
    return replace(
        described(feast, _people(desk), {there.country for there in places}),
        places=tuple(found for found in kept.values() if found),
        not_kept={there.place.code: there.place.name for there in places if not kept[there.place.code]},
    )


def _people(desk: Desk) -> Callable[[str], int]:
    def population(code: str) -> int:
        place = desk.atlas.place(code)
        return place.population if place else 0

    return population


def _everywhere(desk: Desk, feast: Feast, span: tuple[Date, Date], most: int | None) -> FoundFeast:
    """Return a feast with its dates in the most populous places that keep it; of few, with all of each."""
    keepers = list(_keepers(desk, feast))
    if len(keepers) <= FEW_PLACES:
        whole = [kept_at(feast, desk.locality(keeper.code), *span) for keeper in keepers]
        if all(whole):
            return replace(described(feast, _people(desk)), places=tuple(found for found in whole if found))
    dated = (dates_at(feast, keeper, desk.locality(keeper.code), *span) for keeper in keepers[:most])
    further = {keeper.code: keeper.name for keeper in keepers[most or len(keepers) :]}
    return replace(
        described(feast, _people(desk)),
        places=tuple(found for found in dated if found.spans),
        further=further,
    )


def _keepers(desk: Desk, feast: Feast) -> Iterator[Keeper]:
    """Yield the territories that keep a feast, the home first, then by their people."""
    parts: dict[str, list[str]] = defaultdict(list)
    for place in sorted({day.place for day in (*feast.days, *feast.periods)}):
        parts[place[:2]].append(place)
    for code in (code for season in feast.seasons for code in season.territories):
        parts[code].append(code)
    home = desk.reader.place.country if desk.reader else None
    known = [found for code in parts if (found := desk.atlas.place(code))]
    for found in sorted(known, key=lambda place: (place.code != home, -place.population)):
        keeping = [] if found.code in parts[found.code] else parts[found.code]
        yield Keeper(found.code, _named(desk, found, keeping), tuple(keeping))


def _named(desk: Desk, territory: Place, keeping: Sequence[str]) -> str:
    """Return a territory's name, with the part of it that alone keeps a feast."""
    if not keeping:
        return territory.name
    part = desk.atlas.place(keeping[0])
    where = part.name if part and len(keeping) == 1 else f"{len(keeping)} parts"
    return f"{territory.name} ({where})"


def _document(
    desk: Desk,
    known: Mapping[str, Source],
    places: Iterable[Locality],
    query: str | None,
    day: Date,
    span: tuple[Date, Date],
    feasts: Sequence[FoundFeast],
) -> Greet:
    own: dict[str, Source] = {}
    for there in places:
        own |= there.rhythm.sources
    cited = {name for feast in feasts for name in _cited(feast)}
    return Greet(
        generated=desk.now,
        query=query,
        date=day,
        start=span[0],
        end=span[1],
        feasts=tuple(feasts),
        languages=_languages(desk, feasts),
        sources=numbered({}, {**known, **own}, cited),
    )


def _languages(desk: Desk, feasts: Iterable[FoundFeast]) -> dict[str, str]:
    """Return what the languages of the wishes are called."""
    used = {wish.words.language for feast in feasts for wish in feast.wishes}
    for at in (at for feast in feasts for at in feast.places):
        used |= {wish.language for wish in (at.greeting, *at.other_greetings) if wish}
    spoken = (language for facts in desk.facts.territories.values() for language in facts.languages)
    names = {language.code: language.name for language in spoken}
    return {tag: names[tag.partition("-")[0]] for tag in sorted(used) if tag.partition("-")[0] in names}


def _cited(feast: FoundFeast) -> set[str]:
    claims = (feast.kept_by, feast.late, feast.reply, *(wish.words for wish in feast.wishes))
    return cited_by((feast, *claims, *feast.forms, *feast.places))


def _nowhere(text: str, found: Sequence[Feast], places: Sequence[Locality]) -> PlaceError:
    names = " and ".join(there.place.name for there in places)
    elsewhere: dict[str, int] = defaultdict(int)
    for feast in found[:MOST]:
        elsewhere[feast.name] = len(feast.days)
    message = f"no day of {', '.join(elsewhere) or quoted(text)} is in the calendar of {names}"
    return PlaceError(message, hint=f"its words and dates elsewhere: trustbrief greet {quoted(text)}")


def _too_many(text: str, found: Sequence[Feast]) -> UsageError:
    names = ", ".join(dict.fromkeys(feast.name for feast in found[:6]))
    hint = "name a place: --place kenya; or more of the name"
    return UsageError(f"{quoted(text)} is in the names of {len(found)} feasts: {names} …", hint=hint)
