/**
 * Where this site is. Addresses within it are told from its top, as the calculators tell them: `calculators/traffic/`.
 *
 * No other module knows where in the site the shell lies.
 */

import { fragmentHere } from "./fragment.js";

export const ROOT = new URL("../../", import.meta.url);

const INDEX = "index.html";

/**
 * An address within the site as one that works from anywhere.
 * @param {string} address
 */
export const whole = (address) => new URL(address, ROOT).href;

/** The address of the page that is shown. */
export function here() {
  const address = location.pathname.slice(ROOT.pathname.length);
  return address.endsWith(INDEX) ? address.slice(0, -INDEX.length) : address;
}

/** The place on its page that the address names; what is badly encoded is taken as it stands. */
export function anchorHere() {
  const anchor = fragmentHere();
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
