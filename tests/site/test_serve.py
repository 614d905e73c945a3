"""The development server in a process of its own, followed as a browser follows it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from contextlib import ExitStack, closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0  # seconds; a build of the tiny site takes one


class Story(TypedDict):
    build: int
    pages: list[str]
    everywhere: bool
    problem: str


class Served:
    """A running server, and the connection on which it tells of builds."""

    def __init__(self, process: subprocess.Popen[str], port: int) -> None:
        self.process, self._port = process, port
        self._connections = ExitStack()
        self._news = self._open("/tiny/-/news")

    def get(self, path: str) -> str:
        return self._open(path).read().decode()

    def leave(self) -> None:
        self._connections.close()

    def hear(self) -> Story:
        """The next news."""
        for line in iter(self._news.readline, b""):
            if line.startswith(b"data: "):
                story: Story = json.loads(line.removeprefix(b"data: "))
                return story
        raise EOFError

    def _open(self, path: str) -> HTTPResponse:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE)
        self._connections.enter_context(closing(connection))
        connection.request("GET", path, headers={"Connection": "close"})
        return self._connections.enter_context(connection.getresponse())


@contextmanager
def serving(root: Path) -> Iterator[Served]:
    process = subprocess.Popen(
        [sys.executable, "-m", "plugins.serve", "site"],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PORT": "18300"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        assert process.stdout
        first = re.search(r"http://127\.0\.0\.1:(\d+)/tiny/", process.stdout.readline())
        assert first
        server = Served(process, int(first[1]))
        yield server
        server.leave()
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE)


@pytest.fixture
def served(tiny: Path) -> Iterator[Served]:
    with serving(tiny) as server:
        story = server.hear()
        while story["build"] == 0:
            story = server.hear()
        yield server


def replace(file: Path, old: str, new: str) -> None:
    """As editors do it: a new file under the old name."""
    text = file.read_text()
    assert old in text
    fresh = file.with_name("4913")
    fresh.write_text(text.replace(old, new))
    fresh.rename(file)


def test_an_edited_page_is_shown_then_settled(tiny: Path, served: Served) -> None:
    replace(tiny / "docs/other.md", "See", "Now see")

    quick, full = served.hear(), served.hear()

    assert quick["pages"] == ["/tiny/other/"]
    assert not quick["everywhere"]
    assert full["pages"] == []
    assert "Now see" in served.get("/tiny/other/")


def test_an_edited_fact_is_shown_on_the_page_that_tells_it(tiny: Path, served: Served) -> None:
    replace(tiny / "docs/data/fact.txt", "first", "second")

    assert "/tiny/" in served.hear()["pages"]
    assert "second fact" in served.get("/tiny/")


def test_an_edited_case_is_shown_at_once_and_then_wherever_it_is_told_of(tiny: Path, served: Served) -> None:
    replace(tiny / "docs/data/cases/shop.yml", "ten", "twelve")

    assert served.hear()["pages"] == ["/tiny/cases/shop/"]
    assert "It has twelve shelves." in served.get("/tiny/cases/shop/")
    assert "/tiny/cases/list/" in served.hear()["pages"]
    assert "The shop has twelve shelves." in served.get("/tiny/cases/list/")


def test_an_edited_calculator_is_imported_anew(tiny: Path, served: Served) -> None:
    replace(tiny / "calculators/__init__.py", "7", "8")

    assert served.hear()["pages"] == ["/tiny/"]
    assert "the peak is 8." in served.get("/tiny/")


def test_an_edited_settings_file_changes_every_page(tiny: Path, served: Served) -> None:
    replace(tiny / "mkdocs.yml", "site_name: Tiny", "site_name: Small")

    assert {"/tiny/", "/tiny/other/"} <= set(served.hear()["pages"])


def test_a_failed_build_is_told_and_mended(tiny: Path, served: Served) -> None:
    replace(tiny / "calculators/__init__.py", "7", "7 +")

    problem = served.hear()
    last_good = served.get("/tiny/")
    replace(tiny / "calculators/__init__.py", "7 +", "9")
    mended = served.hear()

    assert "SyntaxError" in problem["problem"]
    assert "the peak is 7." in last_good
    assert (mended["problem"], mended["pages"]) == ("", ["/tiny/"])


def test_a_broken_link_is_found_by_the_build_that_follows_the_quick_one(tiny: Path, served: Served) -> None:
    replace(tiny / "docs/other.md", "index.md", "nowhere.md")

    quick, full = served.hear(), served.hear()

    assert quick["problem"] == ""
    assert "'nowhere.md'" in full["problem"]


@pytest.mark.skipif(os.name == "nt", reason="there Ctrl-C is not a signal to one process")
def test_ctrl_c_stops_it_cleanly(tiny: Path) -> None:
    with serving(tiny) as server:
        server.process.send_signal(signal.SIGINT)
        said, _ = server.process.communicate(timeout=10)

    assert server.process.returncode == 0
    assert said.rstrip().endswith("Stopped.")
    assert "Traceback" not in said
