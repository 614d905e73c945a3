"""Pyodide started plainly, without the image: the pinned one, and the newest of the line that comes next."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from canary.builder import FOLDER
from canary.copy import MODULES, plant_copy

if TYPE_CHECKING:
    from collections.abc import Sequence

PACKAGE, NEXT = "pyodide", "314"
MADE = Path("docs/assets/runtime/manifest.json")
# All about the plain boot: its files and stages, what it answers in each browser, and what goes wrong with it.
TESTS = (
    "tests/plugins/runtime/test_assembly.py",
    "tests/browser/test_engine.py",
    "tests/browser/test_status.py",
    "tests/browser/engines/test_calculators.py",
)


def try_pyodide(root: Path) -> bool:
    """Whether both start and answer; all is tried, whatever fails."""
    return all([_try_pinned(root), _try_next(root)])


def _try_pinned(root: Path) -> bool:
    copy = plant_copy(root, root / FOLDER / "pyodide-pinned")
    return _passes(copy, "none")


def _try_next(root: Path) -> bool:
    copy = plant_copy(root, root / FOLDER / "pyodide-next")
    package = copy / MODULES / PACKAGE
    package.unlink()
    shutil.copytree(_fetch(root / FOLDER / "npm"), package)
    settings = copy / "package.json"
    told = json.loads(settings.read_text("utf-8"))
    told["dependencies"][PACKAGE] = json.loads((package / "package.json").read_text("utf-8"))["version"]
    settings.write_text(json.dumps(told), "utf-8")
    return _passes(copy, "optional")


def _fetch(folder: Path) -> Path:
    """The newest of the next line, as npm brings it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "package.json").write_text('{"private": true}', "utf-8")
    npm = [str(Path(sys.executable).parent / "npm"), "install", "--ignore-scripts", "--no-audit", "--no-fund"]
    subprocess.run([*npm, "--loglevel=error", f"{PACKAGE}@{NEXT}"], cwd=folder, check=True)
    return folder / MODULES / PACKAGE


def _passes(copy: Path, image: str) -> bool:
    """Builds there and runs the tests there, with `IMAGE` as given; what is said is told when it fails."""
    for command in (["plugins.build"], ["pytest", "-p", "no:cacheprovider", *TESTS]):
        done = _run(copy, command, image)
        if done.returncode:
            print(f"Pyodide in {copy.name}: {command[0]} failed.", done.stdout, sep="\n")
            return False
    manifest = json.loads((copy / MADE).read_text("utf-8"))
    called = f"pyodide {manifest['pyodide']['version']} (Python {manifest['python']})"
    print(f"{called}: starts {'with its image' if manifest['image'] else 'plainly'}; {_last_line(done.stdout)}")
    return True


def _run(copy: Path, command: Sequence[str], image: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=copy,
        env=os.environ | {"IMAGE": image},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def _last_line(said: str) -> str:
    return said.strip().splitlines()[-1].strip()
