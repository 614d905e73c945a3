"""Integers as WebAssembly writes them: seven bits to a byte, least first."""

from __future__ import annotations


def unsigned(value: int) -> bytes:
    """A number that is never below zero.

    >>> unsigned(624485).hex()
    'e58e26'
    """
    written = bytearray()
    while value > 0x7F:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    written.append(value)
    return bytes(written)


def signed(value: int) -> bytes:
    """A number that may be below zero.

    >>> signed(-123456).hex(), signed(64).hex()
    ('c0bb78', 'c000')
    """
    written = bytearray()
    while not -0x40 <= value < 0x40:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    written.append(value & 0x7F)
    return bytes(written)
