"""A line keeps to its rate however many send, and keeps every answer waiting."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from time import perf_counter
from typing import TYPE_CHECKING

import pytest

from tests.browser.line import PIECE, Line
from tests.browser.server import MOUNT, Server

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 40_000
RATE, LATENCY = 200_000, 0.05


class Clock:
    """Time that passes only when somebody sleeps."""

    def __init__(self) -> None:
        self.time = 100.0

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.time += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def line(clock: Clock) -> Line:
    return Line(1000, 0.5, clock.now, clock.sleep)


def test_megabits_and_milliseconds() -> None:
    line = Line.of(10, 40)

    assert (line.rate, line.latency) == (1_250_000, 0.04)


def test_bytes_take_their_time(line: Line, clock: Clock) -> None:
    line.carry(2000)

    assert clock.time == pytest.approx(102)


def test_a_clock_that_goes_on_meanwhile_asks_for_no_sleep_into_the_past(line: Line, clock: Clock) -> None:
    waits: list[float] = []
    line.sleep = waits.append

    def later() -> float:
        clock.time += 1
        return clock.time

    line.now = later
    line.carry(1)

    assert waits == pytest.approx([0.001])


def test_an_idle_line_saves_nothing_up(line: Line, clock: Clock) -> None:
    line.carry(1000)
    clock.sleep(60)
    line.carry(1000)

    assert clock.time == pytest.approx(162)


def test_who_comes_second_waits_for_the_first(line: Line, clock: Clock) -> None:
    waits: list[float] = []
    line.sleep = waits.append  # nobody's time passes: both come at once

    line.carry(3000)
    line.carry(1000)

    assert waits == pytest.approx([3, 4])
    assert clock.time == pytest.approx(100)


def test_latency_is_not_taken_from_the_line(line: Line, clock: Clock) -> None:
    line.wait()
    line.carry(1000)

    assert clock.time == pytest.approx(101.5)


def test_what_is_written_arrives_whole_and_in_pieces(line: Line) -> None:
    out = io.BytesIO()
    data = bytes(range(256)) * (PIECE // 100)

    assert line.before(out).write(data) == len(data)
    assert out.getvalue() == data


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "big.bin").write_bytes(bytes(SIZE))
    return tmp_path


def fetch(server: Server) -> int:
    connection = HTTPConnection("127.0.0.1", int(server.origin.rpartition(":")[2]))
    connection.request("GET", f"{MOUNT}big.bin")
    body = connection.getresponse().read()
    connection.close()
    return len(body)


def test_downloads_share_the_line_of_their_server(folder: Path) -> None:
    with Server(folder, line=Line(RATE, LATENCY)) as server, ThreadPoolExecutor() as pool:
        start = perf_counter()
        sizes = [*pool.map(fetch, [server] * 3)]
        took = perf_counter() - start

    assert sizes == [SIZE] * 3
    assert took >= LATENCY + 3 * SIZE / RATE
