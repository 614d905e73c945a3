/** Handing a text over as a file, and taking one. */

import { tag } from "./tag.js";

/** A file that is larger was not exported here. */
const LARGEST = 5_000_000;

/**
 * The text of the file that was chosen; the same one may be chosen again.
 * @param {HTMLInputElement} place
 */
export async function chosenText(place) {
  const file = place.files?.[0];
  const text = file && file.size <= LARGEST ? await file.text() : "";
  place.value = "";
  return text;
}

/**
 * @param {string} name
 * @param {string} text
 * @param {string} type
 */
export function download(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = tag("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // A browser reads it after the press.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
