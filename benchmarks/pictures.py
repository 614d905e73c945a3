"""Seconds of a processor for the pictures of all cases, with nothing kept."""

from __future__ import annotations

import resource
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from unittest.mock import patch

from benchmarks.row import Row
from plugins.model.data import Library
from plugins.render.diagram import arrange
from plugins.render.diagram.engine import Engine
from plugins.render.diagram.figure import draw_design

ROOT = Path(__file__).parents[1]
ALLOWED_S = 10


def measure_pictures() -> list[Row]:
    return [Row("all boards of all cases from nothing, processor", _pictures(), "s", bound=ALLOWED_S)]


def _pictures() -> float:
    """Of a processor, here and in Node: what the neighbours do on the machine makes the clock's no figure of ours."""
    library = Library(ROOT / "docs/data")
    drawn = [(case.design, library.case_envelopes[case.id].figures) for case in library.cases]
    start = _spent()
    with TemporaryDirectory() as folder:
        fresh = Engine(Path(folder))
        with patch.object(arrange, "engine", lambda: fresh):
            for design, figures in drawn:
                for board in (*(str(board.id) for board in design.boards), None):
                    draw_design(design, board, figures)
        fresh.close()
    return _spent() - start


def _spent() -> float:
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time() + ended.ru_utime + ended.ru_stime
