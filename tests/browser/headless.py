"""A Chromium without a window, and without all that goes with one: a visit takes a third of the work."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from plugins.runtime.node import run_node

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "node_modules/@sparticuz/chromium"
NAME = "chromium-headless-shell"


def find_headless() -> str | None:
    """The system’s, or else the one that `package.json` names, where it runs: it is made for Linux on x64."""
    found = shutil.which(NAME) or _unpacked()
    return str(found) if found and _runs(found) else None


def _unpacked() -> Path | None:
    if not PACKAGE.exists():
        return None
    version = json.loads((PACKAGE / "package.json").read_text("utf-8"))["version"]
    program = ROOT / ".cache" / f"{NAME}-{version}"
    if not program.exists():
        program.parent.mkdir(exist_ok=True)
        mine = program.with_name(f"{program.name}.{os.getpid()}")
        run_node(Path(__file__).with_name("unpack.mjs"), PACKAGE / "bin/chromium.br", mine)
        mine.replace(program)  # others may be unpacking it as well
    return program


def _runs(program: str | Path) -> bool:
    try:
        return subprocess.run([program, "--version"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False
