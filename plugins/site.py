"""The site builder, run beside the site it replaces: a failed build leaves the last good site where it was."""

from __future__ import annotations

import filecmp
import json
import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.digest import files
from plugins.finish import TOUCHES, finish, quick
from plugins.settings import SETTINGS
from plugins.step import StepError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from plugins.finish import Touch

    type Run = Callable[[Path, Sequence[str]], None]

BUILDER = os.environ.get("BUILDER", "mkdocs")  # or "properdocs" or "zensical": this word is all that changes

PAGES = "docs"
CASE_PAGES, CASE_FACTS, CASE_SUFFIXES = "docs/cases", "docs/data/cases", {".yml", ".txt"}
SITE = "site"
FRESH = ".cache/site"
LAST = ".cache/site-before"
TEMPORARY_SETTINGS = ".settings.yml"
SEARCH_INDEX = "search/search_index.json"
QUIET = {"NO_MKDOCS_2_WARNING": "1"}  # the theme's advice on builders; ours stands in docs/about/decisions.md
NO_TROUBLE = re.compile(r"INFO +-|WARNING -  A 'dirty' build")
OWN_TITLE = re.compile(r"---\n(?:(?!---).*\n)*?title: *(.+)\n")
PACKAGES = Path(__file__).parents[1]


def run_apart(root: Path, arguments: Sequence[str]) -> None:
    """The builder in a process of its own; its words are heard only if it fails."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=root,
        env=os.environ | QUIET | {"PYTHONPATH": os.pathsep.join(_importable(root))},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise StepError(complaint(done.stdout))


def run_here(root: Path, arguments: Sequence[str]) -> None:
    """The builder in this process, which lives for one build only and has someone who reads what it prints."""
    os.chdir(root)
    os.environ.update(QUIET)
    sys.path[:0] = _importable(root)
    sys.argv = list(arguments)
    try:
        runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)
    except SystemExit as end:
        if end.code:
            raise StepError("") from None


def complaint(said: str) -> str:
    r"""What a builder said, without the lines that tell of no trouble.

    >>> complaint("INFO    -  Building\nWARNING -  No such page\n")
    'WARNING -  No such page'
    """
    return "\n".join(line for line in said.splitlines() if not NO_TROUBLE.match(line)).strip()


def build(root: Path, run: Run = run_apart, builder: str = BUILDER) -> None:
    """All of the site, every warning an error."""
    _restore(root)
    shutil.rmtree(root / FRESH, ignore_errors=True)
    if builder == "zensical":
        # Zensical takes the folder from its settings alone.
        settings = f"{(root / SETTINGS).read_text()}\nsite_dir: {FRESH}\n"
        _run_with_settings(root, run, settings, [builder, "build", "--strict", "--clean"])
    else:
        run(root, [builder, "build", "--strict", "--site-dir", FRESH])
    _finish(root)


def build_pages(root: Path, run: Run = run_apart, builder: str = BUILDER) -> None:
    """Only the pages and assets that are newer than their copies in the site; a full build has to follow.

    A case's page is as new as its facts. The builder reads no other page: links are not checked, and search index,
    files of facts and titles of the other pages are those of the last full build.
    """
    _restore(root)
    shutil.rmtree(root / FRESH, ignore_errors=True)
    shutil.copytree(root / SITE, root / FRESH)
    _drop_outdated_cases(root)
    settings = with_titles((root / SETTINGS).read_text(), _titles(root))
    _run_with_settings(root, run, settings, [builder, "build", "--dirty", "--no-strict", "--site-dir", FRESH])
    if (root / SITE / SEARCH_INDEX).exists():
        shutil.copy2(root / SITE / SEARCH_INDEX, root / FRESH / SEARCH_INDEX)
    _finish(root, quick(root / SITE))


def page_of_case(root: Path, facts: Path) -> Path | None:
    """The page that a file of a case is for, by their paths in the project; none for any other file."""
    page = Path(CASE_PAGES) / f"{facts.stem}.md"
    is_facts = facts.parent == Path(CASE_FACTS) and facts.suffix in CASE_SUFFIXES
    return page if is_facts and (root / page).is_file() else None


def _drop_outdated_cases(root: Path) -> None:
    """The builder compares a page with its Markdown alone; one that is not there it writes."""
    for facts in (root / CASE_FACTS).glob("*"):
        if page := page_of_case(root, facts.relative_to(root)):
            copy = root / FRESH / page.relative_to(PAGES).with_suffix("") / "index.html"
            if copy.is_file() and copy.stat().st_mtime_ns < facts.stat().st_mtime_ns:
                copy.unlink()


def with_titles(settings: str, titles: Mapping[str, str]) -> str:
    r"""The settings with the title beside each page that the navigation names by its file alone.

    >>> print(with_titles("nav:\n  - index.md\n  - a/b.md", {"": "Home", "a/b/": "A: b"}))
    nav:
      - "Home": index.md
      - "A: b": a/b.md
    """

    def entry(found: re.Match[str]) -> str:
        title = titles.get(_address(found[2]))
        return f"{found[1]}{json.dumps(title, ensure_ascii=False)}: {found[2]}.md" if title else found[0]

    return re.sub(r"^( *- )([\w/-]+)\.md$", entry, settings, flags=re.MULTILINE)


def changed(root: Path) -> list[str]:
    """The files in which the site differs from the one before it."""
    before, after = ({str(file.relative_to(top)) for file in files(top, ["."])} for top in (root / LAST, root / SITE))
    both = sorted(before & after)
    _, differing, failed = filecmp.cmpfiles(root / LAST, root / SITE, both, shallow=False)
    return sorted({*differing, *failed, *(before ^ after)})


def _importable(root: Path) -> list[str]:
    """Where the macros find our packages: a builder's own command would not look in the project folder."""
    return [str(root), str(PACKAGES)]


def _finish(root: Path, touches: Sequence[Touch] = TOUCHES) -> None:
    """What the builder made becomes the site."""
    finish(root, root / FRESH, touches)
    _swap(root)


def _swap(root: Path) -> None:
    shutil.rmtree(root / LAST, ignore_errors=True)
    if (root / SITE).exists():
        (root / SITE).rename(root / LAST)
    (root / FRESH).rename(root / SITE)


def _restore(root: Path) -> None:
    """A build that was stopped between the two renamings of a swap left no site."""
    if not (root / SITE).exists() and (root / LAST).exists():
        (root / LAST).rename(root / SITE)


def _titles(root: Path) -> dict[str, str]:
    """What the last build called each page, by its address: what it says of itself at its top, else its heading."""
    index = root / SITE / SEARCH_INDEX
    entries = json.loads(index.read_text())["docs"] if index.exists() else []
    headings = {entry["location"]: entry["title"] for entry in entries if "#" not in entry["location"]}
    return headings | {
        _address(file.relative_to(root / PAGES).as_posix().removesuffix(".md")): found[1].strip("\"'")
        for file in (root / PAGES).rglob("*.md")
        if (found := OWN_TITLE.match(file.read_text()))
    }


def _address(page: str) -> str:
    return re.sub(r"(^|/)index/$", r"\1", f"{page}/")


def _run_with_settings(root: Path, run: Run, settings: str, arguments: Sequence[str]) -> None:
    file = root / TEMPORARY_SETTINGS
    file.write_text(settings)
    try:
        run(root, [*arguments, "--config-file", TEMPORARY_SETTINGS])
    finally:
        file.unlink(missing_ok=True)
