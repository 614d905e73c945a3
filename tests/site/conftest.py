"""One tiny site for the real builds: two pages, a macro that reads a fact and a calculator."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tree import plant

if TYPE_CHECKING:
    from pathlib import Path

TINY = """
mkdocs.yml
    site_name: Tiny
    site_url: https://example.org/tiny/
    theme: {name: material, font: false}
    plugins:
      - search
      - macros: {module_name: macros, on_error_fail: true, on_undefined: strict}
    nav:
      - index.md
      - Other: other.md
      - cases/shop.md
      - cases/list.md
macros.py
    from pathlib import Path
    from calculators import PEAK

    def define_env(env):
        env.macro(lambda: Path(env.conf["docs_dir"], "data/fact.txt").read_text(), "fact")
        env.macro(lambda: str(PEAK), "peak")
        env.macro(lambda: Path(env.conf["docs_dir"], "data/cases/shop.yml").read_text().strip(), "shelves")
calculators/
    __init__.py
        PEAK = 7
docs/
    index.md
        # Home

        The fact is {{ fact() }}, the peak is {{ peak() }}.
    other.md
        # Other

        See [home](index.md).
    cases/
        shop.md
            # A shop

            It has {{ shelves() }}.
        list.md
            # All cases

            The shop has {{ shelves() }}.
    data/
        fact.txt
            first fact
        cases/
            shop.yml
                ten shelves
    style.css
"""


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """The root of a new tiny site."""
    return plant(tmp_path, TINY)
