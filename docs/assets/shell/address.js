/**
 * The fragment of the page's address, which holds the state of one estimate: the first of those whose own page this is.
 * All others leave it alone, so that a page may have several and keep its anchors.
 *
 * It follows once typing pauses. A new address is work for a browser: Chromium lays the page out at once and fetches the
 * icon again, Safari refuses more than a hundred in half a minute.
 */

import { byWay, fragmentHere, wayHere } from "./fragment.js";
import { here } from "./site.js";

/**
 * @typedef {object} Resident
 * @property {string} page  its own one, below the root of the site
 * @property {(fragment: string) => void} open  takes up what the address says
 */

const PAUSE_MS = 500;

class Address {
  /** Those that are on the page, in the order in which they came. @type {Set<Resident>} */
  #residents = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;
  /** @type {Resident | undefined} */
  #author;
  #fragment = "";
  #page = "";

  constructor() {
    addEventListener("hashchange", () => this.#read(this.#owner));
    // Whoever leaves the page finds it as it was left.
    addEventListener("pagehide", () => this.settle());
  }

  /**
   * Takes part until it leaves the page, and takes up the address if that is its.
   * @param {Resident} resident
   * @param {AbortSignal} left
   */
  enter(resident, left) {
    this.#residents.add(resident);
    left.addEventListener("abort", () => this.#leave(resident));
    if (resident === this.#owner) this.#read(resident);
  }

  /**
   * Has the address say this, if it is the resident's to say.
   * @param {Resident} resident
   * @param {string} fragment
   */
  follow(resident, fragment) {
    if (resident !== this.#owner) return;
    this.#forget();
    this.#author = resident;
    this.#fragment = fragment;
    this.#page = location.pathname;
    this.#waiting = setTimeout(() => this.settle(), PAUSE_MS);
  }

  /** Brings the address up to date now, for whoever is about to leave. */
  settle() {
    if (this.#waiting === undefined) return;
    this.#forget();
    // Another page may have come meanwhile, with an address of its own.
    if (location.pathname !== this.#page) return;
    const [now, way] = [`#${this.#fragment}`, wayHere()];
    history.replaceState(history.state, "", way ? byWay(now, way) : now);
  }

  get #owner() {
    return [...this.#residents].find(isHere);
  }

  /**
   * An ordinary anchor has no equals sign and is left alone.
   * @param {Resident | undefined} owner
   */
  #read(owner) {
    const fragment = fragmentHere();
    if (!owner || !fragment.includes("=")) return;
    this.#forget();
    owner.open(fragment);
  }

  /** @param {Resident} resident */
  #leave(resident) {
    this.#residents.delete(resident);
    if (resident === this.#author) this.#forget();
  }

  #forget() {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }
}

/** @param {Resident} resident */
const isHere = ({ page }) => page === here();

export const address = new Address();
