"""Every phrase that two documents share: kinds of days, wishes, sources, changes of clocks, status."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from trustbrief.facts.clocks import ClockChange
from trustbrief.model.calendar import DatedQuietPeriod, HalfDay, Holiday, StatusKind
from trustbrief.model.statements import Expression, NumberedSource
from trustbrief.rendering.blocks import Line, Style, Words, line
from trustbrief.rendering.speech import counted, english, message, speech, worded, worded_as
from trustbrief.rendering.speech import sentence as spoken_sentence
from trustbrief.rendering.wording import clock, day, iso, known, listed, month_of, offset, percent, span

FEW_PARTS = 3


def addressees(greeting: Expression) -> str:
    """Return `(to those who keep the day)` where a greeting is not for everybody, or nothing."""
    when = greeting.when or ""
    return f"({when.partition(';')[0]})" if when.startswith(("to ", "for ")) else ""


# The library's kinds of holidays as people call them; those of one faith or people by their name.
_KINDS = {
    "public": message("public holiday"),
    "government": message("government offices closed"),
    "bank": message("banks closed"),
    "half_day": message("half day"),
    "workday": message("commemorated, worked"),
    "optional": message("optional holiday"),
    "optional_women": message("optional holiday for women"),
    "de_facto": message("de facto holiday"),
    "school": message("schools closed"),
    "unofficial": message("unofficial"),
    "armed_forces": message("armed forces"),
}
_FAITHS = (
    message("albanian"), message("armenian"), message("bosnian"), message("catholic"), message("chinese"),
    message("christian"), message("hebrew"), message("hindu"), message("islamic"), message("mandatory"),
    message("orthodox"), message("roma"), message("sabian"), message("serbian"), message("turkish"),
    message("vlach"), message("yazidi"),
)  # fmt: skip


def kind(name: str) -> str:
    """Return a kind of holiday in words."""
    return worded(_KINDS.get(name, name.replace("_", " ")))


def kinds(day_: Holiday) -> list[str]:
    """Return what kinds of holiday a day is, in words; what offices make a day off is none by law."""
    if day_.reading and day_.kinds[0] == "public" and len(day_.kinds) > 1:
        return [worded("in practice a day off"), *map(kind, day_.kinds[1:])]
    # A day off is not one that is commemorated and worked, whatever flags are out.
    told = [name for name in day_.kinds if name != "workday" or "public" not in day_.kinds]
    return [*map(kind, told)]


def step(number: int, there: int | None, here: int | None) -> str:
    """Return the sign of one step of a scale: the place ●, the reader ○, both ◉."""
    if number == there:
        return "◉" if there == here else "●"
    return "○" if number == here else "·"


def source(item: NumberedSource, *, short: bool = False) -> str:
    """Return a source: title, publisher and year; in full with its kind and when it was read."""
    year = f", {item.year}" if item.year else ""
    text = f"{item.title}. {item.publisher}{year}"
    if short:
        return text
    month = month_of(item.accessed)
    seen = worded("read {month}", month=month) if item.seen == "page" else _excerpt(month)
    return f"{text} ({known(item.kind)}, {seen})"


def _excerpt(month: str) -> str:
    return worded("excerpt read {month}", month=month)


def clock_change(change: ClockChange, where: str | None) -> str:
    """Return `Clocks at home go back 1 h on Sun 25 Oct, then +8 h`.

    Args:
        change: The change.
        where: The name of the place, None for the reader's home.

    """
    values = {
        "hours": offset(abs(change.shift_hours)).removeprefix("+"),
        "day": day(change.at.date()),
        "then": offset(change.home_offset_hours),
    }
    if where is None:
        if change.shift_hours > 0:
            return worded("Clocks at home go forward {hours} on {day}, then {then}", **values)
        return worded("Clocks at home go back {hours} on {day}, then {then}", **values)
    if change.shift_hours > 0:
        return worded("Clocks in {place} go forward {hours} on {day}, then {then}", place=where, **values)
    return worded("Clocks in {place} go back {hours} on {day}, then {then}", place=where, **values)


_STATUS: dict[StatusKind, tuple[str, Style]] = {
    "working": (message("at work"), "good"),
    "quiet-period": (message("quiet period"), "warn"),
    "half-day": (message("half day"), "warn"),
    "before-hours": (message("before hours"), "warn"),
    "lunch": (message("at lunch"), "warn"),
    "prayer": (message("at prayer"), "warn"),
    "after-hours": (message("after hours"), "bad"),
    "weekend": (message("weekend"), "bad"),
    "holiday": (message("public holiday"), "bad"),
}


def status(name: StatusKind) -> tuple[str, Style]:
    """Return what a moment is in words, and how that is for a call."""
    text, style = _STATUS[name]
    return worded(text), style


def no_clients() -> str:
    """Return how to save the first client."""
    return worded("No clients yet. Save one: {command}", command=_ADD)


_ADD = 'trustbrief client add "Acme KK" --place osaka'


def wish(dated: Holiday | DatedQuietPeriod) -> Line:
    """Return `: write from Tue 9 Mar 新年快乐 (to …)`, or why nothing is written, for lists of days."""
    if isinstance(dated, Holiday) and dated.do_not_greet:
        return line(Words(f": {worded('no greeting')}", "bad"))
    if dated.greeting is None:
        return ()
    start = worded("write from {day}", day=day(dated.send_from)) if dated.send_from else worded("write")
    whom = addressees(dated.greeting)
    said = Words(dated.greeting.native, "said", dated.greeting.language)
    return line(Words(f": {start} ", "label"), said, english(f" {whom}") if whom else "")


def write_by(last: date, today: date) -> Line:
    """Return ` · write by Thu 24 Dec`, or that it is today where that day has come."""
    said = worded("write today") if last <= today else worded("write by {day}", day=day(last))
    return line(Words(f" · {said}", "label"))


def marks(day_: Holiday) -> list[str]:
    """Return what is to be known of a day's date."""
    found = [(message("estimated"), day_.estimated), (message("in lieu"), day_.observed)]
    return [worded(word) for word, holds in found if holds]


def marks_of(run: Sequence[Holiday]) -> list[str]:
    """Return what is to be known of the dates of days in a row, and of which where not of all."""
    alike: dict[tuple[str, ...], list[date]] = {}
    for one in run:
        alike.setdefault(tuple(marks(one)), []).append(one.date)
    if len(alike) == 1:
        return marks(run[0])
    return [
        worded("{what} on {day}", what=", ".join(mark), day=span(dates[0], dates[-1]))
        for mark, dates in alike.items()
        if mark
    ]


def parts_of(holiday: Holiday, names: Mapping[str, str]) -> str:
    """Return `only Bavaria`, or `in 23 of 26 parts, 89 % of the people`.

    Args:
        holiday: A day that is kept in some parts of a country.
        names: Names of the parts, by the codes that it has.

    """
    codes = holiday.subdivisions
    if len(codes) <= FEW_PARTS:
        return worded("only {parts}", parts=listed([names[code] for code in codes])) + _share(holiday)
    return spread(holiday)


def spread(holiday: Holiday) -> str:
    """Return `in 23 of 26 parts, 89 % of the people` of a day that is kept in some parts of a country."""
    count = len(holiday.subdivisions)
    if holiday.parts:
        return worded("in {count} of {all} parts", count=count, all=holiday.parts) + _share(holiday)
    return worded("in {count} parts", count=count)


def _share(holiday: Holiday) -> str:
    if holiday.share is None:
        return ""
    return f", {worded('{percent} of the people', percent=percent(holiday.share))}"


def half_day(half: HalfDay) -> Line:
    """Return `Christmas Eve: offices close at 13:00`."""
    return line(english(half.name), f": {cut_short(half)}")


def cut_short(half: HalfDay) -> str:
    """Return `offices close at 13:00`."""
    if half.practice == "off":
        return worded("in practice a day off")
    if half.closes:
        return worded("offices close at {time}", time=clock(half.closes))
    return counted("{count} minute less", "{count} minutes less", half.minutes)


def from_to(start: date, end: date) -> str:
    """Return `2026-11-24 to 2027-11-24`."""
    return worded("{start} to {end}", start=iso(start), end=iso(end))


def more(count: int, option: str) -> str:
    """Return how many more there are, and what shows them."""
    return worded("{count} more: {option}", count=count, option=option)


def every(text: str) -> str:
    """Return how often contact is due: `2w` in English, in other languages in full."""
    if speech() is None:
        return text
    number, unit = int(text[:-1]), text[-1]
    if unit == "d":
        return counted("{count} day", "{count} days", number)
    if unit == "w":
        return counted("{count} week", "{count} weeks", number)
    return counted("{count} month", "{count} months", number)


def cluster(name: str) -> str:
    """Return a culture cluster by its id, in English the id in words."""
    return worded_as("cluster", name) if speech() else name.replace("-", " ").title()


def sentence(text: str, style: Style = "") -> Words:
    """Return a sentence of a document with a capital and a full stop, in the reader's language."""
    said = spoken_sentence(text, style)
    whole = f"{said.text[:1].upper()}{said.text[1:]}"
    return replace(said, text=f"{whole}." if said.language else worded("{sentence}.", sentence=whole))
