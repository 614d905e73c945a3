"""A folder served as GitHub Pages serves a project's site: below a path, compressed, kept for a while."""

from __future__ import annotations

import sys
import time
import zlib
from dataclasses import dataclass, field
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Self
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from tests.browser.line import Line

MOUNT = "/scope-to-scale/"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "application/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".mjs": "application/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
DOCTYPE = b"<!doctype html>"
COMPRESSED = {".css", ".html", ".js", ".json", ".md", ".mjs", ".svg", ".txt", ".wasm", ".xml"}


@dataclass(frozen=True, slots=True)
class Visit:
    """One request that was answered: the path below the mount, and the bytes of the body as sent."""

    path: str
    status: int
    bytes: int


@dataclass(slots=True)
class Server:
    """Serves `folder`, which may be changed for another, until the `with` is left; can be told to fail or to dawdle.

    A path is named as it stands in the folder; one that ends in `*` means all that begin so.
    """

    folder: Path
    visits: list[Visit] = field(default_factory=list)
    preface: str = ""  # what every page begins with
    is_down: bool = False  # hangs up on everybody
    max_age: int = 600  # seconds for which a browser need not ask again
    _failures: dict[str, int] = field(default_factory=dict)
    _delays: dict[str, float] = field(default_factory=dict)
    _held: dict[str, Event] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)
    line: Line | None = None  # slows all that is sent
    _http: ThreadingHTTPServer = field(init=False)

    def __enter__(self) -> Self:
        self._http = _Http(("127.0.0.1", 0), type("Handler", (_Handler,), {"site": self}))
        Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None:
        self.release()
        self._http.shutdown()
        self._http.server_close()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}"

    @property
    def url(self) -> str:
        """The address of the site, with the slash at its end."""
        return self.origin + MOUNT

    def fail(self, path: str, times: int = 1_000_000) -> None:
        """The next `times` requests of the path are answered with 404."""
        self._failures[path] = times

    def delay(self, path: str, seconds: float) -> None:
        """Every answer to the path waits."""
        self._delays[path] = seconds

    def hold(self, path: str) -> None:
        """Every answer to the path waits until the test has seen enough, however long that takes it."""
        self._held[path] = Event()

    def release(self) -> None:
        """Lets go of every answer that is held, and holds no other."""
        held = [*self._held.values()]
        self._held.clear()
        for event in held:
            event.set()

    def behave(self) -> None:
        """Forgets all failures and delays, and is there again."""
        self._failures.clear()
        self._delays.clear()
        self.release()
        self.is_down = False

    def answer(self, path: str) -> tuple[HTTPStatus, Path]:
        """What is said to a request of a path below the mount."""
        time.sleep(max((seconds for rule, seconds in self._delays.items() if _applies(rule, path)), default=0))
        for event in [event for rule, event in self._held.copy().items() if _applies(rule, path)]:
            event.wait()
        found = self.folder / path
        if found.is_dir():
            found /= "index.html"
        if self._is_failing(path) or not found.is_file() or not found.resolve().is_relative_to(self.folder.resolve()):
            return HTTPStatus.NOT_FOUND, self.folder / "404.html"
        return HTTPStatus.OK, found

    def _is_failing(self, path: str) -> bool:
        with self._lock:
            for rule, times in self._failures.items():
                if times and _applies(rule, path):
                    self._failures[rule] = times - 1
                    return True
        return False


def _applies(rule: str, path: str) -> bool:
    return path.startswith(rule.removesuffix("*")) if rule.endswith("*") else path == rule


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser may hang up whenever it likes; anything else is a mistake of ours."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Server

    def setup(self) -> None:
        super().setup()
        if self.site.line:
            self.wfile = self.site.line.before(self.wfile)

    def parse_request(self) -> bool:
        """What was asked, and the time until it can be answered."""
        if self.site.line:
            self.site.line.wait()
        return super().parse_request()

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if self.site.is_down:
            self.close_connection = True
        elif not path.startswith(MOUNT):
            self._send(HTTPStatus.NOT_FOUND, "", DOCTYPE, {"Content-Type": TYPES[".html"]})
        elif (self.site.folder / path.removeprefix(MOUNT)).is_dir() and not path.endswith("/"):
            self._send(HTTPStatus.MOVED_PERMANENTLY, path, b"", {"Location": f"{path}/"})
        else:
            self._send_file(path.removeprefix(MOUNT))

    def log_message(self, *_: object) -> None:
        """Nothing: what was asked for is in `visits`."""

    def _send_file(self, path: str) -> None:
        status, file = self.site.answer(path)
        if not file.is_file():
            self._send(status, path, b"", {})
            return
        stat = file.stat()
        compress = file.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        tag = f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"'
        # Without the last, a browser takes up abandoned downloads, and asks more often than a test counts.
        age = f"max-age={self.site.max_age}"
        headers = {"ETag": tag, "Cache-Control": age, "Vary": "Accept-Encoding", "Accept-Ranges": "none"}
        if status == HTTPStatus.OK and self.headers.get("If-None-Match") == tag:
            self._send(HTTPStatus.NOT_MODIFIED, path, b"", headers)
            return
        headers["Content-Type"] = TYPES.get(file.suffix, "application/octet-stream")
        if compress:
            headers["Content-Encoding"] = "gzip"
        preface = self.site.preface if file.suffix == ".html" else ""
        self._send(status, path, _read(file, stat.st_mtime_ns, preface, compress=compress), headers)

    def _send(self, status: HTTPStatus, path: str, body: bytes, headers: dict[str, str]) -> None:
        self.site.visits.append(Visit(path, status, len(body)))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@lru_cache(maxsize=512)
def _read(file: Path, _changed: int, preface: str, *, compress: bool) -> bytes:
    body = file.read_bytes()
    if preface:
        assert DOCTYPE in body
        body = body.replace(DOCTYPE, DOCTYPE + preface.encode(), 1)
    return zlib.compress(body, 6, wbits=31) if compress else body
