"""All of this is about the image."""

from __future__ import annotations

import pytest

from tests.built import HAS_IMAGE, NO_IMAGE


@pytest.fixture(autouse=True, scope="session")
def _image() -> None:
    if not HAS_IMAGE:
        pytest.skip(NO_IMAGE)
