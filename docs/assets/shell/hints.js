/**
 * `<sts-hints>`: the hints of a case, of which each is offered once the one before has been opened. Without JavaScript all
 * of them are there, closed.
 */

import { StsElement, define } from "./element.js";
import { Store } from "./store.js";

/** How many hints of a case have been opened. @type {Store<number>} */
export const hinted = new Store({
  name: "hints",
  migrations: [],
  read: (found) => (Number.isSafeInteger(found) && Number(found) > 0 ? Number(found) : undefined),
});

class StsHints extends StsElement {
  /** @override */
  arrived() {
    for (const [place, hint] of this.#hints.entries()) {
      hint.open = place < this.#opened;
      this.listen(hint, "toggle", () => {
        if (hint.open && place >= this.#opened) this.#entry.change(() => place + 1);
      });
    }
    this.listen(this.#entry, "change", () => this.#offer());
    this.#offer();
  }

  get #hints() {
    return /** @type {HTMLDetailsElement[]} */ (this.all("details"));
  }

  get #entry() {
    return hinted.open(this.dataset["hints"] ?? "");
  }

  get #opened() {
    return this.#entry.data ?? 0;
  }

  /** The next one; one that was opened may be closed again, and one that was forgotten is. */
  #offer() {
    for (const [place, hint] of this.#hints.entries()) {
      hint.hidden = place > this.#opened;
      if (place >= this.#opened) hint.open = false;
    }
  }
}

define("sts-hints", StsHints);
