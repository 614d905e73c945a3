/** The questions, as printed by the build: see plugins/export/drills.py. */

import { whole } from "../site.js";

/** @typedef {"range" | "side" | "step" | "known" | "units"} Kind */

/**
 * @typedef {object} Drill
 * @property {string} id
 * @property {Kind} kind
 * @property {string} subject
 * @property {string} asks
 * @property {string} answer
 * @property {string} unit
 * @property {string[]} given
 * @property {string[]} steps
 * @property {number} hidden  of the steps, so many at the end
 * @property {{thousandths: number, said: string}[]} slips
 * @property {{limit: string, is_above: boolean, below: string, above: string}} [side]
 * @property {string} [url]
 * @property {string} [source]
 */

const FACTS = "api/drills.json";

/** @type {Promise<Drill[]> | undefined} */
let drills;

/** Fetched once; where that fails, the next to ask tries again. */
export function readDrills() {
  drills ??= fetch(whole(FACTS))
    .then((response) => {
      if (!response.ok) throw new Error(`${FACTS}: ${response.status}`);
      return response.json();
    })
    .then((found) => found.drills)
    .catch((error) => {
      drills = undefined;
      throw error;
    });
  return /** @type {Promise<Drill[]>} */ (drills);
}
