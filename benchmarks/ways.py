"""The ways to start a calculating page: this site's own boots and its peers, each in a folder to be served."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.peers.folder import plant_peers
from plugins.fingerprint import MANIFEST, RUNTIME, TOLD, shell_of, tell_manifest

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Way:
    """A page in one of the folders; `boot` is what it must say it was started by, if it is ours."""

    id: str
    title: str
    folder: str
    path: str
    boot: str | None = None


MAIN = Way("pyodide-main", "plain Pyodide, main thread", "peers", "calculators/pyodide-main/")
WORKER = Way("pyodide-worker", "plain Pyodide, worker", "peers", "calculators/pyodide-worker/")
MICROPYTHON = Way("micropython", "PyScript with MicroPython", "peers", "calculators/micropython/")
JAVASCRIPT = Way("javascript", "plain JavaScript, no Python", "peers", "calculators/javascript/")
IMAGE = Way("image", "this site, image", "site", "calculators/traffic/", "image")
PLAIN = Way("plain", "this site, plain boot", "plain", "calculators/traffic/", "plain")
WAYS = (
    MAIN,
    WORKER,
    MICROPYTHON,
    JAVASCRIPT,
    PLAIN,
    IMAGE,
)


def plant(site: Path, folder: Path) -> dict[str, Path]:
    """The folder of each kind: the site as it is, a copy that has no image, and the peers."""
    folders = {"site": site, "plain": folder / "plain", "peers": folder / "peers"}
    shutil.copytree(site, folders["plain"])
    manifest = folders["plain"] / RUNTIME / MANIFEST
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"image": None}))
    tell_manifest(shell_of(folders["plain"]) / TOLD, manifest)
    folders["peers"].mkdir()
    plant_peers(site, folders["peers"])
    return folders
