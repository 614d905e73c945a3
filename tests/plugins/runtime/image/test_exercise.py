"""The exercise covers what calculators may do, whatever they happen to have been asked while their image was made."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from plugins.runtime.assembly import assemble
from plugins.runtime.image.build import CHECK, IMAGE, LOADER, VERIFY
from plugins.runtime.image.case import ask_host, write_cases
from plugins.runtime.image.exercise import HERE, LANGUAGE, LEFT_OUT, exercise, find_imports, library
from plugins.runtime.node import run_node
from tests.plugins.runtime.image import odd_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[4]
SMALL_LANGUAGE = Path(__file__).parent / "small_language.py"
SEED, PROGRAMS = 4, 600


def programs() -> Iterator[str]:
    """Sensible and less so: lines of sums that name each other, some of them garbled."""
    chance = Random(SEED)  # noqa: S311 -- nothing is secret about it
    names = ["people", "Uploads", "naïve", "größe", "x-rays", "x1"]
    bits = ("(", ")", ",", "--", "==", "= ", "\n", " times ", "1e", "e", "-", "😀", "“", *odd_texts.ESCAPES[:20])
    for _ in range(PROGRAMS):
        known = chance.sample(names, chance.randint(1, 4))
        lines = [f"{name} = {_sum(chance, known[:place])}" for place, name in enumerate(known)]
        text = "\n".join([*lines, _sum(chance, known)])
        if chance.random() < 0.3:
            at = chance.randint(0, len(text))
            text = text[:at] + chance.choice(bits) + text[at + chance.randint(0, 2) :]
        yield text
    yield from ("(" * 100 + "1" + ")" * 100, "1" + "+1" * 100, "9" * 5_000, "-" * 300 + "1", "\n" * 5_000 + "1")
    # Half a letter is for questions in JSON.
    whole = (text for text in odd_texts.special() if text == text.encode("utf-8", "replace").decode())
    yield from (text for text in whole if len(text) < odd_texts.LONG)


def _sum(chance: Random, names: list[str], depth: int = 0) -> str:
    if depth > 3 or chance.random() < 0.3:
        number = f"{10 ** chance.uniform(-9, 12):{chance.choice(['.3g', ',.0f', '.2f', '_.0f', '.12e'])}}"
        return chance.choice([number, f"{chance.randint(0, 99)}{chance.choice('kMG')}", *names, "0"])
    parts = [_sum(chance, names, depth + 1) for _ in range(chance.choice([1, 1, 2, 2, 3]))]
    if chance.random() < 0.3:
        alone, together = ("sqrt", "LOG", "floor", "round"), ("max", "min", "total", "hypot", "Comb")
        function = chance.choice(alone if len(parts) == 1 else together)
        return f"{function}({'; '.join(parts)})"
    return f"({f' {chance.choice("+-*/^×÷−")} '.join(parts)})" if depth else f" {chance.choice('<>+*')} ".join(parts)


def test_calculators_that_were_asked_one_question_answer_everything_else_in_their_image(tmp_path: Path) -> None:
    package = tmp_path / "calculators"
    (package / "text").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "text/__init__.py").touch()
    (package / "text/answer.py").write_text(SMALL_LANGUAGE.read_text())
    made = assemble(ROOT, tmp_path / "out", tmp_path / "cache", package, lambda _: ["1 + 1"]).image
    assert made
    cases = ask_host(package, [*programs()])
    assert len({case.reply for case in cases}) >= PROGRAMS
    assert 200 < sum("refused" in json.loads(case.reply) for case in cases) < PROGRAMS
    (tmp_path / CHECK).write_bytes(write_cases(cases))

    run_node(VERIFY, ROOT / LOADER, tmp_path / "out" / made.folder / IMAGE, tmp_path / CHECK)


def test_every_module_that_the_calculators_import_is_exercised_or_left_out_for_a_reason() -> None:
    imported = find_imports(ROOT / "calculators")

    assert imported - {*library()} == {*LEFT_OUT}


def test_what_is_imported_only_for_types_or_from_the_package_itself_is_not_counted(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text(
        "from __future__ import annotations\nimport json, os.path\nfrom typing import TYPE_CHECKING\n"
        f"from {tmp_path.name}.two import x\nfrom . import two\nif TYPE_CHECKING:\n    import zlib\n"
        "def f():\n    from bisect import bisect\n"
    )

    assert find_imports(tmp_path) == {"json", "os", "typing", "bisect"}


def test_only_what_is_imported_is_exercised() -> None:
    assert "use_json" not in exercise()
    assert "LIBRARY = (use_json, use_re, )" in exercise({"re", "json", "os"})


def test_it_runs_to_its_end_on_the_host_too() -> None:
    subprocess.run([sys.executable, "-c", f"{exercise(library())}\nexercise()"], check=True)


def test_no_part_of_it_takes_the_name_of_another() -> None:
    parts = [
        *(HERE / "language" / f"{part}.py" for part in LANGUAGE),
        *(HERE / f"library/{one}.py" for one in library()),
    ]
    names = [name for part in parts for name in _defined(part)]

    assert len(names) > 40
    assert sorted(names) == sorted({*names})
    assert {f"use_{name}" for name in library()} <= {*names}


def _defined(part: Path) -> Iterator[str]:
    for node in ast.parse(part.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
