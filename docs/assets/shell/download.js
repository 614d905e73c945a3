/** Handing a text over as a file, and taking one. */

import { tag } from "./tag.js";

/** A file that is larger was not exported here. */
const LARGEST = 5_000_000;

/**
 * The texts of the files that were chosen; the same ones may be chosen again.
 * @param {HTMLInputElement} place
 */
export async function chosenTexts(place) {
  const files = [...(place.files ?? [])];
  const texts = await Promise.all(files.map((file) => (file.size <= LARGEST ? file.text() : "")));
  place.value = "";
  return texts;
}

/**
 * That of the only one.
 * @param {HTMLInputElement} place
 */
export const chosenText = async (place) => (await chosenTexts(place))[0] ?? "";

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
