"""The command line: parse, call, render; the only printer and exiter."""
