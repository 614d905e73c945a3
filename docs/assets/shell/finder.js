/**
 * `<sts-finder>`: a filter over the list of calculators on its page. The list is complete without it.
 */

import { StsElement, define } from "./element.js";
import { setText } from "./piece.js";

class StsFinder extends StsElement {
  /** @override */
  arrived() {
    this.one("[data-tools]").hidden = false;
    this.listen(this.#field, "input", () => this.#filter());
  }

  get #field() {
    return /** @type {HTMLInputElement} */ (this.one("[data-find]"));
  }

  #filter() {
    const wanted = this.#field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const list of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-group]"))) {
      const left = [...list.children].filter((entry) =>
        show(/** @type {HTMLElement} */ (entry), wanted),
      ).length;
      const heading = document.getElementById(list.dataset["group"] ?? "");
      if (heading) heading.hidden = left === 0;
      shown += left;
    }
    setText(this.one("[data-said]"), `${shown} of ${this.dataset["count"]} calculators`);
  }
}

/**
 * Shows an entry that has every wanted word in it, and hides the others.
 * @param {HTMLElement} entry
 * @param {string[]} wanted
 */
function show(entry, wanted) {
  const text = `${entry.textContent} ${entry.dataset["words"]}`.toLowerCase();
  entry.hidden = !wanted.every((word) => text.includes(word));
  return !entry.hidden;
}

define("sts-finder", StsFinder);
