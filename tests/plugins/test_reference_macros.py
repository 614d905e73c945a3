"""Reference pages in a real build: their headings reach the contents, and a bad name stops the build."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETTINGS = """\
site_name: Small
use_directory_urls: false
theme: {name: null, custom_dir: theme}
markdown_extensions: [attr_list, md_in_html, tables]
exclude_docs: /data/
plugins:
  - macros: {module_name: plugins/macros, on_error_fail: true, on_undefined: strict}
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of one page, with this project's data and code."""
    for name in ("plugins", "calculators"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme/main.html").write_text("{{ page.content }}{{ page.toc }}")
    shutil.copytree(ROOT / "docs/data", tmp_path / "docs/data")
    return tmp_path


def build(site: Path, page: str) -> subprocess.CompletedProcess[str]:
    (site / "docs/index.md").write_text(page)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)


def test_all_pages_print_whole(site: Path) -> None:
    names = sorted(path.stem for path in (ROOT / "docs/data/reference").glob("*.yml"))
    calls = [f'{{{{ reference("{name}") }}}}' for name in names]
    calls += ['{{ reference_numbers("latency") }}', '{{ arithmetic("nines") }}', "{{ glossary() }}"]

    done = build(site, "\n\n".join(calls))

    assert done.returncode == 0, done.stdout + done.stderr
    html = (site / "site/index.html").read_text()
    assert '<h3 id="latency">Latency</h3>' in html
    assert "Latency - #latency" in html
    assert "&lt;div" not in html
    assert "<p><div" not in html
    assert html.count("<table") == html.count("</table>")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ('reference("quality")', 'unknown reference page "quality"; known: '),
        ('reference_numbers("speed")', 'unknown subject of reference numbers "speed"; known: '),
        ('arithmetic("power")', 'unknown computed table "power"; known: powers, nines, rates or periods'),
    ],
)
def test_an_unknown_name_stops_the_build_naming_page_and_line(site: Path, call: str, said: str) -> None:
    done = build(site, f"# A page\n\n{{{{ {call} }}}}\n")

    assert done.returncode != 0
    assert f"index.md:3: {said}" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
