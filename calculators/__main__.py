"""`python -m calculators`."""

import os
import sys
from io import TextIOWrapper

from calculators.command import main

if isinstance(sys.stdout, TextIOWrapper):
    # As standard error does: half of a letter, which a file of JSON may hold, has no UTF-8.
    sys.stdout.reconfigure(errors="backslashreplace")
try:
    code = main(sys.argv[1:])
    sys.stdout.flush()
except BrokenPipeError:
    # Whoever was reading, `head` for one, has had enough; nothing more may be written, not even at the exit.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    code = 1
sys.exit(code)
