"""The runtime is assembled from what changed, into folders named after their content, the same everywhere."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pyodide_lock import PyodideLockSpec

from plugins.runtime import assembly
from plugins.runtime.assembly import assemble
from plugins.runtime.manifest import read_manifest
from plugins.runtime.pyodide import find_pyodide

if TYPE_CHECKING:
    from plugins.runtime.manifest import Manifest

ROOT = Path(__file__).parents[3]
# Runs what was assembled in Node, the way the worker does, and says which Python answered what.
IN_NODE = """
const [loader, python, calculators] = process.argv.slice(1);
const { readFile } = await import("node:fs/promises");
const { loadPyodide } = await import(loader);
const pyodide = await loadPyodide({
  indexURL: python,
  lockFileContents: await readFile(calculators + "/pyodide-lock.json", "utf8"),
  packageBaseUrl: calculators,
});
await pyodide.loadPackage("calculators", { messageCallback() {}, errorCallback: console.error });
const answer = pyodide.pyimport("calculators.text.answer").answer("[2, 3]");
console.log(JSON.stringify({ answer, python: pyodide.runPython("import sys; list(sys.version_info[:2])").toJs() }));
"""


@pytest.fixture(scope="module")
def assembled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was assembled once, for each test to have a copy: calculators, what came out, and what is remembered.

    The calculators have all that compiling could make differ.
    """
    folder = tmp_path_factory.mktemp("assembled")
    package = folder / "calculators"
    (package / "text/__pycache__").mkdir(parents=True)
    (package / "text/__pycache__/old.cpython-313.pyc").touch()
    (package / "notes.txt").touch()
    (package / "__init__.py").write_text("NAMES = {'a', 'b', 'c'}\ndef has(x): return x in {'p', 'q', 'r', 's'}\n")
    (package / "factor.json").write_text("10")
    (package / "text/__init__.py").touch()
    (package / "text/answer.py").write_text(
        "import json\nfrom importlib.resources import files\n"
        "FACTOR = int(files('calculators').joinpath('factor.json').read_text())\n"
        "def answer(text):\n    return json.dumps(FACTOR * sum(json.loads(text)))\n"
    )
    assemble(ROOT, folder / "out", folder / "cache", package)
    return folder


@pytest.fixture
def copy(assembled: Path, tmp_path: Path) -> Path:
    return shutil.copytree(assembled, tmp_path / "copy")


@pytest.fixture
def package(copy: Path) -> Path:
    return copy / "calculators"


@pytest.fixture
def out(copy: Path) -> Path:
    return copy / "out"


@pytest.fixture
def cache(copy: Path) -> Path:
    return copy / "cache"


@pytest.fixture
def before(out: Path) -> Manifest:
    found = read_manifest(out)
    assert found
    return found


def contents(out: Path) -> dict[str, str]:
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in out.rglob("*")
        if path.is_file()
    }


def test_is_the_same_to_the_byte_wherever_and_whenever_it_is_made(
    before: Manifest, package: Path, out: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "another folder/deeper/calculators"
    shutil.copytree(package, elsewhere, copy_function=shutil.copyfile)

    assert assemble(ROOT, tmp_path / "out-2", tmp_path / "cache-2", elsewhere) == before

    assert contents(out) == contents(tmp_path / "out-2")


def test_holds_what_the_browser_needs_and_no_more(before: Manifest, out: Path) -> None:
    assert sorted(contents(out)) == sorted(
        [
            "manifest.json",
            *(
                f"{before.pyodide.folder}{name}"
                for name in ("pyodide.mjs", before.pyodide.glue, "pyodide.asm.wasm", "python_stdlib.zip")
            ),
            f"{before.calculators.folder}{before.calculators.wheel}",
            f"{before.calculators.folder}pyodide-lock.json",
        ]
    )


def test_does_nothing_when_nothing_changed(
    before: Manifest, package: Path, out: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    monkeypatch.setattr(assembly, "compile_wheel", lambda _: pytest.fail("compiled again"))

    assert assemble(ROOT, out, cache, package) == before
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == times


@pytest.mark.parametrize("changed", ["__init__.py", "text/answer.py", "factor.json", "added.py"])
def test_a_change_replaces_the_calculators_only(
    before: Manifest, package: Path, out: Path, cache: Path, changed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Which folders stay is not a matter of what is in them, and compiling takes long.
    monkeypatch.setattr(assembly, "compile_wheel", lambda wheel, _: wheel)
    path = package / changed
    path.write_text((path.read_text() if path.exists() else "") + "\n" + ("0" if path.suffix == ".json" else "A = 1"))

    after = assemble(ROOT, out, cache, package)

    assert after.calculators.folder != before.calculators.folder
    assert after.pyodide == before.pyodide
    assert sorted(f"{path.name}/" for path in out.iterdir() if path.is_dir()) == sorted(after.folders)


@pytest.mark.parametrize("lost", ["manifest.json", "pyodide", "calculators"])
def test_what_was_lost_is_made_again(before: Manifest, package: Path, out: Path, cache: Path, lost: str) -> None:
    whole = contents(out)
    for path in out.glob(f"{lost}*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    assert assemble(ROOT, out, cache, package) == before
    assert contents(out) == whole


def test_the_wheel_holds_bytecode_data_and_a_true_record(before: Manifest, out: Path) -> None:
    with zipfile.ZipFile(out / before.calculators.folder / before.calculators.wheel) as wheel:
        names = wheel.namelist()
        record = [line.split(",") for line in wheel.read("calculators-1.dist-info/RECORD").decode().splitlines()]
        hashes = {name: base64.urlsafe_b64encode(hashlib.sha256(wheel.read(name)).digest()) for name in names}

    assert [name for name in names if "dist-info" not in name] == [
        "calculators/__init__.pyc",
        "calculators/factor.json",
        "calculators/text/__init__.pyc",
        "calculators/text/answer.pyc",
    ]
    assert sorted(name for name, _, _ in record) == names
    assert all(hashed == f"sha256={hashes[name].decode().rstrip('=')}" for name, hashed, _ in record if hashed)


def test_the_lock_names_the_wheel_by_its_hash(before: Manifest, out: Path) -> None:
    folder = out / before.calculators.folder

    lock = PyodideLockSpec.from_json(folder / "pyodide-lock.json")

    lock.check_wheel_filenames()
    assert list(lock.packages) == ["calculators"]
    wheel = (folder / lock.packages["calculators"].file_name).read_bytes()
    assert lock.packages["calculators"].sha256 == hashlib.sha256(wheel).hexdigest()


def test_a_calculator_that_does_not_compile_stops_the_build(package: Path, out: Path, cache: Path) -> None:
    (package / "text/answer.py").write_text("def answer(:\n")

    with pytest.raises(RuntimeError, match=r"calculators/text/answer\.py"):
        assemble(ROOT, out, cache, package)


def test_another_pyodide_than_the_pinned_one_is_refused(tmp_path: Path) -> None:
    for name in ("package.json", "pyodide-lock.json"):
        (tmp_path / "node_modules/pyodide").mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "node_modules/pyodide" / name, tmp_path / "node_modules/pyodide")
    (tmp_path / "package.json").write_text(json.dumps({"dependencies": {"pyodide": "0.1.0"}}))

    with pytest.raises(RuntimeError, match=r"is \d+\.\d+\.\d+, but the one pinned in package\.json is 0\.1\.0"):
        find_pyodide(tmp_path)


def test_the_python_in_the_browser_is_the_one_that_is_named_and_runs_the_bytecode(
    before: Manifest, out: Path
) -> None:
    python, calculators = (out / folder for folder in before.folders)

    command = [str(Path(sys.executable).parent / "node"), "--input-type=module", "--eval", IN_NODE]
    paths = [(python / "pyodide.mjs").as_uri(), str(python), str(calculators)]
    done = subprocess.run([*command, *paths], capture_output=True, text=True, check=True)

    assert json.loads(done.stdout) == {"answer": "50", "python": [int(part) for part in before.python.split(".")]}
