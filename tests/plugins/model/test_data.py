"""The library finds records by id, reads each file once, and reads it again when it has changed."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Self

import pytest

from plugins.model.data import FolderOf, Library
from plugins.model.file import Written, load
from plugins.model.problem import DataError, Place, Problem, UnknownNameError
from plugins.model.published import Published
from plugins.model.spelling import Name

TEXT = "id: {0}\ntitle: {1}\nlead: L\nphases:\n  - {{id: p, title: P, lead: L}}\n"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "frameworks").mkdir()
    for name in "bd":
        (tmp_path / "frameworks" / f"{name}.yml").write_text(TEXT.format(name, "First"))
    return tmp_path


def test_finds_frameworks_in_order(data: Path) -> None:
    assert [framework.id for framework in Library(data).published] == ["b", "d"]


def test_reads_a_file_once(data: Path) -> None:
    assert Library(data).published["d"] is Library(data).published["d"]


def test_reads_each_of_many_files_once(data: Path) -> None:
    """More than anyone has yet: what was read first is still there when the last has been read."""
    (data / "envelopes").mkdir()
    for number in range(200):
        (data / "envelopes" / f"envelope-{number}.txt").write_text("# One of many\npeople = 1M users\n")

    first, second = Library(data).envelopes, Library(data).envelopes

    assert len(first) == 200
    assert all(one is other for one, other in zip(first, second, strict=True))


def test_reads_a_changed_file_again(data: Path) -> None:
    path = data / "frameworks" / "d.yml"
    Library(data).published["d"]
    before = path.stat()

    path.write_text(TEXT.format("d", "Other"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1))

    assert Library(data).published["d"].title == "Other"


@pytest.mark.parametrize("name", ["x", "D", "../d", "", "d.yml"])
def test_an_unknown_framework_is_named_with_the_known(data: Path, name: str) -> None:
    (data / "d.yml").write_text(TEXT.format("d", "Outside"))

    with pytest.raises(UnknownNameError, match=f'unknown framework "{name}"; known: b or d'):
        Library(data).published[name]
    with pytest.raises(UnknownNameError, match=f'unknown framework "{name}"; known: b or d'):
        Library(data).framework(name)


def test_the_id_is_the_name_of_the_file(data: Path) -> None:
    (data / "frameworks" / "a.yml").write_text(f"# Ours\n{TEXT.format('b', 'First')}")

    with pytest.raises(DataError) as caught:
        Library(data).published["a"]

    assert str(caught.value) == 'frameworks/a.yml:2: top level: id: found "b"; accepted: "a", the name of the file'


def test_bytes_that_are_not_text_are_named_with_their_line(data: Path) -> None:
    (data / "frameworks" / "a.yml").write_bytes(b"id: a\ntitle: \xff\n")

    with pytest.raises(DataError) as caught:
        Library(data).published["a"]

    assert str(caught.value) == "frameworks/a.yml:2: top level: found bytes that are not UTF-8; accepted: UTF-8 text"


@dataclass(frozen=True, slots=True)
class Note:
    """A kind of record of one field besides its id."""

    id: Name
    text: str


@dataclass(frozen=True, slots=True)
class Poem(Written):
    """A kind of record that is a text."""

    id: str
    lines: tuple[str, ...]

    SUFFIX: ClassVar[str] = ".txt"

    @classmethod
    def written(cls, text: str, file: str, id_: str) -> Self:
        if "\t" in text:
            raise DataError([Problem(Place(file, 1), "", "", "a tab", "spaces")])
        return cls(id_, tuple(text.splitlines()))


class Ours(Library):
    """With two kinds more."""

    notes = FolderOf(Note, "notes", "note")
    poems = FolderOf(Poem, "poems", "poem")


def test_a_kind_more_is_a_dataclass_and_a_line(data: Path) -> None:
    (data / "notes").mkdir()
    (data / "notes/first.yml").write_text("id: first\ntext: One.\n")
    (data / "notes/other.yml").write_text("id: other\ntext: Two.\n")
    notes = Ours(data).notes

    assert notes.ids == ("first", "other")
    assert len(notes) == 2
    assert [note.text for note in notes] == ["One.", "Two."]
    assert notes["other"].text == "Two."
    with pytest.raises(UnknownNameError, match='unknown note "second"; known: first or other'):
        notes["second"]


def test_a_kind_may_be_a_text_of_its_own(data: Path) -> None:
    (data / "poems").mkdir()
    (data / "poems/ode.txt").write_text("O scale!\nO scope!\n")
    (data / "poems/bad.txt").write_text("\t")
    (data / "poems/ode.yml").write_text("id: ode\n")
    poems = Ours(data).poems

    assert poems.ids == ("bad", "ode")
    assert poems["ode"] == Poem("ode", ("O scale!", "O scope!"))
    with pytest.raises(DataError, match=r"poems/bad\.txt:1: top level: found a tab; accepted: spaces"):
        poems["bad"]


def test_files_are_merged_when_they_are_read(data: Path) -> None:
    team = data / "team.yml"
    team.write_text("title: Ours\n")
    base = data / "frameworks/d.yml"

    assert load(Published, base, team, id_="d").title == "Ours"
    assert load(Published, base, id_="d").title == "First"
    team.write_text("id: e\n")
    with pytest.raises(DataError) as caught:
        load(Published, base, team, id_="d")
    assert str(caught.value) == (
        'team.yml:1: top level: id: found "e"; accepted: "d", the name of the file; merged with frameworks/d.yml:1'
    )
