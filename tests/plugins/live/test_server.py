"""The server answers as the published site would, and adds nothing but the live reload."""

from __future__ import annotations

import socket
from http.client import HTTPConnection, HTTPResponse
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from plugins.live.news import Noticeboard
from plugins.live.server import listen, sub_path, with_script
from tests.tree import plant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    type Get = Callable[[str], tuple[HTTPResponse, str]]

SITE = """
secret.txt
    not for all
site/
    index.html
        <body>Home</body>
    404.html
        <body>Not here</body>
    d/
        index.html
            <body>D</body>
    assets/
        worker.mjs
            1;
        engine.wasm
            0
"""


@pytest.fixture
def get(tmp_path: Path) -> Iterator[Get]:
    plant(tmp_path, SITE)
    with listen(tmp_path / "site", "/guide/", Noticeboard("/guide/"), 18_200) as http:
        Thread(target=http.serve_forever, args=(0.01,), daemon=True).start()

        def ask(path: str) -> tuple[HTTPResponse, str]:
            connection = HTTPConnection("127.0.0.1", http.server_port)
            connection.request("GET", path)
            answer = connection.getresponse()
            text = answer.read().decode()
            connection.close()
            return answer, text

        yield ask
        http.shutdown()


@pytest.mark.parametrize(
    ("path", "place"),
    [("/", "/guide/"), ("/elsewhere/", "/guide/"), ("/guide", "/guide/"), ("/guide/d", "/guide/d/")],
)
def test_redirects(get: Get, path: str, place: str) -> None:
    answer, _ = get(path)

    assert (answer.status, answer.headers["Location"]) == (302, place)


def test_a_page_gets_the_live_reload(get: Get) -> None:
    answer, text = get("/guide/d/?x#y")

    assert answer.status == 200
    assert text == '<body>D<script type="module" src="/guide/-/live.js?build=0"></script></body>\n'


@pytest.mark.parametrize(
    ("path", "kind"),
    [("assets/worker.mjs", "text/javascript; charset=utf-8"), ("assets/engine.wasm", "application/wasm")],
)
def test_other_files_are_sent_as_they_are(get: Get, path: str, kind: str) -> None:
    answer, text = get(f"/guide/{path}")

    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Cache-Control"] == "no-store"
    assert "live.js" not in text


def test_nothing_is_kept_for_use_without_a_connection(get: Get) -> None:
    _, text = get("/guide/assets/offline.json")

    assert text == '{"enabled": false}'


def test_what_is_missing_gets_the_site_s_own_page(get: Get) -> None:
    answer, text = get("/guide/nowhere/")

    assert answer.status == 404
    assert "Not here" in text


@pytest.mark.parametrize("path", ["/guide/../secret.txt", "/guide/..%2fsecret.txt", "/guide/d/../../secret.txt"])
def test_nothing_outside_the_site_is_sent(get: Get, path: str) -> None:
    answer, text = get(path)

    assert answer.status == 404
    assert "not for all" not in text


def test_the_script_itself_is_served(get: Get) -> None:
    answer, text = get("/guide/-/live.js?build=3")

    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert "EventSource" in text


def test_a_site_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    with listen(tmp_path / "site", "/", Noticeboard(), 18_200) as http:
        Thread(target=http.serve_forever, args=(0.01,), daemon=True).start()
        connection = HTTPConnection("127.0.0.1", http.server_port)
        connection.request("GET", "/")
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        http.shutdown()

    assert answer.status == 503
    assert "live.js" in text


def test_a_taken_port_is_left_alone(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken: int = other.getsockname()[1]
        with listen(tmp_path, "/", Noticeboard(), taken) as http:
            assert taken < http.server_port < taken + 20


@pytest.mark.parametrize(
    ("settings", "path"),
    [
        ("site_url: https://example.org/guide/\n", "/guide/"),
        ("site_name: x\nsite_url: 'https://example.org/a/b'\n", "/a/b/"),
        ("site_url: https://example.org\n", "/"),
        ("site_name: x\n", "/"),
    ],
)
def test_the_sub_path_is_that_of_the_published_site(settings: str, path: str) -> None:
    assert sub_path(settings) == path


def test_a_page_without_an_end_is_left_as_it_is() -> None:
    assert with_script(b"<p>half", "/", 1) == b"<p>half"
