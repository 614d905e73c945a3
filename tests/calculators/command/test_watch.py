"""`--watch`: the estimate again whenever its file is saved, mistakes and all."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from calculators.command import main

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "size.txt"
    path.write_text("v = 2 × 3 MB\n")
    return path


@pytest.fixture
def watching(file: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "calculators", "envelope", str(file), "--watch"]
    # Who was started in the background ignores the key that ends it, and so would its children.
    was = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        signal.signal(signal.SIGINT, was)
        yield process
        process.kill()


def save(file: Path, text: str) -> None:
    """At once, as editors do."""
    file.with_suffix(".new").write_text(text)
    file.with_suffix(".new").replace(file)


def said(process: subprocess.Popen[str]) -> list[str]:
    """The lines up to the next blank one."""
    lines = process.stdout
    assert lines is not None
    return list(iter(lambda: lines.readline().rstrip("\n"), ""))


def test_it_is_run_again_whenever_it_is_saved(file: Path, watching: subprocess.Popen[str]) -> None:
    assert said(watching) == ["v  6 MB"]

    save(file, "v = 2 × 4 MB + 0 MB\n")
    assert said(watching) == ["v  8 MB"]

    save(file, "v = vv × 2\n")
    assert "Line 1, column 5: No line is called “vv”." in said(watching)[0]

    file.unlink()
    assert said(watching) == [f"{file} cannot be read: No such file or directory."]

    save(file, "v = 5 MB\n")
    assert said(watching) == ["v  5 MB"]


def test_whoever_ends_it_gets_how_it_went_last(file: Path, watching: subprocess.Popen[str]) -> None:
    said(watching)
    save(file, "v = 5 MB\nv < 4 MB\n")
    assert "v < 4 MB  fails" in "".join(said(watching))
    watching.send_signal(signal.SIGINT)

    assert watching.wait() == 1
    assert watching.stderr is not None
    assert watching.stderr.read() == ""


def test_what_is_piped_in_cannot_be_watched(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["envelope", "-", "--watch"]) == 2
    assert capsys.readouterr().err.startswith("--watch takes a file")
