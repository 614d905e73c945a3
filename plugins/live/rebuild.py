"""What a rebuild's own process does: the steps of the build, the site builder inside this very process."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from plugins import site
from plugins.build import SITE_STEP, chosen
from plugins.step import StepError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from plugins.step import Step


def rebuild(root: Path, names: Sequence[str], *, pages_only: bool) -> list[str] | None:
    """The files of the site that are now different, or None after telling on standard error what failed."""
    shutil.rmtree(root / site.LAST, ignore_errors=True)
    had_site = (root / site.SITE).exists()
    try:
        ran = _build_pages(root) if pages_only and had_site else _run(root, chosen(names))
    except StepError as problem:
        print(problem, file=sys.stderr)
        return None
    return site.changed(root) if ran or not had_site else []


def _build_pages(root: Path) -> bool:
    # A page of the site is now ahead of the rest, so the next full build has work to do.
    SITE_STEP.forget(root)
    site.build_pages(root, site.run_here)
    return True


def _run(root: Path, steps: Sequence[Step]) -> bool:
    """Whether the site was built anew."""
    ran = {step.name: _here(step).run(root) for step in steps}
    return ran.get(SITE_STEP.name) is not None


def _here(step: Step) -> Step:
    return replace(step, act=lambda root: site.build(root, site.run_here)) if step is SITE_STEP else step
