"""What is sent: few files, without remarks, under the names that are asked for."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest

from plugins.bundle import bundle
from plugins.modules import imports
from plugins.step import StepError
from tests.tree import plant

if TYPE_CHECKING:
    from pathlib import Path

WRITTEN = """
shell/
    shell.js
        // Why this is so.
        import { say } from "./part.js";
        import("./late.js").then(({ late }) => say(late));
    part.js
        /** @param {string} text */
        export const say = (text) => console.log(text);
    late.js
        import { say } from "./part.js";
        export const late = "late";
        say("loaded");
    worker.js
        import { say } from "./part.js";
        const manifest = JSON.parse("{}");
        say("begun");
        postMessage(manifest);
styles/
    site.css
        @import "./a.css";
        @import "./b.css";
    a.css
        /* First. */
        a { color: red; background: url("../fonts/x.woff2") }
    b.css
        a { color: blue }
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return plant(tmp_path / "written", f"x/\n{WRITTEN}")


def test_what_is_sent_has_the_names_that_are_asked_for(written: Path, tmp_path: Path) -> None:
    bundle(written, tmp_path / "sent", tmp_path / "kept")

    names = {file.name.partition("-")[0] for file in (tmp_path / "sent/shell").iterdir()}
    assert names == {"shell.js", "worker.js", "late", "chunk"}
    assert [file.name for file in (tmp_path / "sent/styles").iterdir()] == ["site.css"]


def test_a_late_module_stays_late_and_what_two_share_is_sent_once(written: Path, tmp_path: Path) -> None:
    bundle(written, tmp_path / "sent", tmp_path / "kept")

    shell = tmp_path / "sent/shell"
    (late,), (chunk,) = shell.glob("late-*.js"), shell.glob("chunk-*.js")
    assert imports(shell / "shell.js") == imports(late) == {chunk}
    assert f'import("./{late.name}")' in (shell / "shell.js").read_text()
    assert "Why this is so" not in (shell / "shell.js").read_text()


def test_a_worker_waits_for_no_other_file(written: Path, tmp_path: Path) -> None:
    bundle(written, tmp_path / "sent", tmp_path / "kept")

    worker = tmp_path / "sent/shell/worker.js"
    assert imports(worker) == set()
    assert "console.log" in worker.read_text()


def test_the_place_of_the_manifest_is_still_there(written: Path, tmp_path: Path) -> None:
    bundle(written, tmp_path / "sent", tmp_path / "kept")

    assert 'JSON.parse("{}")' in (tmp_path / "sent/shell/worker.js").read_text()


def test_styles_keep_their_order_and_their_fonts(written: Path, tmp_path: Path) -> None:
    bundle(written, tmp_path / "sent", tmp_path / "kept")

    style = (tmp_path / "sent/styles/site.css").read_text()
    assert style.index("red") < style.index("#00f")
    assert "../fonts/x.woff2" in style
    assert "First" not in style


def test_the_same_comes_out_again_and_nothing_older_stays(written: Path, tmp_path: Path) -> None:
    bundle(written, tmp_path / "sent", tmp_path / "kept")
    before = {file.name: file.read_text() for file in (tmp_path / "sent/shell").iterdir()}
    (tmp_path / "sent/shell/older.js").touch()

    bundle(written, tmp_path / "sent", tmp_path / "kept")

    assert {file.name: file.read_text() for file in (tmp_path / "sent/shell").iterdir()} == before


def test_what_is_written_still_is_not_bundled_again(
    written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle(written, tmp_path / "sent", tmp_path / "kept")
    style = tmp_path / "sent/styles/site.css"
    before = style.read_text()
    style.unlink()
    run = Mock(wraps=subprocess.run)
    monkeypatch.setattr(subprocess, "run", run)

    bundle(written, tmp_path / "sent", tmp_path / "kept")
    assert style.read_text() == before
    run.assert_not_called()

    (written / "styles/b.css").write_text("a { color: green }")
    bundle(written, tmp_path / "sent", tmp_path / "kept")
    assert "green" in style.read_text()
    assert run.call_count == 2
    assert len([*(tmp_path / "kept").iterdir()]) == 1


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("shell/part.js", "export const say = (;", r"shell/part\.js"),
        ("shell/part.js", "export const other = 1;", 'No matching export in "shell/part.js"'),
        ("styles/a.css", "a { color red }", r"styles/a\.css"),
    ],
)
def test_a_mistake_stops_the_build_and_says_where(
    written: Path, tmp_path: Path, file: str, text: str, said: str
) -> None:
    (written / file).write_text(text)

    with pytest.raises(StepError, match=said):
        bundle(written, tmp_path / "sent", tmp_path / "kept")


def test_where_nothing_is_written_nothing_is_sent(tmp_path: Path) -> None:
    bundle(tmp_path / "written", tmp_path / "sent", tmp_path / "kept")

    assert not (tmp_path / "sent").exists()
