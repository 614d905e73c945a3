"""An engine of the tests' own, with nothing kept from before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.render.diagram import arrange
from plugins.render.diagram.engine import Engine

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    engine = Engine(tmp_path_factory.mktemp("diagrams"))
    yield engine
    engine.close()


@pytest.fixture(autouse=True, scope="session")
def _own_engine(engine: Engine) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(arrange, "engine", lambda: engine)
        yield
