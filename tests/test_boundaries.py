"""Who may import whom, read from the source itself; and what no file may hold."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PACKAGES = ("calculators", "estimate", "plugins")
LONGEST = 400  # lines of a module that is read in one sitting

# Each part of a package, and the parts of ours it may import besides itself. A part that is not named may import any.
ALLOWED = {
    "calculators.core": set(),
    "calculators.reference": {"calculators.core"},
    "calculators.estimates": {"calculators.core", "calculators.reference"},
    "calculators.catalogue": {"calculators.core", "calculators.estimates"},
    "calculators.envelope": {"calculators.core", "calculators.catalogue", "calculators.reference"},
    "calculators.text": {"calculators.core", "calculators.catalogue", "calculators.envelope"},
    "calculators.command": {
        "calculators.core",
        "calculators.catalogue",
        "calculators.envelope",
        "calculators.text",
    },
    "calculators.__main__": {"calculators.command"},
    "estimate.complaint": {"calculators.envelope", "calculators.text"},
    "estimate.fence": {
        "calculators.envelope",
        "calculators.text",
        "estimate.complaint",
        "estimate.place",
        "estimate.style",
    },
    "plugins.model": {"calculators.core", "calculators.envelope"},
    "plugins.render": {
        "plugins.model",
        "calculators.text",
        "calculators.core",
        "calculators.catalogue",
        "calculators.envelope",
        "calculators.reference",
    },
    "plugins.runtime": {"calculators.core", "calculators.catalogue", "calculators.text"},
    "plugins.drill": {
        "plugins.model",
        "plugins.render",
        "calculators.core",
        "calculators.catalogue",
        "calculators.envelope",
        "calculators.text",
    },
    "plugins.export": {
        "plugins.drill",
        "plugins.model",
        "plugins.render",
        "plugins.settings",
        "calculators.core",
        "calculators.catalogue",
        "calculators.envelope",
    },
    "plugins.live": {"plugins.build", "plugins.digest", "plugins.settings", "plugins.site", "plugins.step"},
}

# Ways from text to markup. The renderer's own fragment enters the page in one place; everything else sets text.
MARKUP = re.compile(
    r"\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|document\.write|createContextualFragment)\b"
)
MARKUP_IN = {"docs/assets/shell/patch.js": 1}

# What the shell knows of the theme's insides, how an element gets its code, what is kept: each in one file.
ALONE = {
    "theme.js": re.compile(r"\bmd-|__[a-z]|headerlink|document\$|search_index|workers/search"),
    "element.js": re.compile(r"extends HTMLElement|customElements"),
    "store.js": re.compile(r"\b(localStorage|sessionStorage|indexedDB|document\.cookie)\b"),
    "cache.js": re.compile(r"\bcaches\."),
}


def tracked(*patterns: str) -> list[Path]:
    """Files that git knows, those not yet committed included."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def part(name: str) -> str:
    """The first two words of a module's name."""
    return ".".join(name.split(".")[:2])


def imported(path: Path) -> Iterator[tuple[str, int]]:
    """What a module imports, wherever in it; `from calculators import core` imports `calculators.core`."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}:{node.lineno}: say the whole name"
            whole = str(node.module)
            names = [f"{whole}.{alias.name}" for alias in node.names] if whole in PACKAGES else [whole]
            yield from ((name, node.lineno) for name in names)


def is_ours(name: str) -> bool:
    return name.partition(".")[0] in PACKAGES


CALCULATORS = tracked("calculators/**.py")
PLUGINS = tracked("plugins/**.py")
SCRIPTS = tracked("docs/**.js", "plugins/**.js", "theme/**.js")


def test_there_is_something_to_look_at() -> None:
    assert len(CALCULATORS) > 20
    assert len(PLUGINS) > 20
    assert len(SCRIPTS) > 5


def test_calculators_import_the_standard_library_and_themselves() -> None:
    foreign = [
        f"{name_of(path)}:{line}: {name}"
        for path in CALCULATORS
        for name, line in imported(path)
        if name.partition(".")[0] not in {"calculators", *sys.stdlib_module_names}
    ]

    assert foreign == []


def test_imports_go_one_way() -> None:
    wrong = [
        f"{name_of(path)}:{line}: {name}"
        for path in [*CALCULATORS, *PLUGINS, *tracked("estimate/**.py")]
        if (own := part(module(path))) in ALLOWED
        for name, line in imported(path)
        if is_ours(name) and "." in name and part(name) not in ALLOWED[own] | {own}
    ]

    assert wrong == []


def test_calculators_do_not_import_each_other_in_a_circle() -> None:
    """Not even for types: what is known to each other is one thing."""
    known = {module(path): {name for name, _ in imported(path) if is_ours(name)} for path in CALCULATORS}

    # Ends with a `CycleError` that names the circle.
    assert set(TopologicalSorter(known).static_order()) >= known.keys()


def test_only_the_macros_import_the_macros() -> None:
    """They may run once a build or once a page, so nothing else may live there."""
    assert [name_of(path) for path in PLUGINS for name, _ in imported(path) if name == "plugins.macros"] == []


def test_nothing_reaches_into_what_a_package_keeps_to_itself() -> None:
    private = re.compile(r"(^|\.)_[a-z]")

    assert [
        f"{name_of(path)}:{line}: {name}"
        for path in [*CALCULATORS, *PLUGINS]
        for name, line in imported(path)
        if is_ours(name) and private.search(name)
    ] == []


@pytest.mark.parametrize("kind", ["py", "js"])
def test_every_module_can_be_read_in_one_sitting(kind: str) -> None:
    long = {
        name_of(path): lines for path in tracked(f"**.{kind}") if (lines := path.read_text().count("\n")) > LONGEST
    }

    assert long == {}


def test_text_becomes_markup_in_one_place() -> None:
    found = {name_of(path): len(MARKUP.findall(path.read_text())) for path in SCRIPTS}

    assert {name: count for name, count in found.items() if count} == MARKUP_IN


@pytest.mark.parametrize("alone", ALONE)
def test_what_the_shell_knows_in_one_file_is_in_no_other(alone: str) -> None:
    shell = tracked("docs/assets/shell/*.js")

    assert [path.name for path in shell if ALONE[alone].search(path.read_text())] == [alone]


def test_one_module_of_the_shell_knows_where_it_lies_in_the_site() -> None:
    shell = tracked("docs/assets/shell/*.js")

    assert [path.name for path in shell if "../../" in path.read_text()] == ["site.js"]


def test_the_shell_names_no_other_host() -> None:
    addresses = re.compile(r"""["'`](https?:)?//""")

    assert [name_of(path) for path in SCRIPTS if addresses.search(path.read_text())] == []
