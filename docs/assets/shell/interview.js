/** The interview that the reader prepares for, kept on this machine. */

import { Store } from "./store.js";

/**
 * What is planned for.
 * @typedef {object} Interview
 * @property {number} slot  minutes of the invitation
 * @property {number} hello  minutes for hello and the candidate's own questions
 * @property {string} kind  what is asked for
 */

/** @type {Interview} */
const USUAL = { slot: 45, hello: 10, kind: "product" };
const LEAST = { slot: 30, hello: 0 };
const MOST = { slot: 90, hello: 20 };

/**
 * @param {unknown} minutes
 * @param {"slot" | "hello"} field
 */
const isWithin = (minutes, field) =>
  Number.isInteger(minutes) && Number(minutes) >= LEAST[field] && Number(minutes) <= MOST[field];

/** @type {Store<Interview>} */
const store = new Store({ name: "interview", migrations: [], read });
const entry = store.open("mine");

/**
 * An interview, if that is what was found.
 * @param {unknown} found
 * @returns {Interview | undefined}
 */
export function read(found) {
  const { slot, hello, kind } = /** @type {Record<string, unknown>} */ (found ?? {});
  const isOne = isWithin(slot, "slot") && isWithin(hello, "hello") && typeof kind === "string";
  return isOne ? { slot: Number(slot), hello: Number(hello), kind: String(kind) } : undefined;
}

/** The reader's interview, or the usual one. Tells by `change` that it is another. */
export const interview = {
  get data() {
    return entry.data ?? USUAL;
  },
  /** @param {Interview} other */
  set(other) {
    entry.change(() => other);
  },
  events: entry,
};
