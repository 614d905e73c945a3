/**
 * `<sts-checklist>`: count, tools and ticks that last for the printed lists of one phase.
 *
 * Everything it shows is printed already; it unhides, ticks and sets text.
 */

import { announce, copy } from "./clipboard.js";
import { StsElement, define } from "./element.js";
import { flash, setText } from "./piece.js";
import { ticksOf } from "./ticks.js";
import { CHANGED, isShown } from "./view.js";

/** What is to be said besides the count. @type {Record<import("./store.js").State, string>} */
const KEPT = {
  kept: "",
  refused: "; this browser does not keep ticks once the page is closed",
  full: "; this browser has no room to keep more ticks once the page is closed",
  newer: "; ticks were kept by a newer version of this site: reload the page to see them",
};

class StsChecklist extends StsElement {
  /** What the last clearing took away. @type {string[]} */
  #cleared = [];

  /** @override */
  arrived() {
    // The lists of a phase may stand in several places of the page, with headings between them.
    this.listen(document, "change", (event) => this.#ticked(event));
    this.listen(this, "click", (event) => this.#clicked(event));
    this.listen(this.#ticks, "change", () => this.#show());
    this.listen(document, CHANGED, () => this.#show());
    this.#takeUp();
    this.#show();
    this.one("[data-tools]").hidden = false;
  }

  get #ticks() {
    return ticksOf(this.dataset["framework"] ?? "");
  }

  /** @returns {HTMLElement[]} */
  get #all() {
    return [...document.querySelectorAll(`[data-list="${this.dataset["phase"]}"] > [data-item]`)].map(
      (item) => /** @type {HTMLElement} */ (item),
    );
  }

  /** Those that the reader sees, which are what is counted, copied and cleared. */
  get #items() {
    return this.#all.filter(isShown);
  }

  /** @param {string} name */
  #button(name) {
    return /** @type {HTMLButtonElement} */ (this.one(`[data-action="${name}"]`));
  }

  /** Boxes are printed empty, so what is ticked by now was ticked before this code was there. */
  #takeUp() {
    const early = this.#all.filter((item) => box(item).checked).map((item) => item.id);
    if (early.length > 0) this.#ticks.set(early, true);
  }

  #show() {
    const items = this.#items;
    for (const item of this.#all) box(item).checked = this.#ticks.has(item.id);
    const done = items.filter((item) => this.#ticks.has(item.id)).length;
    setText(this.querySelector("[data-count]"), `${done} of ${items.length}${KEPT[this.#ticks.state]}`);
    this.#button("clear").disabled = done === 0;
    this.#button("undo").hidden = this.#cleared.length === 0;
  }

  /** @param {Event} event */
  #ticked({ target }) {
    const item = target instanceof HTMLInputElement ? target.closest("[data-item]") : null;
    if (!item || !(target instanceof HTMLInputElement) || !this.#items.some((own) => own === item)) return;
    this.#cleared = [];
    this.#ticks.set([item.id], target.checked);
  }

  /** @param {Event} event */
  #clicked(event) {
    const pressed = event.target instanceof Element ? event.target.closest("[data-action]") : null;
    if (!(pressed instanceof HTMLButtonElement)) return;
    if (pressed.dataset["action"] === "clear") this.#clear();
    if (pressed.dataset["action"] === "undo") this.#undo();
    if (pressed.dataset["action"] === "export") void this.#export(pressed);
  }

  #clear() {
    const items = this.#items.map((item) => item.id);
    this.#cleared = items.filter((item) => this.#ticks.has(item));
    this.#ticks.set(items, false);
    // The button just pressed is disabled now, and focus must not be lost with it.
    this.#button("undo").focus();
    announce("Ticks cleared");
  }

  #undo() {
    const items = this.#cleared;
    this.#cleared = [];
    this.#ticks.set(items, true);
    this.#button("clear").focus();
    announce("Ticks are back");
  }

  /** @param {HTMLButtonElement} button */
  async #export(button) {
    if (await copy(this.#markdown, "Copied as Markdown")) flash(button, "Copied");
  }

  get #markdown() {
    const items = this.#items;
    const done = items.filter((item) => this.#ticks.has(item.id)).length;
    const title = `## ${this.dataset["title"]} (${done} of ${items.length})`;
    /** @type {string[]} */
    const lines = [];
    let stage = "";
    for (const item of items) {
      const heading = stageOf(item);
      if (heading !== stage && heading !== "") lines.push("", `### ${heading}`, "");
      stage = heading;
      const isTicked = this.#ticks.has(item.id);
      lines.push(`- [${isTicked ? "x" : " "}] ${sentence(item, isTicked)}`);
    }
    return [title, "", ...lines, "", address(this.dataset["phase"] ?? ""), ""]
      .join("\n")
      .replace(/\n{3,}/g, "\n\n");
  }
}

/** @param {Element} item */
function box(item) {
  return /** @type {HTMLInputElement} */ (item.querySelector("input[type=checkbox]"));
}

/**
 * The stage under whose heading the item's list stands.
 * @param {HTMLElement} item
 */
const stageOf = (item) => item.parentElement?.dataset["stage"] ?? "";

/**
 * @param {Element} item
 * @param {boolean} isTicked
 */
function sentence(item, isTicked) {
  const [kind, text] = ["[data-kind]", "[data-text]"].map(
    (part) => item.querySelector(part)?.textContent ?? "",
  );
  const wasAvoided = isTicked && item.getAttribute("data-kind") === "watch-for";
  return `${kind}${wasAvoided ? " (did not happen)" : ""}: ${text}`;
}

/** @param {string} fragment */
function address(fragment) {
  return `${location.origin}${location.pathname}#${fragment}`;
}

define("sts-checklist", StsChecklist);
