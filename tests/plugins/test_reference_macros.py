"""Reference pages in a real build: their headings reach the contents, and a bad name stops the build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.plugins.small import ROOT, build, plant_small_site

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return plant_small_site(tmp_path)


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
