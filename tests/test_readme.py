"""The commands of the README work, and those of the other guides name what exists."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from calculators.catalogue import names
from tests.test_boundaries import name_of, tracked

ROOT = Path(__file__).parents[1]
GUIDES = [path for path in tracked("*.md", ".github/*.md") if not name_of(path).startswith("docs/")]
CALCULATORS = ".venv/bin/python -m calculators "
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"`((?:make|python|\.venv/bin/python) [^`\n]+)`")
# They set up or serve until they are stopped, or run every test: their parts are looked at instead.
LONG = {"make serve", "make test"}
VERBS = dict(re.findall(r"^([a-z]+):.*?## (.+)$", (ROOT / "Makefile").read_text(), re.MULTILINE))


def commands(path: Path) -> list[str]:
    """Every line of a block of shell, without its remark."""
    blocks = BLOCK.findall(path.read_text())
    return [line.split(" #")[0].strip() for block in blocks for line in block.splitlines() if line.strip()]


README = commands(ROOT / "README.md")
ASKED = [command for command in README if command.startswith(CALCULATORS)]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    # As in a terminal: a make that runs these tests tells those it starts that they are its own.
    alone = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}
    return subprocess.run(command, cwd=ROOT, env=alone, capture_output=True, text=True, check=False, timeout=60)


def test_the_readme_has_no_command_that_is_not_tried() -> None:
    assert ASKED
    assert {*README} - {*ASKED} == LONG


@pytest.mark.parametrize("command", ASKED)
def test_what_the_readme_asks_the_calculators_is_answered(command: str) -> None:
    done = run(*shlex.split(command))

    assert (done.returncode, done.stderr) == (0, "")
    if " list" in command:
        assert [line.split()[0] for line in done.stdout.splitlines()] == names()
    elif " envelope" in command:
        assert re.search(r"^peak +[\d,]+ messages/s$", done.stdout, re.MULTILINE)
        assert re.search(r"^deliveries < 5M/s +holds: ", done.stdout, re.MULTILINE)
    elif "--markdown" in command:
        assert re.match(r"\*\*Traffic\*\*.*\n\n\|", done.stdout)
        assert re.search(r"^Reopen it at /calculators/traffic/#users=", done.stdout, re.MULTILINE)
    else:
        assert re.search(r"^At the peak +[\d,]+ requests/s", done.stdout, re.MULTILINE)
        assert "--for" not in command or "At the peak  5,000 requests/s" in done.stdout


@pytest.mark.parametrize("command", sorted(LONG))
def test_what_takes_long_is_made_of_parts_that_are_there(command: str) -> None:
    """What `make` would run, without running it; the parts have tests of their own."""
    done = run(*command.split(), "--dry-run")
    steps = [shlex.split(line) for line in done.stdout.splitlines()]

    assert (done.returncode, done.stderr) == (0, "")
    for program, *arguments in steps:
        assert (ROOT / program).is_file(), program
        if arguments[:1] == ["-m"]:
            assert is_a_module(arguments[1]), arguments[1]
    last = {"make serve": "plugins.serve", "make test": "pytest"}[command]
    assert steps[0] == ["scripts/setup"]
    assert steps[-1][:3] == [".venv/bin/python", "-m", last]


def test_the_verbs_are_listed() -> None:
    done = run("make", "help")

    assert done.returncode == 0
    assert {line.split()[0] for line in done.stdout.splitlines()[1:]} == {*VERBS}


@pytest.mark.parametrize("path", GUIDES, ids=name_of)
def test_the_guides_name_verbs_and_modules_that_exist(path: Path) -> None:
    named = [*commands(path), *INLINE.findall(path.read_text())]
    verbs = [command.split()[1] for command in named if command.startswith("make ")]
    modules = re.findall(r"python -m ([\w.]+)", "\n".join(named))

    assert [verb for verb in verbs if verb not in VERBS and verb != "VERB"] == []
    assert [name for name in modules if not is_a_module(name)] == []


def is_a_module(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


@pytest.mark.parametrize(("name", "is_there"), [("plugins.serve", True), ("plugins.colour", False)])
def test_a_module_that_is_not_there_would_be_found_out(name: str, is_there: bool) -> None:
    assert is_a_module(name) is is_there
