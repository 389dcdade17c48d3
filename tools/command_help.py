"""What the help of the commands says, for the manual pages and for the documentation."""

from __future__ import annotations

import re

from trustbrief.cli.outline import Command, Parameter

PLACES = (
    "A place is a country, a part of one, a city or a culture cluster: an ISO 3166 code, or a name in any "
    "big language. Case, accents and punctuation do not matter. A name with several meanings is answered "
    "with the words to type, a typo with suggestions."
)
_NOT_IN_THE_HELP = {
    "TRUSTBRIEF_CONFIG": "The config file.",
    "TRUSTBRIEF_CLIENTS": "The folder of your clients.",
    "TRUSTBRIEF_PAGER, PAGER": "What shows a result that is longer than the terminal; empty for none.",
    "NO_COLOR, FORCE_COLOR": "Never, or always, print in colour.",
    "COLUMNS": "How wide the result is.",
}
_ENVIRONMENT = re.compile(r" \((TRUSTBRIEF_[A-Z_]+)\)")


def variables(program: Command) -> dict[str, str]:
    """Return the environment variables and what each is for, in the order of their names.

    Args:
        program: The whole program; the help of an option names the variable that stands for it.

    """
    options = [option for _, command in program.every() for option in command.options]
    named = ((_ENVIRONMENT.search(option.help), option.help) for option in options)
    found = {
        match[1]: f"{_ENVIRONMENT.sub('', text).partition(';')[0].rstrip('.')}."
        for match, text in named
        if match
    }
    return dict(sorted({**found, **_NOT_IN_THE_HELP}.items()))


def about(parameter: Parameter) -> str:
    """Return the help of a parameter, with what there is to choose from where it does not say so."""
    told = all(choice in parameter.help for choice in parameter.choices)
    return parameter.help + ("" if told else f" One of: {', '.join(parameter.choices)}.")
