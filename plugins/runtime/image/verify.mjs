/**
 * Starts an image with the loader that the browser uses, and holds its replies against those of the host's Python.
 *
 * `node verify.mjs LOADER IMAGE CASES`
 */

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [loader, image, cases] = process.argv.slice(2);
const { open, check } = await import(pathToFileURL(loader).href);
const answer = await open((imports) => WebAssembly.instantiate(readFileSync(image), imports));
check(answer, JSON.parse(readFileSync(cases, "utf8")));
