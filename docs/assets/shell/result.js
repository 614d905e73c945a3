/** A new result in the place of the old one; what was opened stays open. */

import { openAgain, openIn } from "./folded.js";
import { patch } from "./patch.js";

/**
 * Markup for the one place there is, or for those of an envelope by their names.
 * @typedef {string | Record<string, string>} Html
 */

/**
 * @param {HTMLElement[]} places
 * @param {Html} html
 */
export function put(places, html) {
  for (const place of places) {
    const open = openIn([place]);
    patch(place, typeof html === "string" ? html : (html[place.dataset["result"] ?? ""] ?? ""));
    // Where one part has come or gone, the next stands in its place.
    openAgain(place, open);
  }
}
