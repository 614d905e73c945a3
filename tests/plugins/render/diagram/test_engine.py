"""One process lays out all pictures, quickly, and what it has laid out costs nothing the next time."""

from __future__ import annotations

import json
import resource
import subprocess
from functools import partial
from time import process_time
from typing import TYPE_CHECKING, Any

import pytest

from plugins.render.diagram import arrange
from plugins.render.diagram import engine as engines
from plugins.render.diagram.engine import Engine, EngineError
from plugins.render.diagram.figure import draw_design
from tests.plugins.render.diagram.designs import FIGURES, boards, design

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GRAPH: dict[str, Any] = {
    "id": "picture",
    "layoutOptions": {"elk.algorithm": "layered"},
    "children": [{"id": name, "width": 40, "height": 20} for name in "ab"],
    "edges": [{"id": "e", "sources": ["a"], "targets": ["b"]}],
}
PICTURES = 40
ALLOWED_S = 10


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Engine]:
    engine = Engine(tmp_path / "kept")
    yield engine
    engine.close()


def spent() -> float:
    """Seconds of work, here and in processes that have ended: whatever else there is to do makes no difference."""
    child = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time() + child.ru_utime + child.ru_stime


def test_forty_pictures_in_ten_seconds_from_nothing(fresh: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each as if it were another one: none may come from what is kept."""
    monkeypatch.setattr(arrange, "engine", lambda: fresh)
    shown = [(name, board, at) for at in range(PICTURES) for name, board in boards()][:PICTURES]
    before = spent()
    for name, board, at in shown:
        monkeypatch.setattr(engines, "_release", partial(str, at))
        draw_design(design(name), board, FIGURES[name])
    fresh.close()

    assert fresh.asked >= PICTURES
    assert spent() - before < ALLOWED_S


def test_other_figures_of_like_length_need_no_other_layout(fresh: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrange, "engine", lambda: fresh)
    draw_design(design("video"), "bytes", FIGURES["video"])
    asked = fresh.asked
    draw_design(design("video"), "bytes", {line: text.replace("8", "3") for line, text in FIGURES["video"].items()})

    assert fresh.asked == asked


def test_what_is_kept_is_not_asked_for_again(fresh: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    first = fresh.layout(GRAPH)
    again = Engine(fresh.kept)
    monkeypatch.setattr(engines, "_start", lambda: pytest.fail("Node was started"))

    assert again.layout(GRAPH) == first
    assert (fresh.asked, again.asked) == (1, 0)


def test_another_picture_is_another_layout(fresh: Engine) -> None:
    wider = {**GRAPH, "children": [{"id": name, "width": 60, "height": 20} for name in "ab"]}

    assert fresh.layout(GRAPH) != fresh.layout(wider)
    assert fresh.asked == 2


def test_another_release_of_the_engine_asks_anew(fresh: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh.layout(GRAPH)
    monkeypatch.setattr(engines, "_release", lambda: "another")
    fresh.layout(GRAPH)

    assert fresh.asked == 2


@pytest.mark.parametrize("left", ["", "{", "[]", '{"children', "null", "\x00"])
def test_what_is_not_whole_counts_as_nothing(fresh: Engine, left: str) -> None:
    first = fresh.layout(GRAPH)
    (file,) = fresh.kept.iterdir()
    file.write_text(left)

    assert fresh.layout(GRAPH) == first
    assert json.loads(file.read_text()) == first
    assert fresh.asked == 2


def test_the_same_picture_is_laid_out_the_same(fresh: Engine, tmp_path: Path) -> None:
    other = Engine(tmp_path / "other")
    try:
        assert other.layout(GRAPH) == fresh.layout(GRAPH)
    finally:
        other.close()


def test_one_process_serves_all(fresh: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[str]] = []
    start = engines._start

    def counted() -> subprocess.Popen[str]:
        started.append(start())
        return started[-1]

    monkeypatch.setattr(engines, "_start", counted)
    for width in (10, 20, 30):
        fresh.layout({**GRAPH, "children": [{"id": name, "width": width, "height": 20} for name in "ab"]})

    assert len(started) == 1
    fresh.close()
    assert started[0].returncode == 0


def test_a_graph_that_makes_no_sense_is_refused_and_the_next_one_is_laid_out(fresh: Engine) -> None:
    with pytest.raises(EngineError, match=r"ELK could not lay out a diagram: .*nowhere"):
        fresh.layout({**GRAPH, "edges": [{"id": "e", "sources": ["a"], "targets": ["nowhere"]}]})

    assert fresh.layout(GRAPH)["children"]


def ended(script: str) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [str(engines._NODE), "--eval", script], stdin=pipe, stdout=pipe, stderr=pipe, text=True, encoding="utf-8"
    )


def test_a_process_that_ends_is_told_of_and_another_one_is_started(
    fresh: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(engines, "_start", lambda: ended("process.stderr.write('out of room'); process.exit(3)"))
        with pytest.raises(EngineError, match="The process that lays out diagrams has ended: out of room"):
            fresh.layout(GRAPH)

    assert fresh.layout(GRAPH)["children"]


def test_a_missing_package_is_named(fresh: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    said = "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'elkjs'"
    monkeypatch.setattr(engines, "_start", lambda: ended(f"console.error({said!r}.toString()); process.exit(1)"))

    with pytest.raises(EngineError, match=r"elkjs is missing in node_modules: remove .venv/ready and run make setup"):
        fresh.layout(GRAPH)


def test_old_layouts_make_room(fresh: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh.kept.mkdir()
    for at in range(5):
        (fresh.kept / f"{at}.json").write_text("{}")
    monkeypatch.setattr(engines, "_MOST_KEPT", 3)
    fresh.layout(GRAPH)

    assert len([*fresh.kept.iterdir()]) == 4  # three of the old ones, and the new one
