"""The terminal's way in."""

import json
import os
import subprocess
import sys

import pytest

from calculators.command import main


def test_list_names_each_calculator_with_its_question(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == 0
    assert "traffic" in capsys.readouterr().out


def test_list_as_json_describes_fields(capsys: pytest.CaptureFixture[str]) -> None:
    main(["list", "--json"])

    assert json.loads(capsys.readouterr().out)["traffic"]["fields"][0]["id"] == "users"


def test_run_prints_figures_steps_and_decision(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "traffic", "users=1M..5M", "actions=20/day", "peak=30", "--steps"]) == 0
    out = capsys.readouterr().out

    assert "    = 44.72 million/day ÷ 86,400 s" in out
    assert "The answer changes with people above" in out
    assert "Note         A peak of more than 20 times" in out


def test_run_works_backwards(capsys: pytest.CaptureFixture[str]) -> None:
    """5,000 a second at twice the average are 2,500 x 86,400 / 20 people."""
    assert main(["run", "traffic", "peak=2", "--for", "peak=5k/s", "--move", "users"]) == 0
    out = capsys.readouterr().out

    assert out.startswith("People using it each day: 10,800,000\n")
    assert "At the peak  5,000 requests/s\n" in out


def test_run_backwards_to_a_whole_number_names_the_stretch(capsys: pytest.CaptureFixture[str]) -> None:
    """One server does 560 a second."""
    assert main(["run", "servers", "--for", "needed=2", "--move", "rate"]) == 0
    out = capsys.readouterr().out

    assert out.startswith(
        "Requests at the peak: 1,000 requests/s\nAnything from 560 requests/s to 1,120 requests/s bri"
    )


def test_a_range_inside_a_list_keeps_its_spread(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "latency", "steps=1 ms..100 ms; 5 ms"]) == 0

    assert "15 ms  (90% sure: 6 to 105 ms)" in capsys.readouterr().out


@pytest.mark.parametrize("flag", ["--json", "--markdown", "--csv"])
def test_run_in_other_forms(flag: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "traffic", flag]) == 0
    assert "462.962962963" in capsys.readouterr().out or flag == "--markdown"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run", "traffic", "users=abc"], "People using it each day: “abc” does not start with a number."),
        (["run", "traffic", "peak="], "Busiest second against the average: needs a value."),
        (["run", "traffic", "users"], "“users” is not of the form field=value"),
        (["run", "traffic", "colour=red"], "Traffic has no field “colour”."),
        (["run", "trafic"], "There is no calculator “trafic”."),
        (["run", "traffic", "--for", "peak=1k/s"], "Working backwards takes both"),
        (["run", "traffic", "--move", "users"], "Working backwards takes both"),
        (["run", "traffic", "--for", "peak=soon", "--move", "users"], "At the peak: “soon” does not start"),
        (["run", "traffic", "--for", "peak", "--move", "users"], "“peak” is not of the form figure=value"),
    ],
)
def test_bad_input_gives_exit_code_2_and_one_line(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    captured = capsys.readouterr()

    assert captured.out == ""
    assert captured.err.startswith(said)
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "nearest"),
    [
        (["run", "trafic"], "Did you mean traffic?"),
        (["run", "traffic", "user=1M"], "Did you mean users?"),
        (["run", "storage", "item=1M/day", "retentions=1 year"], "Did you mean items and retention?"),
    ],
)
def test_a_name_that_is_mistyped_is_told_the_nearest(
    arguments: list[str], nearest: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.rstrip().endswith(nearest)


@pytest.mark.parametrize("module", ["calculators", "estimate"])
def test_the_module_runs(module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", module, "run", "traffic", "users=nope"],
        check=False,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 2
    assert "nope" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("module", ["calculators", "estimate"])
def test_help_calls_it_as_it_was_called(module: str) -> None:
    done = subprocess.run([sys.executable, "-m", module, "--help"], check=True, capture_output=True, text=True)

    assert done.stdout.startswith(f"usage: python -m {module} ")


def test_a_terminal_that_lacks_a_letter_gets_its_number() -> None:
    command = [sys.executable, "-m", "calculators", "run", "traffic", "--steps"]
    done = subprocess.run(command, check=True, capture_output=True, env=os.environ | {"PYTHONIOENCODING": "ascii"})

    assert b"20 million/day \\xf7 86,400 s" in done.stdout
