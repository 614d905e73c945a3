"""The calculators as a wheel: https://packaging.python.org/en/latest/specifications/binary-distribution-format/."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.runtime.archive import Files, pack, unpack

if TYPE_CHECKING:
    from pathlib import Path

# A wheel must have a version; which calculators these are is said by the hash in the folder's name.
VERSION = "1"
SHIPPED = {".py", ".json"}
ANY_PYTHON = "py3-none-any"


@dataclass(frozen=True, slots=True)
class Wheel:
    package: str
    tag: str
    modules: Files

    @property
    def name(self) -> str:
        return f"{self.package}-{VERSION}-{self.tag}.whl"

    @property
    def content(self) -> bytes:
        about = {f"{self._information}WHEEL": self._format, f"{self._information}METADATA": self._metadata}
        record = f"{self._information}RECORD"
        files = {**self.modules, **about}
        return pack({**files, record: _record(files, record)})

    @property
    def _information(self) -> str:
        return f"{self.package}-{VERSION}.dist-info/"

    @property
    def _format(self) -> bytes:
        return f"Wheel-Version: 1.0\nGenerator: plugins.runtime\nRoot-Is-Purelib: true\nTag: {self.tag}\n".encode()

    @property
    def _metadata(self) -> bytes:
        return f"Metadata-Version: 2.1\nName: {self.package}\nVersion: {VERSION}\n".encode()


def read_package(package: Path) -> Wheel:
    """The wheel of a package's source folder: its modules and the data beside them."""
    paths = sorted(path for path in package.rglob("*") if path.suffix in SHIPPED)
    modules = {path.relative_to(package.parent).as_posix(): path.read_bytes() for path in paths}
    return Wheel(package.name, ANY_PYTHON, modules)


def read_wheel(name: str, content: bytes) -> Wheel:
    """The wheel in an archive; its description of itself is left behind and written anew."""
    package, _version, tag = name.removesuffix(".whl").split("-", 2)
    modules = {path: body for path, body in unpack(content).items() if ".dist-info/" not in path}
    return Wheel(package, tag, modules)


def _record(files: Files, record: str) -> bytes:
    lines = [f"{path},sha256={_sha256(body)},{len(body)}" for path, body in sorted(files.items())]
    return "\n".join([*lines, f"{record},,", ""]).encode()


def _sha256(body: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(body).digest()).rstrip(b"=").decode()
