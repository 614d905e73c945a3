"""Nothing that is not markup already reaches a page as markup."""

import pytest

from calculators.text.html import Markup, element, escape, join

HOSTILE = """<img src=x onerror="alert('1')">&amp;"""


def test_text_children_are_escaped() -> None:
    built = element("p", HOSTILE)

    assert built == "<p>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;</p>"


def test_attribute_values_are_escaped() -> None:
    assert element("a", href='"><script>') == '<a href="&quot;&gt;&lt;script&gt;"></a>'


def test_finished_markup_is_kept() -> None:
    assert element("ul", element("li", "a"), element("li", "b")) == "<ul><li>a</li><li>b</li></ul>"


@pytest.mark.parametrize(
    ("value", "written"),
    [(True, "<p hidden></p>"), (False, "<p></p>"), (None, "<p></p>"), ("x", '<p hidden="x"></p>')],
)
def test_attribute_values(value: str | bool | None, written: str) -> None:
    assert element("p", hidden=value) == written


def test_zero_is_a_value_like_any_other() -> None:
    assert element("li", value=0) == '<li value="0"></li>'


def test_void_elements_have_no_end_tag() -> None:
    assert element("br") == "<br>"


def test_join_escapes_text_and_skips_none() -> None:
    assert join(["<", None, escape("<"), Markup("<hr>")]) == "&lt;&lt;<hr>"
