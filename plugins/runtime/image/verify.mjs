/**
 * Starts an image with the loader that the browser uses, and holds its replies against those of the host's Python.
 *
 * `node verify.mjs LOADER IMAGE CASES [MARKS COUNT RAN]`: of a watched image, writes to RAN which functions ran.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [loader, image, cases, first, count, ran] = process.argv.slice(2);
const { open, check } = await import(pathToFileURL(loader).href);
let memory;
const answer = await open(async (imports) => {
  const made = await WebAssembly.instantiate(readFileSync(image), imports);
  ({ memory } = made.instance.exports);
  return made;
});
check(answer, JSON.parse(readFileSync(cases, "utf8")));
if (ran) {
  try {
    answer("what is no question, so that a mistake runs too");
  } catch (error) {
    if (error.name !== "PythonError") throw error;
  }
  writeFileSync(ran, new Uint8Array(memory.buffer, Number(first), Number(count)));
}
