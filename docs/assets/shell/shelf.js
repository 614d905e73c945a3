/** What there is to keep for use without a connection: the build's own list. */

import { ROOT } from "./site.js";

/**
 * What there is to keep: see plugins/shelf.py.
 * @typedef {{files: string[], bytes: number}} Group
 * @typedef {{path: string, title: string, bytes: number}} PageEntry
 * @typedef {object} Shelf
 * @property {string} build
 * @property {string} shell
 * @property {Group} core
 * @property {Group} parts
 * @property {Group} icons
 * @property {Group} search
 * @property {Record<string, Group>} boots
 * @property {PageEntry[]} pages
 */

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

/**
 * What runs the calculators in this browser.
 * @param {Shelf} shelf
 */
export function bootOf({ boots }) {
  const booted = boots[document.documentElement.dataset["boot"] ?? ""];
  return booted ?? boots["image"] ?? boots["plain"] ?? { files: [], bytes: 0 };
}

/**
 * What has to be there for a page to be shown at all, and another in its place.
 * @param {Shelf} shelf
 */
export const frame = ({ core }) => [SHELF, ...core.files];
