/**
 * The ways to start the runtime, best first. Each falls through to the next one where it fails.
 *
 * To add a way, write it in a file of its own and put it in front; to drop it, remove its line.
 */

import { image } from "./image.js";
import { plain } from "./plain.js";

/**
 * What the build assembled: see plugins/runtime/manifest.py.
 * @typedef {object} Manifest
 * @property {number} version
 * @property {string} python
 * @property {{version: string, folder: string, glue: string}} pyodide
 * @property {{folder: string, wheel: string}} calculators
 * @property {{pyodide: number, calculators: number}} bytes
 * @property {{folder: string, file: string, check: string, bytes: number} | null} [image]
 */

/** @typedef {{name: "fetch" | "start" | "load", step: number, of: number, said: string}} Stage */

/**
 * A question as JSON in, its answer as JSON out. Throws an error named `PythonError` for a mistake in the calculators,
 * after which the runtime still works, and any other error when the runtime itself has come to grief. A runtime that is
 * one module says which: another instance of it may be made elsewhere.
 * @typedef {((text: string) => string) & {module?: WebAssembly.Module}} Answer
 */

/**
 * Before it is told to begin, a boot may fetch, but not keep a processor from what the page does.
 * @typedef {(manifest: Manifest, report: (stage: Stage) => void, begun: Promise<void>) => Promise<Answer>} Boot
 */

/** @typedef {readonly [name: string, boot: Boot]} NamedBoot */

/** @type {readonly NamedBoot[]} */
export const boots = [
  ["image", image],
  ["plain", plain],
];
