"""What happens to pages that have just been built before they become the site: one touch after the other."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.step import StepError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

FACTS = "docs/data/framework.yml"
PARTS = "partials"
BUNDLED = ".cache/bundle"


@dataclass(frozen=True, slots=True)
class Touch:
    """It is given the root and the built site, changes that site, and may be given one that it changed before."""

    name: str
    act: Callable[[Path, Path], object]


def leave_out_parts(_root: Path, site: Path) -> None:
    """Scripts that the templates have put into the pages; a builder takes them for files to be fetched."""
    shutil.rmtree(site / PARTS, ignore_errors=True)


def join_files(root: Path, site: Path) -> None:
    """The shell and the styles, many files sent in few."""
    from plugins.bundle import bundle

    bundle(root / "docs/assets", site / "assets", root / BUNDLED)


def export_facts(root: Path, site: Path) -> None:
    """Files that other tools read; a site without facts of ours has none, and perhaps not our calculators either."""
    if not (root / FACTS).is_file():
        return
    from plugins.export.drills import write_drills
    from plugins.export.framework import write_framework
    from plugins.export.paths import write_paths
    from plugins.export.practice import write_practice
    from plugins.model.data import Library

    # The guide is read, and the envelopes of the cases are run, once for all.
    library = Library(root / "docs/data")
    write_framework(root, site, library)
    write_practice(root, site, library)
    write_drills(root, site, library)
    write_paths(root, site, library)


def answer_searches(root: Path, site: Path) -> None:
    """What people type and the pages do not say; a site without facts of ours has nothing to add."""
    if not (root / FACTS).is_file():
        return
    from plugins.answers import write_answers

    write_answers(root, site)


def say_offline(_root: Path, site: Path) -> None:
    """The page for when there is no connection; a site without a shell of ours keeps nothing."""
    from plugins.fingerprint import shell_of

    if not shell_of(site).is_dir():
        return  # there the calculators, and with them the maker of markup, may be somebody else's
    from plugins.offline_page import write_offline_page

    write_offline_page(site)


def make_files_of_icons(_root: Path, site: Path) -> None:
    """The pictures that the theme's styles carry, as files."""
    from plugins.icons import take_icons_out

    take_icons_out(site)


def lighten_colours(_root: Path, site: Path) -> None:
    """What the theme does to every element whenever a page opens."""
    from plugins.switching import lighten_switching

    lighten_switching(site)


def say_what_pages_may_do(_root: Path, site: Path) -> None:
    """The content security policy, the same on all of them."""
    from plugins.policy import write_policy

    write_policy(site)


def name_by_content(_root: Path, site: Path) -> None:
    """Names that change with what they name."""
    from plugins.fingerprint import fingerprint

    fingerprint(site)


def list_what_may_be_kept(_root: Path, site: Path) -> None:
    """The list that the service worker goes by. It names and weighs all others, so nothing may change after it."""
    from plugins.shelf import write_shelf

    write_shelf(site)


TOUCHES = (
    Touch("parts", leave_out_parts),
    Touch("bundle", join_files),
    Touch("export", export_facts),
    Touch("answers", answer_searches),
    Touch("offline page", say_offline),
    Touch("icons", make_files_of_icons),
    Touch("switching", lighten_colours),
    Touch("policy", say_what_pages_may_do),
    Touch("fingerprint", name_by_content),
    Touch("shelf", list_what_may_be_kept),
)
# Files of facts, and what is asked for in a search or without a connection: the full build that follows a quick one
# writes these anew.
LATER = {"export", "answers", "shelf"}


def quick(before: Path) -> tuple[Touch, ...]:
    """For a copy of the finished site `before`, in which some pages have been built anew: only those are read."""

    def say_what_new_pages_may_do(_root: Path, site: Path) -> None:
        from plugins.policy import write_policy

        write_policy(site, before)

    def name_in_new_pages(_root: Path, site: Path) -> None:
        from plugins.fingerprint import fingerprint

        fingerprint(site, before)

    others = {"policy": say_what_new_pages_may_do, "fingerprint": name_in_new_pages}
    return tuple(Touch(one.name, others.get(one.name, one.act)) for one in TOUCHES if one.name not in LATER)


def finish(root: Path, site: Path, touches: Sequence[Touch] = TOUCHES) -> None:
    """Each in turn; the first that fails ends the build and is named."""
    for touch in touches:
        try:
            touch.act(root, site)
        except StepError as problem:
            raise StepError(f"{touch.name}: {problem}") from None
