"""One policy on every page, which knows the inline scripts of the templates and no others."""

from __future__ import annotations

import re
import shutil
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from plugins.policy import write_policy
from plugins.step import StepError
from tests.tree import picture, plant

if TYPE_CHECKING:
    from pathlib import Path

SITE = """
index.html
    <!doctype html>
    <meta charset="utf-8">
    <script data-early>ours()</script>
    <script>__md_scope=new URL(".",location)</script>
    <script id="__config" type="application/json">{"base": "."}</script>
    <article><p>Text about &lt;script&gt; and style="".</article>
    <script data-early>
    late("é")
    </script>
    <script src="x.js"></script>
deep/
    index.html
        <meta charset="utf-8">
        <script data-start>start()</script><script data-early>ours()</script>
        <script>__md_scope=new URL("..",location)</script>
assets/
    shell/
        shell.js
            1
"""
KNOWN = [
    "ours()",
    '__md_scope=new URL(".",location)',
    '\nlate("é")\n',
    "start()",
    '__md_scope=new URL("..",location)',
]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return plant(tmp_path, SITE)


def policies(site: Path) -> list[str]:
    texts = [page.read_text() for page in site.rglob("*.html")]
    return [policy for text in texts for policy in re.findall(r'Content-Security-Policy" content="([^"]*)"', text)]


def rules(policy: str) -> dict[str, list[str]]:
    return {name: values for name, *values in (rule.split() for rule in policy.split(";"))}


def add(site: Path, markup: str, before: str = "</article>") -> None:
    page = site / "index.html"
    page.write_text(page.read_text().replace(before, f"{markup}{before}", 1))


def test_every_page_has_the_same_policy_before_all_else(site: Path) -> None:
    write_policy(site)

    first, second = policies(site)
    assert first == second
    for page in site.rglob("*.html"):
        assert re.match(r'(?:<!doctype html>\n)?<meta charset="utf-8">\n<meta http-equiv="Cont', page.read_text())


def test_it_knows_the_scripts_of_all_pages_and_admits_no_others(site: Path) -> None:
    write_policy(site)

    expected = {f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in KNOWN}
    scripts = rules(policies(site)[0])["script-src"]
    assert set(scripts) == {"'self'", "'wasm-unsafe-eval'", *expected}
    assert len(scripts) == len(expected) + 2


def test_everything_comes_from_this_site_or_not_at_all(site: Path) -> None:
    write_policy(site)

    found = rules(policies(site)[0])
    of_this_site = {name for name, values in found.items() if values[0] == "'self'"}
    of_nobody = {name for name, values in found.items() if values == ["'none'"]}
    assert of_this_site - {"default-src", "script-src"} == {
        "style-src",
        "img-src",
        "font-src",
        "connect-src",
        "worker-src",
        "form-action",
    }
    assert of_nobody == {"frame-src", "object-src", "base-uri"}
    assert all(len(found[name]) == 1 for name in of_this_site - {"script-src"})


def test_text_becomes_markup_or_a_script_by_two_policies_alone(site: Path) -> None:
    write_policy(site)

    found = rules(policies(site)[0])
    assert found["require-trusted-types-for"] == ["'script'"]
    assert found["trusted-types"] == ["renderer", "default"]


def test_the_same_again_changes_nothing(site: Path) -> None:
    write_policy(site)
    before = picture(site)

    write_policy(site)

    assert picture(site) == before


def test_a_script_that_changes_is_the_only_one_that_is_known(site: Path) -> None:
    write_policy(site)
    before = set(rules(policies(site)[0])["script-src"])
    page = site / "deep/index.html"
    page.write_text(page.read_text().replace("start()", "begin()"))

    write_policy(site)

    after = {*rules(policies(site)[0])["script-src"]}
    assert len(before - after) == len(after - before) == 1
    assert len(set(policies(site))) == 1


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<script>alert(1)</script>", "the inline script 'alert(1)' is not known"),
        ("<script data-early>alert(1)</script>", "the inline script 'alert(1)' is not known"),
        ('<script type="module">import "x"</script>', "the inline script 'import \"x\"' is not known"),
        ('<p style="color: red">', '<p style="color: red">: use a class.'),
        ('<b onclick="x()">', '<b onclick="x()">: listen from a module of the shell.'),
        ('<a href=" javascript:x()">', '<a href=" javascript:x()">: use the address of a page or a file.'),
        ("<style>p {color: red}</style>", "<style>: this site has none."),
        ('<iframe src="/"></iframe>', "<iframe>: this site has none."),
        ('<base href="/">', "<base>: this site has none."),
        ('<meta charset="utf-8">', 'meta charset="utf-8"> should be there once'),
    ],
)
def test_what_a_browser_would_refuse_stops_the_build(site: Path, markup: str, said: str) -> None:
    add(site, markup)

    with pytest.raises(StepError) as problem:
        write_policy(site)

    assert str(problem.value).startswith("index.html: ")
    assert said in str(problem.value)
    assert policies(site) == []


def test_a_script_around_the_text_has_to_be_marked_as_well(site: Path) -> None:
    add(site, "<script>surprise()</script>", before='<script src="x.js">')

    with pytest.raises(StepError, match=r"surprise\(\)"):
        write_policy(site)


def test_a_problem_of_many_pages_is_told_once(site: Path) -> None:
    for page in site.rglob("*.html"):
        page.write_text(page.read_text() + "<p style='x'>")

    with pytest.raises(StepError, match=r"\Adeep/index\.html and 1 more: <p style=\"x\">: use a class\.\Z"):
        write_policy(site)


def test_a_site_without_our_shell_is_left_as_it_is(tmp_path: Path) -> None:
    plant(tmp_path, "index.html\n    <script>theirs()</script>\n")
    before = picture(tmp_path)

    write_policy(tmp_path)

    assert picture(tmp_path) == before


def planted(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    return plant(tmp_path / "site", SITE)


def finished_before(site: Path, tmp_path: Path) -> Path:
    """The site, finished, and copied to where a quick build finds it."""
    write_policy(site)
    return shutil.copytree(site, tmp_path / "before")


def test_of_a_copy_only_new_pages_are_read_and_end_as_all_would(tmp_path: Path) -> None:
    site = planted(tmp_path)
    before = finished_before(site, tmp_path)
    known = site / "deep/index.html"
    for copy in (known, before / "deep/index.html"):
        copy.write_text(copy.read_text() + "<p onclick>")
    was = known.read_text()
    plant(site, SITE.partition("deep/")[0].replace("Text about", "New text about"))

    write_policy(site, before)

    assert known.read_text() == was, "a finished page would have been refused, had it been read"
    assert len(set(policies(site))) == 1
    assert len(policies(site)) == 2
    assert "New text" in (site / "index.html").read_text()


def test_a_new_page_with_a_new_script_changes_what_all_pages_allow(tmp_path: Path) -> None:
    site = planted(tmp_path)
    before = finished_before(site, tmp_path)
    plant(site, SITE.partition("deep/")[0].replace("ours()", "other()"))

    write_policy(site, before)

    script = b64encode(sha256(b"other()").digest()).decode()
    assert [script in policy for policy in policies(site)] == [True, True]


def test_what_a_new_page_does_wrong_is_told(tmp_path: Path) -> None:
    site = planted(tmp_path)
    before = finished_before(site, tmp_path)
    add(site, "<p onclick='x()'>")

    with pytest.raises(StepError, match=r"index\.html: .*onclick"):
        write_policy(site, before)
