"""Things said in more than one file agree, and nothing of anybody's machine is in any."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.test_boundaries import name_of, tracked

ROOT = Path(__file__).parents[1]
PYTHON = (ROOT / ".python-version").read_text().strip()
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
PACKAGE = json.loads((ROOT / "package.json").read_text())
WORKFLOWS = tracked(".github/workflows/*.yml")
LINE = "0.29."  # of Pyodide: the one whose Python is ours
MACHINE_PATHS = re.compile(r"(?<![\w.:/>-])/(work|root|home|Users|tmp|opt|private)/[\w.]")


def is_text(path: Path) -> bool:
    return b"\0" not in path.read_bytes()[:8000]


def test_no_path_of_a_machine() -> None:
    found = [
        f"{name_of(path)}:{number}: {line.strip()}"
        for path in tracked()
        if is_text(path)
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if MACHINE_PATHS.search(line)
    ]

    assert found == []


def test_nothing_that_git_ignores_is_in_it() -> None:
    """What a build makes would lie there as it once was, and a case added later would have no page in a copy."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert listed.stdout == ""


# Without their first slash, or they would be found above.
@pytest.mark.parametrize("path", ["{}work/main", "cd {}root/x", '"{}home/me/site"', "({}tmp/x)"])
def test_a_path_of_a_machine_would_be_found(path: str) -> None:
    assert MACHINE_PATHS.search(path.format("/"))


@pytest.mark.parametrize("text", ["docs/root/x", "https://example.org/home/x", "./tmp/x"])
def test_other_paths_are_not_taken_for_one(text: str) -> None:
    assert not MACHINE_PATHS.search(text)


def test_one_python_version_everywhere() -> None:
    assert PYPROJECT["project"]["requires-python"] == f">={PYTHON}"
    assert PYPROJECT["tool"]["mypy"]["python_version"] == PYTHON
    assert PYPROJECT["tool"]["ruff"]["target-version"] == f"py{PYTHON.replace('.', '')}"


def test_pyodide_is_of_the_line_whose_python_is_ours() -> None:
    installed = ROOT / "node_modules/pyodide"
    lock = json.loads((installed / "pyodide-lock.json").read_text())

    assert PACKAGE["dependencies"]["pyodide"].startswith(LINE)
    assert json.loads((installed / "package.json").read_text())["version"] == PACKAGE["dependencies"]["pyodide"]
    assert lock["info"]["python"].rpartition(".")[0] == PYTHON


def test_npm_packages_are_pinned_by_version_and_hash() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    asked = PACKAGE["dependencies"] | PACKAGE["devDependencies"]

    assert {name: packages[f"node_modules/{name}"]["version"] for name in asked} == asked
    assert [name for name, package in packages.items() if name and not package.get("integrity")] == []


def test_the_lock_file_holds_what_is_asked_for() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    locked = dict(re.findall(r"^([\w.-]+)==([\w.]+)", lock, re.MULTILINE))
    asked = [
        Requirement(line)
        for line in (ROOT / "requirements.in").read_text().splitlines()
        if line and not line.startswith("#")
    ]

    missing = [str(one) for one in asked if not one.specifier.contains(locked.get(one.name.lower(), "0"))]

    assert missing == [], "run `make lock`"


def test_everything_locked_has_a_hash() -> None:
    entries = re.split(r"^(?=[\w.-]+==)", (ROOT / "requirements.lock").read_text(), flags=re.MULTILINE)[1:]

    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=name_of)
def test_workflows_take_their_python_from_the_one_file(path: Path) -> None:
    text = path.read_text()

    assert "python-version:" not in text
    assert text.count("actions/setup-python@") == text.count("python-version-file: .python-version")


@pytest.mark.parametrize("path", WORKFLOWS, ids=name_of)
def test_actions_are_pinned_and_named(path: Path) -> None:
    used = re.findall(r"uses: (.+)", path.read_text())

    assert [
        one for one in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v[\d.]+|\$/\.github/.+", one)
    ] == []


def test_continuous_integration_runs_every_test_and_nothing_less() -> None:
    commands = [line for line in (ROOT / ".ci/run").read_text().splitlines() if line and not line.startswith("#")]

    assert commands == ["set -euo pipefail", 'cd "$(dirname "$0")/.."', "exec make test"]
    assert re.search(r"^\s+run: \.ci/run$", (ROOT / ".github/workflows/ci.yml").read_text(), re.MULTILINE)


def test_make_test_is_setup_checks_build_and_every_test() -> None:
    makefile = (ROOT / "Makefile").read_text()

    assert re.search(r"^test: setup check build ", makefile, re.MULTILINE)
    assert PYPROJECT["tool"]["pytest"]["ini_options"]["testpaths"] == ["tests", "calculators", "plugins"]


def test_the_readme_names_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text()

    assert "make serve" in readme
    assert "make test" in readme
    assert PYTHON in readme


def test_the_readme_and_guides_link_to_what_exists() -> None:
    missing = [
        f"{name_of(path)}: {target}"
        for path in tracked("*.md", ".github/*.md")
        if not name_of(path).startswith("docs/")
        for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", path.read_text())
        if not (path.parent / target).exists()
    ]

    assert missing == []
