/** Ticks: which items of a framework are done, a record for each framework. */

import { Store } from "./store.js";

/** @type {Store<string[]>} */
const store = new Store({
  name: "ticks",
  migrations: [],
  read: (found) => (Array.isArray(found) ? found.filter((item) => typeof item === "string") : undefined),
  former: { prefix: "sts:ticks:", adopt: (text, data = []) => [...new Set([...data, ...bare(text)])] },
});

/**
 * A list without a version. A page of an older build that is still open goes on writing it: what it ticks counts too.
 * @param {string} text
 * @returns {string[]}
 */
function bare(text) {
  try {
    /** @type {unknown} */
    const found = JSON.parse(text);
    return Array.isArray(found) ? found.filter((item) => typeof item === "string") : [];
  } catch {
    return [];
  }
}

export class Ticks extends EventTarget {
  #entry;
  /** @type {Set<string>} */
  #done;

  /** @param {string} framework */
  constructor(framework) {
    super();
    this.#entry = store.open(framework);
    this.#done = new Set(this.#entry.data);
    this.#entry.addEventListener("change", () => {
      this.#done = new Set(this.#entry.data);
      this.dispatchEvent(new Event("change"));
    });
  }

  /** Whether the browser keeps them. */
  get state() {
    return this.#entry.state;
  }

  /** @param {string} item */
  has(item) {
    return this.#done.has(item);
  }

  /**
   * Ticks items, or takes their ticks away.
   * @param {string[]} items
   * @param {boolean} done
   */
  set(items, done) {
    this.#entry.change((data = []) => {
      const others = data.filter((item) => !items.includes(item));
      return done ? [...others, ...items] : others;
    });
  }
}

/** One for each framework, kept over instant navigation. @type {Map<string, Ticks>} */
const opened = new Map();

/** @param {string} framework */
export function ticksOf(framework) {
  const ticks = opened.get(framework) ?? new Ticks(framework);
  opened.set(framework, ticks);
  return ticks;
}
