/**
 * Timing for any length of session: the printed table, and the bars of several frameworks.
 *
 * Every plan was worked out when the page was made; these elements pick one and show it.
 */

import { StsElement, define } from "./element.js";
import { interview } from "./interview.js";
import { setText } from "./piece.js";

/** @typedef {(number | string)[]} Row planned, start, end, and what is allowed where the framework gives ranges */

const CELLS = ["planned", "start", "end", "allowed"];

/** `<sts-timing>`: the printed timing table for any length of session. */
class StsTiming extends StsElement {
  /** @type {Row[][]} */
  #plans = [];

  /** @override */
  arrived() {
    this.#plans = JSON.parse(this.dataset["plans"] ?? "[]");
    this.listen(this.#field, "input", () => this.#changed());
    this.one("[data-tools]").hidden = false;
  }

  get #field() {
    return /** @type {HTMLInputElement} */ (this.one("[data-minutes]"));
  }

  /** The last good plan stays. */
  #changed() {
    const field = this.#field;
    const at = field.value === "" ? -1 : field.valueAsNumber - Number(this.dataset["first"]);
    const plan = this.#plans[at];
    if (plan) this.#fill(field.value, plan);
    this.one("[data-problem]").hidden = plan !== undefined;
    if (plan) field.removeAttribute("aria-invalid");
    else field.setAttribute("aria-invalid", "true");
  }

  /**
   * @param {string} minutes
   * @param {Row[]} plan
   */
  #fill(minutes, plan) {
    const bars = this.all(".sts-timeline > [data-phase]");
    const rows = this.all("tr[data-phase]");
    plan.forEach((row, at) => {
      fill(bars[at], row);
      fill(rows[at], row);
      bars[at]?.style.setProperty("--minutes", String(row[0]));
    });
    for (const total of this.all("[data-total]")) setText(total, minutes);
    this.querySelector(".sts-timeline")?.setAttribute("aria-label", `${minutes} minutes, phase by phase`);
    const said = plan.map((row, at) => `${rows[at]?.querySelector("th")?.textContent} ${row[0]}`);
    setText(this.querySelector("[data-said]"), `${minutes} minutes: ${said.join(", ")}`);
  }
}

/** `<sts-comparison>`: the printed bars of the published frameworks, for the reader's interview. */
class StsComparison extends StsElement {
  /** @override */
  arrived() {
    this.listen(interview.events, "change", () => this.#show());
    this.#show();
  }

  #show() {
    const { slot, hello } = interview.data;
    for (const bar of this.all("[data-plans]")) showPlan(bar, slot - hello - Number(this.dataset["first"]));
  }
}

/**
 * One of the plans that a bar carries; without one it stays as it is.
 * @param {Element} bar
 * @param {number} at
 */
function showPlan(bar, at) {
  /** @type {number[]} */
  const plan = JSON.parse(bar.getAttribute("data-plans") ?? "[]")[at] ?? [];
  plan.forEach((minutes, n) => {
    const part = /** @type {HTMLElement | undefined} */ (bar.children[n]);
    setText(part?.querySelector("[data-cell]"), String(minutes));
    part?.style.setProperty("--minutes", String(minutes));
  });
}

/**
 * @param {Element | undefined} place
 * @param {Row} row
 */
function fill(place, row) {
  row.forEach((text, at) => setText(place?.querySelector(`[data-cell="${CELLS[at]}"]`), String(text)));
}

define("sts-timing", StsTiming);
define("sts-comparison", StsComparison);
