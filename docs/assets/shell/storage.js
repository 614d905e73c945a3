/**
 * `<sts-storage>`: how much there is of each kind of thing that this site keeps here, and a way to delete all of it.
 *
 * What there may be is printed; this looks for it by its keys.
 */

import { countFiles, isRegistered, leaveNothing } from "./cache.js";
import { announce } from "./clipboard.js";
import { StsElement, define } from "./element.js";
import { setText } from "./piece.js";
import { ROOT } from "./site.js";
import { keptUnder, removeUnder } from "./store.js";

const DELETED = "Deleted. What you read and tick from now on is kept again, as on a first visit.";
const NOT_ALL = "Your browser did not delete all of it; you can clear this site’s data in its settings.";

/** @typedef {(key: string) => boolean} IsMeant */

/**
 * What a browser has of one kind, in words; empty if it has nothing.
 * @type {Record<string, (isMeant: IsMeant) => string | Promise<string>>}
 */
const FOUND = {
  "local-storage": (isMeant) => counted(keptUnder(isMeant).length, "record"),
  cache: async (isMeant) => counted(await countFiles(isMeant), "file"),
  "service-worker": async () => ((await isRegistered()) ? "it is there" : ""),
};

class StsStorage extends StsElement {
  /** @override */
  arrived() {
    this.listen(this, "click", (event) => void this.#clicked(event));
    this.one("[data-tools]").hidden = false;
    void this.#show();
  }

  /** Shows what there is; whether that is anything. */
  async #show() {
    let isEmpty = true;
    for (const entry of this.all("[data-keys]")) {
      const found = await FOUND[entry.dataset["place"] ?? ""]?.(meantBy([entry]));
      const here = /** @type {HTMLElement} */ (entry.querySelector("[data-here]"));
      setText(here, `In this browser now: ${found || "nothing"}.`);
      here.hidden = false;
      isEmpty &&= !found;
    }
    return isEmpty;
  }

  /** @param {Event} event */
  async #clicked({ target }) {
    const action = target instanceof HTMLElement ? target.dataset["action"] : undefined;
    if (action === "ask") this.#ask();
    if (action === "keep") this.#answered("");
    if (action === "delete") this.#answered((await this.#delete()) ? DELETED : NOT_ALL);
  }

  #ask() {
    this.#button("ask").hidden = true;
    this.one("[data-sure]").hidden = false;
    this.#button("keep").focus();
  }

  /** @param {string} said */
  #answered(said) {
    this.one("[data-sure]").hidden = true;
    this.#button("ask").hidden = false;
    this.#button("ask").focus();
    setText(this.one("[data-said]"), said);
    announce(said);
  }

  /** Whether nothing is left. */
  async #delete() {
    removeUnder(meantBy(this.all('[data-place="local-storage"]')));
    await leaveNothing();
    return this.#show();
  }

  /** @param {string} action */
  #button(action) {
    return this.one(`[data-action="${action}"]`);
  }
}

/**
 * Whether a key is that of one of some entries.
 * @param {HTMLElement[]} entries
 * @returns {IsMeant}
 */
function meantBy(entries) {
  const keys = entries.flatMap(
    (entry) => /** @type {string[]} */ (JSON.parse(entry.dataset["keys"] ?? "[]")),
  );
  const here = keys.map((key) => key.replace("{site}", ROOT.pathname));
  return (found) =>
    here.some((key) => (key.endsWith("*") ? found.startsWith(key.slice(0, -1)) : found === key));
}

/**
 * @param {number} count
 * @param {string} noun
 */
const counted = (count, noun) => (count ? `${count} ${noun}${count === 1 ? "" : "s"}` : "");

define("sts-storage", StsStorage);
