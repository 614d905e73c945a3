"""`python -m estimate`: the command of that name, where it is not on the path."""

import sys

from calculators.__main__ import run

if __name__ == "__main__":
    sys.exit(run())
