"""ELK, in a Node process of its own that is started for the first picture and serves all that follow.

What it has laid out is kept by its content: a picture that is asked for again costs the reading of a small file.
"""

from __future__ import annotations

import atexit
import json
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    type Graph = Mapping[str, Any]
    """ELK's JSON: https://eclipse.dev/elk/documentation/tooldevelopers/graphdatastructure/jsonformat.html"""

ROOT = Path(__file__).parents[3]
KEPT = ROOT / ".cache/diagrams"
_MOST_KEPT = 2000
_SCRIPT = Path(__file__).parent / "layout.js"
_NODE = Path(sys.executable).parent / "node"
_VERSION = ROOT / "node_modules/elkjs/package.json"


class EngineError(RuntimeError):
    """A picture could not be laid out."""


@dataclass(slots=True)
class Engine:
    """Lays out graphs; `asked` counts those that it had to ask Node for."""

    kept: Path = KEPT
    asked: int = 0
    _node: subprocess.Popen[str] | None = None
    _lock: Lock = field(default_factory=Lock)

    def layout(self, graph: Graph) -> Graph:
        """The same graph with places."""
        text = json.dumps(graph, separators=(",", ":"), ensure_ascii=False)
        file = self.kept / f"{sha256(f'{_release()} {text}'.encode()).hexdigest()[:32]}.json"
        with self._lock:
            found = _read(file)
            if found is None:
                found = self._ask(text)
                _write(file, found)
        return found

    def close(self) -> None:
        """End the process, if there is one."""
        if self._node:
            self._node.communicate()
            self._node = None

    def _ask(self, text: str) -> Graph:
        if self._node is None:
            _prune(self.kept)
            self._node = _start()
            atexit.register(self.close)
        self.asked += 1
        said = _asked(self._node, text)
        if not said:
            _, complaint = self._node.communicate()
            self._node = None
            raise EngineError(_cause(complaint))
        answer: dict[str, Any] = json.loads(said)
        if "error" in answer:
            raise EngineError(f"ELK could not lay out a diagram: {answer['error']}")
        return answer


@cache
def engine() -> Engine:
    """The one that a build shares."""
    return Engine()


def _start() -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [str(_NODE), str(_SCRIPT)], stdin=pipe, stdout=pipe, stderr=pipe, text=True, encoding="utf-8"
    )


def _asked(node: subprocess.Popen[str], text: str) -> str:
    """The answer; nothing if the process has come to its end."""
    if not (node.stdin and node.stdout):
        return ""
    try:
        node.stdin.write(f"{text}\n")
        node.stdin.flush()
    except BrokenPipeError:
        return ""
    return node.stdout.readline()


def _cause(complaint: str) -> str:
    """Why there is no answer, for whoever builds the site."""
    if "elkjs" in complaint and "ERR_MODULE_NOT_FOUND" in complaint:
        return "elkjs is missing in node_modules: remove .venv/ready and run make setup."
    return f"The process that lays out diagrams has ended: {complaint.strip() or 'without a word'}"


@cache
def _release() -> str:
    """What else decides a layout."""
    version = json.loads(_VERSION.read_text())["version"] if _VERSION.exists() else ""
    return f"{version} {sha256(_SCRIPT.read_bytes()).hexdigest()}"


def _read(file: Path) -> Graph | None:
    """What is kept; what is not whole counts as nothing."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and "children" in found else None


def _write(file: Path, found: Graph) -> None:
    """Whole or not at all: another build may read it at the same time."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(f".{id(found)}")
    fresh.write_text(json.dumps(found, separators=(",", ":")))
    fresh.replace(file)


def _prune(folder: Path) -> None:
    """Layouts that nobody has asked for lately make room."""
    files = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in files[_MOST_KEPT:]:
        file.unlink(missing_ok=True)
