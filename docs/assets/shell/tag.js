/** Pieces of a page with attributes. */

import { made } from "./piece.js";

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | number | boolean | undefined>} attributes  one that is true is there, false is not
 * @param {...(Node | string)} content
 */
export function tag(name, attributes, ...content) {
  const piece = made(name, ...content);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== false && value !== undefined)
      piece.setAttribute(attribute, value === true ? "" : String(value));
  return piece;
}

/**
 * What opens for more.
 * @param {string} summary
 * @param {...(Node | string)} content
 */
export const fold = (summary, ...content) =>
  tag("details", { class: "sts-fold" }, made("summary", summary), ...content);

/**
 * @param {string} name
 * @param {string} said
 * @param {() => void} act
 */
export function action(name, said, act) {
  const pressed = tag("button", { type: "button", "data-action": name }, said);
  pressed.addEventListener("click", act);
  return pressed;
}
