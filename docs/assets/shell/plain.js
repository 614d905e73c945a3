/** The plain boot: Pyodide as published, then the compiled calculators from their wheel. */

import { fetchFile } from "./file.js";

const RUNTIME = new URL("../runtime/", import.meta.url);

/** @type {import("./boots.js").Boot} */
export async function plain(manifest, report, begun) {
  const size = (manifest.bytes.pyodide / 1e6).toFixed(1);
  report({ name: "fetch", step: 1, of: 3, said: `Fetching Python (${size} MB)` });
  // It compiles what it fetches.
  await begun;
  const parts = await fetchParts(manifest);
  return handedOver(parts, async () => {
    report({ name: "start", step: 2, of: 3, said: "Starting Python" });
    const pyodide = await parts.loader.loadPyodide({
      indexURL: parts.python.href,
      lockFileContents: parts.lock,
      packageBaseUrl: parts.calculators.href,
    });
    report({ name: "load", step: 3, of: 3, said: "Loading the calculators" });
    // What goes wrong here shows in the next line, which finds no such module.
    await pyodide.loadPackage("calculators", { messageCallback: () => {}, errorCallback: console.warn });
    return pyodide.pyimport("calculators.text.answer").answer;
  });
}

/** @typedef {Awaited<ReturnType<typeof fetchParts>>} Parts */

/**
 * Everything the start needs, fetched side by side; whatever cannot be had stops the boot here.
 * @param {import("./boots.js").Manifest} manifest
 */
async function fetchParts(manifest) {
  const python = new URL(manifest.pyodide.folder, RUNTIME);
  const calculators = new URL(manifest.calculators.folder, RUNTIME);
  const interpreter = new URL("pyodide.asm.wasm", python);
  const library = new URL("python_stdlib.zip", python);
  const wheel = new URL(manifest.calculators.wheel, calculators);
  const [loader, lock, module, ...kept] = await Promise.all([
    importFile(new URL("pyodide.mjs", python)),
    fetchFile(new URL("pyodide-lock.json", calculators)).then((response) => response.text()),
    WebAssembly.compileStreaming(fetchFile(interpreter)),
    fetchFile(library).then((response) => response.arrayBuffer()),
    fetchFile(wheel).then((response) => response.arrayBuffer()),
    // Pyodide would import its glue later, one round trip after the loader.
    importFile(new URL(manifest.pyodide.glue, python)),
  ]);
  const files = new Map([
    [interpreter.href, new ArrayBuffer(0)],
    [library.href, kept[0]],
    [wheel.href, kept[1]],
  ]);
  return { python, calculators, loader, lock, module, files };
}

/**
 * A module, fetched first: what could not be imported once cannot be imported again.
 * @param {URL} url
 */
async function importFile(url) {
  await (await fetchFile(url)).arrayBuffer();
  return import(url.href);
}

/**
 * Lets Pyodide have what has arrived already, for as long as `work` takes.
 *
 * It fetches for itself, and when its interpreter cannot be fetched or instantiated it waits for ever. Handed over,
 * nothing is fetched twice, a failure is a failure, and fetching is over when starting begins.
 * @template Made
 * @param {Parts} parts
 * @param {() => Promise<Made>} work
 * @returns {Promise<Made>}
 */
async function handedOver({ module, files }, work) {
  const { fetch } = self;
  const { instantiateStreaming } = WebAssembly;
  /** @type {Promise<never>} */
  const broken = new Promise((_, reject) => {
    self.fetch = async (input, options) => {
      const file = files.get(String(input));
      return file ? new Response(file) : fetch(input, options);
    };
    WebAssembly.instantiateStreaming = async (_source, imports) => {
      const instance = WebAssembly.instantiate(module, imports);
      instance.catch(reject);
      return { module, instance: await instance };
    };
  });
  try {
    return await Promise.race([work(), broken]);
  } finally {
    self.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}
