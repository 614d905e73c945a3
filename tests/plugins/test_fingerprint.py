"""Names that change with what they name."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from plugins.fingerprint import fingerprint, shell_of, tell_manifest
from plugins.step import StepError
from tests.plugins.built import SITE
from tests.tree import picture, plant

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    plant(tmp_path, SITE)
    return tmp_path


def named(site: Path) -> str:
    """The address of the shell's folder, which is named now."""
    fingerprint(site)
    return f"{shell_of(site).relative_to(site).as_posix()}/"


def copy_assets(site: Path) -> None:
    """What a quick build does: assets whose copies are gone or old are copied; pages stay as they were."""
    plant(site, SITE[SITE.index("\nassets/") :])


def test_every_page_names_the_shell_by_its_content(tiny: Path) -> None:
    shell = named(tiny)

    assert re.fullmatch(r"assets/shell-[0-9a-f]{12}/", shell)
    assert (tiny / shell / "shell.js").is_file()
    assert not (tiny / "assets/shell").exists()
    for page, way in (("index.html", ""), ("503.html", "/tiny/"), ("deep/page/index.html", "../../")):
        assert f'src="{way}{shell}shell.js"' in (tiny / page).read_text()
    assert f'content="/tiny/{shell}"' in (tiny / "503.html").read_text()


def test_prose_and_other_sites_are_left_alone(tiny: Path) -> None:
    fingerprint(tiny)

    text = (tiny / "index.html").read_text()
    assert "in docs/assets/shell/, and" in text
    assert '"https://example.org/assets/shell/x.js"' in text


def test_the_worker_is_told_the_manifest_of_its_own_build(tiny: Path) -> None:
    worker = tiny / named(tiny) / "worker.js"

    assert worker.read_text() == """const manifest = JSON.parse('{"python":"3.13"}');\n"""

    # As a bundler writes it, or another build did.
    manifest = tiny / "assets/runtime/manifest.json"
    manifest.write_text('{"python": "3.14"}')
    for before in ('JSON.parse("{}")', 'JSON.parse(\'{"python":"3.13"}\')', "JSON.parse(`{}`)"):
        worker.write_text(f"let a={before},b=1;")
        tell_manifest(worker, manifest)
        assert worker.read_text() == """let a=JSON.parse('{"python":"3.14"}'),b=1;"""


def test_a_page_asks_for_what_its_modules_import_together_with_them(tiny: Path) -> None:
    shell = named(tiny)

    for page, way in (("index.html", ""), ("deep/page/index.html", "../../")):
        asked = re.findall(r'<link rel="modulepreload" href="([^"]*)">', (tiny / page).read_text())
        assert asked == [f"{way}{shell}deep.js", f"{way}{shell}part.js"]


def test_a_style_is_named_with_its_hash_and_stays_where_it_was(tiny: Path) -> None:
    fingerprint(tiny)
    before = (tiny / "index.html").read_text()
    copy_assets(tiny)
    (tiny / "assets/styles/a.css").write_text("p { color: blue }\n")
    fingerprint(tiny)

    names = [
        re.findall(r'"(assets/styles/a\.css)\?([0-9a-f]{12})"', text)
        for text in (before, (tiny / "index.html").read_text())
    ]
    assert [len(found) for found in names] == [1, 1]
    assert names[0] != names[1]
    assert (tiny / "assets/styles/a.css").is_file()


def test_the_same_again_changes_nothing_and_leaves_nothing_behind(tiny: Path) -> None:
    fingerprint(tiny)
    before = picture(tiny)
    copy_assets(tiny)

    fingerprint(tiny)

    assert picture(tiny) == before


@pytest.mark.parametrize("new_style", ["", "b{}"])
def test_of_a_copy_only_what_has_another_name_is_told_again(tiny: Path, tmp_path: Path, new_style: str) -> None:
    site, before = shutil.copytree(tiny, tmp_path / "of-now/site"), tmp_path / "of-now/before"
    fingerprint(site)
    shutil.copytree(site, before)
    copy_assets(site)
    style = next((site / "assets/styles").glob("*.css"))
    style.write_text(style.read_text() + new_style)
    known = site / "deep/page/index.html"
    for copy in (known, before / "deep/page/index.html"):
        copy.write_text(copy.read_text() + '<link href="../../assets/shell/x.js">')
    plant(site, SITE[: SITE.index("\nassets/")].partition("deep/")[0])

    fingerprint(site, before)

    shell = shell_of(site).relative_to(site).as_posix()
    assert f'src="{shell}/shell.js"' in (site / "index.html").read_text()
    is_named_anew = f"{shell}/x.js" in known.read_text()
    assert is_named_anew == bool(new_style)


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("assets/shell/worker.js", "", "one place for the manifest"),
        ("assets/runtime/manifest.json", '{"a": "it\'s"}', "nothing that has to be escaped"),
    ],
)
def test_what_cannot_be_told_stops_the_build(tiny: Path, file: str, text: str, said: str) -> None:
    (tiny / file).write_text(text)

    with pytest.raises(StepError, match=said):
        fingerprint(tiny)


def test_a_site_without_our_shell_is_left_as_it_is(tmp_path: Path) -> None:
    plant(tmp_path, "index.html\n    Home\n")

    fingerprint(tmp_path)

    assert picture(tmp_path) == "index.html\n    Home"
