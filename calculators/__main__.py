"""`python -m calculators`."""

import sys

from calculators.command import main

sys.exit(main(sys.argv[1:]))
