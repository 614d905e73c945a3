/**
 * `<sts-tries>`: the estimates of a case as questions. A reader's own figure is held against the worked one, which opens
 * then, and shows from then on wherever it stands on the page.
 */

import { StsElement, define } from "./element.js";
import { hinted } from "./hints.js";
import { judged } from "./judged.js";
import { setText } from "./piece.js";
import { Store } from "./store.js";
import { typed } from "./typed.js";

/** @typedef {import("./typed.js").Wanted & import("./judged.js").Known} Known */

/** What was tried in each case: what was typed, by the name of its line. @type {Store<Record<string, string>>} */
const store = new Store({ name: "tries", migrations: [], read });

const MOST = 100;

/** @param {unknown} found */
function read(found) {
  if (typeof found !== "object" || found === null) return undefined;
  const entries = Object.entries(found).filter(([, text]) => typeof text === "string");
  return Object.fromEntries(entries.slice(0, MOST));
}

class StsTries extends StsElement {
  /** @override */
  arrived() {
    for (const row of this.#rows) {
      const form = /** @type {HTMLFormElement} */ (row.querySelector("form"));
      form.hidden = false;
      this.listen(form, "submit", (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        this.#try(row);
      });
    }
    this.listen(this.#forget, "click", () => {
      store.delete(this.#case);
      hinted.delete(this.#case);
    });
    this.listen(this.#entry, "change", () => this.#show());
    this.listen(this.#hints, "change", () => this.#offerToForget());
    const text = this.closest("article");
    if (text) this.listen(text, "result", (/** @type {CustomEvent} */ { detail }) => this.#follow(detail));
    this.#show();
  }

  get #case() {
    return this.dataset["tries"] ?? "";
  }

  get #entry() {
    return store.open(this.#case);
  }

  /** How many hints were opened, which is forgotten with the rest. */
  get #hints() {
    return hinted.open(this.#case);
  }

  get #rows() {
    return this.all("[data-try]");
  }

  get #forget() {
    return this.one("[data-forget]");
  }

  /**
   * Other numbers were put into the estimate: what was tried is held against what comes out now.
   * @param {{figures?: Record<string, string>, values?: Record<string, number>}} detail
   */
  #follow({ figures, values }) {
    for (const row of this.#rows) {
      const [text, value] = [figures?.[nameOf(row)], values?.[nameOf(row)]];
      if (text === undefined || value === undefined) continue;
      row.dataset["known"] = JSON.stringify({ ...JSON.parse(row.dataset["known"] ?? "{}"), text, value });
    }
    this.#show();
  }

  /** @param {HTMLElement} row */
  #try(row) {
    const text = inputOf(row).value;
    if (this.#judge(row, text)) this.#entry.change((data = {}) => ({ ...data, [nameOf(row)]: text }));
    else inputOf(row).focus();
  }

  /** What was tried before, as if it were tried now. */
  #show() {
    const tried = this.#entry.data ?? {};
    this.#offerToForget();
    for (const row of this.#rows) {
      const text = tried[nameOf(row)];
      if (text === undefined) this.#close(row);
      else {
        inputOf(row).value = text;
        this.#judge(row, text);
      }
    }
  }

  /**
   * Says what is to be said of a figure; whether it could be read.
   * @param {HTMLElement} row
   * @param {string} text
   */
  #judge(row, text) {
    /** @type {Known} */
    const known = JSON.parse(row.dataset["known"] ?? "{}");
    const guess = typed(text, known, JSON.parse(this.dataset["units"] ?? "{}"));
    const isRead = !("problem" in guess);
    setText(row.querySelector("[data-verdict]"), isRead ? judged(guess, known) : guess.problem);
    inputOf(row).setAttribute("aria-invalid", String(!isRead));
    if (isRead) this.#open(row, true);
    return isRead;
  }

  #offerToForget() {
    this.#forget.hidden = Object.keys(this.#entry.data ?? {}).length === 0 && this.#hints.data === undefined;
  }

  /** @param {HTMLElement} row */
  #close(row) {
    inputOf(row).value = "";
    inputOf(row).removeAttribute("aria-invalid");
    setText(row.querySelector("[data-verdict]"), "");
    this.#open(row, false);
  }

  /**
   * Opens the worked one, and has its figure show wherever estimates are hidden; or the other way round.
   * @param {HTMLElement} row
   * @param {boolean} isOpen
   */
  #open(row, isOpen) {
    /** @type {HTMLDetailsElement} */ (row.querySelector("details")).open = isOpen;
    const figures =
      this.closest("article")?.querySelectorAll(`[data-line="${CSS.escape(nameOf(row))}"]`) ?? [];
    for (const figure of figures) figure.toggleAttribute("data-seen", isOpen);
  }
}

/** @param {HTMLElement} row */
const nameOf = (row) => row.dataset["try"] ?? "";

/** @param {HTMLElement} row */
const inputOf = (row) => /** @type {HTMLInputElement} */ (row.querySelector("input"));

define("sts-tries", StsTries);
