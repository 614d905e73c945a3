"""What the page about privacy lists is what the shell keeps."""

import re

from plugins.model.data import Library
from plugins.model.storage import Place
from tests.test_boundaries import ROOT, tracked

RECORDS = "sts:record:"
KIND = re.compile(r"new Store\(\{\s*name: \"([\w-]+)\"")
FORMER = re.compile(r"former: \{ prefix: \"([^\"]+)\"")
ENTRIES = Library(ROOT / "docs/data").storage.entries
SHELL = "".join(path.read_text() for path in tracked("docs/assets/shell/*.js"))


def test_every_kind_of_record_is_listed_under_the_keys_that_it_has_and_had() -> None:
    listed = {key for entry in ENTRIES for key in entry.keys if key.startswith("sts:")}
    kinds = [f"{RECORDS}{kind}:*" for kind in KIND.findall(SHELL)]

    assert SHELL.count("new Store(") == len(kinds)
    assert f'PREFIX = "{RECORDS}"' in SHELL
    assert listed == {*kinds, *(f"{prefix}*" for prefix in FORMER.findall(SHELL))}


def test_no_key_is_listed_twice() -> None:
    keys = [(entry.place, key) for entry in ENTRIES for key in entry.keys]

    assert len(keys) == len(set(keys))
    assert {place for place, _ in keys} == {*Place}
