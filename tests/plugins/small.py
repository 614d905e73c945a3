"""A small site of one page, with this project's data and code, and the builder that runs on it."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

from mkdocs.__main__ import cli as command

ROOT = Path(__file__).parents[2]
SETTINGS = """\
site_name: Small
use_directory_urls: false
theme: {name: null, custom_dir: theme}
markdown_extensions: [attr_list, md_in_html, plugins.set_aside, tables]
validation: {links: {anchors: warn}}
exclude_docs: /data/
plugins:
  - macros: {module_name: plugins/macros, on_error_fail: true, on_undefined: strict}
"""


FORKED = multiprocessing.get_context("forkserver")
FORKED.set_forkserver_preload([__name__, "plugins.macros"])


def plant_small_site(folder: Path) -> Path:
    for name in ("plugins", "calculators"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "mkdocs.yml").write_text(SETTINGS)
    (folder / "theme").mkdir()
    (folder / "theme/main.html").write_text("{{ page.content }}{{ page.toc }}")
    shutil.copytree(ROOT / "docs/data", folder / "docs/data")
    return folder


def build(site: Path, page: str) -> subprocess.CompletedProcess[str]:
    """MkDocs run on that page, in a process forked from one that has imported it: imports are most of the work."""
    (site / "docs/index.md").write_text(dedent(page))
    said = site / "said.txt"
    process = FORKED.Process(target=_build, args=(site, said))
    process.start()
    process.join()
    assert process.exitcode is not None
    return subprocess.CompletedProcess("mkdocs build", process.exitcode, said.read_text("utf-8"), "")


def _build(site: Path, said: Path) -> None:
    with said.open("wb") as file:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(file.fileno(), stream.fileno())
    os.chdir(site)
    command(["build", "--strict"])
