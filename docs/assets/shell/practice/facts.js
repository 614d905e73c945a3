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
 * @property {string} decides
 * @property {string} known
 *
 * @typedef {object} Case
 * @property {string} id
 * @property {string} url
 * @property {string} sheet  the interviewer's
 * @property {string} title
 * @property {string} prompt
 * @property {string} level
 * @property {string} kind
 * @property {string[]} teaches
 * @property {{ask: string, answer: string, changes: string}[]} questions
 * @property {string[]} hints
 * @property {{said: string, asks: string, good: string, level: string}[]} follow_ups
 * @property {{minute: number, change: string, shifts: string}[]} twists
 * @property {string[]} mid
 * @property {string[]} senior
 * @property {string[]} staff
 * @property {{phase: string, answer: string, wrong: string}[]} weaker
 * @property {Figure[]} figures
 *
 * @typedef {{name: string, title: string, url: string, lines: string}} Calculator
 *
 * @typedef {object} Row  `line` is how a number stands in an envelope
 * @property {string} id
 * @property {string} name
 * @property {string[]} cells
 * @property {string} [says]
 * @property {string} [line]
 *
 * @typedef {{title: string, columns: string[], rows: Row[]}} Table
 * @typedef {{name: string, title: string, url: string, tables: Table[]}} Reference
 *
 * @typedef {object} Facts
 * @property {Framework[]} frameworks
 * @property {Case[]} cases
 * @property {Calculator[]} calculators
 * @property {Reference[]} references
 * @property {string} units
 */

/** @type {() => Promise<Facts>} */
export const readFacts = printed("api/practice.json");
