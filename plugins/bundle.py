"""The shell and the styles as they are sent: by esbuild, from many files with remarks a few without."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.digest import digest
from plugins.step import StepError

if TYPE_CHECKING:
    from collections.abc import Sequence

# What a page asks for by its name. What is imported late gets a file by itself, and so does what several share.
ENTRIES = (
    "shell/shell.js",
    "shell/live.js",
    "styles/site.css",
    "styles/case.css",
    "styles/cases.css",
    "styles/speed.css",
    "styles/follow-up.css",
    "styles/practice.css",
    "styles/diagram.css",
    "styles/drawing.css",
    "styles/hero.css",
    "styles/sheet.css",
    "styles/outcome.css",
    "styles/mechanism.css",
    "styles/numbers.css",
    "styles/envelope.css",
    "styles/way.css",
)
# What shares nothing with another file, because each would wait for what they share.
APART = ("shell/search.js", "shell/worker.js")
FOLDERS = ("shell", "styles")
PROGRAM = Path(__file__).parents[1] / "node_modules/@esbuild"
SHARING = ("--splitting", "--chunk-names=shell/[name]-[hash]")
OPTIONS = (
    "--bundle",
    "--format=esm",
    "--minify",
    "--external:*.woff2",
    "--log-level=warning",
    "--color=false",
)


def bundle(written: Path, sent: Path, kept: Path) -> None:
    """Fills the two folders in `sent` from those in `written`, if there are any; both are the `assets` of a site.

    What came out the last time is in `kept`, and is taken again as long as the same is written and the same is asked.
    """
    if not any((written / name).is_file() for name in ENTRIES):
        return
    made = kept / _name(written)
    if not made.is_dir():
        _make(written, kept, made)
    for folder in FOLDERS:
        shutil.rmtree(sent / folder, ignore_errors=True)
    shutil.copytree(made, sent, dirs_exist_ok=True)


def _name(written: Path) -> str:
    """Of all that has a say: what is written, the release of the program, and this module."""
    asked = digest(Path(__file__).parent, [Path(__file__).name])
    return f"{digest(written, FOLDERS)[:32]}-{digest(_esbuild().parents[1], ['package.json'])[:16]}-{asked[:16]}"


def _make(written: Path, kept: Path, made: Path) -> None:
    """Whole or not at all: what was stopped half-way would be sent ever after."""
    shutil.rmtree(kept, ignore_errors=True)
    half = kept / "half"
    _write(written, half, ENTRIES, SHARING)
    _write(written, half, APART)
    half.rename(made)


def _write(written: Path, sent: Path, names: Sequence[str], options: Sequence[str] = ()) -> None:
    entries = [name for name in names if (written / name).is_file()]
    if not entries:
        return
    command = [str(_esbuild()), *entries, *OPTIONS, *options, "--outbase=.", f"--outdir={sent.resolve()}"]
    done = subprocess.run(command, cwd=written, capture_output=True, text=True, check=False)
    # A warning is about an import or a rule that does not do what it says.
    if done.returncode or done.stderr.strip():
        raise StepError(done.stderr.strip())


def _esbuild() -> Path:
    """The program itself: the package's own script would start Node only to call it."""
    found = sorted(PROGRAM.glob("*/bin/esbuild"))
    if not found:
        raise StepError("esbuild is missing in node_modules: remove .venv/ready and run make setup.")
    return found[0]
