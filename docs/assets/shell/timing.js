/**
 * Timing for any length of session: the printed table, and the bars of several frameworks.
 *
 * Every plan was worked out when the page was made; these elements pick one and show it.
 */

import { StsElement, define } from "./element.js";
import { setText } from "./piece.js";

/** @typedef {(number | string)[]} Row planned, start, end, and what is allowed where the framework gives ranges */

const CELLS = ["planned", "start", "end", "allowed"];

/** What follows a field for minutes. */
class Planned extends StsElement {
  /** @override */
  arrived() {
    this.listen(this.#field, "input", () => this.#changed());
    this.one("[data-tools]").hidden = false;
  }

  /**
   * Shows the plans for so many minutes; whether there are some.
   * @param {string} _minutes
   * @param {number} _at which of the plans that are printed
   */
  show(_minutes, _at) {
    return false;
  }

  get #field() {
    return /** @type {HTMLInputElement} */ (this.one("[data-minutes]"));
  }

  /** The last good plan stays. */
  #changed() {
    const field = this.#field;
    const at = field.value === "" ? -1 : field.valueAsNumber - Number(this.dataset["first"]);
    const isShown = this.show(field.value, at);
    this.one("[data-problem]").hidden = isShown;
    if (isShown) field.removeAttribute("aria-invalid");
    else field.setAttribute("aria-invalid", "true");
  }
}

/** `<sts-timing>`: the printed timing table for any length of session. */
class StsTiming extends Planned {
  /** @type {Row[][]} */
  #plans = [];

  /** @override */
  arrived() {
    this.#plans = JSON.parse(this.dataset["plans"] ?? "[]");
    super.arrived();
  }

  /**
   * @param {string} minutes
   * @param {number} at
   * @override
   */
  show(minutes, at) {
    const plan = this.#plans[at];
    if (plan) this.#fill(minutes, plan);
    return plan !== undefined;
  }

  /**
   * @param {string} minutes
   * @param {Row[]} plan
   */
  #fill(minutes, plan) {
    const bars = this.all(".sts-timeline > [data-phase]");
    const rows = this.all("tr[data-phase]");
    const checkpoints = this.all(".sts-checkpoints > [data-phase]");
    plan.forEach((row, at) => {
      fill(bars[at], row);
      fill(rows[at], row);
      fill(checkpoints[at], row);
      bars[at]?.style.setProperty("--minutes", String(row[0]));
    });
    for (const total of this.all("[data-total]")) setText(total, minutes);
    this.querySelector(".sts-timeline")?.setAttribute("aria-label", `${minutes} minutes, phase by phase`);
    const said = plan.map((row, at) => `${rows[at]?.querySelector("th")?.textContent} ${row[0]}`);
    setText(this.querySelector("[data-said]"), `${minutes} minutes: ${said.join(", ")}`);
  }
}

/** `<sts-comparison>`: the printed bars of several frameworks for any length of session. */
class StsComparison extends Planned {
  /**
   * @param {string} minutes
   * @param {number} at
   * @override
   */
  show(minutes, at) {
    const said = this.all("[data-plans]").map((bar) => showPlan(bar, at));
    if (said.includes("")) return false;
    setText(this.querySelector("[data-total]"), minutes);
    setText(this.querySelector("[data-said]"), `${minutes} minutes. ${said.join(". ")}`);
    return true;
  }
}

/**
 * One of the plans that a bar carries; without one it stays as it is and nothing is said.
 * @param {Element} bar
 * @param {number} at
 */
function showPlan(bar, at) {
  /** @type {number[] | undefined} */
  const plan = JSON.parse(bar.getAttribute("data-plans") ?? "[]")[at];
  if (!plan) return "";
  [...bar.children].forEach((part, n) => {
    setText(part.querySelector("[data-cell]"), String(plan[n]));
    /** @type {HTMLElement} */ (part).style.setProperty("--minutes", String(plan[n]));
  });
  return `${bar.parentElement?.dataset["name"]}: ${plan.join(", ")}`;
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
