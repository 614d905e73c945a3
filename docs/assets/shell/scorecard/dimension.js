/** One dimension of a scorecard as printed, brought to life. */

import { made, setText } from "../piece.js";
import { action, tag } from "../tag.js";
import { EMPTY, entryOf } from "./card.js";
import { stampsInWords } from "./stamps.js";

/** @typedef {import("./card.js").Card} Card */
/** @typedef {import("./card.js").Entry} Entry */

const FIRST = "Write a note first; then choose.";
const CHOOSE = "Choose what your note shows, and nothing more.";
const UNREASONED = "Say why, and the weight counts; until then it is the same as the others.";

export class DimensionView {
  #section;
  #id;
  #change;
  /** @type {HTMLTextAreaElement} */
  #note;
  /** What is offered, so that a button that is about to be pressed stays. */
  #offered = "";
  #stamps = tag("p", { class: "sts-note", "data-stamps": true });
  /** @type {HTMLTextAreaElement} */
  #raise;
  /** @type {HTMLSelectElement} */
  #weight;
  /** @type {HTMLInputElement} */
  #reason;

  /**
   * @param {HTMLElement} section
   * @param {(dimension: string, changed: Partial<Entry>) => void} change
   * @param {AbortSignal} signal
   */
  constructor(section, change, signal) {
    this.#section = section;
    this.#id = section.dataset["dimension"] ?? "";
    this.#change = (/** @type {Partial<Entry>} */ changed) => change(this.#id, changed);
    this.#note = this.#one("[data-note]");
    this.#note.closest("label")?.after(this.#stamps);
    this.#raise = this.#one("[data-raise]");
    this.#weight = this.#one("[data-weight]");
    this.#reason = this.#one("[data-reason]");
    const on = (/** @type {HTMLElement} */ place, /** @type {() => Partial<Entry>} */ said) =>
      place.addEventListener("input", () => this.#change(said()), { signal });
    on(this.#note, () => ({ note: this.#note.value }));
    on(this.#raise, () => ({ raise: this.#raise.value }));
    on(this.#weight, () => ({ weight: Number(this.#weight.value) }));
    on(this.#reason, () => ({ reason: this.#reason.value }));
    for (const choice of this.#choices) on(choice, () => ({ score: Number(choice.value) }));
  }

  get id() {
    return this.#id;
  }

  get title() {
    return this.#section.querySelector("h2")?.textContent ?? this.#id;
  }

  get phases() {
    return (this.#section.dataset["phases"] ?? "").split(" ");
  }

  get exampleOf() {
    const { exampleOf } = this.#examplePlace.dataset;
    return /** @type {import("./example.js").Kind | undefined} */ (exampleOf || undefined);
  }

  /** @param {string[]} also */
  isWanted(also) {
    return !("onlyIfAsked" in this.#section.dataset) || also.includes(this.#id);
  }

  /** @param {Node[]} content */
  showExample(content) {
    this.#examplePlace.replaceChildren(...content);
  }

  /**
   * What was noted in a session, to be taken over.
   * @param {string[]} notes
   */
  offer(notes) {
    if (this.#offered === notes.join("\n")) return;
    this.#offered = notes.join("\n");
    const list = made("ul", ...notes.map((note) => made("li", note)));
    const take = action("take", "Take these notes", () => {
      const own = this.#note.value.trimEnd();
      this.#note.value = [own, ...notes].filter(Boolean).join("\n");
      this.#change({ note: this.#note.value });
      this.#note.focus();
    });
    const offered = notes.length ? [tag("p", { class: "sts-note" }, "From the session:"), list, take] : [];
    this.#one("[data-taken]").replaceChildren(...offered);
  }

  /** @param {Card} card */
  show(card) {
    this.#section.hidden = !this.isWanted(card.setup.also);
    const written = card.entries[this.#id] ?? EMPTY;
    put(this.#note, written.note);
    setText(this.#stamps, stampsInWords(written));
    put(this.#raise, written.raise);
    put(this.#reason, written.reason);
    this.#weight.value = String(written.weight);
    const fold = this.#weight.closest("details");
    // Its reason is printed, and what is closed is not.
    if (fold && written.weight !== 1) fold.open = true;
    const { note, score } = entryOf(card, this.#id);
    const hasNote = note.trim() !== "";
    for (const choice of this.#choices) {
      choice.disabled = !hasNote;
      choice.checked = Number(choice.value) === score;
    }
    setText(this.#one("[data-hint]"), hasNote ? CHOOSE : FIRST);
    const isUnreasoned = written.weight !== 1 && !written.reason.trim();
    setText(this.#one("[data-unreasoned]"), isUnreasoned ? UNREASONED : "");
  }

  focus() {
    this.#note.focus();
  }

  get #choices() {
    return /** @type {HTMLInputElement[]} */ ([...this.#section.querySelectorAll("input[type=radio]")]);
  }

  get #examplePlace() {
    return this.#one("[data-example-of]");
  }

  /**
   * @template {HTMLElement} [Found=HTMLElement]
   * @param {string} selector
   */
  #one(selector) {
    return /** @type {Found} */ (this.#section.querySelector(selector));
  }
}

/**
 * The place where somebody types stays as it is.
 * @param {HTMLTextAreaElement | HTMLInputElement} place
 * @param {string} said
 */
function put(place, said) {
  if (place.value !== said) place.value = said;
}
