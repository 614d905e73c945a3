"""What the modules of the shell import at once, each by a name beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# Not what `import("./late.js")` asks for when its time has come.
_IMPORTED = re.compile(r"""\b(?:from|import) ?["']\./([\w-]+\.js)["']""")


def imports(module: Path) -> set[Path]:
    """All of it, what the imported modules import among it; without the module itself."""
    found: set[Path] = set()
    waiting = [module]
    while waiting:
        text = waiting.pop().read_text("utf-8")
        new = {module.parent / name for name in _IMPORTED.findall(text)} - found
        found |= new
        waiting += new
    return found - {module}
