/** Plain Pyodide in a worker: this file is both the page's side and the worker's. */

import { start } from "./pyodide.js";

if ("document" in globalThis) {
  const { connect } = await import("./form.js");
  const worker = new Worker(import.meta.url, { type: "module" });
  const heard = () => new Promise((resolve) => worker.addEventListener("message", resolve, { once: true }));
  await heard();
  await connect(async (inputs) => {
    worker.postMessage(JSON.stringify({ calculator: "traffic", inputs }));
    return JSON.parse((await heard()).data).html;
  });
} else {
  const answer = await start();
  addEventListener("message", ({ data }) => postMessage(answer(data)));
  postMessage("ready");
}
