"""The shell and the styles as they are sent: by esbuild, from many files with remarks a few without."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from plugins.step import StepError

# What a page or a worker asks for by its name. What is imported late gets a file by itself, what several share too.
ENTRIES = (
    "shell/shell.js",
    "shell/search.js",
    "shell/calculator.js",
    "shell/engine.js",
    "shell/worker.js",
    "styles/site.css",
)
FOLDERS = ("shell", "styles")
PROGRAM = Path(__file__).parents[1] / "node_modules/@esbuild"
OPTIONS = (
    "--bundle",
    "--splitting",
    "--format=esm",
    "--minify",
    "--chunk-names=shell/[name]-[hash]",
    "--external:*.woff2",
    "--log-level=warning",
    "--color=false",
)


def bundle(written: Path, sent: Path) -> None:
    """Fills the two folders in `sent` from those in `written`, if there are any; both are the `assets` of a site."""
    entries = [name for name in ENTRIES if (written / name).is_file()]
    if not entries:
        return
    for folder in FOLDERS:
        shutil.rmtree(sent / folder, ignore_errors=True)
    command = [str(_esbuild()), *entries, *OPTIONS, "--outbase=.", f"--outdir={sent.resolve()}"]
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
