/** An own estimate held against the case's, as on the case's page. */

import { judged } from "../judged.js";
import { typed } from "../typed.js";

/** @typedef {import("./facts.js").Figure} Figure */
/** @typedef {import("../typed.js").Wanted & import("../judged.js").Known} Known */

/**
 * @param {string} own
 * @param {Figure} figure
 * @param {string} units  JSON: what may stand behind a number
 */
export function compared(own, figure, units) {
  const [guess, known] = read(own, figure, units);
  if (!own.trim()) return "";
  return "problem" in guess ? guess.problem : judged(guess, known);
}

/**
 * How far two estimates are apart, as a factor of at least 1; nothing where they cannot be compared.
 * @param {string} own
 * @param {Figure} figure
 * @param {string} units
 */
export function apart(own, figure, units) {
  const [guess, { value }] = read(own, figure, units);
  if ("problem" in guess) return undefined;
  const middle = Math.sqrt(guess.low * guess.high);
  return Math.max(middle / value, value / middle);
}

/**
 * @param {string} own
 * @param {Figure} figure
 * @param {string} units
 * @returns {[ReturnType<typeof typed>, Known]}
 */
function read(own, figure, units) {
  /** @type {Known} */
  const known = JSON.parse(figure.known);
  return [typed(own, known, JSON.parse(units)), known];
}
