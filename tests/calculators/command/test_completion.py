"""What a shell is offered in the place of the word that is being typed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from calculators.catalogue import names
from calculators.command import main

if TYPE_CHECKING:
    from pathlib import Path


def offered(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main(["complete", *words]) == 0
    return capsys.readouterr().out.split("\n")[:-1]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["l"], ["list"]),
        (["run", "tra"], ["traffic"]),
        (["list", "tra"], ["traffic"]),
        (["run", "traffic", "us"], ["users="]),
        (["run", "traffic", "users=1M", "us"], []),
        (["run", "traffic", "day="], ["day=86400", "day=100000"]),
        (["run", "traffic", "--j"], ["--json"]),
        (["run", "nothing", ""], []),
        (["envelope", "size.txt", "--sc"], ["--scenario"]),
        (["envelope", "size.txt", "--scenario", ""], []),
        (["completion", "z"], ["zsh"]),
    ],
)
def test_what_may_follow_is_offered(
    words: list[str], expected: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert offered(capsys, *words) == expected


def test_every_calculator_is_offered(capsys: pytest.CaptureFixture[str]) -> None:
    assert offered(capsys, "run", "") == list(names())


def test_scenarios_are_those_of_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "size.txt"
    file.write_text("v = 5\nscenario Black Friday\n  v = 6\nscenario Calm\n  v = 4\n")

    assert offered(capsys, "envelope", str(file), "--scenario", "B") == ["Black Friday"]


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash_takes_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "bash"]) == 0
    script = capsys.readouterr().out
    asked = f"""
estimate() {{ {sys.executable} -m calculators "$@"; }}
{script}
COMP_WORDS=(estimate run traf) COMP_CWORD=2; _estimate; echo "${{COMPREPLY[@]}}"
COMP_WORDS=(estimate run traffic us) COMP_CWORD=3; _estimate; echo "${{COMPREPLY[@]}}"
"""
    done = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines() == ["traffic", "users="]
