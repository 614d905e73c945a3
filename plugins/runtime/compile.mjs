/**
 * Compiles modules for the very Python that will run them: Pyodide's own, in Node.
 *
 * `node compile.mjs PYODIDE FOLDER`; each `.py` below the folder becomes a `.pyc` in its place.
 */

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [pyodide, folder] = process.argv.slice(2).map((path) => resolve(path));
const { loadPyodide } = await import(pathToFileURL(join(pyodide, "pyodide.mjs")).href);
// A fixed seed fixes the order of sets.
const python = await loadPyodide({ indexURL: pyodide, env: { PYTHONHASHSEED: "0" } });
python.mountNodeFS("/source", folder);
python.runPython(readFileSync(new URL("compiling.py", import.meta.url), "utf8"));
const problem = python.globals.get("PROBLEM");
if (problem) {
  console.error(problem);
  process.exit(1);
}
