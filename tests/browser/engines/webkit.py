"""WebKitGTK's own small browser on a screen that nobody sees, driven by the WebDriver that belongs to it."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.browser.engines.webdriver import WebDriver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.engines.browser import Browser

DRIVER, SCREEN = "WebKitWebDriver", "Xvfb"
MISSING = "WebKit is not installed: apt-get install webkit2gtk-driver xvfb"
# The pages are ours, and as root, or in a container, WebKit's sandbox cannot be had.
SETTINGS = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "NO_AT_BRIDGE": "1", "GDK_BACKEND": "x11"}
STARTS_WITHIN_S = 60
ROUTES = {
    "NewSession": "/session",
    "SetTimeouts": "/session/{session}/timeouts",
    "Navigate": "/session/{session}/url",
    "Refresh": "/session/{session}/refresh",
    "ExecuteAsyncScript": "/session/{session}/execute/async",
    "FindElement": "/session/{session}/element",
    "ElementClear": "/session/{session}/element/{id}/clear",
    "ElementClick": "/session/{session}/element/{id}/click",
    "ElementSendKeys": "/session/{session}/element/{id}/value",
}


class Http:
    """Implements `Wire` as the standard writes it: each command a path to post to."""

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port)
        self._session = ""

    def start(self, browser: Path) -> None:
        options = {"binary": str(browser), "args": ["--automation"]}
        capabilities = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        self._session = self.ask("NewSession", capabilities=capabilities)["sessionId"]

    def ask(self, command: str, **given: object) -> Any:  # noqa: ANN401 -- JSON
        return self._request("POST", ROUTES[command].format(session=self._session, **given), given)

    def close(self) -> None:
        self._request("DELETE", f"/session/{self._session}", {})
        self._connection.close()

    def _request(self, method: str, path: str, given: dict[str, object]) -> Any:  # noqa: ANN401 -- JSON
        self._connection.request(method, path, json.dumps(given), {"Content-Type": "application/json"})
        response = self._connection.getresponse()
        value = json.load(response)["value"]
        if response.status != 200:
            raise RuntimeError(f"{path}: {value['error']}: {value['message']}")
        return value


def find_webkit() -> Path | None:
    """Where the browser is, if the driver and a screen for it are there as well."""
    if not (shutil.which(DRIVER) and shutil.which(SCREEN)):
        return None
    return next(Path("/usr/lib").glob("*/webkit*gtk-[46].*/MiniBrowser"), None)


@contextmanager
def open_webkit() -> Iterator[Browser]:
    browser = find_webkit()
    if browser is None:
        raise FileNotFoundError(MISSING)
    with ExitStack() as running:
        display = running.enter_context(_screen())
        port = running.enter_context(_driver(os.environ | SETTINGS | {"DISPLAY": display}))
        wire = Http(port)
        wire.start(browser)
        yield WebDriver(wire)
        wire.close()


@contextmanager
def _screen() -> Iterator[str]:
    """A screen in memory, by a name that no other screen has."""
    told, tell = os.pipe()
    command = [SCREEN, "-displayfd", str(tell), "-screen", "0", "1440x1000x24", "-nolisten", "tcp"]
    with _running(command, dict(os.environ), tell):
        os.close(tell)
        with os.fdopen(told) as number:
            yield f":{number.readline().strip()}"


@contextmanager
def _driver(environment: dict[str, str]) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    with _running([DRIVER, f"--port={port}"], environment) as process:
        until = time.monotonic() + STARTS_WITHIN_S
        while not _listens(port):
            if process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"{DRIVER} did not start.")
            time.sleep(0.05)
        yield port


@contextmanager
def _running(command: list[str], environment: dict[str, str], *kept: int) -> Iterator[subprocess.Popen[bytes]]:
    nowhere = subprocess.DEVNULL
    process = subprocess.Popen(command, env=environment, pass_fds=kept, stdout=nowhere, stderr=nowhere)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def _listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port)).close()
    except ConnectionRefusedError:
        return False
    return True
