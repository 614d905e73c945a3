/**
 * `<sts-timing>`: the printed timing table for any length of session.
 *
 * Every plan was worked out when the page was made; this element picks one and shows it.
 */

/** @typedef {(number | string)[]} Row planned, start, end, and what is allowed where the framework gives ranges */

const CELLS = ["planned", "start", "end", "allowed"];

class StsTiming extends HTMLElement {
  /** Listeners live as long as the element is on the page. */
  #left = new AbortController();
  /** @type {Row[][]} */
  #plans = [];

  connectedCallback() {
    this.#left = new AbortController();
    this.#plans = JSON.parse(this.dataset["plans"] ?? "[]");
    this.#field.addEventListener("input", () => this.#changed(), { signal: this.#left.signal });
    /** @type {HTMLElement} */ (this.querySelector("[data-tools]")).hidden = false;
  }

  disconnectedCallback() {
    this.#left.abort();
  }

  get #field() {
    return /** @type {HTMLInputElement} */ (this.querySelector("[data-minutes]"));
  }

  #changed() {
    const field = this.#field;
    const plan =
      field.value === "" ? undefined : this.#plans[field.valueAsNumber - Number(this.dataset["first"])];
    refuse(this, field, plan === undefined);
    if (plan) this.#show(field.value, plan);
  }

  /**
   * @param {string} minutes
   * @param {Row[]} plan
   */
  #show(minutes, plan) {
    const bars = [...this.querySelectorAll(".sts-timeline > [data-phase]")];
    const rows = [...this.querySelectorAll("tr[data-phase]")];
    const checkpoints = [...this.querySelectorAll(".sts-checkpoints > [data-phase]")];
    plan.forEach((row, at) => {
      fill(bars[at], row);
      fill(rows[at], row);
      fill(checkpoints[at], row);
      /** @type {HTMLElement | undefined} */ (bars[at])?.style.setProperty("--minutes", String(row[0]));
    });
    for (const total of this.querySelectorAll("[data-total]")) setText(total, minutes);
    this.querySelector(".sts-timeline")?.setAttribute("aria-label", `${minutes} minutes, phase by phase`);
    const said = plan.map((row, at) => `${rows[at]?.querySelector("th")?.textContent} ${row[0]}`);
    setText(this.querySelector("[data-said]"), `${minutes} minutes: ${said.join(", ")}`);
  }
}

/** `<sts-comparison>`: the printed bars of several frameworks for any length of session. */
class StsComparison extends HTMLElement {
  /** Listeners live as long as the element is on the page. */
  #left = new AbortController();

  connectedCallback() {
    this.#left = new AbortController();
    this.#field.addEventListener("input", () => this.#changed(), { signal: this.#left.signal });
    /** @type {HTMLElement} */ (this.querySelector("[data-tools]")).hidden = false;
  }

  disconnectedCallback() {
    this.#left.abort();
  }

  get #field() {
    return /** @type {HTMLInputElement} */ (this.querySelector("[data-minutes]"));
  }

  #changed() {
    const field = this.#field;
    const at = field.value === "" ? -1 : field.valueAsNumber - Number(this.dataset["first"]);
    const said = [...this.querySelectorAll("[data-plans]")].map((bar) => showPlan(bar, at));
    const refused = said.includes("");
    refuse(this, field, refused);
    if (refused) return;
    setText(this.querySelector("[data-total]"), field.value);
    setText(this.querySelector("[data-said]"), `${field.value} minutes. ${said.join(". ")}`);
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
 * The last good plan stays.
 * @param {Element} element
 * @param {HTMLInputElement} field
 * @param {boolean} refused
 */
function refuse(element, field, refused) {
  const problem = /** @type {HTMLElement} */ (element.querySelector("[data-problem]"));
  problem.hidden = !refused;
  if (refused) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

/**
 * @param {Element | undefined} place
 * @param {Row} row
 */
function fill(place, row) {
  row.forEach((text, at) => setText(place?.querySelector(`[data-cell="${CELLS[at]}"]`), String(text)));
}

/**
 * @param {Element | null | undefined} element
 * @param {string} text
 */
function setText(element, text) {
  if (element) element.textContent = text;
}

customElements.get("sts-timing") ?? customElements.define("sts-timing", StsTiming);
customElements.get("sts-comparison") ?? customElements.define("sts-comparison", StsComparison);
