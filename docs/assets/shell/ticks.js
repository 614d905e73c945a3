/** Ticks: which items of a framework are done, kept on the reader's machine and nowhere else. */

const PREFIX = "sts:ticks:";

export class Ticks extends EventTarget {
  #key;
  /** @type {Set<string>} */
  #done;
  #kept = true;

  /** @param {string} framework */
  constructor(framework) {
    super();
    this.#key = PREFIX + framework;
    this.#done = this.#stored() ?? new Set();
  }

  /** Whether the browser keeps ticks; where it refuses, they last until the page is closed. */
  get kept() {
    return this.#kept;
  }

  /** @param {string} item */
  has(item) {
    return this.#done.has(item);
  }

  /**
   * Ticks items, or takes their ticks away; those that did change are given back.
   * @param {string[]} items
   * @param {boolean} done
   */
  set(items, done) {
    // Another tab may have ticked something since.
    this.#done = this.#stored() ?? this.#done;
    const changed = items.filter((item) => this.#done.has(item) !== done);
    for (const item of changed) {
      if (done) this.#done.add(item);
      else this.#done.delete(item);
    }
    this.#store();
    this.dispatchEvent(new Event("change"));
    return changed;
  }

  /** @param {StorageEvent} event from another tab; without a key, everything was cleared */
  follow(event) {
    if (event.key !== null && event.key !== this.#key) return;
    this.#done = this.#stored() ?? this.#done;
    this.dispatchEvent(new Event("change"));
  }

  /** What is stored; nothing where storage is refused, and no ticks where somebody stored something else. */
  #stored() {
    if (!this.#kept) return undefined;
    try {
      return read(localStorage.getItem(this.#key));
    } catch {
      this.#kept = false;
      return undefined;
    }
  }

  #store() {
    try {
      localStorage.setItem(this.#key, JSON.stringify([...this.#done]));
    } catch {
      this.#kept = false;
    }
  }
}

/**
 * @param {string | null} text
 * @returns {Set<string>}
 */
function read(text) {
  try {
    /** @type {unknown} */
    const found = JSON.parse(text ?? "[]");
    return new Set(Array.isArray(found) ? found.filter((item) => typeof item === "string") : []);
  } catch {
    return new Set();
  }
}

/** One for each framework, kept over instant navigation. @type {Map<string, Ticks>} */
const opened = new Map();

addEventListener("storage", (event) => {
  for (const ticks of opened.values()) ticks.follow(event);
});

// A page that the browser kept aside hears of nothing meanwhile.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) for (const ticks of opened.values()) ticks.follow(new StorageEvent("storage"));
});

/** @param {string} framework */
export function ticksOf(framework) {
  const ticks = opened.get(framework) ?? new Ticks(framework);
  opened.set(framework, ticks);
  return ticks;
}
