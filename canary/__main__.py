"""`python -m canary [PART ...]`: the site is built already."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from canary.builder import PACKAGES, try_builder
from canary.pyodide import try_pyodide

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PARTS: dict[str, Callable[[Path], bool]] = {
    **{name: partial(try_builder, name=name) for name in PACKAGES},
    "pyodide": try_pyodide,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; all parts are tried, whatever fails."""
    parser = ArgumentParser(prog="python -m canary", description="Tries other builders and the newest Pyodide.")
    parser.add_argument("part", nargs="*", choices=[[], *PARTS], help="only these parts")
    passed = [PARTS[name](Path.cwd()) for name in parser.parse_args(arguments).part or PARTS]
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
