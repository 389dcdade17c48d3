"""What Sphinx puts into a page when it reads it: parts made from the code, and what commands print.

A page names a part in a line of its own, `<!-- made: commands -->`, and a run of commands in a
block, with options in front where they are needed:

    ```{session}
    :exit: 10
    :first: 12
    trustbrief slot japan "tue 15:00"
    ```

Sphinx then sees plain Markdown. A name that nothing is made for, and a command that leaves with
another code than the page says, end the build.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from weaving.audit import audit
from weaving.commands import commands
from weaving.folders import folders
from weaving.records import authored, documents, results
from weaving.sessions import Sessions
from weaving.sources import notice, tables
from weaving.surface import exits, settings, tools, variables

PARTS: dict[str, Callable[[], str]] = {
    "audit": audit,
    "authored files": authored,
    "commands": commands,
    "documents": documents,
    "exit codes": exits,
    "folders": folders,
    "notice": notice,
    "results": results,
    "settings": settings,
    "authored tables": tables,
    "tools": tools,
    "variables": variables,
}
_PART = re.compile(r"^<!-- made: (.+) -->$", re.MULTILINE)
_SESSION = re.compile(r"^```\{session\}\n((?::[^\n]+\n)*)(.*?)^```$", re.MULTILINE | re.DOTALL)


def setup(app: Any) -> dict[str, bool]:
    """Let Sphinx weave each page that it reads.

    Args:
        app: Sphinx.

    """
    from sphinx.errors import SphinxError

    sessions = Sessions()

    def read(_app: Any, page: str, source: list[str]) -> None:
        try:
            source[0] = woven(source[0], page, sessions)
        except (KeyError, ValueError) as error:
            raise SphinxError(f"{page}.md cannot be made: {error}") from error

    app.connect("source-read", read)
    app.connect("build-finished", lambda _app, _error: sessions.close())
    return {"parallel_read_safe": True}


def woven(text: str, page: str, sessions: Sessions) -> str:
    """Return a page with what is made for it.

    Args:
        text: The page as somebody wrote it.
        page: Its name; the commands of a page find what those before them left.
        sessions: Where commands run.

    Raises:
        KeyError: the page names a part that nothing is made for.
        ValueError: a command leaves with another code than the page says.

    """
    whole = _PART.sub(lambda found: PARTS[found[1]](), text)
    return _SESSION.sub(lambda found: sessions.shown(page, found[2], **_options(found[1])), whole)


def _options(text: str) -> dict[str, int]:
    return {name: int(value) for name, value in re.findall(r"^:(\w+): (\d+)$", text, re.MULTILINE)}
