/** Keys that move a session on. They do nothing where somebody types, and can be switched off. */

import { announce } from "../clipboard.js";
import { setText } from "../piece.js";
import { tag } from "../tag.js";

/** @typedef {"next" | "back" | "pause" | "help"} Meaning */

/** @type {Record<string, Meaning>} */
const KEYS = { n: "next", b: "back", " ": "pause", "?": "help" };
const TYPED_INTO = "input:not([type=checkbox]), textarea, select, [contenteditable]";
/** What space presses by itself. */
const PRESSED = "button, summary, a, input";

/**
 * What a key means, if anything.
 * @param {KeyboardEvent} event
 */
export function keyOf(event) {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return undefined;
  const within = target instanceof Element ? target : document.body;
  if (within.closest(TYPED_INTO) || (key === " " && within.closest(PRESSED))) return undefined;
  return KEYS[key];
}

const LISTED = "Keys: space pauses and resumes, n is the next phase, b goes back, ? shows this.";

/** @param {HTMLElement} room */
export function announceKeys(room) {
  const said = room.querySelector(".sts-keys") ?? tag("p", { class: "sts-keys sts-note" });
  setText(said, LISTED);
  room.querySelector(".sts-moves")?.after(said);
  announce(LISTED);
}
