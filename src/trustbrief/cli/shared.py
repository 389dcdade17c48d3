"""What commands share: options that one decorator adds, and one way to the result."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, update_wrapper
from inspect import Parameter, signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer
from msgspec import Struct

from trustbrief.cli.output import write
from trustbrief.cli.saying import Warnings, say
from trustbrief.errors import PlaceError, TrustbriefError, UsageError, quoted
from trustbrief.model.settings import Settings
from trustbrief.reader import surroundings
from trustbrief.reader.languages import required, spoken
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import ALIASES, FORMATS, format_named, prints, render

if TYPE_CHECKING:
    from trustbrief.api import Trustbrief
    from trustbrief.cli.lists import Lists
    from trustbrief.documents.clients import SavedClient
    from trustbrief.model.place import Place
    from trustbrief.model.statements import Acquaintance
    from trustbrief.model.when import When

# By the name of the parameter; each is a setting that an option, the environment or the file gives.
OPTIONS: dict[str, Any] = {
    "home": Annotated[
        str | None,
        typer.Option(metavar="PLACE", help="Your own country, to compare with (TRUSTBRIEF_HOME)."),
    ],
    "time_zone": Annotated[
        str | None,
        typer.Option(metavar="ZONE", help="Your clock, such as Europe/Berlin (TRUSTBRIEF_TIME_ZONE)."),
    ],
    "hours": Annotated[
        str | None,
        typer.Option(metavar="HOURS", help="Your working hours, such as 09:00-17:30 (TRUSTBRIEF_HOURS)."),
    ],
    "now": Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help="Reckon from 2026-12-24 or 2026-12-24T15:00, not now."),
    ],
    "cultures": Annotated[
        list[Path] | None,
        typer.Option(metavar="DIR", help="Folder of your own culture files (TRUSTBRIEF_CULTURES)."),
    ],
}
_OUTPUT: dict[str, tuple[Any, Any]] = {
    "format_": (
        Annotated[
            str | None,
            typer.Option(
                "--format",
                "-f",
                metavar="FORMAT",
                help=f"{', '.join(FORMATS)} (TRUSTBRIEF_FORMAT); csv and ics for lists of days.",
                parser=format_named,
                autocompletion=lambda: list(FORMATS),
            ),
        ],
        None,
    ),
    "output": (
        Annotated[
            Path | None,
            typer.Option(
                "--output", "-o", metavar="FILE", help="Write to a file; its ending names the format."
            ),
        ],
        None,
    ),
    "fields": (
        Annotated[
            str | None,
            typer.Option(metavar="KEYS", help="Keys of the JSON alone: place.name,holidays.date."),
        ],
        None,
    ),
    "language": (
        Annotated[
            str | None,
            typer.Option(
                metavar="LANGUAGE",
                help="Labels and dates in your language, such as de (TRUSTBRIEF_LANGUAGE).",
            ),
        ],
        None,
    ),
    "no_color": (Annotated[bool, typer.Option("--no-color", help="Plain text, as NO_COLOR=1 does.")], False),
    "no_pager": (
        Annotated[bool, typer.Option("--no-pager", help="Never page what is longer than the screen.")],
        False,
    ),
}


# What is read on the terminal; what a program reads is UTF-8 whatever the terminal takes.
_FOR_PEOPLE = {"text", "markdown"}


class Call:
    """One run of a command: the reader's settings, the tool, and the way to the result.

    Args:
        given: The values of the shared options.

    """

    def __init__(self, given: dict[str, Any]) -> None:
        self._given = given
        # The clients whose names were typed for places.
        self.clients: list[SavedClient] = []
        # The command has a use for a language that results cannot be had in.
        self.any_language = False

    @cached_property
    def settings(self) -> Settings:
        """Return what holds: options, environment, config file."""
        from trustbrief.reader.settings import settings

        named = {key: self._given.get(key) for key in ("home", "time_zone", "hours")}
        if asked := self.asked_language:
            named["language"] = asked if self.any_language else required(asked)
        return settings(**named, cultures=self._given.get("cultures") or ())

    @cached_property
    def language(self) -> str | None:
        """Return the reader's language: asked for, or the usual one where it has a catalogue; or None.

        Raises:
            UsageError: one was asked for that has none.

        """
        asked = self.asked_language
        if asked and not self.any_language:
            return required(asked)
        return spoken(asked or self.settings.language)

    @property
    def asked_language(self) -> str | None:
        """Return the language that this call names, if it does."""
        named: str | None = self._given.get("language")
        return named

    def go_on_without_settings(self) -> None:
        """Take none where those that hold cannot be used: for a command that says what is wrong with them."""
        try:
            _ = self.settings
        except TrustbriefError:
            self.settings = Settings()

    @cached_property
    def tool(self) -> Trustbrief:
        """Return the tool; a mistake in the options is answered before."""
        from trustbrief.api import Trustbrief
        from trustbrief.reader.opening import open_desk

        return Trustbrief(open_desk(self.settings, self._given.get("now"), Warnings().say))

    def place(self, text: str) -> Place:
        """Return the place that was typed, or that of a client; what else it could mean goes to stderr."""
        try:
            found = self.tool.resolve(text)
        except PlaceError as error:
            client = self.client(text)
            if client is None:
                raise self._lists.several(text) or error from None
            self.clients.append(client)
            found = self.tool.resolve(client.client.place)
            say(f"trustbrief: {_of_client(client, found.place)}")
            return found.place
        if found.note:
            say(f"trustbrief: {quoted(text)} {found.note}")
        return found.place

    def moment(self, on: str | None) -> When | None:
        """Return the moment that `--on` names, if it is given."""
        if not on:
            return None
        from trustbrief.reader.moments import parse_on  # with its patterns 2 ms, which most calls do without

        return parse_on(on)

    def client(self, text: str | None) -> SavedClient | None:
        """Return the saved client with exactly this id or name."""
        if not text:
            return None
        folder = surroundings.client_folder()
        return self.tool.clients(folder).named(text) if folder else None

    @property
    def acquaintance(self) -> Acquaintance:
        """Return whether the reader knows the clients whose names were typed for places."""
        folder = surroundings.client_folder()
        if folder is None or not self.clients:
            return "new"
        return self.tool.clients(folder).acquaintance(self.clients[-1].client)

    def places(self, words: Sequence[str]) -> list[Place]:
        """Return the places that words name, one a word; words that only join are none.

        Raises:
            PlaceError: one is unknown or ambiguous, or an ordinary word that could be taken for a code.

        """
        return list(map(self.place, self._lists.names(words)))

    @cached_property
    def _lists(self) -> Lists:
        from trustbrief.cli.lists import Lists

        return Lists(self.tool)

    def is_place(self, text: str) -> bool:
        """Tell whether a text names exactly one place, or a client."""
        return self._lists.find(text) is not None or self.client(text) is not None

    @cached_property
    def format(self) -> str:
        """Return the format to print: asked for, that of the file's ending, or the usual one.

        Raises:
            UsageError: no format goes with the file's ending.

        """
        asked = self._asked or ("json" if self._given.get("fields") else None)
        return asked or format_named(self.settings.format or "text")

    @cached_property
    def _asked(self) -> str | None:
        """Return the format that this call names, if it does."""
        target: Path | None = self._given["output"]
        if self._given["format_"]:
            return str(self._given["format_"])
        return _by_ending(target) if target is not None and target.suffix else None

    def _format_of(self, document: Struct) -> str:
        """Return the format for a document: a habit of lists of days gives way where there are none."""
        named = self._asked or self._given.get("fields")
        return self.format if named or prints(document, self.format) else "text"

    def show(self, document: Struct, **options: Any) -> None:
        """Print a document.

        Args:
            document: What the command found.
            options: Further ones of `Options`, such as the extent.

        """
        target: Path | None = self._given["output"]
        to_file = target is not None and str(target) != "-"
        colour = not to_file and surroundings.colour(allowed=not self._given["no_color"])
        name = self._format_of(document)
        fields = _fields(self._given.get("fields"), name)
        found = Options(
            fields=fields,
            width=surroundings.width(),
            colour=colour,
            sources=name != "text",
            language=self.language,
            **options,
        )
        paged = name == "text" and not to_file and not self._given["no_pager"]
        write(render(document, name, found), target, paged=paged, for_people=name in _FOR_PEOPLE)
        if "home" in self._given and name == "text":
            self._greet_once()

    def _greet_once(self) -> None:
        from trustbrief.reader.first_run import hint

        if word := hint(self.settings):
            say(f"trustbrief: {word}")


def command(*names: str, prints: bool = True) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add shared options to a command whose first parameter is its `Call`.

    Args:
        names: Which of `OPTIONS`.
        prints: It prints a document, so it has the options of the output, too.

    """

    def added(function: Callable[..., Any]) -> Any:
        own = list(signature(function).parameters.values())[1:]
        shared = {name: (OPTIONS[name], None) for name in names} | (_OUTPUT if prints else {})
        hints = get_type_hints(function, include_extras=True)

        def run(**values: Any) -> Any:
            given = {name: values.pop(name) for name in shared}
            return function(Call(given), **values)

        typed = [part.replace(annotation=hints[part.name], kind=Parameter.KEYWORD_ONLY) for part in own]
        return _described(run, function, typed, shared)

    return added


def _described(run: Any, function: Any, own: list[Parameter], shared: Mapping[str, tuple[Any, Any]]) -> Any:
    """Return what Typer reads: name and words of the command, and its parameters with ours behind them."""
    kind = Parameter.KEYWORD_ONLY
    extra = [Parameter(name, kind, default=value, annotation=hint) for name, (hint, value) in shared.items()]
    parameters = [*own, *extra]
    described: Any = update_wrapper(run, function)
    described.__signature__ = signature(function).replace(parameters=parameters, return_annotation=None)
    described.__annotations__ = {part.name: part.annotation for part in parameters}
    del described.__wrapped__
    return described


def choice(names: Sequence[str], what: str, also: Mapping[str, str] | None = None) -> Callable[[str], str]:
    """Return the parser of an option that may be repeated: Typer 0.28 takes no list of `Literal`.

    The arguments are those of `reader.choices.chosen` after the text.
    """

    def parse(text: str) -> str:
        from trustbrief.reader.choices import chosen

        return chosen(text, names, what, also)

    return parse


def _fields(text: str | None, name: str) -> tuple[str, ...]:
    """Return the keys that were asked for.

    Raises:
        UsageError: the format has none.

    """
    found = tuple(filter(None, (part.strip() for part in (text or "").split(","))))
    if found and name != "json":
        raise UsageError("--fields goes with JSON", hint="leave -f out, or write -f json")
    return found


def _of_client(saved: SavedClient, place: Place) -> str:
    """Return a word on a client that was taken for a place."""
    return f"{saved.id} is your client {saved.client.name} in {place.name}: trustbrief client show {saved.id}"


def _by_ending(output: Path) -> str:
    ending = output.suffix.removeprefix(".").lower()
    named = ALIASES.get(ending, ending)
    if named not in FORMATS:
        endings = "txt, md, html, json, csv or ics"
        raise UsageError(
            f"no format goes with the ending {quoted(output.suffix)}",
            hint=f"use {endings}, or name one with -f",
        )
    return named
