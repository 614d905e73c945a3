"""What the tests of the service worker share: it is let in, and connections may fail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from tests.browser.offline.deployment import Deployments

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser.server import Server


@pytest.fixture
def service_workers() -> Literal["allow", "block"]:
    return "allow"


@pytest.fixture
def host(site: Path, tmp_path: Path, serve: Callable[[Path], Server]) -> Deployments:
    return Deployments(site, tmp_path, serve)


@pytest.fixture(autouse=True)
def cut_connections(expected_errors: list[str]) -> None:
    """What a browser says of a connection that a test has cut, or of a file that is gone."""
    expected_errors.append("Failed to load resource")
