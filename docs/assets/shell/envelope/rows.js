/**
 * The rows behind the text: a line each, with its result beside it. They follow the text at once, so that each stays as high
 * as its line and beside it; what they come to follows when it is worked out.
 */

import { made, setText } from "../piece.js";

export class Rows {
  #place;

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#place = place;
  }

  get all() {
    return /** @type {HTMLElement[]} */ ([...this.#place.querySelectorAll("[data-row]")]);
  }

  /** Takes away all results. */
  empty() {
    for (const result of this.#place.querySelectorAll(".sts-row-result")) result.remove();
  }

  /**
   * Takes over the lines of a text; only those between what begins and what ends alike are touched.
   * @param {string} text
   */
  follow(text) {
    const lines = text.split("\n");
    const rows = this.all;
    const most = Math.min(rows.length, lines.length);
    let above = 0;
    while (above < most && isRowOf(rows[above], lines[above])) above++;
    let below = 0;
    while (below < most - above && isRowOf(rows.at(-1 - below), lines.at(-1 - below))) below++;
    const changed = lines.slice(above, lines.length - below);
    const old = rows.slice(above, rows.length - below);
    changed.forEach((line, place) => {
      const row = old[place] ?? this.#add(rows[rows.length - below]);
      setText(row.firstElementChild, line);
      row.dataset["stale"] = "";
    });
    for (const row of old.slice(changed.length)) row.remove();
  }

  /**
   * The result of a line.
   * @param {number} number from 1
   */
  result(number) {
    return /** @type {HTMLElement | null | undefined} */ (
      this.all[number - 1]?.querySelector(".sts-row-result")
    );
  }

  /**
   * Where a character of a line is drawn.
   * @param {number} number from 1
   * @param {number} column from 0
   */
  boxAt(number, column) {
    const text = this.all[number - 1]?.firstElementChild;
    if (!text) return undefined;
    const range = document.createRange();
    const [node, offset] = characterOf(text, column);
    range.setStart(node, offset);
    range.collapse(true);
    const [box] = range.getClientRects();
    // An empty line has no character to go by.
    return box ?? text.getBoundingClientRect();
  }

  /** @param {HTMLElement | undefined} before */
  #add(before) {
    const text = made("span");
    text.className = "sts-row-text";
    text.ariaHidden = "true";
    const row = made("li", text);
    row.className = "sts-row";
    row.dataset["row"] = "";
    this.#place.querySelector("ol")?.insertBefore(row, before ?? null);
    return row;
  }
}

/**
 * @param {HTMLElement | undefined} row
 * @param {string | undefined} line
 */
const isRowOf = (row, line) => row?.firstElementChild?.textContent === line;

/**
 * The text node in which a character stands, and its place there.
 * @param {Element} text
 * @param {number} column
 * @returns {[Node, number]}
 */
function characterOf(text, column) {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let left = column;
  while (walker.nextNode()) {
    const { length } = /** @type {Text} */ (walker.currentNode);
    if (left <= length) return [walker.currentNode, left];
    left -= length;
  }
  return [text, 0];
}
