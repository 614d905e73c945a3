/** Envelopes that are kept on this machine: the one being written, and those with a name. */

import { Store } from "../store.js";
import { MOST_BYTES } from "./packing.js";

/**
 * What is being written, and what was there before a link was opened.
 * @typedef {{text: string, before: string}} Draft
 */

/** @type {Store<Draft>} */
const drafts = new Store({
  name: "envelope-draft",
  migrations: [],
  read(found) {
    const { text, before } = /** @type {Partial<Draft>} */ (found ?? {});
    return isText(text) ? { text, before: isText(before) ? before : "" } : undefined;
  },
});

/** Those with a name, which is their id. @type {Store<string>} */
export const named = new Store({
  name: "envelope",
  migrations: [],
  read: (found) => (isText(found) ? found : undefined),
});

export const draft = drafts.open("mine");

/**
 * A declaration, because records are read while this module is still on its way.
 * @param {unknown} found
 * @returns {found is string}
 */
function isText(found) {
  return typeof found === "string" && found.length <= MOST_BYTES;
}
