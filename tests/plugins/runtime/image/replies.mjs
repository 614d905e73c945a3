/**
 * Asks an image and plain Pyodide the same questions, and writes down what each says.
 *
 * `node replies.mjs LOADER IMAGE PYODIDE CALCULATORS ASK QUESTIONS REPLIES`: ASK is Python that answers or tells its
 * mistake. Where a question brings an image to an end, a new one takes the others.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";

const [loader, image, pyodide, calculators, ask, asked, replies] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(file).href);
const questions = JSON.parse(readFileSync(asked, "utf8"));
writeFileSync(replies, JSON.stringify({ image: await fromImage(), plain: await fromPlain() }));

async function fromImage() {
  const { open } = await load(loader);
  const module = new WebAssembly.Module(gunzipSync(readFileSync(image)));
  const start = () =>
    open(async (imports) => ({ module, instance: await WebAssembly.instantiate(module, imports) }));
  let answer = await start();
  const said = [];
  for (const question of questions) {
    try {
      said.push(answer(question));
    } catch (error) {
      said.push(error.name === "PythonError" ? error.message : `LEFT: ${error}`);
      if (error.name !== "PythonError") answer = await start();
    }
  }
  return said;
}

async function fromPlain() {
  const { loadPyodide } = await load(join(pyodide, "pyodide.mjs"));
  const python = await loadPyodide({
    indexURL: pyodide,
    lockFileContents: readFileSync(join(calculators, "pyodide-lock.json"), "utf8"),
    packageBaseUrl: calculators,
  });
  await python.loadPackage("calculators", { messageCallback() {}, errorCallback: console.error });
  python.runPython(readFileSync(ask, "utf8"));
  const reply = python.globals.get("reply");
  return questions.map((question) => reply(question));
}
