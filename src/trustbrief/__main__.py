"""The program: `trustbrief` and `python -m trustbrief`."""

import gc
import os
import signal
import sys

from trustbrief.cli.exits import INTERRUPTED


def main() -> None:
    """Run the command line and leave with its exit code."""
    # A process of a sixth of a second makes no garbage worth a search, neither while it imports
    # nor at its end: together they took a sixth of it.
    gc.disable()
    # As an exception an interrupt ends in a traceback while modules are imported, and is lost in a
    # callback. Nothing is left half done: a file is replaced with interrupts held back. Where a parent
    # has them ignored, they stay so.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))
    if "_TRUSTBRIEF_COMPLETE" in os.environ:
        from trustbrief.cli.completing import run
    else:
        from trustbrief.cli.main import run

    code = run(sys.argv[1:])
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
