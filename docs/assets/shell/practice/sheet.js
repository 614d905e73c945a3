/** Parts of the interviewer's sheet of a case, within the session: the page itself is fetched, so that both say the same. */

import { inert } from "../patch.js";
import { made } from "../piece.js";
import { whole } from "../site.js";
import { fold, tag } from "../tag.js";

/** As the page calls them, and as they are called here. */
const PARTS = { given: "Numbers to give when asked", "comes-to": "What it comes to" };

/** @type {Map<string, Promise<DocumentFragment>>} */
const fetched = new Map();

/**
 * @param {import("./facts.js").Case} found
 */
export function ofSheet({ sheet }) {
  // Ahead of time: an interview may go on without a connection.
  void read(sheet).catch(() => {});
  return Object.entries(PARTS).map(([name, title]) => {
    const place = made("div");
    const opened = fold(title, place);
    opened.addEventListener("toggle", () => void show(place, sheet, name));
    return opened;
  });
}

/**
 * @param {HTMLElement} place
 * @param {string} sheet
 * @param {string} name
 */
async function show(place, sheet, name) {
  if (place.querySelector("[data-part]")) return;
  const page = await read(sheet).catch(() => undefined);
  const part = page?.querySelector(`[data-part="${name}"]`);
  place.replaceChildren(part ? document.importNode(part, true) : missing(sheet));
}

/** @param {string} sheet */
const missing = (sheet) =>
  made(
    "p",
    "It could not be fetched. Open it again, or read it on ",
    tag("a", { href: whole(sheet), target: "_blank", rel: "noopener" }, "the interviewer’s sheet"),
    ".",
  );

/**
 * @param {string} sheet
 * @returns {Promise<DocumentFragment>}
 */
function read(sheet) {
  const known = fetched.get(sheet);
  if (known) return known;
  const reading = fetchPage(whole(sheet)).catch((error) => {
    fetched.delete(sheet);
    throw error;
  });
  fetched.set(sheet, reading);
  return reading;
}

/** @param {string} address */
async function fetchPage(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return inert(await response.text());
}
