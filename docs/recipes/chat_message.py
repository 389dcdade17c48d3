"""Print a message for a chat room: who is there, and whether it is a good time to call.

Usage: python chat_message.py PLACE... | curl --json @- "$CHAT_WEBHOOK"

A place may be a client of yours. Nothing is sent from here.
"""

import json
import subprocess
import sys


def line(place: str) -> str:
    """Return the briefing for a place in one line, or why there is none."""
    # In a pipe a result is UTF-8, whatever the terminal has.
    done = subprocess.run(
        ["trustbrief", "region", place, "--brief"], capture_output=True, encoding="utf-8", check=False
    )
    return " ".join((done.stdout or done.stderr).split())


print(json.dumps({"text": "\n".join(map(line, sys.argv[1:]))}))
