"""The lock file that tells Pyodide of one package, ours."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from packaging.utils import parse_wheel_filename
from pyodide_lock import PackageSpec, PyodideLockSpec

if TYPE_CHECKING:
    from plugins.runtime.pyodide import Pyodide
    from plugins.runtime.wheel import Wheel

FILE = "pyodide-lock.json"


def write_lock(wheel: Wheel, pyodide: Pyodide) -> bytes:
    """The content of the lock file, checked against what its own library accepts."""
    version = str(parse_wheel_filename(wheel.name)[1])
    package = PackageSpec(
        name=wheel.package,
        version=version,
        file_name=wheel.name,
        install_dir="site",
        sha256=hashlib.sha256(wheel.content).hexdigest(),
        imports=[wheel.package],
    )
    lock = PyodideLockSpec(info=pyodide.information, packages={wheel.package: package})
    lock.check_wheel_filenames()
    return json.dumps(lock.to_dict(), indent=2, sort_keys=True).encode()
