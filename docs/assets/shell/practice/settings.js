/** How a reader wants sessions to be: what is heard, what keys do. Kept on this machine. */

import { Store } from "../store.js";

/**
 * @typedef {object} Settings
 * @property {boolean} sound  at the end of a phase
 * @property {boolean} notice  a notification then
 * @property {boolean} voice  that tells the time
 * @property {boolean} keys
 * @property {boolean} awake  keep the screen on
 */

/** @type {Settings} */
const USUAL = { sound: false, notice: false, voice: false, keys: true, awake: true };

/** @type {Store<Settings>} */
const store = new Store({ name: "practice", migrations: [], read });

/** @param {unknown} found */
function read(found) {
  if (typeof found !== "object" || found === null) return undefined;
  const given = Object.entries(USUAL).map(([name, usual]) => {
    const value = Reflect.get(found, name);
    return [name, typeof value === "boolean" ? value : usual];
  });
  return /** @type {Settings} */ (Object.fromEntries(given));
}

const entry = store.open("settings");

export const settings = () => entry.data ?? USUAL;

/**
 * @param {keyof Settings} name
 * @param {boolean} value
 */
export const set = (name, value) => entry.change((data) => ({ ...(data ?? USUAL), [name]: value }));
