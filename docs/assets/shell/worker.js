/**
 * The worker that holds the runtime: boots it in named stages, then answers questions in the order they came.
 *
 * Messages in: `{id, text}`. Messages out: see `Message`.
 */

import { boots } from "./boots.js";

/** @typedef {{boot: string, ms: number, python: string, stages: Record<string, number>}} Ready */

/**
 * @typedef {{stage: import("./boots.js").Stage}
 *   | {ready: Ready}
 *   | {failed: string}
 *   | {id: number, text: string}
 *   | {id: number, error: string}} Message
 */

const MANIFEST = new URL("../runtime/manifest.json", import.meta.url);

const NOT_FETCHED = "The calculators could not be fetched; check your connection and try again.";
const NOT_STARTED = "Python could not be started in this browser; you can try again.";
const BROKE_DOWN = "The calculators stopped working; you can try again.";

/** @param {Message} message */
const send = (message) => postMessage(message);

/** @type {string} */
let reached = "prepare";
const booting = boot();

// A promise calls back in the order it was asked, so what came in before the runtime was ready is answered in order.
addEventListener("message", async ({ data: { id, text } }) => {
  const answer = await booting;
  if (answer) send(reply(answer, id, text));
});

/**
 * @param {import("./boots.js").Answer} answer
 * @param {number} id
 * @param {string} text
 * @returns {Message}
 */
function reply(answer, id, text) {
  try {
    return { id, text: answer(text) };
  } catch (error) {
    console.warn(error);
    const survives = error instanceof Error && error.name === "PythonError";
    return survives ? { id, error: error.message } : { failed: BROKE_DOWN };
  }
}

/** The runtime; nothing if it cannot be had, and then that has been said. */
async function boot() {
  try {
    return await firstBoot(await fetchManifest());
  } catch (error) {
    console.warn(error);
    send({ failed: reached === "start" ? NOT_STARTED : NOT_FETCHED });
    return undefined;
  }
}

/**
 * The first boot that succeeds; if none does, the error of the last.
 * @param {import("./boots.js").Manifest} manifest
 */
async function firstBoot(manifest) {
  /** @type {unknown} */
  let error;
  for (const [name, start] of boots) {
    try {
      return await timed(name, start, manifest);
    } catch (stopped) {
      error = stopped;
    }
  }
  throw error;
}

/**
 * One boot, its stages reported as they begin and timed: each ends where the next begins.
 * @param {string} name
 * @param {import("./boots.js").Boot} start
 * @param {import("./boots.js").Manifest} manifest
 */
async function timed(name, start, manifest) {
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
  const answer = await start(manifest, (stage) => {
    turn(stage.name);
    send({ stage });
  });
  turn("ready");
  send({ ready: { boot: name, ms: Math.round(since), python: manifest.python, stages } });
  return answer;
}

/** The names of the files; asked for anew each time, because a new version of the site changes them. */
async function fetchManifest() {
  const response = await fetch(MANIFEST, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${MANIFEST}: ${response.status}`);
  return /** @type {Promise<import("./boots.js").Manifest>} */ (response.json());
}
