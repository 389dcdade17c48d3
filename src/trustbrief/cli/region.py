"""`trustbrief region`: the briefing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated

import typer

from trustbrief.cli.output import write
from trustbrief.cli.shared import Call, choice, command
from trustbrief.documents.topics import CALLED, TOPICS
from trustbrief.errors import PlaceError, UsageError, quoted
from trustbrief.model.statements import NumberedSource

# In words: `work rhythm`, `late payment`, `small talk`.
_LONGEST_TOPIC = 2


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(region)


@command("home", "time_zone", "cultures")
def region(
    call: Call,
    place: Annotated[
        list[str],
        typer.Argument(
            metavar="PLACE...",
            help="Country, part of one, city, ISO code or culture cluster.",
            show_default=False,
        ),
    ],
    on: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Brief for 2026-12-24 (09:00 there) or 2026-12-24T15:00."),
    ] = None,
    brief: Annotated[bool, typer.Option("--brief", help="One line.")] = False,
    full: Annotated[bool, typer.Option("--full", help="Everything, with all sources.")] = False,
    topic: Annotated[
        list[str] | None,
        typer.Option(
            "--topic",
            "-t",
            metavar="TOPIC",
            help="One part, such as gifts; may be repeated.",
            parser=choice(TOPICS, "topic", CALLED),
            autocompletion=lambda: list(TOPICS),
        ),
    ] = None,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Under each line what its sources say, and of whom.")
    ] = False,
    web: Annotated[
        int | None, typer.Option(metavar="N", help="Open the source of this number in the browser.", min=1)
    ] = None,
    known: Annotated[bool, typer.Option("--known", help="You have met: greet a known contact.")] = False,
) -> None:
    """Print what to know before a call with a client abroad.

    Example: trustbrief region japan --home DE
    """
    if brief + full + bool(topic) > 1 and call.format != "json":
        raise UsageError("--brief, --full and --topic exclude each other", hint="keep one of them")
    moment = call.moment(on)
    try:
        asked = call.place(" ".join(place))
    except PlaceError as error:
        raise _named_with_a_topic(call, place) or error from None
    found = call.tool.brief(asked, on=moment, evidence=evidence)
    if web is not None:
        _open(found.sources.values(), web)
        return
    call.show(
        found,
        extent="full" if full else "line" if brief else "screen",
        topics=tuple(topic or ()),
        evidence=evidence,
        contact="known" if known else call.acquaintance,
    )


def _named_with_a_topic(call: Call, words: Sequence[str]) -> PlaceError | None:
    """Return what to type where a place is followed by what it is asked about: `lisbon late payment`."""
    for count in range(1, min(len(words), _LONGEST_TOPIC + 1)):
        place, topic = " ".join(words[:-count]), "-".join(words[-count:]).lower()
        topic = CALLED.get(topic, topic)
        if topic in TOPICS and call.is_place(place):
            hint = f"for one part of it: trustbrief region {place} --topic {topic}"
            return PlaceError(f"no place is called {quoted(' '.join(words))}", hint=hint)
    return None


def _open(sources: Iterable[NumberedSource], number: int) -> None:
    """Open a source in the reader's browser, and say its address, which is all there is without one."""
    address = next((source.url for source in sources if source.number == number), None)
    if address is None:
        raise UsageError(f"there is no source {number} with an address", hint="see them all with --full")
    import webbrowser  # 12 ms, for this alone

    write(f"{address}\n", None)
    webbrowser.open(address)
