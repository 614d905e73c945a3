"""Macros on real pages: what they print is whole, and a mistake in a call stops the build naming page and line."""

import gc
import re
from pathlib import Path

import pytest

from plugins.macros import define_env
from tests.plugins.small import build, plant_small_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return plant_small_site(tmp_path)


def built(site: Path, page: str) -> str:
    done = build(site, page)
    assert done.returncode == 0, done.stdout + done.stderr
    return (site / "site/index.html").read_text()


def refused(site: Path, call: str) -> str:
    """What is said about a call on line 8 of the page."""
    done = build(site, f"---\ntitle: A page\n---\n\n# A page\n\nText.\n{{{{ {call} }}}}\n")
    assert done.returncode != 0
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    assert "_File_: `index.md`" in said
    assert "index.md:8: " in said
    return said


def test_a_phase_has_its_heading_in_the_contents(site: Path) -> None:
    html = built(site, '# A page\n\n{{ phase("d", "high-level-design") }}\n\nAfter.\n')

    assert '<h2 id="high-level-design">High-level design</h2>' in html
    assert "High-level design - #high-level-design" in html
    assert '<p class="sts-eyebrow">Phase 2 of 4 · 20 minutes</p>' in html
    assert "<p>After.</p>" in html


@pytest.mark.parametrize(
    ("call", "tag"),
    [
        ('timing_table("d")', "sts-timing"),
        ('timing_table("d", minutes=60)', "sts-timing"),
        ("storage()", "sts-storage"),
        ('checklist("d", "scope")', "sts-checklist"),
        ("plan_kinds()", "table"),
        ('checklist("framework", "requirements")', "sts-checklist"),
        ('calculator("traffic")', "sts-calculator"),
        ('calculator("traffic", users="5M", peak=3)', "sts-calculator"),
    ],
)
def test_markdown_leaves_the_markup_alone(site: Path, call: str, tag: str) -> None:
    html = built(site, f"# A page\n\nBefore.\n\n{{{{ {call} }}}}\n\nAfter.\n")

    (inner,) = re.findall(rf"<p>Before.</p>\n<div>(<{tag}[ >].*</{tag}>)</div>\n*<p>After.</p>", html, re.DOTALL)
    assert "&lt;" not in inner
    assert "<p><" not in inner.replace("<p><b>", "")


def test_links_lead_from_the_page_that_a_macro_stands_on(site: Path) -> None:
    (site / "docs/below").mkdir()
    (site / "docs/below/page.md").write_text("{{ plan_bar() }}\n")

    assert '<a href="framework/scope/">Scope</a>' in built(site, "{{ plan_bar() }}\n")
    assert '<a href="../framework/scope/">Scope</a>' in (site / "site/below/page.html").read_text()


def test_a_calculator_stands_in_what_opens_and_closes(site: Path) -> None:
    opens = "<details markdown>\n<summary>Try it</summary>\n\nSome **words**.\n\n%s\n\n</details>"
    html = built(site, f"# A page\n\n{opens % '{{ calculator("traffic") }}'}\n\nAfter.\n")

    (inner,) = re.findall(r"<details>\n*<summary>Try it</summary>(.*)</details>\n*<p>After.</p>", html, re.DOTALL)
    assert "<p>Some <strong>words</strong>.</p>" in inner
    assert inner.count("<sts-calculator") == inner.count("</sts-calculator>") == 1


def test_a_head_names_the_framework_and_its_source(site: Path) -> None:
    html = built(site, '{{ framework_head("d") }}\n')

    assert '<h1 id="framework-d">Framework D · Four timed phases</h1>' in html
    assert '<a href="https://www.youtube.com/watch?v=i7twT3x5yv8">' in html


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ('timing_table("x")', 'unknown framework "x"; known: '),
        ('timing_table("d", 10)', "a session of 10 minutes; accepted: whole minutes from 20 to 120"),
        ('timing_table("d", minutes="45")', "a session of '45' minutes; accepted: whole minutes from 20 to 120"),
        (
            'checklist("d", "scop")',
            (
                'unknown phase of Framework D "scop"; known: before, scope, high-level-design, deep-dive or wrap-up; '
                'did you mean "scope"?'
            ),
        ),
        ('phase("d", "dive")', 'unknown phase of Framework D "dive"; known: before, scope'),
        ('guide_phase("scop")', 'unknown phase of The merged framework "scop"; known: scope, high-level-design'),
        ("checklist()", "missing a required argument: 'framework'; accepted: checklist(framework, phase)"),
        (
            'timing_table("d", minuts=30)',
            "got an unexpected keyword argument 'minuts'; accepted: timing_table(framework, minutes=45)",
        ),
        ('framework_head("f")', 'unknown framework "f"; known: '),
        ('cheat_sheet("f")', 'unknown framework "f"; known: '),
        ('used_in("trafic")', 'unknown calculator "trafic"; known: '),
        ('envelope("chat")', 'unknown worked envelope "chat"; known: '),
        ('figure("chat", "traffic.peak")', 'unknown worked envelope "chat"; known: '),
        (
            'figure("messaging", "traffic.peek")',
            'unknown line of the envelope messaging "traffic.peek"; known: ',
        ),
        ('figure("messaging", "traffic.peek")', 'did you mean "traffic.peak"?'),
        ('calculator("trafic")', "traffic"),
        ('calculator("traffic", user="1M")', "user"),
        ('calculator("traffic", users="abc")', "abc"),
    ],
)
def test_a_bad_argument_stops_the_build_naming_page_and_line(site: Path, call: str, said: str) -> None:
    assert said in refused(site, call)


def test_an_unknown_macro_stops_the_build(site: Path) -> None:
    done = build(site, '# A page\n\n{{ timing_tabel("d") }}\n')

    assert done.returncode != 0
    assert "'timing_tabel' is undefined" in done.stdout + done.stderr


def test_a_mistake_in_data_stops_the_build_naming_file_and_line(site: Path) -> None:
    path = site / "docs/data/frameworks/d.yml"
    path.write_text(path.read_text().replace("minutes: 20", "minutes: twenty"))

    said = refused(site, 'timing_table("d")')

    assert re.search(r'docs/data/frameworks/d\.yml:\d+: phases\[high-level-design\]: minutes: found "twenty"', said)


class Builder:
    """What a site builder offers, and nothing more."""

    @property
    def conf(self) -> dict[str, object]:
        return {"docs_dir": "docs"}

    @property
    def page(self) -> object:
        raise AttributeError("There is none before one is built.")

    def macro(self, function: object) -> object:
        return function


def test_what_stays_to_the_end_of_a_build_is_set_aside_from_garbage_once() -> None:
    gc.unfreeze()
    define_env(Builder())
    aside = gc.get_freeze_count()

    define_env(Builder())

    assert aside
    assert gc.get_freeze_count() <= aside
    gc.unfreeze()
