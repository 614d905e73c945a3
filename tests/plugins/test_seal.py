"""The names that change with their content, and the list of what may be kept."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from plugins.seal import seal, tell_manifest
from plugins.step import StepError
from tests.tree import picture, plant

if TYPE_CHECKING:
    from pathlib import Path

SITE = """
index.html
    <title>Home · Tiny</title>
    <link href="assets/styles/a.css"><script src="assets/shell/shell.js" type="module"></script>
    <p>The shell is in docs/assets/shell/, and <a href="https://example.org/assets/shell/x.js">there</a>.
503.html
    <title>No connection · Tiny</title>
    <meta name="sts-shell" content="/tiny/assets/shell/">
    <link href="/tiny/assets/styles/a.css"><script src="/tiny/assets/shell/shell.js"></script>
deep/
    page/
        index.html
            <title>R&amp;D · one · Tiny</title>
            <link href="../../assets/styles/a.css"><script src="../../assets/shell/shell.js" type="module"></script>
sitemap.xml
    today
service-worker.js
    const BUILD = "";
assets/
    styles/
        a.css
            p { color: red }
    runtime/
        manifest.json
            { "python": "3.13" }
    shell/
        shell.js
            import "./part.js";
            const late = () => import("./late.js");
        part.js
            export { x } from "./deep.js";
        deep.js
            export const x = 1;
        late.js
            import { x } from "./deep.js";
        worker.js
            const manifest = JSON.parse("{}");
"""


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    plant(tmp_path, SITE)
    return tmp_path


def sealed(site: Path) -> dict[str, Any]:
    """What is told of a site that is sealed now."""
    seal(site)
    shelf: dict[str, Any] = json.loads((site / "assets/files.json").read_text())
    return shelf


def copy_assets(site: Path) -> None:
    """What a quick build does: assets whose copies are gone or old are copied; pages stay as they were sealed."""
    plant(site, SITE[SITE.index("\nassets/") :])


def test_every_page_names_the_shell_by_its_content(tiny: Path) -> None:
    shell = sealed(tiny)["shell"]

    assert re.fullmatch(r"assets/shell-[0-9a-f]{12}/", shell)
    assert (tiny / shell / "shell.js").is_file()
    assert not (tiny / "assets/shell").exists()
    for page, way in (("index.html", ""), ("503.html", "/tiny/"), ("deep/page/index.html", "../../")):
        assert f'src="{way}{shell}shell.js"' in (tiny / page).read_text()
    assert f'content="/tiny/{shell}"' in (tiny / "503.html").read_text()


def test_prose_and_other_sites_are_left_alone(tiny: Path) -> None:
    seal(tiny)

    text = (tiny / "index.html").read_text()
    assert "in docs/assets/shell/, and" in text
    assert '"https://example.org/assets/shell/x.js"' in text


def test_the_worker_is_told_the_manifest_of_its_own_build(tiny: Path) -> None:
    worker = tiny / sealed(tiny)["shell"] / "worker.js"

    assert worker.read_text() == """const manifest = JSON.parse('{"python":"3.13"}');\n"""

    # As a bundler writes it, or another build did.
    manifest = tiny / "assets/runtime/manifest.json"
    manifest.write_text('{"python": "3.14"}')
    for before in ('JSON.parse("{}")', 'JSON.parse(\'{"python":"3.13"}\')', "JSON.parse(`{}`)"):
        worker.write_text(f"let a={before},b=1;")
        tell_manifest(worker, manifest)
        assert worker.read_text() == """let a=JSON.parse('{"python":"3.14"}'),b=1;"""


def test_a_page_asks_for_what_its_modules_import_together_with_them(tiny: Path) -> None:
    shell = sealed(tiny)["shell"]

    for page, way in (("index.html", ""), ("deep/page/index.html", "../../")):
        asked = re.findall(r'<link rel="modulepreload" href="([^"]*)">', (tiny / page).read_text())
        assert asked == [f"{way}{shell}deep.js", f"{way}{shell}part.js"]


@pytest.mark.parametrize(
    ("file", "shell_changes"),
    [
        ("assets/shell/late.js", True),
        ("assets/runtime/manifest.json", True),
        ("assets/styles/a.css", False),
        ("index.html", False),
    ],
)
def test_a_change_of_anything_is_another_build(tmp_path: Path, file: str, shell_changes: bool) -> None:
    first, second = plant(tmp_path / "a", f"x/\n{SITE}"), plant(tmp_path / "b", f"x/\n{SITE}")
    changed = second / file
    changed.write_text(changed.read_text().replace("3.13", "3.14") + "\n")

    one, other = sealed(first), sealed(second)

    assert one["build"] != other["build"]
    assert (one["shell"] != other["shell"]) is shell_changes


def test_the_day_of_the_build_is_no_change(tmp_path: Path) -> None:
    first, second = plant(tmp_path / "a", f"x/\n{SITE}"), plant(tmp_path / "b", f"x/\n{SITE}")
    (second / "sitemap.xml").write_text("tomorrow")

    assert sealed(first) == sealed(second)


def test_a_style_is_named_with_its_hash_and_stays_where_it_was(tiny: Path) -> None:
    seal(tiny)
    before = (tiny / "index.html").read_text()
    copy_assets(tiny)
    (tiny / "assets/styles/a.css").write_text("p { color: blue }\n")
    seal(tiny)

    names = [
        re.findall(r'"(assets/styles/a\.css)\?([0-9a-f]{12})"', text)
        for text in (before, (tiny / "index.html").read_text())
    ]
    assert [len(found) for found in names] == [1, 1]
    assert names[0] != names[1]
    assert (tiny / "assets/styles/a.css").is_file()


def test_sealing_again_changes_nothing_and_leaves_nothing_behind(tiny: Path) -> None:
    seal(tiny)
    before = picture(tiny)
    copy_assets(tiny)

    seal(tiny)

    assert picture(tiny) == before


def test_the_service_worker_is_told_its_build(tiny: Path) -> None:
    build = sealed(tiny)["build"]

    assert (tiny / "service-worker.js").read_text() == f'const BUILD = "{build}";\n'


def test_what_every_page_needs_is_what_modules_import_at_once(tiny: Path) -> None:
    shelf = sealed(tiny)
    core = [name.removeprefix(shelf["shell"]).partition("?")[0] for name in shelf["core"]["files"]]

    assert sorted(core) == ["503.html", "assets/styles/a.css", "deep.js", "part.js", "shell.js"]
    assert shelf["parts"]["files"] == [f"{shelf['shell']}late.js", f"{shelf['shell']}worker.js"]


def test_pages_are_listed_with_their_names(tiny: Path) -> None:
    assert [(page["path"], page["title"]) for page in sealed(tiny)["pages"]] == [
        ("deep/page/", "R&D · one"),
        ("", "Home"),
    ]


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("assets/shell/worker.js", "", "one place for the manifest"),
        ("assets/runtime/manifest.json", '{"a": "it\'s"}', "nothing that has to be escaped"),
        ("service-worker.js", "", "one line for the name of the build"),
    ],
)
def test_what_cannot_be_sealed_stops_the_build(tiny: Path, file: str, text: str, said: str) -> None:
    (tiny / file).write_text(text)

    with pytest.raises(StepError, match=said):
        seal(tiny)


def test_a_site_without_our_shell_is_left_as_it_is(tmp_path: Path) -> None:
    plant(tmp_path, "index.html\n    Home\n")

    seal(tmp_path)

    assert picture(tmp_path) == "index.html\n    Home"
