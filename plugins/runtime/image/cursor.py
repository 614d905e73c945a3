"""A place in a run of bytes that moves on with what is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Cursor:
    content: bytes
    at: int = 0

    @property
    def is_at_end(self) -> bool:
        return self.at == len(self.content)

    def byte(self) -> int:
        self.at += 1
        return self.content[self.at - 1]

    def take(self, count: int) -> bytes:
        self.at += count
        return self.content[self.at - count : self.at]

    def unsigned(self) -> int:
        """A number that is never below zero.

        >>> Cursor(bytes.fromhex("e58e26")).unsigned()
        624485
        """
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def signed(self) -> int:
        """A number that may be below zero.

        >>> Cursor(bytes.fromhex("c0bb78")).signed()
        -123456
        """
        start = self.at
        value = self.unsigned()
        bits = 7 * (self.at - start)
        return value - (1 << bits) if value >> (bits - 1) else value

    def vector(self) -> bytes:
        """As many bytes as the number in front of them says."""
        return self.take(self.unsigned())

    def name(self) -> str:
        return self.vector().decode()

    def rest(self) -> bytes:
        return self.take(len(self.content) - self.at)
