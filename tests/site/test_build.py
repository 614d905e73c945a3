"""Real builds of a tiny site."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins import site
from plugins.build import SITE_STEP
from plugins.step import StepError

ROOT = Path(__file__).parents[2]


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))
    # The builder compares times, and a test is quicker than some file systems' clocks.
    os.utime(file, (file.stat().st_mtime + 2,) * 2)


def page(root: Path, name: str = "") -> str:
    return (root / "site" / name / "index.html").read_text()


def test_pages_show_facts_and_figures(tiny: Path) -> None:
    site.build(tiny)

    assert "The fact is first fact\n, the peak is 7." in page(tiny)


def test_a_failed_build_keeps_the_last_good_site_and_says_why(tiny: Path) -> None:
    site.build(tiny)
    before = page(tiny, "other")
    edit(tiny / "docs/other.md", "index.md", "nowhere.md")
    edit(tiny / "docs/other.md", "# Other", "# Changed")

    with pytest.raises(StepError, match=r"WARNING.*'other.md' contains a link 'nowhere.md'") as problem:
        site.build(tiny)

    assert page(tiny, "other") == before
    assert "INFO" not in str(problem.value)


def test_a_failing_macro_names_the_page(tiny: Path) -> None:
    edit(tiny / "docs/other.md", "See", "{{ fact(1) }} See")

    with pytest.raises(StepError, match=r"_File_: `other.md`"):
        site.build(tiny)

    assert not (tiny / "site").exists()


@pytest.mark.skipif(os.name == "nt", reason="there the system's way to take turns is another")
def test_builds_at_once_take_turns(tiny: Path) -> None:
    command = [sys.executable, "-m", "plugins.build", "site"]
    # The little site has a folder of the same name as a package of ours.
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1"}
    builds = [
        subprocess.Popen(command, cwd=tiny, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(3)
    ]
    said = sorted(build.communicate(timeout=60)[0].split()[1] for build in builds)

    assert [build.returncode for build in builds] == [0, 0, 0]
    assert said[1:] == ["unchanged", "unchanged"]
    assert "the peak is 7." in page(tiny)


def test_the_changed_files_are_named(tiny: Path) -> None:
    site.build(tiny)
    edit(tiny / "docs/data/fact.txt", "first", "second")
    (tiny / "docs/new.txt").touch()

    site.build(tiny)

    assert set(site.changed(tiny)) == {"index.html", "data/fact.txt", "new.txt", "search/search_index.json"}


def test_a_quick_build_shows_the_edited_page_as_the_full_one_will(tiny: Path) -> None:
    site.build(tiny)
    edit(tiny / "docs/other.md", "See", "Now see")

    site.build_pages(tiny)
    quick, quickly = page(tiny, "other"), site.changed(tiny)
    site.build(tiny)

    assert "Now see" in quick
    assert quickly == ["other/index.html"]
    assert page(tiny, "other") == quick
    assert site.changed(tiny) == ["search/search_index.json"]


@pytest.mark.parametrize("facts", ["shop.yml", "shop.txt"])
def test_a_quick_build_shows_a_case_by_its_new_facts_and_the_full_one_what_tells_of_it(
    tiny: Path, facts: str
) -> None:
    (tiny / "docs/data/cases" / facts).touch()
    site.build(tiny)
    edit(tiny / "docs/data/cases/shop.yml", "ten", "twelve")
    os.utime(tiny / "docs/data/cases/shop.yml", (0, 0))
    (tiny / "docs/data/cases" / facts).touch()

    site.build_pages(tiny)

    assert "It has twelve shelves." in page(tiny, "cases/shop")
    assert "The shop has ten shelves." in page(tiny, "cases/list")
    site.build(tiny)
    assert "The shop has twelve shelves." in page(tiny, "cases/list")


def test_a_quick_build_leaves_a_case_alone_that_is_as_it_was(tiny: Path) -> None:
    site.build(tiny)
    edit(tiny / "docs/other.md", "See", "Now see")

    site.build_pages(tiny)

    assert site.changed(tiny) == ["other/index.html"]


def test_facts_without_a_page_are_no_cases(tiny: Path) -> None:
    known = ["docs/data/cases/shop.yml", "docs/data/cases/shop.txt"]
    others = ["docs/data/cases/none.yml", "docs/data/fact.txt", "docs/cases/shop.md", "docs/data/cases/shop.svg"]

    pages = [site.page_of_case(tiny, Path(each)) for each in [*known, *others]]
    assert pages == [Path("docs/cases/shop.md")] * 2 + [None] * 4


def test_a_quick_build_that_fails_keeps_the_site(tiny: Path) -> None:
    site.build(tiny)
    edit(tiny / "docs/other.md", "See", "{{ nothing }}")

    with pytest.raises(StepError, match="'nothing' is undefined"):
        site.build_pages(tiny)

    assert "See" in page(tiny, "other")


def test_a_build_stopped_in_the_middle_of_the_swap_loses_nothing(tiny: Path) -> None:
    site.build(tiny)
    (tiny / site.SITE).rename(tiny / site.LAST)
    edit(tiny / "docs/other.md", "index.md", "nowhere.md")

    with pytest.raises(StepError):
        site.build(tiny)

    assert "See" in page(tiny, "other")


NOTHING_TO_DO = """
import sys
from pathlib import Path

started = []
STARTS = {"subprocess.Popen", "os.fork", "os.exec"}
sys.addaudithook(lambda event, _: started.append(event) if event in STARTS else None)

from plugins.build import SITE_STEP, run

assert run(Path.cwd(), [SITE_STEP])
assert not started, started
assert "mkdocs" not in sys.modules
"""


def test_a_second_build_starts_nothing_and_imports_no_builder(tiny: Path) -> None:
    SITE_STEP.run(tiny)

    again = subprocess.run(
        [sys.executable, "-c", NOTHING_TO_DO],
        cwd=tiny,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (again.returncode, again.stderr, again.stdout) == (0, "", "site     unchanged\n")


def test_an_edited_calculator_is_reason_enough_to_build(tiny: Path) -> None:
    SITE_STEP.run(tiny)
    edit(tiny / "calculators/__init__.py", "7", "8")

    assert SITE_STEP.run(tiny) is not None
    assert "the peak is 8." in page(tiny)


def test_the_command_prints_a_line_for_each_step_and_fails_without_a_traceback(tiny: Path) -> None:
    edit(tiny / "docs/other.md", "index.md", "nowhere.md")

    failed = subprocess.run(
        [sys.executable, "-m", "plugins.build", "site"],
        cwd=tiny,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert failed.returncode == 1
    assert failed.stderr.startswith("site     failed\nWARNING")
    assert "Traceback" not in failed.stderr
