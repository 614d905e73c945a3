/**
 * What readers make of this site is kept on their machine and nowhere else: records, each of a kind and under an id.
 *
 * What is found there is hostile until its kind has read it: another version of this site may have written it, another
 * page of the same host, or the reader. A record that cannot be read is as if it were not there; one of a newer version is
 * left alone. Where nothing can be kept, or no more, a record lasts until its page is closed, and says so.
 *
 * Every kind has an entry in docs/data/storage.yml, from which readers are told of it.
 */

import { decode, encode, exported, imported } from "./record.js";

/**
 * @template Data
 * @typedef {import("./record.js").Kind<Data>} Kind
 */

/** @typedef {"kept" | "refused" | "full" | "newer"} State  how it is with what a record holds */

const PREFIX = "sts:record:";

/** Those that are in use on this page. @type {Set<Entry<any>>} */
const opened = new Set();

/**
 * One record, followed wherever it is changed.
 * @template Data
 */
class Entry extends EventTarget {
  id;
  #kind;
  #key;
  #formerKey;
  /** @type {Data | undefined} */
  #data;
  /** @type {State} */
  #state = "kept";

  /**
   * @param {Kind<Data>} kind
   * @param {string} id
   */
  constructor(kind, id) {
    super();
    this.id = id;
    this.#kind = kind;
    this.#key = keyOf(kind, id);
    this.#formerKey = kind.former && kind.former.prefix + id;
    this.#look();
    opened.add(this);
  }

  /** What it holds, if anything. */
  get data() {
    return this.#data;
  }

  get state() {
    return this.#state;
  }

  /**
   * Changes what it holds, which another tab may have changed since it was last looked at.
   * @param {(data: Data | undefined) => Data} by
   */
  change(by) {
    this.#look();
    this.#data = by(this.#data);
    this.#write();
    this.dispatchEvent(new Event("change"));
  }

  /**
   * Another tab has changed something, or all.
   * @param {string | null} key
   */
  follow(key) {
    if (key !== null && key !== this.#key && key !== this.#formerKey) return;
    this.#look();
    this.dispatchEvent(new Event("change"));
  }

  /** Drops what is known only here. */
  forget() {
    this.#data = undefined;
    this.#state = "kept";
    this.follow(null);
  }

  /** What could not be kept is not to be found there, and stays what it is. */
  #look() {
    if (this.#state === "refused" || this.#state === "full") return;
    const found = attempt((storage) => storage.getItem(this.#key));
    if (found === undefined) {
      this.#state = "refused";
      return;
    }
    const { isNewer, data } = decode(this.#kind, found);
    if (isNewer && this.#state === "newer") return;
    this.#state = isNewer ? "newer" : "kept";
    this.#data = data;
    this.#adopt();
  }

  /** Takes up what was kept in another way once, or still is by an older page in another tab. */
  #adopt() {
    const [former, key] = [this.#kind.former, this.#formerKey];
    const text = key && attempt((storage) => storage.getItem(key));
    if (!former || !key || typeof text !== "string" || this.#state !== "kept") return;
    this.#data = former.adopt(text, this.#data);
    this.#write();
    if (this.#state === "kept") attempt((storage) => storage.removeItem(key));
  }

  #write() {
    const data = this.#data;
    if (data === undefined || this.#state === "newer" || this.#state === "refused") return;
    try {
      theStorage().setItem(this.#key, encode(this.#kind, data));
      this.#state = "kept";
    } catch (error) {
      this.#state = error instanceof DOMException && /quota/i.test(error.name) ? "full" : "refused";
    }
  }
}

/**
 * The records of one kind. Tells by `change` that one of them is another, or more or fewer.
 * @template Data
 */
export class Store extends EventTarget {
  #kind;
  /** @type {Map<string, Entry<Data>>} */
  #entries = new Map();

  /** @param {Kind<Data>} kind */
  constructor(kind) {
    super();
    this.#kind = kind;
    stores.add(this);
  }

  /** @param {string} id */
  open(id) {
    const entry = this.#entries.get(id) ?? new Entry(this.#kind, id);
    if (!this.#entries.has(id))
      entry.addEventListener("change", () => this.dispatchEvent(new Event("change")));
    this.#entries.set(id, entry);
    return entry;
  }

  /** The ids of what is kept, in the order of the alphabet; also of what cannot be read, so that it can be deleted. */
  get ids() {
    const prefixes = [keyOf(this.#kind, ""), this.#kind.former?.prefix ?? []].flat();
    const ids = prefixes.flatMap((prefix) =>
      keys()
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length)),
    );
    return [...new Set(ids)].sort();
  }

  /** @param {string} id */
  delete(id) {
    for (const key of [keyOf(this.#kind, id), this.#kind.former ? this.#kind.former.prefix + id : ""])
      attempt((storage) => storage.removeItem(key));
    const entry = this.#entries.get(id);
    if (entry) entry.forget();
    else this.dispatchEvent(new Event("change"));
  }

  /**
   * One record as a text that can be kept elsewhere; nothing if there is none that can be read.
   * @param {string} id
   */
  export(id) {
    const { data } = this.open(id);
    return data === undefined ? undefined : exported(this.#kind, id, data);
  }

  /**
   * What a text holds, without keeping it.
   * @param {string} text
   */
  read(text) {
    return imported(this.#kind, text);
  }

  /**
   * Keeps a record from a text. One that is there already under its id stays, unless it is the same.
   * @param {string} text
   * @returns {{ok: true, id: string} | {ok: false, problem: string}}
   */
  import(text) {
    const found = this.read(text);
    if (!found.ok) return found;
    const id = this.#freeId(found.id, found.data);
    this.open(id).change(() => found.data);
    return { ok: true, id };
  }

  /**
   * A key of its kind has come, gone or changed in another tab.
   * @param {string | null} key
   */
  follow(key) {
    if (key === null || key.startsWith(keyOf(this.#kind, ""))) this.dispatchEvent(new Event("change"));
  }

  /**
   * @param {string} id
   * @param {Data} data
   */
  #freeId(id, data) {
    const isFree = (/** @type {string} */ candidate) =>
      !this.ids.includes(candidate) || this.export(candidate) === exported(this.#kind, candidate, data);
    for (let n = 1; ; n++) {
      const candidate = n === 1 ? id : `${id}-${n}`;
      if (isFree(candidate)) return candidate;
    }
  }
}

/** @type {Set<Store<any>>} */
const stores = new Set();

/**
 * The keys of what is kept, also by others than this module.
 * @param {(key: string) => boolean} isMeant
 */
export const keptUnder = (isMeant) => keys().filter(isMeant);

/**
 * Removes what is kept under some keys, and has this page forget what it knows of it; other tabs hear of it.
 * @param {(key: string) => boolean} isMeant
 */
export function removeUnder(isMeant) {
  for (const key of keptUnder(isMeant)) attempt((storage) => storage.removeItem(key));
  for (const entry of opened) entry.forget();
  for (const store of stores) store.follow(null);
}

/** @param {Kind<any>} kind @param {string} id */
const keyOf = (kind, id) => `${PREFIX}${kind.name}:${id}`;

/** @returns {string[]} */
const keys = () => attempt((storage) => Object.keys(storage)) ?? [];

/**
 * What comes of it; undefined where storage is refused.
 * @template Found
 * @param {(storage: Storage) => Found} act
 */
function attempt(act) {
  try {
    return act(theStorage());
  } catch {
    return undefined;
  }
}

/** The browser's own: where it is refused, something else may stand in for it (theme/partials/storage.js). */
function theStorage() {
  if (localStorage instanceof Storage) return localStorage;
  throw new DOMException("There is no storage.", "SecurityError");
}

/** @param {string | null} key */
function followAll(key) {
  for (const entry of opened) entry.follow(key);
  for (const store of stores) store.follow(key);
}

addEventListener("storage", ({ key }) => followAll(key));

// A page that the browser kept aside hears of nothing meanwhile.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) followAll(null);
});
