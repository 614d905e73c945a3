/**
 * What this browser keeps for use without a connection. The service worker keeps what is read; here it is asked what that
 * is, and more is kept.
 */

import { ROOT } from "./site.js";

// As in docs/service-worker.js.
const OURS = `scope-to-scale ${ROOT.pathname} `;
const EVERYTHING = `${OURS}everything`;

let hasLeft = false;

/** Whether a service worker is there to make use of what is kept. */
export async function isOn() {
  try {
    return (
      Boolean((await navigator.serviceWorker.getRegistration(ROOT))?.active) && Boolean(await caches.keys())
    );
  } catch {
    return false;
  }
}

/**
 * Those of some files that are kept.
 * @param {string[]} files
 * @returns {Promise<string[]>}
 */
export async function keptAmong(files) {
  const found = await Promise.all(
    files.map((file) => caches.match(new URL(file, ROOT), { ignoreVary: true })),
  );
  return files.filter((_, at) => found[at]);
}

/**
 * Whether all of some files are kept.
 * @param {string[]} files
 */
export async function isKept(files) {
  return (await keptAmong(files)).length === files.length;
}

/**
 * Fetches and keeps those files that are not kept yet, one after the other; throws at the first that cannot be.
 * @param {string} build
 * @param {string[]} files
 * @param {AbortSignal} [signal]
 * @param {(file: string) => void} [done]
 */
export async function keep(build, files, signal, done) {
  if (hasLeft) throw new Error("Nothing is kept on this page any more.");
  const cache = await caches.open(OURS + build);
  for (const file of files) {
    const url = new URL(file, ROOT);
    if (!(await caches.match(url, { ignoreVary: true }))) {
      const response = await fetch(url, signal ? { signal } : {});
      if (!response.ok || response.redirected) throw new Error(`${url}: ${response.status}`);
      await cache.put(url, response);
    }
    done?.(file);
  }
}

/** Notes that the reader asked for everything: the next build's worker fetches all of it again. */
export async function wantEverything() {
  await caches.open(EVERYTHING);
}

/** Empties what is kept; the caches stay, because the order in which they were made tells which build is the older. */
export async function empty() {
  await caches.delete(EVERYTHING);
  for (const name of await ours()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) await cache.delete(request);
  }
}

/** Ends the service worker, and drops all that is kept, for good: this page keeps nothing any more. */
export async function leaveNothing() {
  hasLeft = true;
  try {
    await (await navigator.serviceWorker.getRegistration(ROOT))?.unregister();
    for (const name of await ours()) await caches.delete(name);
  } catch {
    // What is left is seen by looking.
  }
}

/** Whether there is a service worker, or about to be one. */
export async function isRegistered() {
  try {
    return (await navigator.serviceWorker.getRegistration(ROOT)) !== undefined;
  } catch {
    return false;
  }
}

/**
 * How many files are kept in caches of some names.
 * @param {(name: string) => boolean} isMeant
 */
export async function countFiles(isMeant) {
  try {
    const names = (await caches.keys()).filter(isMeant);
    const files = names.map(async (name) => (await (await caches.open(name)).keys()).length);
    return (await Promise.all(files)).reduce((sum, count) => sum + count, 0);
  } catch {
    return 0;
  }
}

async function ours() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}
