"""Where things stand on the site, and that only the address book asks what kind of framework it has before it."""

import re
from pathlib import Path
from urllib.parse import urljoin

from hypothesis import given
from hypothesis import strategies as st

from plugins.model.data import Library
from plugins.render import address
from plugins.render.address import Page

ROOT = Path(__file__).parents[3]
LIBRARY = Library(ROOT / "docs/data")


def test_a_published_framework_is_one_page() -> None:
    framework = LIBRARY.published["a"]
    phase = framework.phases[1]

    assert address.framework(framework) == "frameworks/a/"
    assert address.phase(framework, phase) == f"frameworks/a/#{phase.id}"
    assert address.phase(framework, phase, "users") == "frameworks/a/#users"
    assert address.cheat_sheet(framework) == "frameworks/a/cheat-sheet/"


def test_a_phase_of_the_guide_is_a_page() -> None:
    guide = LIBRARY.guide

    assert address.framework(guide) == "framework/"
    assert address.phase(guide, guide.phases[0]) == "framework/scope/"
    assert address.phase(guide, guide.phases[0], "users") == "framework/scope/#users"
    assert address.cheat_sheet(guide) == "framework/cheat-sheet/"


addresses = st.sampled_from(
    ["", "index.html", "framework/", "framework/scope/", "frameworks/", "frameworks/a/", "envelopes/x/", "reference/"]
)
anchors = st.sampled_from(["", "#scope", "#users=1M&peak=2", "#a/b:c"])


@given(addresses, addresses, anchors)
def test_a_link_leads_where_its_address_does(page: str, there: str, anchor: str) -> None:
    here = Page(page, "https://example.org/guide/")

    assert urljoin(here.whole(page), here.link(there + anchor)) == here.whole(there + anchor)


def test_no_way_up_is_written_by_hand() -> None:
    """What renders asks its page for the way, so that it can stand on any."""
    modules = [*(ROOT / "plugins/render").rglob("*.py"), *(ROOT / "calculators").rglob("*.py")]
    literals = re.compile(r"""["']\.\./""")

    assert [module.name for module in modules if literals.search(module.read_text())] == ["address.py"]


def test_no_renderer_asks_what_kind_of_framework_it_has() -> None:
    asked = re.compile(r"isinstance\([^)]*(Guide|Published|Framework)")
    modules = (ROOT / "plugins/render").rglob("*.py")

    assert [module.name for module in modules if asked.search(module.read_text())] == ["address.py"]
