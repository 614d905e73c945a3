"""A module compressed by the build, since many hosts send modules as they are; a browser unpacks it (image.js)."""

from __future__ import annotations

import zlib

from deflate import gzip_compress

# Not ".gz": some hosts call such a file an encoded one, and browsers then unpack it unasked.
SUFFIX = ".packed"
_GZIP = 31
SMALLEST, SOONEST = 12, 1


def pack(module: bytes, effort: int = SMALLEST) -> bytes:
    """As small as gzip has it, and smaller than `zlib` makes it, with no trace of when it was made.

    What is thrown away soon is packed in a tenth of the time.

    >>> unpack(pack(b"asm")), unpack(pack(b"asm", SOONEST)), pack(b"asm") == pack(b"asm")
    (b'asm', b'asm', True)
    """
    return bytes(gzip_compress(module, effort))


def unpack(packed: bytes) -> bytes:
    """The module."""
    return zlib.decompress(packed, wbits=_GZIP)
