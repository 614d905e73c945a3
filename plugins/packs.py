"""The sheets of each case, as pages: one for the interviewer and one for the candidate.

They say nothing that the case does not, so nobody writes them: a page of one line each, made before the site is.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from plugins.model.data import Library
from plugins.model.problem import DataError
from plugins.step import StepError

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.model.case.case import Case

DATA = "docs/data"
INTERVIEWER, CANDIDATE = "docs/cases/interviewer", "docs/cases/candidate"

_PAGE = """---
title: "{title}"
called: "{called}"
description: "{description}"
hide:
  - navigation
  - toc
  - footer
search:
  exclude: true
---

{{{{ {macro}("{id}") }}}}
"""


def write_packs(root: Path) -> None:
    """Both folders anew, so that the sheets of a case that is gone go with it."""
    try:
        cases = [*Library(root / DATA).cases]
    except DataError as error:
        raise StepError(str(error)) from None
    for folder, who, page in ((INTERVIEWER, "interviewer", _interviewers), (CANDIDATE, "candidate", _candidates)):
        shutil.rmtree(root / folder, ignore_errors=True)
        (root / folder).mkdir(parents=True)
        (root / folder / ".nav.yml").write_text(f"title: {who.capitalize()}’s sheets\n", encoding="utf-8")
        for case in cases:
            (root / folder / f"{case.id}.md").write_text(page(case), encoding="utf-8")


def _interviewers(case: Case) -> str:
    return _PAGE.format(
        title=f"{case.system}, for the interviewer",
        called=f"{case.title}: the interviewer’s sheet",
        description=f"{case.system}: the prompt, answers when asked, what to listen for, what to ask next and hints.",
        macro="interviewer_sheet",
        id=case.id,
    )


def _candidates(case: Case) -> str:
    return _PAGE.format(
        title=f"{case.system}, for the candidate",
        called=f"{case.title}: the candidate’s sheet",
        description=f"{case.system}: the prompt, the minutes and an empty board on one page, to print and work on.",
        macro="candidate_sheet",
        id=case.id,
    )
