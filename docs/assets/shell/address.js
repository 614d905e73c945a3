/**
 * The page's address while something is typed: it follows once typing pauses.
 *
 * A new address is work for a browser: Chromium lays the page out at once and fetches the icon again, Safari refuses
 * more than a hundred in half a minute.
 */

const PAUSE_MS = 500;

export class Address {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;
  #fragment = "";
  #page = "";

  /** @param {string} fragment */
  follow(fragment) {
    this.forget();
    this.#fragment = fragment;
    this.#page = location.pathname;
    this.#waiting = setTimeout(() => this.settle(), PAUSE_MS);
  }

  /** Brings the address up to date now, for whoever is about to leave. */
  settle() {
    if (this.#waiting === undefined) return;
    this.forget();
    // Another page may have come meanwhile, with an address of its own.
    if (location.pathname === this.#page) history.replaceState(history.state, "", `#${this.#fragment}`);
  }

  forget() {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }
}
