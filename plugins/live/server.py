"""Serves the built site on this machine, under the same sub-path as the published one."""

from __future__ import annotations

import mimetypes
import os
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from plugins.settings import site_url

if TYPE_CHECKING:
    from plugins.live.news import Noticeboard

SCRIPT = Path(__file__).with_name("live.js")
OWN = "-/"  # the server's own addresses below the site's; no page begins so
WAIT = 15.0  # seconds of silence after which a connection is asked whether anybody still listens
PATIENCE = 1.0  # seconds for which the site may be missing while a new one takes its place
PORTS_TRIED = 20
SWITCH = "assets/offline.json"  # off: a page of an earlier build must not come between an edit and its author
TYPES = {".mjs": "text/javascript", ".wasm": "application/wasm", ".woff2": "font/woff2", ".whl": "application/zip"}
NOTHING_YET = b"<!doctype html><meta charset=utf-8><title>Building</title><p>The site is being built.</p></body>"


def sub_path(settings: str) -> str:
    """The path of `site_url` in the settings, with a slash at each end."""
    return f"{urlsplit(site_url(settings)).path.rstrip('/')}/"


def listen(site: Path, base: str, board: Noticeboard, port: int) -> ThreadingHTTPServer:
    """A server on this port, or on the next that is free."""
    handler = partial(Handler, site=site, base=base, board=board)
    for candidate in range(port, port + PORTS_TRIED):
        try:
            return Server(("127.0.0.1", candidate), handler)
        except OSError:
            continue
    raise OSError(f"ports {port} to {port + PORTS_TRIED - 1} are all taken: set PORT to another")


class Server(ThreadingHTTPServer):
    """A server whose open connections do not hold up its end."""

    daemon_threads = True
    allow_reuse_address = os.name != "nt"  # there it would share a taken port instead of failing


class Handler(BaseHTTPRequestHandler):
    """Answers one request: a file of the site, or the news."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, site: Path, base: str, board: Noticeboard) -> None:
        """The base class answers while it is being made, so ours comes first."""
        self._site, self._base, self._board = site, base, board
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Find what the path names."""
        path = unquote(urlsplit(self.path).path)
        own = f"{self._base}{OWN}"
        if path == f"{own}live.js":
            self._send(HTTPStatus.OK, SCRIPT.read_bytes(), "text/javascript")
        elif path == f"{own}news":
            self._tell()
        elif path.startswith(self._base):
            self._send_file(path.removeprefix(self._base))
        else:
            self._redirect(self._base)

    do_HEAD = do_GET  # noqa: N815 - the base class calls it so

    def log_message(self, *_: object) -> None:
        """Requests are not worth a line."""

    def _send_file(self, name: str) -> None:
        file = self._find(name)
        if name == SWITCH:
            self._send(HTTPStatus.OK, b'{"enabled": false}', "application/json")
        elif file is None:
            self._send_missing()
        elif file.is_dir():
            self._redirect(f"{urlsplit(self.path).path}/")
        else:
            self._send(HTTPStatus.OK, file.read_bytes(), _type(file))

    def _find(self, name: str) -> Path | None:
        """The file or the folder without its slash; None when the site has neither."""
        self._await_site()
        file = (self._site / name).resolve()
        if not file.is_relative_to(self._site.resolve()):
            return None
        page = file / "index.html"
        if not name or name.endswith("/"):
            return page if page.is_file() else None
        return file if file.is_file() or page.is_file() else None

    def _await_site(self) -> None:
        end = monotonic() + PATIENCE
        while self._board.newest.build and not self._site.is_dir() and monotonic() < end:
            sleep(0.01)

    def _send_missing(self) -> None:
        page = self._site / "404.html"
        if page.is_file():
            self._send(HTTPStatus.NOT_FOUND, page.read_bytes(), "text/html")
        else:
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, NOTHING_YET, "text/html")

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, body: bytes, kind: str) -> None:
        if kind == "text/html":
            body = with_script(body, self._base, self._board.newest.build)
        text = kind.startswith("text/") or kind.endswith(("json", "xml"))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _tell(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        known = -1
        try:
            while True:
                news = self._board.wait(known, WAIT)
                known = news.build if news else known
                self.wfile.write(f"data: {news.text()}\n\n".encode() if news else b":\n\n")
        except OSError:  # the page has gone
            self.close_connection = True


def with_script(page: bytes, base: str, build: int) -> bytes:
    """The page with the live reload at its end, told which build it belongs to."""
    before, end, after = page.rpartition(b"</body>")
    script = f'<script type="module" src="{base}{OWN}live.js?build={build}"></script>'.encode()
    return before + script + end + after if end else page


def _type(file: Path) -> str:
    return TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
