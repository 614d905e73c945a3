"""What is installed by pip: a command, and the packages that it and a Markdown page need."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatch
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_the_command_is_there() -> None:
    module, _, function = PROJECT["project"]["scripts"]["estimate"].partition(":")

    assert callable(getattr(import_module(module), function))


def test_every_folder_with_code_of_theirs_is_a_package() -> None:
    """A folder without `__init__.py` would stay behind."""
    wanted = PROJECT["tool"]["setuptools"]["packages"]["find"]["include"]
    folders = {path.parent for name in ("calculators", "estimate") for path in (ROOT / name).rglob("*.py")}

    assert all((folder / "__init__.py").is_file() for folder in folders)
    names = {".".join(folder.relative_to(ROOT).parts) for folder in folders}
    assert all(any(fnmatch(name, pattern) for pattern in wanted) for name in names)


def test_it_needs_nothing_else() -> None:
    assert "dependencies" not in PROJECT["project"]
