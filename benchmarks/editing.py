"""Seconds from a case that is saved to its new page under `make serve`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING
from urllib.request import urlopen

from benchmarks.growth import OURS
from benchmarks.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

ROOT = Path(__file__).parents[1]
CASE = "messaging"
PROMPT = "prompt: Design a messaging service like"
EDITS = 5
ALLOWED_S = 2
SERVING = re.compile(r"Serving (http://\S+)")
# What `plugins/serve.py` prints when a build has ended: of the whole site, or of what was edited.
WHOLE, PART = "The site is up to date", "The page is up to date"


def measure_editing() -> list[Row]:
    """On a copy of the site, so that nothing of ours is edited."""
    with TemporaryDirectory() as folder:
        copy = Path(folder)
        _plant(copy)
        edits = _edits(copy)
    return [Row.of("an edited case, seen under make serve", edits, "s", bound=ALLOWED_S)]


def _plant(copy: Path) -> None:
    shutil.copytree(ROOT / "docs", copy / "docs")
    shutil.copy(ROOT / "mkdocs.yml", copy)
    for name in (*OURS, "node_modules"):
        (copy / name).symlink_to(ROOT / name)


def _edits(copy: Path) -> list[float]:
    facts = copy / f"docs/data/cases/{CASE}.yml"
    text = facts.read_text(encoding="utf-8")
    if PROMPT not in text:
        raise RuntimeError(f"{facts.name} has no “{PROMPT}” to edit, so no page would ever have the edit")
    with _served(copy) as (address, said):
        _await(said, WHOLE)
        return [_edit(facts, text, f"Edit{number}", f"{address}cases/{CASE}/", said) for number in range(EDITS)]


def _edit(facts: Path, text: str, word: str, page: str, said: IO[str]) -> float:
    """The builds that were not dropped are over, and one of them has the word."""
    start = perf_counter()
    facts.write_text(text.replace(PROMPT, f"{PROMPT} {word} and", 1), encoding="utf-8")
    while True:
        _await(said, PART, WHOLE)
        with urlopen(page) as answer:  # noqa: S310 - our own server's address
            if word in answer.read().decode():
                return perf_counter() - start


def _await(said: IO[str], *ends: str) -> None:
    for line in said:
        if any(end in line for end in ends):
            return
    raise RuntimeError("make serve has ended")


@contextmanager
def _served(copy: Path) -> Iterator[tuple[str, IO[str]]]:
    """The site of this folder with its address, and what the server prints."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "plugins.serve", "site"]
    with subprocess.Popen(command, cwd=copy, env=environment, stdout=subprocess.PIPE, text=True) as server:
        try:
            said = server.stdout
            if said is None or not (found := SERVING.search(said.readline())):
                raise RuntimeError("make serve does not say where it serves")
            yield found[1], said
        finally:
            server.terminate()
            server.communicate()  # its last words need somebody who hears them
