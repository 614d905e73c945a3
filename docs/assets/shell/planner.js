/**
 * `<sts-plan>`: the reader's interview, whose numbers stand wherever the page has an element with `data-plan`.
 *
 * Every number is printed for the usual interview already. What is no interview is refused, and the last plan stays.
 */

import { StsElement, define } from "./element.js";
import { interview, read } from "./interview.js";
import { setText } from "./piece.js";
import { plan } from "./plan.js";

class StsPlan extends StsElement {
  /** @override */
  arrived() {
    for (const field of this.#fields) this.listen(field, "input", () => this.#changed());
    this.listen(interview.events, "change", () => this.#show());
    this.one("[data-tools]").hidden = false;
    this.#show();
  }

  get #fields() {
    return /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ (this.all("[name]"));
  }

  #changed() {
    const typed = Object.fromEntries(
      this.#fields.map((field) => [
        field.name,
        field instanceof HTMLInputElement ? field.valueAsNumber : field.value,
      ]),
    );
    const found = read(typed);
    this.one("[data-problem]").hidden = found !== undefined;
    if (!found) return;
    interview.set(found);
    setText(this.one("[data-said]"), said(this.#numbers()));
  }

  #show() {
    const numbers = this.#numbers();
    const { kind } = this.#order;
    for (const field of this.#fields) {
      const own = field.name === "kind" ? kind : String(numbers.get(field.name));
      if (field.value !== own) field.value = own;
    }
    for (const why of this.all("[data-kind-of]")) why.hidden = why.dataset["kindOf"] !== kind;
    for (const place of marked("data-plan")) {
      const number = numbers.get(place.getAttribute("data-plan") ?? "");
      if (number !== undefined) setText(place, String(number));
    }
    for (const bar of marked("data-plan-bar"))
      bar.style.setProperty("--minutes", String(numbers.get(`${bar.getAttribute("data-plan-bar")}:planned`)));
  }

  /** The reader's kind of question and its order; the first one where the kind is none of ours. */
  get #order() {
    /** @type {[string, string][]} */
    const orders = Object.entries(JSON.parse(this.dataset["orders"] ?? "{}"));
    const [kind, order] = orders.find(([kind]) => kind === interview.data.kind) ?? orders[0] ?? ["", ""];
    return { kind, order };
  }

  /** Each number of the plan by its name. */
  #numbers() {
    const { slot, hello } = interview.data;
    const { order } = this.#order;
    const numbers = new Map([
      ["slot", slot],
      ["hello", hello],
      ["working", slot - hello],
    ]);
    let clock = 0;
    for (const [phase, minutes] of plan(order, (this.dataset["phases"] ?? "").split(" "), slot - hello)) {
      numbers.set(`${phase}:planned`, minutes).set(`${phase}:start`, clock);
      clock += minutes;
      numbers.set(`${phase}:end`, clock);
    }
    return numbers;
  }
}

/** @param {string} attribute */
const marked = (attribute) =>
  [...document.querySelectorAll(`[${attribute}]`)].map((place) => /** @type {HTMLElement} */ (place));

/** @param {Map<string, number>} numbers */
function said(numbers) {
  const ends = [...numbers].filter(([name]) => name.endsWith(":end")).map(([, minute]) => minute);
  return `${numbers.get("working")} minutes for the design. The phases end at minute ${ends.join(", ")}.`;
}

define("sts-plan", StsPlan);
