"""The folder that the peers are served from: the traffic calculator's page, with other scripts than the shell."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from plugins.policy import without_policy
from plugins.runtime.manifest import read_manifest

HERE = Path(__file__).parent
PAGE = "calculators/traffic/index.html"
RUNTIME = "assets/runtime"
MODULES = Path("node_modules")
SCRIPTS = {
    name: f'<script type="module" src="../../peers/{name}.js"></script>'
    for name in ("pyodide-main", "pyodide-worker", "javascript")
} | {
    "micropython": (
        '<script type="module" src="../../peers/pyscript/core.js"></script>'
        '<script type="mpy" src="../../peers/micropython.py"'
        """ config='{"interpreter": "/scope-to-scale/peers/micropython/micropython.mjs"}'></script>"""
    )
}
# Where each package keeps what a browser fetches, and which of it.
PACKAGES = {
    "pyodide": ("pyodide", "*.mjs *.asm.* *.zip *-lock.json"),
    "pyscript": ("@pyscript/core/dist", "*.js *.css"),
    "micropython": ("@micropython/micropython-webassembly-pyscript", "*.mjs *.wasm"),
}
SHELL = re.compile(r'<script src="[^"]*/shell\.js" type="module"></script>')
# What the head of a calculator's page starts and fetches early for ours.
EARLY = re.compile(
    r'<script data-start>.*?</script>|<script [^>]*/live\.js" type="module"></script>'
    r'|<link rel="modulepreload"[^>]*>\n?',
    re.DOTALL,
)
# What waits there until ours is live, begins with the page, as it does on all others.
LATER = (('type="later" data-type=', "type="), ('<script type="later"', "<script defer"))


def plant_peers(site: Path, folder: Path) -> None:
    """Each peer at `calculators/<name>/` of the folder, with the site's own styles and theme around it."""
    shutil.copytree(site / "assets", folder / "assets", ignore=shutil.ignore_patterns("runtime"))
    shutil.copy(site / "sitemap.xml", folder)
    printed = (site / PAGE).read_text()
    for name, script in SCRIPTS.items():
        page = folder / "calculators" / name / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(peer_page(printed, script))
    _plant_scripts(site, folder / "peers")


def peer_page(printed: str, script: str) -> str:
    """The page without the shell, and with no mark on its printed figures: a peer's own are the first to be seen.

    Nor has it our policy, which no peer would run under: they evaluate text, and make markup of it.

    >>> early = '<link rel="modulepreload" href="../shell/image.js"><script data-start>start()</script>'
    >>> shell = '<script src="../shell/shell.js" type="module"></script>'
    >>> peer_page(f'{early}<b data-figure="peak">7</b>{shell}', "<i></i>")
    '<b data-printed="peak">7</b><i></i>'
    """
    for waiting, begun in LATER:
        printed = printed.replace(waiting, begun)
    without = EARLY.sub("", without_policy(printed).replace(" data-figure=", " data-printed="))
    changed, shells = SHELL.subn(lambda _: script, without)
    if shells != 1:
        raise ValueError(f"{PAGE} has {shells} shells; one was expected.")
    return changed


def _plant_scripts(site: Path, to: Path) -> None:
    to.mkdir()
    for source in [*HERE.glob("*.js"), HERE / "micropython.py"]:
        shutil.copy(source, to)
    for name, (package, wanted) in PACKAGES.items():
        (to / name).mkdir()
        for pattern in wanted.split():
            for file in (MODULES / package).glob(pattern):
                shutil.copy(file, to / name)
    found = read_manifest(site / RUNTIME)
    if not found:
        raise ValueError(f"{site / RUNTIME} has no manifest.")
    shutil.copy(site / RUNTIME / found.calculators.folder / found.calculators.wheel, to)
