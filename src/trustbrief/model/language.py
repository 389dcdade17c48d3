"""What `data/languages/` holds: words of one language that open, thank, part and begin a mail."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Annotated

from msgspec import Meta
from msgspec.structs import replace

from trustbrief.model.evidence import Reading
from trustbrief.model.statements import Claim, Expression, Label, Language, Phrase, Record, Source, Sourced

# German is written without ß there.
_WITHOUT_SHARP_S = frozenset(["CH", "LI"])
Said = Annotated[tuple[Expression, ...], Meta(max_length=8)]


class CourtesyWords(Sourced, frozen=True, kw_only=True):
    """How a man and a woman are called in speech, with `…` for the name where it is said.

    `before_title` holds where they go before a title, and of several titles the highest alone is said:
    Frau Dr. ….
    """

    mr: Phrase
    ms: Phrase
    before_title: bool = False


class LanguageWords(Record, frozen=True, kw_only=True):
    """Words of a language, the first that fits hour and acquaintance before the others.

    `tag` is BCP 47. `polite_form` says how strangers are addressed, and when that ends;
    `reminder` how an unpaid invoice is called and first asked for, `courtesy` the words that go
    with a name in speech. Where names take another ending when somebody is addressed
    (`pane Nováku`), join with other letters or run from the right to the left, `names_change` is
    true: a form is then shown with the name left open.
    """

    tag: Language
    name: Label
    names_change: bool = False
    greeting: Said = ()
    thanks: Said = ()
    apology: Said = ()
    goodbye: Said = ()
    mail_opening: Said = ()
    mail_closing: Said = ()
    reminder: Said = ()
    polite_form: Annotated[tuple[Claim, ...], Meta(max_length=4)] = ()
    courtesy: CourtesyWords | None = None


class LanguageFile(LanguageWords, frozen=True, kw_only=True):
    """One file, with the texts that it rests on."""

    reviewed: date
    sources: Annotated[tuple[Source, ...], Meta(min_length=1, max_length=40)]
    reading: Reading | None = None


def base(tag: Language) -> Language:
    """Return a tag without region and without Latin letters, which make no other language.

    `fr-CA` is `fr` to a place; `zh` and `zh-Hant` stay apart.
    """
    return "-".join(part for part in tag.split("-") if part != "Latn" and not part.isupper())


def is_spoken(asked: Iterable[Language], spoken: Collection[Language]) -> bool:
    """Tell whether one of some languages is among those of a place, or none is asked for.

    Args:
        asked: BCP 47 tags.
        spoken: Those of the place.

    """
    tags = [*map(base, asked)]
    return not tags or any(tag in spoken for tag in tags)


def as_written_in(words: Expression, country: str | None) -> Expression:
    """Return words as they are spelt in a country: German has no ß in Switzerland and Liechtenstein.

    The Federal Chancellery's guide to German spelling (Schweizerische Bundeskanzlei, Leitfaden zur
    deutschen Rechtschreibung) lays down that ß is not written in Switzerland and ss stands for it;
    the official rules of spelling allow that in § 25, E2.

    Args:
        words: In any language.
        country: Alpha-2 code of where they are written; None for nowhere in particular.

    """
    german = base(words.language) in {"de", "gsw"}
    if country not in _WITHOUT_SHARP_S or not german or "ß" not in words.native:
        return words
    return replace(words, native=words.native.replace("ß", "ss"))
