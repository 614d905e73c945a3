"""An envelope in a terminal: what is printed, and the exit code that a build goes by."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from calculators.command import main

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """# Photo sharing
people = 50M..80M users
posts = 2 photos/day
uploads = people × posts in photos/s
machines = round up(uploads ÷ 450/s)
machines < 5
scenario Rush
  people = 200M users
scenario Calm
  people = 1M users
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "photos.txt"
    path.write_text(TEXT)
    return path


def test_values_stand_beside_their_names(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["envelope", str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()

    assert lines[0] == "Photo sharing"
    assert lines[1].split("  ")[0] == "people"
    assert {line.index(value) for line, value in zip(lines[1:4], ("63.2", "2 ph", "1,460"), strict=True)} == {14}
    assert "= 63.25 million × 2 photos/day" not in "\n".join(lines)
    assert any(line.startswith("machines < 5  holds, but it is near: 4 is 80% of 5") for line in lines)
    assert "Scenario Rush" in lines
    assert "Scenario Calm" in lines


def test_steps_are_shown_when_asked_for(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["envelope", str(file), "--steps"]) == 0

    assert "= people × posts" in capsys.readouterr().out


def test_a_check_that_fails_gives_exit_code_1_and_all_the_same_the_results(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """200M people × 2 photos ÷ 86,400 s are 4,630/s, and eleven machines of 450/s."""
    assert main(["envelope", str(file), "--scenario", "rush"]) == 1
    out = capsys.readouterr().out

    assert out.startswith("Scenario Rush\n")
    assert "machines < 5  fails: 11 is 220% of 5" in out
    assert "Scenario Calm" not in out


@pytest.mark.parametrize("scenario", [[], ["--scenario", "Rush"]])
def test_mistakes_give_exit_code_2_with_their_place(
    scenario: list[str], file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(f"{TEXT}v = phots × 2\n")

    assert main(["envelope", str(file), *scenario]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == [
        f"{file}: Line 11, column 5: No line is called “phots”. Did you mean “posts”?",
        "  v = phots × 2",
        "      ^^^^^",
    ]


def test_a_mistake_of_a_scenario_counts_when_it_is_run(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(f"{TEXT}scenario Odd\n  people = 5 MB\n")

    assert main(["envelope", str(file), "--scenario", "Odd"]) == 2
    assert "Line" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--scenario", "Sunday"], "This envelope has no scenario “Sunday”. It has Rush and Calm."),
        (["--scenario", ""], "This envelope has no scenario “”. It has Rush and Calm."),
    ],
)
def test_a_scenario_that_there_is_not_gives_those_there_are(
    arguments: list[str], said: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["envelope", str(file), *arguments]) == 2
    assert capsys.readouterr().err == f"{said}\n"


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["envelope", str(tmp_path / "none.txt")]) == 2
    assert capsys.readouterr().err == f"{tmp_path / 'none.txt'} cannot be read: No such file or directory.\n"


def test_a_file_that_is_no_text_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\xff")

    assert main(["envelope", str(tmp_path / "photo.png")]) == 2
    assert capsys.readouterr().err == f"{tmp_path / 'photo.png'} is not text in UTF-8.\n"


def test_what_is_piped_in_is_read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("v = 2 × 3 MB"))

    assert main(["envelope", "-"]) == 0
    assert capsys.readouterr().out == "v  6 MB\n"


@pytest.mark.parametrize("way", ["file", "pipe"])
def test_the_json_of_an_envelope_is_read_as_its_text_is(
    way: str, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["envelope", str(file)]) == 0
    of_text = capsys.readouterr().out
    main(["envelope", str(file), "--json"])
    kept = capsys.readouterr().out
    other = file.with_suffix(".json")
    # A byte order mark, as an editor or a shell may put it there.
    other.write_text(f"\ufeff{kept}", encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO(kept))
    named = str(other) if way == "file" else "-"

    assert main(["envelope", named]) == 0
    assert capsys.readouterr().out == of_text
    assert main(["envelope", str(other), "--json"]) == 0
    assert capsys.readouterr().out == kept


def test_the_json_of_a_scenario_answers_with_its_values(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["envelope", str(file), "--scenario", "Rush", "--json"])
    other = file.with_suffix(".json")
    other.write_text(capsys.readouterr().out, encoding="utf-8")

    assert main(["envelope", str(other)]) == 1
    assert capsys.readouterr().out.startswith("Scenario Rush\n")
    assert main(["envelope", str(other), "--scenario", "Calm"]) == 0
    assert capsys.readouterr().out.startswith("Scenario Calm\n")


LEADS_NOWHERE = "“link”: It leads to no envelope; where `envelope --json` writes it, it holds the text."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"lines": {},\n "checks": [', "Line 2, column 13: This is not JSON (expecting value)."),
        ("people = 5", "Line 1, column 1: This is not JSON (expecting value)."),
        ('{"calculator": "traffic", "link": "/#e1=x"}', "“calculator”: This is a result of `run`, not an envelope."),
        ('{"link": "/envelope/#e1=AAAA"}', "“link”: This link was cut off or changed on its way: what it holds"),
        ('{"link": "/envelope/"}', LEADS_NOWHERE),
        ('{"link": 5}', LEADS_NOWHERE),
        ("[1, 2]", LEADS_NOWHERE),
        ('"people = 5"', LEADS_NOWHERE),
        (f'{{"link": {"9" * 5000}}}', LEADS_NOWHERE),
        ('{"a":' * 99_999, "This JSON is nested too deeply to be an envelope’s."),
    ],
)
def test_json_that_is_no_envelope_is_refused_in_one_sentence(
    text: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "other.json").write_text(text, encoding="utf-8")

    assert main(["envelope", str(tmp_path / "other.json")]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"{tmp_path / 'other.json'}: {said}")
    assert captured.err.count("\n") == 1


def test_as_json_it_says_whose_values_they_are(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["envelope", str(file), "--json", "--scenario", "Calm"]) == 0
    printed = json.loads(capsys.readouterr().out)

    assert printed["scenario"] == "Calm"
    assert printed["scenarios"] == {}
    assert printed["lines"]["people"]["value"] == 1e6


def test_as_markdown_it_says_whose_values_they_are(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["envelope", str(file), "--markdown", "--scenario", "Calm"]) == 0
    out = capsys.readouterr().out

    assert "With the values of scenario Calm:" in out
    assert "Scenario Rush:" not in out
