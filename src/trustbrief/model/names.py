"""What `data/names.yaml` holds: how names are built in places, and what single words in them say."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from trustbrief.model.observance import Key
from trustbrief.model.statements import Claim, Language, Phrase, Record, Source

# Alpha-2 or 3166-2.
PlaceCode = Annotated[str, Meta(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]
PlaceCodes = Annotated[tuple[PlaceCode, ...], Meta(max_length=60)]
Languages = Annotated[tuple[Language, ...], Meta(max_length=30)]
Word = Annotated[str, Meta(min_length=1, max_length=30)]
Words = Annotated[tuple[Word, ...], Meta(max_length=80)]
# A form of address with `…` for the name.
Form = Annotated[str, Meta(pattern="…", max_length=40)]
Gender = Literal["mr", "ms"]
Lean = Literal["women", "men"]


class Custom(Claim, frozen=True, kw_only=True):
    """How names are built and used in some places.

    `family` says where the family name stands as people there write it: `first`, `last`, `two` at the
    end, `none`, or `varies` from family to family. `given` is the given name where that is not the rest:
    the `first` or `last` word, or the `whole` name; `rest` is what stands beside it where there is no
    family name. `order_alone` tells whether the order may decide without any list of names, in Latin
    letters, `turned` that the other order is in use, too. `short_family` holds where family names have
    one syllable and given names mostly two. `initials: own` makes the one written word after initials
    the name that is used. `prefixes` are words at the front that are mostly not the name somebody goes
    by, where another stands behind. `call_by` is what goes with a title, `bare` that no courtesy word
    does; `mr`, `ms` and `either` are forms with one.
    """

    id: Key
    places: Annotated[tuple[PlaceCode, ...], Meta(min_length=1, max_length=60)]
    family: Literal["first", "last", "two", "none", "varies"]
    given: Literal["rest", "first", "last", "whole"] = "rest"
    rest: Literal["ancestor", "ancestor-or-family", "part"] = "part"
    order_alone: bool = True
    turned: bool = False
    short_family: bool = False
    initials: Literal["given", "own"] = "given"
    prefixes: Words = ()
    call_by: Literal["family", "given", "whole"]
    bare: bool = False
    mr: Form | None = None
    ms: Form | None = None
    either: Form | None = None


class Mark(Claim, frozen=True, kw_only=True):
    """What a word or an ending in a name says by itself.

    It holds where one of its languages is spoken or in its places. `says` is what it makes of the
    name: the parent's name follows, a patronymic, whose child somebody is, a family name, a middle name,
    or nothing. `courtesy` is whom it belongs to, `hint` to whom by tradition.
    """

    id: Key
    words: Words = ()
    endings: Words = ()
    places: PlaceCodes = ()
    languages: Languages = ()
    says: Literal["parent-follows", "patronymic", "ancestor", "family", "middle", "nothing"]
    courtesy: Gender | None = None
    hint: Lean | None = None


class Title(Record, frozen=True, kw_only=True):
    """Words before a name, or `behind` it.

    `languages` limits them to places where one of these is spoken, `places` to these, `dotted` to those
    with a full stop and `degree` to those after a comma or in capitals. `plain` ones mean Mr or Ms and
    are no title that is kept, `written` ones stand before a name in writing and are hardly said;
    `generation` tells a younger one from an elder. `calls` is the part of the name that one goes with,
    where that is not the place's custom, `rank` tells which of several is the highest, `joined` that one
    is also written together with the name. `shown` is the form for address in English, `said` how a short
    form is said where it is not as it is written, `post` what a post behind the name has behind it when
    somebody is addressed by it: 님.
    """

    words: Words
    languages: Languages = ()
    places: PlaceCodes = ()
    courtesy: Gender | None = None
    behind: bool = False
    dotted: bool = False
    degree: bool = False
    plain: bool = False
    written: bool = False
    generation: bool = False
    calls: Literal["given", "family"] | None = None
    rank: Annotated[int, Meta(ge=0, le=9)] = 0
    joined: bool = False
    said: Word | None = None
    post: Word | None = None
    shown: Word | None = None


class Particle(Record, frozen=True, kw_only=True):
    """Words that belong to the name behind them, or to those on `both` sides; a patronymic's stands last.

    In the places of `capital` the first of them takes a capital where no given name or initial stands
    before it. `courtesy` is whose names they stand in; `abroad` is false for those that are words of
    other names elsewhere, in small letters, too.
    """

    words: Words
    languages: Languages
    joins: Literal["family", "given", "both", "patronymic"]
    capital: PlaceCodes = ()
    courtesy: Gender | None = None
    abroad: bool = True


class LastWord(Record, frozen=True, kw_only=True):
    """Words that stand last in names of women or of men alone."""

    words: Words
    places: PlaceCodes
    courtesy: Gender


class Sounds(Claim, frozen=True, kw_only=True):
    """How the letters of a language are said, where an English reader would say them otherwise.

    `plain` are groups of letters that are said as in English, though one of them alone is not.
    """

    language: Language
    places: PlaceCodes
    letters: dict[Word, Phrase]
    plain: Words = ()


class NamesFile(Record, frozen=True, kw_only=True):
    """The whole of `data/names.yaml`.

    In places of `one_order` nobody writes the family name first without a comma: lists of names turn
    none round there.
    """

    reviewed: date
    customs: Annotated[tuple[Custom, ...], Meta(max_length=200)]
    marks: Annotated[tuple[Mark, ...], Meta(max_length=100)]
    titles: Annotated[tuple[Title, ...], Meta(max_length=200)]
    particles: Annotated[tuple[Particle, ...], Meta(max_length=60)]
    long_family_names: Words
    one_order: PlaceCodes = ()
    last_words: Annotated[tuple[LastWord, ...], Meta(max_length=30)] = ()
    sounds: Annotated[tuple[Sounds, ...], Meta(max_length=60)]
    sources: Annotated[tuple[Source, ...], Meta(min_length=1, max_length=200)]
