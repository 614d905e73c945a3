"""Node, from its wheel, running the scripts of this folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
NODE = Path(sys.executable).parent / "node"


def run_node(script: str, *arguments: Path | int) -> None:
    """Runs a script; what it says is told only when it fails."""
    command = [str(NODE), str(HERE / script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"The image could not be made, {script} failed:\n{done.stdout}{done.stderr}")
