/** What may stand where the reader is: a list below the cursor, gone through by arrow keys, taken by Enter or a click. */

import { announce } from "../clipboard.js";
import { made } from "../piece.js";

/** @typedef {{text: string, says: string}} Offer */
/** @typedef {{start: number, end: number, offers: Offer[]}} Found */

const PAUSE_MS = 700;
/** So many letters of a word, before it is completed unasked. */
const ENOUGH = 2;
const ID = "envelope-offers";

export class Offers {
  #list = made("ul");
  #area;
  #take;
  #active = -1;
  /** @type {Found | undefined} */
  #found;

  /**
   * @param {HTMLTextAreaElement} area
   * @param {(found: Found, offer: Offer) => void} take
   */
  constructor(area, take) {
    this.#area = area;
    this.#take = take;
    this.#list.id = ID;
    this.#list.className = "sts-offers";
    this.#list.hidden = true;
    this.#list.role = "listbox";
    this.#list.ariaLabel = "What can go here";
    area.after(this.#list);
    area.setAttribute("aria-autocomplete", "list");
    area.setAttribute("aria-controls", ID);
    // The field keeps the focus.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", ({ target }) => this.#clicked(target));
  }

  get isOpen() {
    return !this.#list.hidden;
  }

  /**
   * Shows what was found, if it was asked for or enough is typed.
   * @param {Found} found
   * @param {string} line
   * @param {boolean} isAsked
   * @param {DOMRect | undefined} at where the word begins
   */
  show(found, line, isAsked, at) {
    const typed = line.slice(found.start, found.end);
    const isWanted =
      isAsked || typed.length >= ENOUGH || /^[?[]/.test(typed) || line[found.start - 1] === ".";
    if (!found.offers.length || !isWanted || !at) {
      if (isAsked) announce("Nothing to suggest here");
      return this.close();
    }
    this.#found = found;
    this.#list.replaceChildren(...found.offers.map(option));
    this.#list.hidden = false;
    this.#place(at);
    this.#choose(isAsked ? 0 : -1);
    announce(`${found.offers.length} can go here; arrow down goes through them`, PAUSE_MS);
  }

  close() {
    this.#list.hidden = true;
    this.#found = undefined;
    this.#choose(-1);
  }

  /**
   * A key that concerns the list; whether it did.
   * @param {KeyboardEvent} event
   */
  heard({ key }) {
    if (!this.isOpen) return false;
    const { length } = this.#list.children;
    if (key === "ArrowDown") this.#choose((this.#active + 1) % length);
    else if (key === "ArrowUp" && this.#active >= 0) this.#choose(this.#active - 1);
    else if (key === "Escape") this.close();
    else if ((key === "Enter" || key === "Tab") && this.#active >= 0) this.#accept(this.#active);
    else return false;
    return true;
  }

  /** @param {DOMRect} at */
  #place(at) {
    const frame = /** @type {HTMLElement} */ (this.#list.offsetParent ?? this.#list.parentElement);
    const box = frame.getBoundingClientRect();
    const room = Math.max(0, box.width - this.#list.offsetWidth);
    this.#list.style.left = `${Math.min(Math.max(0, at.left - box.left), room)}px`;
    this.#list.style.top = `${at.bottom - box.top + 2}px`;
  }

  /** @param {number} place */
  #choose(place) {
    this.#active = place;
    [...this.#list.children].forEach((option, at) =>
      option.setAttribute("aria-selected", String(at === place)),
    );
    const chosen = this.#list.children[place];
    if (chosen) this.#area.setAttribute("aria-activedescendant", chosen.id);
    else this.#area.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  }

  /** @param {EventTarget | null} target */
  #clicked(target) {
    const clicked = target instanceof Element ? target.closest("li") : null;
    if (clicked) this.#accept([...this.#list.children].indexOf(clicked));
  }

  /** @param {number} place */
  #accept(place) {
    const [found, offer] = [this.#found, this.#found?.offers[place]];
    this.close();
    if (found && offer) this.#take(found, offer);
  }
}

/**
 * @param {Offer} offer
 * @param {number} place
 */
function option({ text, says }, place) {
  const item = made("li", made("b", text), ...(says ? [made("span", says)] : []));
  item.id = `${ID}-${place}`;
  item.role = "option";
  return item;
}
