/**
 * `<sts-cases>`: the list of cases, narrowed to a subject, a level, or the time there is to read one. What is chosen stands
 * in the address. Without this code the whole list is there, and each case says all three.
 */

import { address } from "./address.js";
import { StsElement, define } from "./element.js";
import { setText } from "./piece.js";

/** What may be chosen, by the names it has in the address. */
const CHOICES = ["about", "level", "minutes"];

class StsCases extends StsElement {
  /** @override */
  arrived() {
    this.one("form").hidden = false;
    this.listen(this.one("form"), "change", () => this.#choose());
    this.listen(this.one("form"), "reset", () => setTimeout(() => this.#choose()));
    this.listen(this.one("form"), "submit", (/** @type {Event} */ event) => event.preventDefault());
    address.enter(this, this.left);
  }

  /** Whose address says what is chosen. */
  get page() {
    return this.dataset["page"] ?? "";
  }

  /**
   * Chooses what an address says, as far as there is such a choice.
   * @param {string} fragment
   */
  open(fragment) {
    const given = new URLSearchParams(fragment);
    for (const name of CHOICES) {
      const select = this.#select(name);
      const value = given.get(name) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
    this.#show();
  }

  /** @param {string} name */
  #select(name) {
    return /** @type {HTMLSelectElement} */ (this.one(`select[name="${name}"]`));
  }

  get #chosen() {
    return CHOICES.map((name) => /** @type {const} */ ([name, this.#select(name).value])).filter(
      ([, value]) => value,
    );
  }

  #choose() {
    address.follow(this, new URLSearchParams(this.#chosen.map(([...pair]) => pair)).toString());
    this.#show();
  }

  #show() {
    const chosen = Object.fromEntries(this.#chosen);
    const rows = this.all("[data-level]");
    for (const row of rows) row.hidden = !fits(row.dataset, chosen);
    const count = rows.filter((row) => !row.hidden).length;
    setText(this.one("[data-count]"), count === rows.length ? "" : `${count} of ${rows.length} cases`);
  }
}

/**
 * @param {DOMStringMap} row
 * @param {Record<string, string>} chosen
 */
function fits(row, { about, level, minutes }) {
  return (
    (!about || (row["about"] ?? "").split(" ").includes(about)) &&
    (!level || row["level"] === level) &&
    (!minutes || Number(row["minutes"]) <= Number(minutes))
  );
}

define("sts-cases", StsCases);
