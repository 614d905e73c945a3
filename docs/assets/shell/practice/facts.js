/** What a session is made of, as printed by the build: see plugins/export/practice.py. */

import { printed } from "../printed.js";

/**
 * @typedef {object} Item
 * @property {string} id
 * @property {string} url
 * @property {string} kind
 * @property {string} text
 * @property {boolean} essential
 * @property {string} [why]
 * @property {string} [stage]
 *
 * @typedef {object} Phase
 * @property {string} id
 * @property {string} url
 * @property {string} title
 * @property {Item[]} items
 * @property {boolean} aside
 * @property {import("./plan.js").Minutes} [minutes]
 * @property {string} [leave_when]
 * @property {string[]} cut
 * @property {string[]} calculators
 * @property {string[]} references
 *
 * @typedef {{id: string, title: string, phases: Phase[], orders: {kind: string, order: string}[]}} Framework
 *
 * @typedef {object} Figure  `known` is JSON: what an own one is held against
 * @property {string} line
 * @property {string} ask
 * @property {string} text
 * @property {string} known
 *
 * @typedef {object} Case
 * @property {string} id
 * @property {string} url
 * @property {string} title
 * @property {string} prompt
 * @property {string} level
 * @property {string} kind
 * @property {string[]} teaches
 * @property {{ask: string, answer: string}[]} questions
 * @property {string[]} hints
 * @property {{said: string, asks: string, good: string, level: string}[]} follow_ups
 * @property {{minute: number, change: string, shifts: string}[]} twists
 * @property {string[]} mid
 * @property {string[]} senior
 * @property {string[]} staff
 * @property {{phase: string, answer: string, wrong: string}[]} weaker
 * @property {Figure[]} figures
 *
 * @typedef {{frameworks: Framework[], cases: Case[], units: string}} Facts
 */

/** @type {() => Promise<Facts>} */
export const readFacts = printed("api/practice.json");
