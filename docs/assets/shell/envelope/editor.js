/**
 * The text of an envelope as an input: what is asked about it, what a link says, and what is kept of it.
 *
 * A link, a file and what was kept are hostile until they are read; whatever is wrong with them is said, and what is written
 * here stays.
 */

import { BadLink, MOST_BYTES, unpack } from "./packing.js";
import { draft } from "./records.js";
import { width } from "./width.js";

/** @typedef {import("../controller.js").Question} Question */

const LINKED = "This came with the link. What you wrote before is kept.";

/**
 * The element of an envelope, as far as its editor knows it.
 * @typedef {object} Desk
 * @property {import("./text.js").Text} text
 * @property {import("./rows.js").Rows} rows
 * @property {DOMStringMap} dataset
 * @property {<T extends Event>(target: EventTarget, type: string, act: (event: T) => void) => void} listen
 * @property {(how?: {isTyped?: boolean}) => void} changed
 * @property {(text: string, said: string) => void} begin
 * @property {() => void} opened
 * @property {(said: string, act?: {label: string, act: () => void}) => void} told
 */

/** @implements {Input} @typedef {import("../controller.js").Input} Input */
export class Editor {
  #desk;
  /** Where what is written can be opened again. */
  link = "";
  /** The line that was the reader's when something was asked last. */
  line = 0;
  /** The last good results, by their lines' names. @type {Record<string, string>} */
  #results = {};
  /** How offers are wanted: unasked while something is typed, or because they were asked for. */
  #wanted = /** @type {"" | "typed" | "asked"} */ ("");

  /** Whether an input method is at work, whose own list of candidates stands at the cursor. */
  #isComposing = false;

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
  }

  arrived() {
    const { text, rows } = this.#desk;
    const { area } = text;
    area.hidden = false;
    area.value = draft.data?.text ?? area.defaultValue;
    // What is printed are the results of another text.
    if (area.value !== area.defaultValue) {
      rows.empty();
      queueMicrotask(() => this.#desk.changed());
    }
    rows.follow(area.value);
    this.#desk.listen(area, "input", () => this.#typed());
    // What an input method has settled on comes without an input of its own.
    this.#desk.listen(area, "compositionstart", () => (this.#isComposing = true));
    this.#desk.listen(area, "compositionend", () => {
      this.#isComposing = false;
      this.#typed();
    });
  }

  /** Asks for offers where the reader is. */
  ask() {
    this.#wanted = "asked";
    this.#desk.changed();
  }

  /** How offers were wanted by what was asked last; once. */
  wanted() {
    const wanted = this.#wanted;
    this.#wanted = "";
    return wanted;
  }

  /** @param {Record<string, string>} results */
  keep(results) {
    // A name that is gone is of no use any more.
    const { value } = this.#desk.text;
    const still = Object.entries(this.#results).filter(([name]) => value.includes(name));
    this.#results = { ...Object.fromEntries(still), ...results };
  }

  /** @returns {Question} */
  question() {
    const { value, place } = this.#desk.text;
    this.line = place.line;
    return {
      envelope: value,
      line: place.line,
      kept: this.#results,
      link: this.link,
      ...width(),
      ...(this.#wanted && { column: place.column }),
    };
  }

  /** @returns {Question} */
  another() {
    return { ...this.question(), envelope: this.#desk.text.value.replace(/\d(?=[^\n]*$)/, "1$&") };
  }

  /** @param {string} fragment */
  open(fragment) {
    void this.#unpack(fragment);
    return this.question();
  }

  reset() {
    this.#desk.text.replaceAll(this.#desk.text.area.defaultValue);
  }

  /** Takes back what was here before a link was opened. */
  takeBack() {
    const { before } = draft.data ?? { before: "" };
    this.#desk.begin(before, "This is what you wrote before.");
  }

  /** @param {string} fragment */
  async #unpack(fragment) {
    const { text, dataset } = this.#desk;
    // It is what is shown already.
    if (fragment === dataset["fragment"]) return;
    try {
      const linked = await unpack(fragment);
      if (linked === text.value) return;
      const written = text.value === text.area.defaultValue ? "" : text.value;
      draft.change(() => ({ text: linked, before: written }));
      text.show(linked);
      this.#typed();
      this.#desk.opened();
      if (written) this.#desk.told(LINKED, { label: "Restore that", act: () => this.takeBack() });
    } catch (error) {
      if (!(error instanceof BadLink)) throw error;
      this.#desk.told(error.message);
    }
  }

  #typed() {
    const { text, rows } = this.#desk;
    rows.follow(text.value);
    if (this.#isComposing) return;
    // What is too long to be kept, the calculators will refuse too.
    if (text.value.length <= MOST_BYTES)
      draft.change((data) => ({ text: text.value, before: data?.before ?? "" }));
    this.#wanted = "typed";
    this.#desk.changed();
  }
}
