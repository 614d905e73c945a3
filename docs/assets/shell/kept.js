/**
 * What this browser keeps for use without a connection. The service worker keeps what is read; this module asks what
 * that is, and adds to it.
 */

/**
 * What there is to keep: see plugins/shelf.py.
 * @typedef {{files: string[], bytes: number}} Group
 * @typedef {{path: string, title: string, bytes: number}} PageEntry
 * @typedef {object} Shelf
 * @property {string} build
 * @property {string} shell
 * @property {Group} core
 * @property {Group} parts
 * @property {Group} search
 * @property {Record<string, Group>} boots
 * @property {PageEntry[]} pages
 */

export const ROOT = new URL("../../", import.meta.url);
// As in docs/service-worker.js.
export const OURS = `scope-to-scale ${ROOT.pathname} `;
export const EVERYTHING = `${OURS}everything`;

/** @type {Promise<Shelf | null> | undefined} */
let shelf;

const SHELF = "assets/files.json";

/**
 * What this page's build has to keep; null where that cannot be told, or where the host has another build by now.
 * @returns {Promise<Shelf | null>}
 */
export function readShelf() {
  shelf ??= fetch(new URL(SHELF, ROOT))
    .then((response) => response.json())
    .then((/** @type {Shelf} */ found) =>
      new URL(found.shell, ROOT).href === new URL("./", import.meta.url).href ? found : null,
    )
    .catch(() => null);
  return shelf;
}

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

/**
 * What has to be there for a page to be shown at all, and another in its place.
 * @param {Shelf} shelf
 */
export const frame = ({ core }) => [SHELF, ...core.files];

/** Empties what is kept; the caches stay, because the order in which they were made tells which build is the older. */
export async function empty() {
  await caches.delete(EVERYTHING);
  for (const name of await ours()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) await cache.delete(request);
  }
}

/** Drops all that is kept, for good. */
export async function drop() {
  for (const name of await ours()) await caches.delete(name);
}

async function ours() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}
