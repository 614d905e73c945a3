/**
 * Starts an image with the loader that the browser uses, and holds its replies against those of the host's Python.
 *
 * `node verify.mjs LOADER IMAGE CASES [ODD RAN MARKS COUNT [EXERCISE]]`: of a watched image, writes to RAN which functions
 * ran for a case, for odd questions or in the exercise, which is a Python function at that address.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";

const [loader, image, cases, odd, ran, first, count, exercise] = process.argv.slice(2);
const { open, check } = await import(pathToFileURL(loader).href);
let python;
const answer = await open(async (imports) => {
  const made = await WebAssembly.instantiate(gunzipSync(readFileSync(image)), imports);
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
  if (exercise && !python.PyObject_CallNoArgs(Number(exercise)))
    throw new Error(`The exercise failed: ${raised()}`);
  python.PyGC_Collect();
  writeFileSync(ran, new Uint8Array(python.memory.buffer, Number(first), Number(count)));
}

/** The mistake that Python has just made. */
function raised() {
  const { memory, PyErr_GetRaisedException, PyObject_Repr, PyUnicode_AsUTF8AndSize } = python;
  const text = PyUnicode_AsUTF8AndSize(PyObject_Repr(PyErr_GetRaisedException()), 0);
  const bytes = new Uint8Array(memory.buffer);
  return new TextDecoder().decode(bytes.slice(text, bytes.indexOf(0, text)));
}
