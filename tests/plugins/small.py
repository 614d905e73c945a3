"""A small site of one page, with this project's data and code, and the builder that a test runs on it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

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


def plant_small_site(folder: Path) -> Path:
    for name in ("plugins", "calculators"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "mkdocs.yml").write_text(SETTINGS)
    (folder / "theme").mkdir()
    (folder / "theme/main.html").write_text("{{ page.content }}{{ page.toc }}")
    shutil.copytree(ROOT / "docs/data", folder / "docs/data")
    return folder


def build(site: Path, page: str) -> subprocess.CompletedProcess[str]:
    (site / "docs/index.md").write_text(dedent(page))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)
