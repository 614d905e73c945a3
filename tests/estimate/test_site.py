"""A site that is not ours shows envelopes by one entry in its settings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETTINGS = "site_name: A design\ntheme: {}\nplugins: []\nmarkdown_extensions:\n  - estimate.fence\n"
PAGE = """---
title: Size
---

# Size

- Uploads:

    ```envelope
    people = 50M users
    uploads = people × 0.2/day in 1/s
    uploads < {limit}/s
    ```
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text(SETTINGS.format("mkdocs"))
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Home\n")
    return tmp_path


def built(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *arguments],
        cwd=site,
        env=os.environ | {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def test_results_are_printed_when_it_is_built(site: Path) -> None:
    """50M people at 0.2 a day are 115.7 a second."""
    (site / "docs/size.md").write_text(PAGE.format(limit=200))
    done = built(site, "--strict")

    assert done.returncode == 0, done.stdout
    html = (site / "site/size/index.html").read_text()
    assert '<b data-line="uploads">116/s</b>' in html
    assert "<b>holds</b>: 116/s is 58% of 200/s" in html


def test_a_check_that_fails_ends_a_strict_build_with_page_and_line(site: Path) -> None:
    (site / "docs/size.md").write_text(PAGE.format(limit=100))
    strict, lenient = built(site, "--strict"), built(site)

    assert strict.returncode == 1
    assert "size.md:12: uploads < 100/s fails: 116/s is 116% of 100/s." in strict.stdout
    assert lenient.returncode == 0
    assert "size.md:12:" in lenient.stdout
    assert 'data-holds="false"' in (site / "site/size/index.html").read_text()
