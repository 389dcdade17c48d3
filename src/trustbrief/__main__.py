"""The program: `trustbrief` and `python -m trustbrief`."""

import gc
import os
import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    # A process of a sixth of a second makes no garbage worth a search, neither while it imports
    # nor at its end: together they took a sixth of it.
    gc.disable()
    if "_TRUSTBRIEF_COMPLETE" in os.environ:
        from trustbrief.cli.completing import run
    else:
        from trustbrief.cli.main import run

    code = run(sys.argv[1:])
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
