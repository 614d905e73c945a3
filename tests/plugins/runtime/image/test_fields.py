"""Of what records know of their fields an image keeps no more than copies with changes ask for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from plugins.runtime.image.build import IMAGE, LOADER, VERIFY
from plugins.runtime.image.case import ask_host, write_cases
from plugins.runtime.manifest import read_manifest
from plugins.runtime.node import run_node

ROOT = Path(__file__).parents[4]
IMAGE_CODE = ROOT / "plugins/runtime/image"
RUNTIME = ROOT / "docs/assets/runtime"
RECORDS = """
from dataclasses import dataclass

@dataclass
class Copied:
    size: int

@dataclass
class Seen:
    size: int

@dataclass
class Never:
    size: int
"""
# What drops is dropped for good, and everywhere: so it runs in a process of its own.
DROP = """
import dataclasses, sys
sys.path.insert(0, sys.argv[1])
import fields, records, copying
watched = fields.Fields()
watched.watch(lambda: dataclasses.replace(records.Seen(1), size=2))
watched.drop("absent")
print(copying.again(records.Copied(1)), dataclasses.replace(records.Seen(1), size=3), records.Never(4))
print(records.Never.__dataclass_fields__)
"""
# Each is read by way of a copy of some record.
COPYING = (
    "storage price = $0.02..0.03/GB",
    "size = 1B users × 500 bytes",
    "left = 2 MB\nright = 3 days\nleft ÷ right < 5 MB/s",
    "chance = 5 ^ 2 days",
    "price = $3/GB/month\nscenario Dear\n  price = $5/GB/month",
)


def test_what_is_copied_keeps_its_fields_and_nothing_else_does(tmp_path: Path) -> None:
    (tmp_path / "records.py").write_text(RECORDS)
    copying = (
        "from dataclasses import replace\nfrom records import Copied\ndef again(one): return replace(one, size=2)\n"
    )
    (tmp_path / "copying.py").write_text(copying)

    command = [sys.executable, "-c", DROP, str(IMAGE_CODE)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)

    assert done.stdout.splitlines() == ["Copied(size=2) Seen(size=3) Never(size=4)", "absent"]


def test_an_image_copies_whatever_record_a_text_asks_it_to(tmp_path: Path) -> None:
    manifest = read_manifest(RUNTIME)
    assert manifest
    assert manifest.image
    asked = [json.dumps({"envelope": text, "line": 1}) for text in COPYING]
    cases = ask_host(ROOT / "calculators", asked)
    (tmp_path / "check.json").write_bytes(write_cases(cases))

    run_node(VERIFY, ROOT / LOADER, RUNTIME / manifest.image.folder / IMAGE, tmp_path / "check.json")

    assert all('"ok": true' in case.reply for case in cases)
