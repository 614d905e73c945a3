"""A Python environment for one tool, made anew: the newest of it that installs, and otherwise what is locked."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LOCK = "requirements.lock"
LOCKED = re.compile(r"^([\w.-]+==[\w.]+)", re.MULTILINE)


def make_environment(root: Path, folder: Path, packages: Sequence[str], newest: str) -> Path:
    """The Python of an environment that has the packages as locked, and the newest release of one more."""
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
    python = folder / "bin/python"
    locked = dict(line.split("==") for line in LOCKED.findall((root / LOCK).read_text("utf-8")))
    pinned = [f"{name}=={locked[name.lower()]}" for name in packages]
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, *pinned, newest], check=True)
    # Drawings are laid out by Node, which is the same whatever builds the pages.
    (folder / "bin/node").symlink_to(Path(sys.executable).parent / "node")
    return python


def version_of(python: Path, package: str) -> str:
    """What was installed."""
    code = f"from importlib.metadata import version; print(version({package!r}))"
    return subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=True).stdout.strip()
