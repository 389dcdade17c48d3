"""A commented start for a user's own culture file."""

from __future__ import annotations

_START = """\
# yaml-language-server: $schema={schema}
#
# Your own notes on {name}, laid over what trustbrief ships.
#
# A section written at the left margin replaces the shipped one. What stands under `append` comes
# after the shipped lines. A line may be bare text; it then cites this file. Take the # away from
# what you use.
#
# Every key and its form:   trustbrief profile schema --overlay
# Check this file:          trustbrief profile check {file}
# See what it changes:      trustbrief profile show {code} --resolved

code: "{code}"
# aliases: [our name for it]        # further names for `trustbrief region`

# append:
#   do:                             # up to 110 characters, starting with a verb
#     - "Put the project office on copy in each mail"
#   dont:
#     - "Call the plant directly; go through the key account manager"
#   meetings:
#     - "The weekly call is on Tuesday at 10:00 their time"
#   first_minute:
#     address:
#       - "The plant manager prefers first names, the board does not"
#   trust:
#     earn:
#       - "Send the test protocol before they ask for it"
#   quiet_periods:
#     - name: Annual stocktaking
#       rule: {{kind: fixed, start: "06-24", end: "06-30"}}
#       effect: "The warehouse answers no questions"
#       advice: "Ask before the 20th"

# work_rhythm:                      # replaces the hours that the status line and `meet` reckon with
#   schedule:
#     spans:
#       - {{days: [monday, tuesday, wednesday, thursday, friday], start: "08:30", end: "17:00",
#          lunch_start: "12:00", lunch_end: "13:00"}}
"""


def starter(code: str, name: str, file: str, schema: str) -> str:
    """Return the text of a new overlay.

    Args:
        code: The place's code.
        name: Its name.
        file: Where the text is going to lie, for the commands in it.
        schema: Address of the schema of overlays, from which editors complete keys.

    """
    return _START.format(code=code, name=name, file=file, schema=schema)
