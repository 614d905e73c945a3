/** The questions, as printed by the build: see plugins/export/drills.py. */

import { printed } from "../printed.js";

/** @typedef {{factor: string, said: string}} Slip */
/** @typedef {{drills: Drill[], slips: {unit: string, slips: Slip[]}[], units: string}} Facts */
/** @typedef {"range" | "side" | "step" | "case" | "known" | "units"} Kind */

/**
 * @typedef {object} Drill
 * @property {string} id
 * @property {Kind} kind
 * @property {string} subject
 * @property {string} asks
 * @property {string} answer
 * @property {string} value  in base units
 * @property {string} unit
 * @property {string} scale  base units in the unit
 * @property {number} size  the power of bytes
 * @property {number} time  the power of seconds
 * @property {string[]} given
 * @property {string[]} steps
 * @property {number} hidden  of the steps, so many at the end
 * @property {Slip[]} slips
 * @property {{limit: string, is_above: boolean, below: string, above: string}} [side]
 * @property {string} [url]
 * @property {string} [source]
 */

/** @type {() => Promise<Facts>} */
export const readDrills = printed("api/drills.json");
