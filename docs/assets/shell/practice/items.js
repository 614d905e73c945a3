/** Items of a phase with boxes to tick, for this session. */

import { made } from "../piece.js";
import { tag } from "../tag.js";

/** @typedef {import("./facts.js").Item} Item */

/**
 * @param {Item[]} items
 * @param {(item: string, isDone: boolean) => void} tick
 */
export function itemList(items, tick) {
  return tag("ul", { class: "sts-check", role: "list" }, ...items.map((item) => entry(item, tick)));
}

/**
 * @param {Item} item
 * @param {(item: string, isDone: boolean) => void} tick
 */
function entry(item, tick) {
  const box = tag("input", { type: "checkbox", autocomplete: "off", "data-tick": item.id });
  box.addEventListener("change", () => tick(item.id, box.checked));
  const kind = tag("span", { class: "sts-kind", "data-kind": item.kind }, words(item.kind));
  const label = made("label", kind, " ", item.text);
  // One item may stand in two lists of the page, so no id leads from its label to its box.
  label.addEventListener("click", () => box.click());
  box.setAttribute("aria-label", `${words(item.kind)}: ${item.text}`);
  const why = item.why ? [tag("p", { class: "sts-why" }, item.why)] : [];
  return tag("li", { class: "sts-item", "data-session-item": item.id }, box, label, ...why);
}

/**
 * Ticks what is ticked, wherever it stands below a place.
 * @param {ParentNode} below
 * @param {string[]} ticks
 */
export function showTicks(below, ticks) {
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (below.querySelectorAll("[data-tick]")))
    box.checked = ticks.includes(box.dataset["tick"] ?? "");
}

/** @param {string} kind */
const words = (kind) => `${kind[0]?.toUpperCase()}${kind.slice(1).replace("-", " ")}`;
