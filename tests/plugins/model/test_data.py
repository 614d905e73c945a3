"""The library finds data files by name, reads each once, and reads it again when it has changed."""

import os
from pathlib import Path

import pytest

from plugins.model.data import Library
from plugins.model.problem import DataError, UnknownNameError

TEXT = "id: {0}\ntitle: {1}\nlead: L\nphases:\n  - {{id: p, title: P, lead: L}}\n"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "frameworks").mkdir()
    for name in "bd":
        (tmp_path / "frameworks" / f"{name}.yml").write_text(TEXT.format(name, "First"))
    return tmp_path


def test_finds_frameworks_in_order(data: Path) -> None:
    assert [framework.id for framework in Library(data).frameworks] == ["b", "d"]


def test_reads_a_file_once(data: Path) -> None:
    assert Library(data).framework("d") is Library(data).framework("d")


def test_reads_each_of_many_files_once(data: Path) -> None:
    """More than anyone has yet: what was read first is still there when the last has been read."""
    (data / "sheets").mkdir()
    for number in range(200):
        chain = "[{id: only, calculator: traffic, asks: How many?, inputs: [{field: peak, value: '3'}]}]"
        text = f"id: sheet-{number}\ntitle: One of many\nlead: L\nchain: {chain}\n"
        (data / "sheets" / f"sheet-{number}.yml").write_text(text)

    first, second = Library(data).sheets, Library(data).sheets

    assert len(first) == 200
    assert all(one is other for one, other in zip(first, second, strict=True))


def test_reads_a_changed_file_again(data: Path) -> None:
    path = data / "frameworks" / "d.yml"
    Library(data).framework("d")
    before = path.stat()

    path.write_text(TEXT.format("d", "Other"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1))

    assert Library(data).framework("d").title == "Other"


@pytest.mark.parametrize("name", ["x", "D", "../d", "", "d.yml"])
def test_an_unknown_framework_is_named_with_the_known(data: Path, name: str) -> None:
    with pytest.raises(UnknownNameError, match=f'unknown framework "{name}"; known: b or d'):
        Library(data).framework(name)


def test_the_id_is_the_name_of_the_file(data: Path) -> None:
    (data / "frameworks" / "a.yml").write_text(TEXT.format("b", "First"))

    with pytest.raises(DataError) as caught:
        Library(data).framework("a")

    assert str(caught.value) == 'frameworks/a.yml:1: top level: id: found "b"; accepted: "a", the name of the file'


def test_bytes_that_are_not_text_are_named_with_their_line(data: Path) -> None:
    (data / "frameworks" / "a.yml").write_bytes(b"id: a\ntitle: \xff\n")

    with pytest.raises(DataError) as caught:
        Library(data).framework("a")

    assert str(caught.value) == "frameworks/a.yml:2: top level: found bytes that are not UTF-8; accepted: UTF-8 text"
