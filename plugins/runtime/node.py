"""Node, from its wheel, running a script of ours."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

NODE = Path(sys.executable).parent / "node"


class NodeError(RuntimeError):
    """A script failed; the text is all that it said."""


def run_node(script: Path, *arguments: Path | int) -> None:
    """Runs a script; what it says is told only when it fails."""
    command = [str(NODE), str(script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NodeError(f"{script.name} failed:\n{done.stdout}{done.stderr}")
