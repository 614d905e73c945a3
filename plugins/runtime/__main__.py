"""`python -m plugins.runtime`: puts the runtime into the site's assets."""

from __future__ import annotations

from pathlib import Path

from plugins.runtime.assembly import assemble
from plugins.runtime.image.questions import catalogue_questions


def main() -> None:
    manifest = assemble(Path(), Path("docs/assets/runtime"), Path(".cache"), questions=catalogue_questions)
    megabytes = (manifest.bytes.pyodide + manifest.bytes.calculators) / 1e6
    print(f"runtime: Pyodide {manifest.pyodide.version}, Python {manifest.python}, {megabytes:.1f} MB to transfer")


if __name__ == "__main__":
    main()
