"""The tools of the server: what each is for, what it takes, and which question it asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from trustbrief.assistant import answers
from trustbrief.errors import TrustbriefError, UsageError, quoted

MOST = 6
INSTRUCTIONS = (
    "How to deal with business contacts abroad, offline. A place is a country, a part of one or a city, by "
    "name or ISO code; an error has a hint that says what to ask for instead. Statements are tendencies, "
    "with numbers of their sources and a confidence; pass on practitioner (one or two people's experience), "
    "contested, estimated, and from: cluster (said of the wider region). Quote greetings as they stand."
)


class Tool(NamedTuple):
    """One tool.

    Args:
        about: When to use it.
        takes: Its arguments: a word on each.
        ask: The question.
        required: The arguments that it does not do without.

    """

    about: str
    takes: dict[str, str]
    ask: Callable[..., dict[str, Any]]
    required: str

    @property
    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema of the arguments."""
        properties = {name: {**_kind(name), "description": word} for name, word in self.takes.items()}
        return {
            "type": "object",
            "properties": properties,
            "required": [self.required],
            "additionalProperties": False,
        }


def _kind(name: str) -> dict[str, Any]:
    if name in {"places", "names"}:
        return {"type": "array", "items": {"type": "string"}}
    return {"type": "boolean" if name == "my_time" else "string"}


_HOME = "The user's own place, such as DE"
TOOLS = {
    "brief": Tool(
        "What to know before a call, mail or visit: clock, whether they work now, how to address people, "
        "earn trust, read a yes or no, what to do and avoid, what is coming up.",
        {
            "place": "japan, DE-BY, osaka",
            "home": _HOME,
            "topic": "One part in full: gifts, email, meetings …",
            "on": "2026-12-24 or 2026-12-24T15:00 there",
        },
        answers.brief,
        "place",
    ),
    "holidays": Tool(
        "Public and other holidays, half days and quiet weeks, with what may be wished; 90 days without end.",
        {
            "place": "brazil, munich",
            "start": "2027-01-01",
            "end": "2027-12-31",
            "kind": "Only public, optional, bank …",
        },
        answers.holidays,
        "place",
    ),
    "slot": Tool(
        "Whether one moment is safe to propose for a call to one place, why not, and the next safe one.",
        {
            "place": "japan",
            "when": "tue 15:00 or 2026-12-24T15:00, their time; without it now",
            "duration": "45m",
            "my_time": "The moment is on the user's clock",
            "home": _HOME,
        },
        answers.slot,
        "place",
    ),
    "meet": Tool(
        "Call windows in which two to eight places are at work, the user's home included, or who would pay.",
        {
            "places": "japan, sao paulo",
            "home": _HOME,
            "week": "A day of the week: 2027-03-15",
            "duration": "45m",
        },
        answers.meet,
        "places",
    ),
    "greet": Tool(
        "What to wish for a feast in which words, when and to whom, or why nothing; dates by place.",
        {"feast": "diwali, eid, chinese new year", "places": "Where; without it, where it is kept"},
        answers.greet,
        "feast",
    ),
    "name": Tool(
        "Which part of a person's name is the family name and how sure that is, how to address them in "
        "speech and mail, what is known of Mr and Ms; 'unclear' means ask them.",
        {"names": "Nguyen Tien Dung", "place": "Where they are: VN"},
        answers.name,
        "names",
    ),
}


def called(name: str, arguments: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """Return the answer of a tool, and whether it is one: an error says what to ask for instead.

    Args:
        name: Of the tool.
        arguments: As the assistant gives them, unchecked.

    """
    try:
        tool = TOOLS.get(name)
        if tool is None:
            raise UsageError(f"there is no tool {quoted(name)}", hint=f"tools: {', '.join(TOOLS)}")
        return tool.ask(**_checked(tool, arguments)), True
    except TrustbriefError as error:
        return {"error": error.message, **({"hint": error.hint} if error.hint else {})}, False


def _checked(tool: Tool, arguments: dict[str, Any]) -> dict[str, Any]:
    """Return arguments of the right kinds.

    Raises:
        UsageError: one is unknown, missing or of another kind.

    """
    hint = f"arguments: {', '.join(tool.takes)}"
    if unknown := set(arguments) - set(tool.takes):
        raise UsageError(f"there is no argument {quoted(min(unknown))}", hint=hint)
    given = {name: value for name, value in arguments.items() if value is not None}
    if tool.required not in given:
        raise UsageError(f"the argument {tool.required} is missing", hint=hint)
    for name, value in given.items():
        if not _fits(value, _kind(name)["type"]):
            raise UsageError(f"{name} is no {_kind(name)['type']}", hint=hint)
    return given


def _fits(value: Any, kind: str) -> bool:
    if kind == "array":
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    return isinstance(value, bool if kind == "boolean" else str)
