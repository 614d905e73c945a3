"""Runs inside the interpreter whose image is taken, and stays in it: stands where something was that no answer needs.

Whoever uses it asks the host for a file; the loader has none and stops there, and plain Pyodide takes over.
"""

from posix import stat


class Absent:
    """What used to be something else."""

    __slots__ = ()

    def __getattr__(self, name: str) -> None:
        stat(name)

    def __call__(self, *_: object, **__: object) -> None:
        stat("")
