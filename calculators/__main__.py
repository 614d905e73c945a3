"""`python -m calculators`, and `estimate` where the package is installed."""

import os
import sys
from io import TextIOWrapper

from calculators.command import main


def run() -> int:
    if isinstance(sys.stdout, TextIOWrapper):
        # As standard error does: not every terminal has a ÷.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever was reading, `head` for one, has had enough; nothing more may be written, not even at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    return code


if __name__ == "__main__":
    sys.exit(run())
