"""The exit codes and what they mean, for the commands and for those who describe them."""

from __future__ import annotations

DONE, FAILED, USAGE, BUG, UNSAFE, INTERRUPTED = 0, 1, 2, 3, 10, 130

EXITS = {
    DONE: "done",
    FAILED: "expected failure: an invalid profile, a file that cannot be read or written",
    USAGE: "usage: unknown or ambiguous place, bad date, bad option; the second line says what to type",
    BUG: "a bug, with a log file to send",
    UNSAFE: "`slot`: not safe to propose; the reason is on stdout",
    INTERRUPTED: "interrupted",
}
