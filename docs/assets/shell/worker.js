/**
 * The worker that holds the runtime: boots it in named stages, then answers questions in the order they came.
 *
 * Messages in: `{begin: true}`, before which it only fetches, and `{id, text}`. Messages out: see `Message`.
 */

import { boots } from "./boots.js";

/**
 * @typedef {object} Ready
 * @property {string} boot
 * @property {number} ms
 * @property {string} python
 * @property {string} pyodide
 * @property {Record<string, number>} stages
 * @property {Record<string, string>} passed  the boots that were passed over, and why
 */

/**
 * @typedef {{stage: import("./boots.js").Stage}
 *   | {ready: Ready, module: WebAssembly.Module | undefined}
 *   | {failed: string}
 *   | {id: number, text: string, ms: number}
 *   | {id: number, error: string}} Message
 */

// The build puts in what it assembled: one request less, and never another build's.
/** @type {import("./boots.js").Manifest} */
const manifest = JSON.parse("{}");

const NOT_FETCHED = "The calculators could not be fetched; check your connection and try again.";
const NOT_STARTED = "Python could not be started in this browser; you can try again.";
const BROKE_DOWN = "The calculators stopped working; you can try again.";

/** @param {Message} message */
const send = (message) => postMessage(message);

/**
 * A runtime that answers, and the boots that are left should it come to grief.
 * @typedef {{answer: import("./boots.js").Answer, others: readonly import("./boots.js").NamedBoot[]}} Runtime
 */

/** @type {string} */
let reached = "prepare";
/**
 * Why the boots that were tried in vain, or gave up later, did so.
 * @type {Record<string, string>}
 */
const passed = {};
/** @type {() => void} */
let begin;
/** @type {Promise<void>} */
const begun = new Promise((resolve) => (begin = resolve));
let runtime = boot(boots);
/** @type {Promise<void>} */
let last = Promise.resolve();

// One after the other, so that what came in before the runtime was ready is answered in order.
addEventListener("message", ({ data }) => {
  if (data.begin) begin();
  else last = last.then(() => reply(data.id, data.text));
});

/**
 * Replies to a question. When the runtime comes to grief over it, the next boot takes over and gets the same question.
 * @param {number} id
 * @param {string} text
 * @returns {Promise<void>}
 */
async function reply(id, text) {
  const ready = await runtime;
  if (!ready) return;
  try {
    const start = performance.now();
    const answered = ready.answer(text);
    send({ id, text: answered, ms: performance.now() - start });
  } catch (error) {
    if (error instanceof Error && error.name === "PythonError") return send({ id, error: error.message });
    console.warn(error);
    if (!ready.others.length) return send({ failed: BROKE_DOWN });
    passed[boots[boots.length - ready.others.length - 1]?.[0] ?? ""] = String(error);
    runtime = boot(ready.others);
    return reply(id, text);
  }
}

/**
 * The runtime; nothing if it cannot be had, and then that has been said.
 * @param {readonly import("./boots.js").NamedBoot[]} ways
 * @returns {Promise<Runtime | undefined>}
 */
async function boot(ways) {
  try {
    return await firstBoot(ways);
  } catch (error) {
    console.warn(error);
    send({ failed: reached === "start" ? NOT_STARTED : NOT_FETCHED });
    return undefined;
  }
}

/**
 * The first boot that succeeds; if none does, the error of the last.
 * @param {readonly import("./boots.js").NamedBoot[]} ways
 * @returns {Promise<Runtime>}
 */
async function firstBoot([way, ...others]) {
  if (!way) throw new Error("There is no way to start the runtime.");
  const [name, start] = way;
  try {
    return { answer: await timed(name, start), others };
  } catch (error) {
    if (!others.length) throw error;
    passed[name] = String(error);
    return firstBoot(others);
  }
}

/**
 * One boot, its stages reported as they begin and timed: each ends where the next begins.
 * @param {string} name
 * @param {import("./boots.js").Boot} start
 */
async function timed(name, start) {
  /** @type {Record<string, number>} */
  const stages = {};
  let since = 0;
  reached = "prepare";
  /** @param {string} next */
  const turn = (next) => {
    const now = performance.now();
    stages[reached] = Math.round(now - since);
    [reached, since] = [next, now];
  };
  /** @param {import("./boots.js").Stage} stage */
  const report = (stage) => {
    turn(stage.name);
    send({ stage });
  };
  const answer = await start(manifest, report, begun);
  turn("ready");
  const { python, pyodide } = manifest;
  const ready = { boot: name, ms: Math.round(since), python, pyodide: pyodide.version, stages, passed };
  send({ ready, module: answer.module });
  return answer;
}
