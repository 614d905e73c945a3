/** Handing a text over as a file. */

import { tag } from "./tag.js";

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
