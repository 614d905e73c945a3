/** Files of facts that the build has printed for a page's own code. */

import { whole } from "./site.js";

/**
 * A reader of one file: it is fetched once, and where that fails, the next to ask tries again.
 * @template Facts
 * @param {string} address  from the top of the site
 * @returns {() => Promise<Facts>}
 */
export function printed(address) {
  /** @type {Promise<Facts> | undefined} */
  let facts;
  return () => {
    facts ??= fetched(address).catch((error) => {
      facts = undefined;
      throw error;
    });
    return facts;
  };
}

/** @param {string} address */
async function fetched(address) {
  const response = await fetch(whole(address));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
