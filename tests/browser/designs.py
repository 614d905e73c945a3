"""Pages of the built site whose article holds designs of these tests, with the styles that pages of cases have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.render.diagram.figure import render_design, render_outline, render_sequence
from tests.plugins.render.diagram.designs import ENDPOINTS, FIGURES, NAMES, design

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page, Route

    from tests.browser.server import Server

BORROWED = "about/speed/"
STYLED = "cases/messaging/"
STYLES = re.compile(r'<link rel="stylesheet" href="[^"]*/case[^"]*">')
ARTICLE = re.compile(r"(<article[^>]*>).*?(</article>)", re.DOTALL)


def article(name: str) -> str:
    """Every board and every flow of a design, and the whole of it in words."""
    shown, figures = design(name), FIGURES[name]
    return "".join(
        [
            '<h1 id="speed">A design</h1>',  # where the borrowed page lets one skip to
            *(render_design(shown, board.id, figures, endpoints=ENDPOINTS) for board in shown.boards),
            *(render_sequence(shown, flow.id, figures, endpoints=ENDPOINTS) for flow in shown.flows),
            render_outline(shown, figures, endpoints=ENDPOINTS),
        ]
    )


def everything() -> str:
    return "".join(map(article, NAMES))


def show(page: Page, site: Path, server: Server, content: str) -> None:
    """Opens a page of the site with this in place of its article."""
    html = (site / BORROWED / "index.html").read_text(encoding="utf-8")
    styles = STYLES.search((site / STYLED / "index.html").read_text(encoding="utf-8"))
    assert styles, "a case has styles of its own"
    styled = html.replace("</head>", f"{styles.group()}</head>", 1)
    body = ARTICLE.sub(lambda found: f"{found[1]}{content}{found[2]}", styled)

    def answer(route: Route) -> None:
        route.fulfill(body=body, content_type="text/html; charset=utf-8")

    page.route(server.url + BORROWED, answer)
    page.goto(server.url + BORROWED)
