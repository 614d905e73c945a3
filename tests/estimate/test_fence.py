"""An envelope in Markdown: results beside its lines, wherever it stands; what fails is said with its place."""

from __future__ import annotations

import logging
import re

import markdown
import pytest

from estimate.fence import EnvelopeFailedError

ENVELOPE = "```envelope\npeople = 50M users\nposts = people × 2/day in 1/s\nposts < 2k/s\n```\n"


def shown(text: str, *others: str, **settings: object) -> str:
    """With the fences of others after ours, as sites have them."""
    extensions = ["estimate.fence", "pymdownx.superfences", "md_in_html", *others]
    html: str = markdown.markdown(text, extensions=extensions, extension_configs={"estimate.fence": settings})
    return html


def test_each_line_has_its_result_beside_it() -> None:
    """50M people twice a day are 1,157 a second."""
    html = shown(f"Before.\n\n{ENVELOPE}\nAfter.")

    assert '<b data-line="people">50 million users</b>' in html
    assert '<b data-line="posts">1,160/s</b>' in html
    assert re.search('data-check data-holds="true"><b>holds</b>: 1,160/s is 58% of 2,000/s', html)
    assert html.startswith("<p>Before.</p>")
    assert html.endswith("<p>After.</p>")


def test_a_reader_may_change_its_numbers_where_a_site_has_the_element_for_that() -> None:
    text = ENVELOPE.removeprefix("```envelope\n").removesuffix("\n```\n")

    assert f'<div><sts-numbers data-text="{text.replace("<", "&lt;")}">' in shown(ENVELOPE, live=True)
    assert "<p><" not in shown(ENVELOPE, live=True)
    assert '<span data-assumption="people">50M users</span>' in shown(ENVELOPE, live=True)
    assert "<button" not in shown(ENVELOPE)


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("- one\n\n{}\n- two", "<li>\n<p>one</p>\n<div"),
        ("!!! note\n\n{}", '<div class="admonition note">'),
        ("<div markdown>\n\n{}\n</div>", "<div>\n<div"),
        ("> quoted\n>\n{}", "<blockquote>"),
    ],
)
def test_it_may_stand_within_something(text: str, within: str) -> None:
    indent = {"-": "    ", "!": "    ", "<": "", ">": "> "}[text[0]]
    inside = "".join(f"{indent}{line}\n" for line in ENVELOPE.splitlines())
    html = shown(text.format(inside), "admonition")

    assert within in html
    assert html.count('<b data-line="people">50 million users</b>') == 1
    assert "```" not in html


@pytest.mark.parametrize(
    "text",
    [
        f"````markdown\n{ENVELOPE}````\n",
        f"~~~\n{ENVELOPE}~~~\n",
        "```python\npeople = 50\n```\n",
        "```envelopes\npeople = 50\n```\n",
        "`` ```envelope ``",
    ],
)
def test_other_code_is_left_alone(text: str) -> None:
    assert "data-envelope" not in shown(text)


def test_a_fence_that_is_never_closed_is_text() -> None:
    assert "people = 5" in shown("```envelope\npeople = 5\n\nmore")


def test_several_on_a_page_have_no_id_twice_and_styles_once() -> None:
    html = shown(f"{ENVELOPE}\n{ENVELOPE}")

    assert re.findall(r'data-envelope="([^"]+)"', html) == ["envelope-1", "envelope-2"]
    assert " id=" not in html
    assert html.count("<style>") == 1


def test_a_site_with_styles_of_its_own_gets_none() -> None:
    assert "<style>" not in shown(ENVELOPE, style=False)


def test_a_site_with_a_page_for_envelopes_has_a_link_to_it() -> None:
    assert re.search(
        '<a href="envelope/#e1=[^"]+" class="sts-open-envelope">Open in the envelope</a>',
        shown(ENVELOPE, page="envelope/"),
    )


def test_what_is_written_is_shown_as_text() -> None:
    assert "<script>" not in shown("```envelope\nv = 5 -- <script>alert(1)</script>\n```")


def test_what_fails_is_a_warning_with_its_line(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="mkdocs.estimate"):
        html = shown("# Size\n\n```envelope\npeople = 5\nv = peple\npeople > 6\n```")

    assert caplog.messages == [
        "text:5: No line is called “peple”. Did you mean “people”?",
        "text:6: people > 6 fails: 5, where at least 6 is needed.",
    ]
    assert "Did you mean “people”?" in html
    assert 'data-holds="false"' in html


def test_what_fails_ends_the_build_where_that_is_asked_for() -> None:
    with pytest.raises(EnvelopeFailedError, match="text:2: 5 > 6 fails"):
        shown("```envelope\n5 > 6\n```", stop=True)
