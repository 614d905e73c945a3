"""A copy of the checkout, in which other tools may build: what git knows, and what steps of the build have made."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from plugins.build import RUNTIME, SITE_STEP, STEPS

if TYPE_CHECKING:
    from pathlib import Path

MADE = (RUNTIME, *(made for step in STEPS if step is not SITE_STEP for made in step.outputs))
MODULES = "node_modules"


def plant_copy(root: Path, folder: Path) -> Path:
    """The folder holds the checkout as it is now, edits included, and nothing else."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in [*_known(root), *_made(root)]:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(root / name, target)
    link_modules(root, folder)
    return folder


def link_modules(root: Path, folder: Path, *, without: str = "") -> None:
    """What npm brought, package by package, so that one of them may be another."""
    modules = folder / MODULES
    modules.mkdir()
    for package in (root / MODULES).iterdir():
        if package.name not in (without, ".package-lock.json"):
            (modules / package.name).symlink_to(package.resolve())


def _known(root: Path) -> list[str]:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    return [name for name in listed.split("\0") if name and (root / name).is_file()]


def _made(root: Path) -> list[str]:
    files = (file for place in MADE for file in [root / place, *(root / place).rglob("*")] if file.is_file())
    return [file.relative_to(root).as_posix() for file in files]
