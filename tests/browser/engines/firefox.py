"""Firefox, without a window, driven over Marionette: WebDriver's commands as JSON on a socket of its own."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from tests.browser.engines.webdriver import WebDriver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.engines.browser import Browser

NAMES = ("firefox-esr", "firefox")
MISSING = "Firefox is not installed: apt-get install firefox-esr"
# Port 0: one that is free.
SETTINGS = """user_pref("marionette.port", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
"""
STARTS_WITHIN_S = 60


class Marionette:
    """Implements `Wire`. A message is its length, a colon, and JSON: [kind, number, error, reply]."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port))
        self._heard = self._socket.makefile("rb")
        self._hear()  # it greets first

    def ask(self, command: str, **given: object) -> Any:  # noqa: ANN401 -- JSON
        name = command if ":" in command else f"WebDriver:{command}"
        message = json.dumps([0, 1, name, given]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, reply = self._hear()
        if error:
            raise RuntimeError(f"{command}: {error['error']}: {error['message']}")
        # What is no mapping by itself comes in one.
        return reply["value"] if reply.keys() == {"value"} else reply

    def close(self) -> None:
        self._heard.close()
        self._socket.close()

    def _hear(self) -> Any:  # noqa: ANN401 -- JSON
        length = b""
        while (byte := self._heard.read(1)) != b":":
            if not byte:
                raise ConnectionError("Firefox has hung up.")
            length += byte
        return json.loads(self._heard.read(int(length)))


def find_firefox() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@contextmanager
def open_firefox() -> Iterator[Browser]:
    """A new profile, gone with the browser."""
    program = find_firefox()
    if program is None:
        raise FileNotFoundError(MISSING)
    # The browser may still be writing when it is told to go.
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        Path(profile, "user.js").write_text(SETTINGS)
        process = subprocess.Popen(
            [program, "--headless", "--marionette", "--no-remote", "--profile", profile],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wire = Marionette(_port(process, Path(profile, "MarionetteActivePort")))
            wire.ask("NewSession")
            yield WebDriver(wire)
            wire.ask("Marionette:Quit", flags=["eForceQuit"])
            wire.close()
            process.wait(10)
        finally:
            process.kill()
            process.wait()


def _port(process: subprocess.Popen[bytes], told: Path) -> int:
    until = time.monotonic() + STARTS_WITHIN_S
    while not (told.exists() and told.read_text()):
        if process.poll() is not None or time.monotonic() > until:
            raise RuntimeError("Firefox did not start.")
        time.sleep(0.05)
    return int(told.read_text())
