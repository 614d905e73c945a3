/** An own estimate held against the case's, as on the case's page. */

import { judged } from "../judged.js";
import { typed } from "../typed.js";

/** @typedef {import("./facts.js").Figure} Figure */
const digits = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

/** @typedef {import("../typed.js").Wanted & import("../judged.js").Known} Known */

/**
 * @param {string} own
 * @param {Figure} figure
 * @param {string} units  JSON: what may stand behind a number
 */
export function compared(own, figure, units) {
  const [guess, known] = read(own, figure, units);
  if (!own.trim()) return "";
  return "problem" in guess ? guess.problem : `${inItsUnit(own, guess, known, units)}${judged(guess, known)}`;
}

/**
 * The own figure in the case's unit, where one would have to convert it in the head: 60 billion/day beside 521,000/s.
 * @param {string} own
 * @param {import("../typed.js").Range} guess
 * @param {Known} known
 * @param {string} units
 */
function inItsUnit(own, { low, high }, known, units) {
  const bare = typed(own.match(/[\d.,]+/)?.[0] ?? "", known, JSON.parse(units));
  if ("problem" in bare || low < high || known.unit.startsWith("$")) return "";
  const shift = Math.log10(low / bare.low);
  // A thousand or a million of the same is no other unit.
  if (Math.abs(shift - Math.round(shift)) < 1e-6) return "";
  return `${own.trim()} is ${digits.format(low / known.scale)} ${known.unit}. `;
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
