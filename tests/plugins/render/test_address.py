"""Where things stand on the site, and that only the address book asks what kind of framework it has before it."""

import re
from pathlib import Path

from plugins.model.data import Library
from plugins.render import address

ROOT = Path(__file__).parents[3]
LIBRARY = Library(ROOT / "docs/data")


def test_a_published_framework_is_one_page() -> None:
    framework = LIBRARY.published["a"]
    phase = framework.phases[1]

    assert address.home(framework) == "frameworks/a/"
    assert address.place(framework, phase) == f"frameworks/a/#{phase.id}"
    assert address.place(framework, phase, "users") == "frameworks/a/#users"
    assert address.cheat_sheet(framework) == "frameworks/a/cheat-sheet/"


def test_a_phase_of_the_guide_is_a_page() -> None:
    guide = LIBRARY.guide

    assert address.home(guide) == "framework/"
    assert address.place(guide, guide.phases[0]) == "framework/scope/"
    assert address.place(guide, guide.phases[0], "users") == "framework/scope/#users"
    assert address.cheat_sheet(guide) == "framework/cheat-sheet/"


def test_no_renderer_asks_what_kind_of_framework_it_has() -> None:
    asked = re.compile(r"isinstance\([^)]*(Guide|Published|Framework)")
    modules = (ROOT / "plugins/render").rglob("*.py")

    assert [module.name for module in modules if asked.search(module.read_text())] == ["address.py"]
