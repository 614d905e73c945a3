"""`python -m tests.mutants [FILE …]`: how many constants can be changed without a test that notices, and which."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tests.mutants.constant import Mutant, mutants
from tests.mutants.trial import Trial, noticed, noticed_by

if TYPE_CHECKING:
    from collections.abc import Iterable

TESTS = Path("tests/calculators")
GOLDEN = "tests/calculators/estimates/test_golden.py"
CAUTIONS = "tests/calculators/estimates/test_cautions.py"
PUBLISHED = ("tests/plugins/published/test_links.py", "tests/plugins/published/test_names.py")
LATE = {"estimates", "reference"}  # no module imports these before it is asked for an estimate
REFERENCE = "tests/calculators/reference/test_numbers.py"


def main(names: list[str]) -> int:
    files = [Path(name) for name in names] or sorted(Path("calculators").rglob("*.py"))
    made = {_trial(path, mutant): mutant for path in files for mutant in mutants(path.read_text(encoding="utf-8"))}
    if broken := _broken(made):
        print("without any change there fail:", *sorted(broken))
        return 1
    survivors = _survivors(made)
    for trial in sorted(survivors, key=lambda trial: (trial.path, made[trial].line)):
        print(f"{trial.path}:{made[trial].line}: {made[trial].was} → {made[trial].now}")
    print(f"{len(survivors)} of {len(made)} changes go unnoticed")
    return 0


def _survivors(trials: Iterable[Trial]) -> list[Trial]:
    """First by what is quick: results worked out by hand, limits of cautions, and links that were handed out."""
    late = [trial for trial in trials if trial.path.parent.name in LATE]
    seen = noticed_by((GOLDEN, CAUTIONS, *PUBLISHED, REFERENCE), late, _cores()) if late else {}
    others = [trial for trial in trials if not seen.get(trial)]
    seen |= noticed([trial for trial in others if trial.tests], _cores())
    return [trial for trial in others if not seen.get(trial)]


def _broken(trials: Iterable[Trial]) -> set[str]:
    sound = {replace(trial, source=trial.path.read_text(encoding="utf-8")) for trial in trials}
    kept = {trial.tests or trial.words: trial for trial in sound}
    return {" ".join(trial.tests or trial.words) for trial in kept.values()} - {
        " ".join(trial.tests or trial.words) for trial in _survivors(kept.values())
    }


def _trial(path: Path, mutant: Mutant) -> Trial:
    inside, name = path.relative_to("calculators"), path.stem
    own = TESTS / inside.parent / f"test_{name}.py"
    close = (str(own),) if own.exists() else ()
    match inside.parts[0]:
        case "estimates":
            # Simulations only where a formula has changed.
            return Trial(path, mutant.source, () if mutant.is_text else close, (name,))
        case "reference":
            return Trial(path, mutant.source, words=(REFERENCE,))
        case "envelope":
            return Trial(path, mutant.source, (*close, str(path), f"{TESTS}/envelope"))
        case "core" | "text":
            around = (f"{TESTS}/core", f"{TESTS}/text", GOLDEN, *PUBLISHED)
            return Trial(path, mutant.source, (*close, str(path), *around))
        case _:
            return Trial(path, mutant.source, (*close, str(path)))


def _cores() -> int:
    return len(os.sched_getaffinity(0))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
