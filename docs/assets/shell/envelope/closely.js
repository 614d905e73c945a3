/**
 * The results by keyboard and by hand, and the one that is looked at closely.
 *
 * All of them are one stop of the tab key, that of the reader's own line; arrow keys go on from there and Escape comes back.
 */

/**
 * The element of an envelope, as far as this knows it.
 * @typedef {object} Desk
 * @property {import("./rows.js").Rows} rows
 * @property {import("./text.js").Text} text
 * @property {AbortSignal} left
 * @property {(selector: string) => HTMLElement} one
 * @property {(line: number) => void} look
 */

const STEPS = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1 });
const APART = 12;

export class Closely {
  #desk;

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
  }

  arrived() {
    const place = this.#desk.one('[data-result="rows"]');
    const panel = this.#desk.one(".sts-closely");
    const listen = { signal: this.#desk.left };
    place.addEventListener("pointerover", (event) => this.#hovered(event), listen);
    place.addEventListener("pointerleave", (event) => this.#left(event, panel), listen);
    place.addEventListener("focusin", (event) => this.#look(event.target), listen);
    place.addEventListener("keydown", (event) => this.#pressed(event), listen);
    place.addEventListener("click", ({ target }) => this.#clicked(target), listen);
    panel.addEventListener("keydown", ({ key }) => key === "Escape" && this.close(), listen);
  }

  /** The tab key leads to the result of the line the reader is in, or to the nearest above. */
  follow() {
    const { rows, text } = this.#desk;
    for (const result of this.#desk
      .one('[data-result="rows"]')
      .querySelectorAll(".sts-row-result[tabindex='0']"))
      if (result !== document.activeElement) result.setAttribute("tabindex", "-1");
    const all = rows.all.map((row) => row.querySelector(".sts-row-result"));
    const own = all.slice(0, text.place.line).findLast(Boolean) ?? all.find(Boolean);
    own?.setAttribute("tabindex", "0");
  }

  close() {
    delete this.#desk.one(".sts-closely").dataset["open"];
    this.#desk.text.area.focus();
  }

  /** @param {PointerEvent} event */
  #hovered({ target, pointerType }) {
    if (pointerType === "mouse") this.#look(target);
  }

  /**
   * The reader's own line again; but not where the panel has come between the pointer and what was chosen.
   * @param {PointerEvent} event
   * @param {HTMLElement} panel
   */
  #left({ relatedTarget }, panel) {
    if (!(relatedTarget instanceof Node && panel.contains(relatedTarget))) this.#desk.look(0);
  }

  /** @param {EventTarget | null} target */
  #look(target) {
    const number = this.#lineOf(target);
    if (number) this.#desk.look(number);
  }

  /** @param {EventTarget | null} target */
  #clicked(target) {
    if (!(target instanceof Element) || !this.#lineOf(target)) return;
    const panel = this.#desk.one(".sts-closely");
    panel.dataset["open"] = "";
    // At the bottom of the window it would lie over what was chosen.
    const covered = target.getBoundingClientRect().bottom - panel.getBoundingClientRect().top;
    if (covered > 0 && getComputedStyle(panel).position === "fixed") scrollBy(0, covered + APART);
    this.#look(target);
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const { rows, text } = this.#desk;
    const number = this.#lineOf(event.target);
    if (!number) return;
    const step = STEPS[event.key];
    if (event.key === "Escape") text.goTo(number);
    else if (step)
      this.#goFrom(
        rows.all.map((_, place) => rows.result(place + 1)),
        number - 1,
        step,
      );
    else return;
    event.preventDefault();
  }

  /**
   * @param {(HTMLElement | null | undefined)[]} results
   * @param {number} place
   * @param {number} step
   */
  #goFrom(results, place, step) {
    for (let next = place + step; next >= 0 && next < results.length; next += step) {
      const result = results[next];
      if (result) return result.focus();
    }
  }

  /**
   * The line of a result.
   * @param {EventTarget | null} target
   */
  #lineOf(target) {
    const row = target instanceof Element ? target.closest(".sts-row-result")?.closest("[data-row]") : null;
    return row ? this.#desk.rows.all.indexOf(/** @type {HTMLElement} */ (row)) + 1 : 0;
  }
}
