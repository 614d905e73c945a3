"""A constant that no test knows is named, and one that a test knows is not."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutants.constant import mutants

HERE = Path(__file__).parent
SOURCE = '''"""Of 3 words."""
FLAG = True
SIZES = {"one": 1.0, "µ": 2}
FIRST = "abc"[0]
DISK = Reference("disk", "Disk", "1,000 MB/s")
FIELD = Number("n", least="0", most="5 µs", default="20/day"), Number("m", least="-99%", why="3 of them.")

class Way:
    length: float = 4.0

def count(most: int = 7, *, least: float = 0.0) -> int:
    table = {"k": 1e3}
    return most + 100
'''


def test_each_declared_constant_is_changed_once() -> None:
    assert [(found.line, found.was, found.now) for found in mutants(SOURCE)] == [
        (3, "1.0", "1.5"),
        (3, "2", "3"),
        (5, '"1,000 MB/s"', "'1500 MB/s'"),
        (6, '"0"', "'1'"),
        (6, '"5 µs"', "'2.5 µs'"),
        (6, '"20/day"', "'30/day'"),
        (6, '"-99%"', "'-49.5%'"),
        (9, "4.0", "6.0"),
        (11, "7", "8"),
        (11, "0.0", "1.0"),
        (12, "1e3", "1500.0"),
    ]


def test_nothing_else_is_changed() -> None:
    for found in mutants(SOURCE):
        lines = SOURCE.splitlines()
        lines[found.line - 1] = lines[found.line - 1].replace(found.was, found.now, 1)
        assert found.source.splitlines() == lines


def tried(root: Path, test: str) -> str:
    """What is said of a module with two constants and one test."""
    shutil.copytree(HERE, root / "tests/mutants")
    for folder in ("calculators", "tests", "tests/calculators"):
        (root / folder).mkdir(exist_ok=True)
        (root / folder / "__init__.py").touch()
    (root / "calculators/one.py").write_text("LEAST = 3\nMOST = 5\n")
    (root / "tests/calculators/test_one.py").write_text(f"from calculators.one import LEAST, MOST\n\n{test}\n")
    command = [sys.executable, "-m", "tests.mutants", "calculators/one.py"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False).stdout


@pytest.mark.parametrize(
    ("test", "said"),
    [
        ("def test_one(): assert LEAST == 3", "calculators/one.py:2: 5 → 6\n1 of 2 changes go unnoticed\n"),
        ("def test_both(): assert LEAST + MOST == 8", "0 of 2 changes go unnoticed\n"),
        ("def test_hangs():\n while LEAST > 3: pass\n assert MOST == 5", "0 of 2 changes go unnoticed\n"),
        (
            "def test_none(): assert LEAST == 4",
            "without any change there fail: tests/calculators/test_one.py calculators/one.py\n",
        ),
    ],
)
def test_what_goes_unnoticed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, test: str, said: str) -> None:
    monkeypatch.setenv("MUTANTS_LONGEST", "3")

    assert tried(tmp_path, test) == said
