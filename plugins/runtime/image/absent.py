"""Runs inside the interpreter whose image is taken, and stays in it: stands where something no answer needs was.

Whoever uses it asks the host for a file; the loader has none and stops there, and plain Pyodide takes over. Only what
does not use it at all goes on: asking whether it is the same as something else, or of some class.
"""

from posix import stat

ALONE = "bool hash str repr format bytes int float complex index neg pos abs invert round trunc floor ceil enter exit"
HELD = "call len iter next reversed contains getitem setitem delitem length_hint instancecheck subclasscheck"
COMPARED = "eq ne lt le gt ge"
BOTH = "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and or xor"


def use(*_: object, **__: object) -> None:
    """Stops everything."""
    stat("")


class Absent:
    """What used to be something else."""

    __slots__ = ()

    def __getattr__(self, name: str) -> None:
        stat(name)


for name in f"{ALONE} {HELD} {COMPARED}".split():
    setattr(Absent, f"__{name}__", use)
for name in BOTH.split():
    for side in ("", "r"):
        setattr(Absent, f"__{side}{name}__", use)
