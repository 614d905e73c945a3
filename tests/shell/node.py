"""Modules of the shell that know of no page, run by Node."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from plugins.runtime.node import NODE

ROOT = Path(__file__).parents[2]
SHELL = ROOT / "docs/assets/shell"


# As much of a browser's storage as the store asks for.
STORAGE = """
globalThis.Storage = class extends Map { getItem(key) { return this.get(key) ?? null; } };
globalThis.localStorage = new Storage(%s);
globalThis.addEventListener = () => {};
"""


def run(modules: str, script: str, given: object = None, kept: dict[str, str] | None = None) -> Any:  # noqa: ANN401 -- JSON
    """What a script returns that has the exports of a module, or of several, as `it` and what was given as `given`.

    With something that is `kept` there is a storage before the module is.
    """
    storage = "" if kept is None else STORAGE % json.dumps([*kept.items()])
    text = f"""
import {{ readFileSync }} from "node:fs";
{storage}
const modules = {json.dumps([(SHELL / each).as_uri() for each in modules.split()])};
const it = Object.assign({{}}, ...(await Promise.all(modules.map((each) => import(each)))));
const given = JSON.parse(readFileSync(0, "utf-8"));
const run = () => {{ {script} }};
console.log(JSON.stringify(run() ?? null));
"""
    command = [str(NODE), "--input-type=module", "--eval", text]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
