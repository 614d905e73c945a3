"""Each way in which the image can fail, done to a copy of a site, so that it fails in any browser."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING

from plugins.fingerprint import shell_of, tell_manifest
from plugins.runtime.packing import SOONEST, pack, unpack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NO_EXCEPTIONS = """WebAssembly.instantiateStreaming = async () => {
  throw new WebAssembly.CompileError("invalid opcode: try");
};
"""
EMPTY_MODULE = b"\0asm\1\0\0\0"
# (module (import "x" "y" (func)))
MODULE_THAT_IMPORTS_WHAT_NOBODY_HAS = bytes.fromhex("0061736d01000000010401600000020701017801790000")

type Break = Callable[["Copy"], object]


class Copy:
    """A copy of a site, to be broken."""

    def __init__(self, site: Path, root: Path) -> None:
        # Links suffice: nothing is written to, only replaced.
        shutil.copytree(site, root, copy_function=os.link)
        self.root = root
        self.runtime = root / "assets/runtime"
        self.manifest_file = self.runtime / "manifest.json"
        self.manifest = json.loads(self.manifest_file.read_text())
        self.worker = shell_of(root) / "worker.js"
        part = self.manifest["image"]
        self.image = self.runtime / part["folder"] / part["file"]
        self.check = self.runtime / part["folder"] / part["check"]

    def put(self, path: Path, content: bytes) -> None:
        """Another file in its place: this one may be linked to elsewhere."""
        path.unlink()
        path.write_bytes(content)

    def edit(self, path: Path, old: bytes, new: bytes) -> None:
        content = path.read_bytes()
        assert old in content
        self.put(path, content.replace(old, new))

    @property
    def module(self) -> bytes:
        return unpack(self.image.read_bytes())

    def put_module(self, module: bytes) -> None:
        self.put(self.image, pack(module, SOONEST))

    def edit_module(self, old: bytes, new: bytes) -> None:
        assert old in self.module
        self.put_module(self.module.replace(old, new))

    def expect(self, reply: str) -> None:
        """A check that asks the same and accepts only this."""
        cases = json.loads(self.check.read_text())
        self.put(self.check, json.dumps([case | {"reply": reply} for case in cases]).encode())

    def say(self, **changed: object) -> None:
        self.put(self.manifest_file, json.dumps(self.manifest | changed).encode())
        self.put(self.worker, self.worker.read_bytes())
        tell_manifest(self.worker, self.manifest_file)


WAYS_DOWN: dict[str, Break] = {
    "no image built": lambda site: site.say(image=None),
    "a manifest of another version": lambda site: site.say(version=2),
    "an image of another name": lambda site: site.say(image=site.manifest["image"] | {"folder": "image-0/"}),
    "the image missing": lambda site: site.image.unlink(),
    "the image cut short": lambda site: site.put(site.image, site.image.read_bytes()[:-100_000]),
    "a byte of its code flipped": lambda site: site.put_module(flipped(site.module, 100)),
    "a byte of its data flipped": lambda site: site.edit_module(wide("steadfast"), wide("steadfasu")),
    "its answer elsewhere": lambda site: site.edit_module(b"\x06answer", b"\x06answre"),
    "an import that nobody has": lambda site: site.put_module(MODULE_THAT_IMPORTS_WHAT_NOBODY_HAS),
    "a module with nothing in it": lambda site: site.put_module(EMPTY_MODULE),
    "no module at all": lambda site: site.put_module(b"<!doctype html>"),
    "nothing packed": lambda site: site.put(site.image, b"<!doctype html>"),
    "the check missing": lambda site: site.check.unlink(),
    "a check of another build": lambda site: site.expect("what another build said"),
    "a browser without WebAssembly's exceptions": lambda site: site.put(
        site.worker, NO_EXCEPTIONS.encode() + site.worker.read_bytes()
    ),
}


def wide(text: str) -> bytes:
    """How Python keeps a text that has an emoji in it."""
    return text.encode("utf-32-le")


def flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 0x40]) + content[at + 1 :]
