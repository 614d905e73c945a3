"""What the build under test has. It may do without the image; what is not about the image then holds all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.runtime.manifest import read_manifest

_RUNTIME = Path(__file__).parents[1] / "docs/assets/runtime"
_MANIFEST = read_manifest(_RUNTIME)

PYODIDE = _MANIFEST.pyodide.version if _MANIFEST else ""
HAS_IMAGE = _MANIFEST is None or _MANIFEST.image is not None
BOOT = "image" if HAS_IMAGE else "plain"
NO_IMAGE = "this build has no image, which is what the test is about"
needs_image = pytest.mark.skipif(not HAS_IMAGE, reason=NO_IMAGE)
# A machine with much to do is no failure; Pyodide as published takes several times as long to start.
PLAIN_PATIENCE_MS = 90_000
PATIENCE_MS = 20_000 if HAS_IMAGE else PLAIN_PATIENCE_MS
