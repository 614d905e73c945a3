/** Working backwards: which value a number would need for a line to come to a target, and a button that puts it in. */

import { button, made } from "../piece.js";

/**
 * The element of an envelope, as far as this knows it.
 * @typedef {object} Desk
 * @property {import("./text.js").Text} text
 * @property {(selector: string) => HTMLElement} one
 * @property {<T extends Event>(target: EventTarget, type: string, act: (event: T) => void) => void} listen
 * @property {(purpose: string, more: Record<string, unknown>) => Promise<unknown>} aside
 */

/** @typedef {{ok: true, text: string, stretch: string, leap: string, label: string, line: number} | import("../controller.js").Refusal | null} Reply */

export class Backwards {
  #desk;

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
  }

  arrived() {
    this.#desk.listen(this.#form, "submit", (event) => {
      event.preventDefault();
      void this.#work();
    });
  }

  /**
   * What may be brought to a target, and what may be moved for it.
   * @param {string[]} names
   * @param {string[]} numbers
   */
  offer(names, numbers) {
    fill(this.#select("name"), names);
    fill(this.#select("move"), numbers);
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.#desk.one("form[data-backwards]"));
  }

  /** @param {string} name */
  #select(name) {
    return /** @type {HTMLSelectElement} */ (this.#desk.one(`form[data-backwards] [name="${name}"]`));
  }

  async #work() {
    const backwards = Object.fromEntries(new FormData(this.#form));
    const reply = /** @type {Reply} */ (await this.#desk.aside("backwards", { backwards }));
    if (reply) this.#desk.one("[data-backwards-said]").replaceChildren(...this.#answer(reply));
  }

  /** @param {NonNullable<Reply>} reply */
  #answer(reply) {
    if (!reply.ok) return [Object.values(reply.problems).join(" ")];
    const { text, stretch, leap, label, line } = reply;
    return [
      leap ? `${leap} ` : "",
      `${label} would have to be `,
      made("b", text),
      stretch ? `, or anything from ${stretch}. ` : ". ",
      button("Put it in", () => this.#desk.text.revalue(line, text)),
    ];
  }
}

/**
 * @param {HTMLSelectElement} select
 * @param {string[]} names
 */
function fill(select, names) {
  if ([...select.options].map(({ value }) => value).join("\n") === names.join("\n")) return;
  const { value } = select;
  select.replaceChildren(...names.map((name) => new Option(name)));
  if (names.includes(value)) select.value = value;
}
