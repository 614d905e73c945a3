"""An envelope in a link: its whole text in the fragment, which no browser sends to a host.

The form is `#e1=` and the text, compressed (raw DEFLATE, RFC 1951) and in letters that a fragment carries (base64url,
RFC 4648). The number is that of the form: a later one gets another, and this one is read for good. The page packs and
unpacks with the browser's own streams; this module is for the command line, and for what is printed at build.
"""

from __future__ import annotations

import base64
import zlib
from typing import TYPE_CHECKING

from calculators.text import address

if TYPE_CHECKING:
    from calculators.text.address import Page

PREFIX = "e1="
# As in docs/assets/shell: what unpacks to more is refused.
MOST_BYTES = 400_000
_CUT = "This link was cut off or changed on its way: what it holds cannot be read."


def link(text: str, page: Page) -> str:
    """The address at which this text opens."""
    return page.whole(address.envelope(f"{PREFIX}{pack(text)}"))


def pack(text: str) -> str:
    """A text as letters of a link.

    >>> unpack(pack("people = 50M users"))
    'people = 50M users'
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(text.encode("utf-8", "replace")) + packer.flush()
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def unpack(packed: str) -> str:
    """The text, or a `ValueError` that says why there is none."""
    try:
        raw = base64.b64decode(packed + "=" * (-len(packed) % 4), altchars="-_", validate=True)
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        text = unpacker.decompress(raw, MOST_BYTES)
    except (ValueError, zlib.error) as error:
        raise ValueError(_CUT) from error
    if unpacker.unconsumed_tail:
        raise ValueError("This link holds more than an envelope may.")
    if not unpacker.eof:
        raise ValueError(_CUT)
    return text.decode("utf-8", "replace")
