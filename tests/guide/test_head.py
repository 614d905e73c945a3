"""The head of a page, made by a template engine that forgives nothing: front matter may lack what it likes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import pytest
from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader, StrictUndefined

from tests.guide.conftest import ROOT

BASE = "".join(
    f"{{% block {name} %}}{{% endblock %}}"
    for name in ("htmltitle", "fonts", "libs", "extrahead", "header", "site_nav", "container")
)
CONFIG = {"site_name": "Site", "site_url": "https://example.org/", "site_description": "About the site."}


@dataclass(frozen=True)
class Page:
    meta: dict[str, str]
    title: str = "Short"
    is_homepage: bool = False
    canonical_url: str = "https://example.org/short/"
    url: str = "short/"


@dataclass(frozen=True)
class Nav:
    items: tuple[Any, ...] = field(default=())


@pytest.fixture(scope="module")
def engine() -> Environment:
    loader = ChoiceLoader([DictLoader({"base.html": BASE}), FileSystemLoader(ROOT / "theme")])
    engine = Environment(loader=loader, undefined=StrictUndefined, autoescape=True)
    engine.filters["url"] = str
    return engine


def head(engine: Environment, page: Page | None) -> dict[str, str]:
    """The title, and what each Open Graph tag says."""
    html = engine.get_template("main.html").render(page=page, config=CONFIG, nav=Nav())
    (title,) = re.findall(r"<title>(.*)</title>", html)
    return {"tab": title, **dict(re.findall(r'<meta property="og:(\w+)" content="(.*)">', html))}


@pytest.mark.parametrize(
    ("meta", "title", "description"),
    [
        ({}, "Short", "About the site."),
        ({"title": "Own"}, "Own", "About the site."),
        ({"title": "Own", "called": "Own & long"}, "Own &amp; long", "About the site."),
        ({"description": "About the page."}, "Short", "About the page."),
    ],
)
def test_a_page_says_as_much_as_it_has(
    engine: Environment, meta: dict[str, str], title: str, description: str
) -> None:
    said = head(engine, Page(meta))

    assert (said["tab"], said["title"]) == (f"{title} · Site", title)
    assert said["description"] == description
    assert said["url"] == "https://example.org/short/"


def test_a_page_that_is_not_there_has_a_title(engine: Environment) -> None:
    said = head(engine, None)

    assert said["tab"] == "Page not found · Site"
    assert "url" not in said
