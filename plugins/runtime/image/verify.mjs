/**
 * Starts an image with the loader that the browser uses, and holds its replies against those of the host's Python.
 *
 * `node verify.mjs LOADER IMAGE CASES [EXERCISE ODD MARKS COUNT RAN]`: of a watched image, writes to RAN which
 * functions ran for a case, for odd questions or in the exercise.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const FILE_INPUT = 257;
const CALL = "\nexercise()\n";

const [loader, image, cases, exercise, odd, first, count, ran] = process.argv.slice(2);
const { open, check } = await import(pathToFileURL(loader).href);
let python;
const answer = await open(async (imports) => {
  const made = await WebAssembly.instantiate(readFileSync(image), imports);
  python = made.instance.exports;
  return made;
});
check(answer, JSON.parse(readFileSync(cases, "utf8")));
if (ran) {
  for (const question of JSON.parse(readFileSync(odd))) {
    try {
      answer(question);
    } catch (error) {
      if (error.name !== "PythonError") throw error;
    }
  }
  // All that there is, before the exercise and what it leaves behind.
  python.PyGC_Collect();
  run(Buffer.concat([readFileSync(exercise), Buffer.from(CALL)]));
  python.PyGC_Collect();
  writeFileSync(ran, marks());
}

/** In a namespace of its own. What only compiles it is not marked, for an answer compiles nothing. */
function run(source) {
  const { memory, malloc, Py_CompileString, PyEval_EvalCode, PyDict_New } = python;
  const address = malloc(source.length + 1);
  new Uint8Array(memory.buffer).set([...source, 0], address);
  const before = marks().slice();
  const code = Py_CompileString(address, address + source.length, FILE_INPUT);
  marks().set(before);
  const names = PyDict_New();
  if (!code || !PyEval_EvalCode(code, names, names)) throw new Error(`The exercise failed: ${raised()}`);
}

/** A byte for each function. */
function marks() {
  return new Uint8Array(python.memory.buffer, Number(first), Number(count));
}

/** The mistake that Python has just made. */
function raised() {
  const { memory, PyErr_GetRaisedException, PyObject_Repr, PyUnicode_AsUTF8AndSize } = python;
  const text = PyUnicode_AsUTF8AndSize(PyObject_Repr(PyErr_GetRaisedException()), 0);
  const bytes = new Uint8Array(memory.buffer);
  return new TextDecoder().decode(bytes.slice(text, bytes.indexOf(0, text)));
}
