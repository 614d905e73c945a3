"""The sites that are measured beside ours: without macros, with many more pages, and with other ways to start."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from benchmarks.bare import EXTENSION, plant_bare, without_macros
from benchmarks.growth import plant_grown
from benchmarks.peers.folder import PACKAGES, SCRIPTS, peer_page, plant_peers
from benchmarks.process import spend
from benchmarks.ways import WAYS
from plugins.model.data import Library
from plugins.policy import meta
from plugins.runtime.manifest import Bytes, CalculatorsPart, Manifest, PyodidePart

ROOT = Path(__file__).parents[2]
MANIFEST = Manifest(
    python="3.13",
    pyodide=PyodidePart("0.29", "pyodide-1/", "pyodide.asm.js"),
    calculators=CalculatorsPart("calculators-1/", "calculators.whl"),
    bytes=Bytes(1, 1),
)
SETTINGS = """\
site_name: Small
theme: {name: null, custom_dir: theme}
plugins:
  - macros:
      module_name: plugins/macros
      on_error_fail: true
markdown_extensions:
  - pymdownx.superfences
  - estimate.fence
"""
PAGE = """---
title: Small
---
# It

{{ calculator("traffic") }}

```envelope
users = 7
```
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of one page that has a calculator."""
    root = tmp_path / "small"
    (root / "docs/data").mkdir(parents=True)
    (root / "theme").mkdir()
    (root / "theme/main.html").write_text("{{ page.meta.title }}{{ page.content }}")
    (root / "mkdocs.yml").write_text(SETTINGS)
    (root / "docs/index.md").write_text(PAGE)
    for name in ("plugins", "calculators", "estimate"):
        (root / name).symlink_to(ROOT / name)
    return root


def build(root: Path) -> str:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    subprocess.run(command, cwd=root, env=os.environ | {"PYTHONPATH": str(root)}, check=True)
    return (root / "site/index.html").read_text()


def test_without_macros_the_pages_are_the_same(small: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    bare.mkdir()

    plant_bare(small, bare)

    assert "{{" not in (bare / "docs/index.md").read_text()
    assert 'data-calculator="traffic"' in build(bare)
    assert build(bare) == build(small)


def test_only_the_macros_plugin_is_taken_out_of_our_settings() -> None:
    ours = (ROOT / "mkdocs.yml").read_text()
    left = without_macros(ours)

    plugins = yaml.safe_load(ours)["plugins"]

    assert yaml.safe_load(left)["plugins"] == [each for each in plugins if "macros" not in each]
    assert len(plugins) >= 3
    assert len(ours.splitlines()) - len(left.splitlines()) == 4


def test_a_page_more_is_an_estimate_of_its_own(tmp_path: Path) -> None:
    plant_grown(ROOT, tmp_path, 2)

    library = Library(tmp_path / "docs/data")
    added = [library.envelopes[name] for name in library.envelopes.ids if name.startswith("grown-")]
    assert [envelope.title for envelope in added] == ["A messaging service 1", "A messaging service 2"]
    assert [envelope.figures["users"] for envelope in added] == ["1,000 users", "2,000 users"]
    assert '{{ envelope("grown-0002") }}' in (tmp_path / "docs/envelopes/grown-0002.md").read_text()


def test_a_peers_page_has_its_script_and_no_shell() -> None:
    printed = '<b data-figure="x">7</b><script src="../../assets/shell-1a2b/shell.js" type="module"></script>'

    for script in SCRIPTS.values():
        assert peer_page(printed, script) == f'<b data-printed="x">7</b>{script}'


def test_a_page_that_has_changed_is_not_measured_as_something_else() -> None:
    with pytest.raises(ValueError, match="0 shells"):
        peer_page("<p>", "")


def test_every_peer_has_a_page_and_all_that_it_fetches(tmp_path: Path) -> None:
    site, folder = tmp_path / "site", tmp_path / "peers"
    (site / "calculators/traffic").mkdir(parents=True)
    (site / "calculators/traffic/index.html").write_text('<script src="../x/shell.js" type="module"></script>')
    (site / "sitemap.xml").touch()
    (site / "assets/runtime/calculators-1").mkdir(parents=True)
    MANIFEST.write(site / "assets/runtime")
    (site / "assets/runtime/calculators-1/calculators.whl").touch()
    folder.mkdir()

    plant_peers(site, folder)

    peers = [way for way in WAYS if way.folder == "peers"]
    assert len(peers) == len(SCRIPTS)
    assert all((folder / way.path / "index.html").is_file() for way in peers)
    assert (folder / "peers/calculators.whl").is_file()
    assert {"form.js", "pyodide.js", "micropython.py", *PACKAGES} <= {
        path.name for path in (folder / "peers").iterdir()
    }
    assert (folder / "peers/pyodide/pyodide.asm.wasm").is_file()
    assert (folder / "peers/pyscript/core.js").is_file()
    assert (folder / "peers/micropython/micropython.wasm").is_file()


def test_no_peer_is_held_to_our_policy() -> None:
    page = peer_page(f'{meta([])}<script src="../x/shell.js" type="module"></script>', "<script></script>")

    assert page == "<script></script>"


def test_plain_pyodide_has_the_wheel_that_the_site_has() -> None:
    wheel = f"calculators-1-cp{sys.version_info.major}{sys.version_info.minor}-none-any.whl"

    assert wheel in (ROOT / "benchmarks/peers/pyodide.js").read_text()


def test_peers_stay_out_of_the_site() -> None:
    """They are fetched from npm for development alone, and nothing of the site names them."""
    files = [path for top in ("docs", "theme", "plugins") for path in (ROOT / top).rglob("*") if path.is_file()]
    named = [path for path in files if path.suffix in {".js", ".html", ".py"} and "pyscript" in path.read_text()]

    assert named == []


def test_a_process_is_weighed(tmp_path: Path) -> None:
    code = "import time; held = b'x' * 200_000_000\nwhile time.process_time() < 0.3: pass"

    spent = spend([sys.executable, "-c", code], tmp_path)

    assert 0.3 <= spent.processor < spent.clock + 0.1
    assert 200 < spent.megabytes < 400


def test_a_process_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="on purpose"):
        spend([sys.executable, "-c", "raise SystemExit('on purpose')"], tmp_path)


def test_the_bare_site_has_each_package_of_ours_that_its_markdown_needs() -> None:
    named = re.findall(r"^  - (\w+)\.", without_macros((ROOT / "mkdocs.yml").read_text()), re.MULTILINE)
    ours = {name for name in named if (ROOT / name).is_dir()}

    assert ours
    assert ours <= {*EXTENSION}
