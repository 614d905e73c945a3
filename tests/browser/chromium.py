"""A Chromium to test with: the one asked for, one that is there, or one that is installed now."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.browser.headless import find_headless

NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> str | None:
    """Where Chromium is; None means the copy that Playwright keeps, which is then installed."""
    found = os.environ.get("CHROMIUM") or _on_path() or _from_debian()
    if found is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)
    return found


def find_fastest() -> str | None:
    """The one without a window, unless another is asked for or it does not run here."""
    return os.environ.get("CHROMIUM") or find_headless() or find_chromium()


def _on_path() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def _from_debian() -> str | None:
    if os.geteuid() != 0 or not Path("/etc/debian_version").exists():
        return None
    subprocess.run(["apt-get", "install", "-qq", "-y", "--no-install-recommends", "chromium"], check=False)
    return _on_path()
