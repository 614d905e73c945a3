"""A Python of the right version is found wherever it is, and its absence said in one line."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WANTED = (ROOT / ".python-version").read_text().strip()
OLD = "#!/bin/sh\necho 3.11\n"
NEW = f'#!/bin/sh\ncase "$2" in *version_info*) echo {WANTED} ;; *) echo "$0" ;; esac\n'
TOOLS = ("cat", "dirname", "sh")  # all that the script needs of a system


class Machine:
    """A machine with nothing on it but what a test puts there."""

    def __init__(self, root: Path) -> None:
        self.bin, self.home = root / "bin", root / "home"
        self.bin.mkdir()
        self.home.mkdir()
        for tool in TOOLS:
            found = shutil.which(tool)
            assert found
            (self.bin / tool).symlink_to(found)

    def has(self, path: Path, script: str) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(script)
        path.chmod(0o755)
        return path

    def find(self) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [ROOT / "scripts/find-python"],
            env={"PATH": str(self.bin), "HOME": str(self.home)},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_finds_the_default_python(machine: Machine) -> None:
    python = machine.has(machine.bin / "python3", NEW)

    assert machine.find().stdout == f"{python}\n"


def test_finds_a_python_by_its_version_beside_an_older_default(machine: Machine) -> None:
    machine.has(machine.bin / "python3", OLD)
    python = machine.has(machine.bin / f"python{WANTED}", NEW)

    assert machine.find().stdout == f"{python}\n"


def test_asks_pyenv(machine: Machine) -> None:
    machine.has(machine.bin / "python3", OLD)
    python = machine.has(machine.home / f"elsewhere/{WANTED}.4/bin/python", NEW)
    answers = f'case "$1" in latest) echo {WANTED}.4 ;; prefix) echo "$HOME/elsewhere/$2" ;; esac'
    machine.has(machine.bin / "pyenv", f"#!/bin/sh\n{answers}\n")

    assert machine.find().stdout == f"{python}\n"


def test_looks_in_pyenvs_folder_when_pyenv_is_not_on_the_path(machine: Machine) -> None:
    machine.has(machine.bin / "python3", OLD)
    python = machine.has(machine.home / f".pyenv/versions/{WANTED}.0/bin/python", NEW)

    assert machine.find().stdout == f"{python}\n"


def test_asks_uv(machine: Machine) -> None:
    machine.has(machine.bin / "python3", OLD)
    python = machine.has(machine.home / "uv/python", NEW)
    machine.has(machine.bin / "uv", f'#!/bin/sh\necho "{python}"\n')

    assert machine.find().stdout == f"{python}\n"


def test_says_in_one_line_what_is_missing(machine: Machine) -> None:
    machine.has(machine.bin / "python3", OLD)

    found = machine.find()

    assert (found.returncode, found.stdout) == (1, "")
    assert found.stderr.startswith(f"Python {WANTED} is needed and was not found: install it")
    assert found.stderr.count("\n") == 1


def test_a_python_that_cannot_make_an_environment_is_passed_over(machine: Machine) -> None:
    machine.has(machine.bin / "python3", '#!/bin/sh\ncase "$2" in *ensurepip*) exit 1 ;; esac\n' + NEW)

    assert machine.find().returncode == 1


def test_the_python_of_these_tests_is_of_the_wanted_version() -> None:
    assert "{}.{}".format(*sys.version_info) == WANTED
