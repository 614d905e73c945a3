/** An own estimate held against the case's, as on the case's page. */

import { judged } from "../judged.js";
import { isBare, typed } from "../typed.js";

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
  return "problem" in guess ? guess.problem : `${asTheirs(own, guess, known)}${judged(guess, known)}`;
}

const three = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

/**
 * What was written by the day stands beside seconds: said again in the case's unit. A bare number is in that unit already.
 * @param {string} own
 * @param {import("../typed.js").Range} guess
 * @param {Known} known
 */
function asTheirs(own, { low, high }, { unit, scale, size, time }) {
  const isSame =
    size || time > 0 ? own.trim().endsWith(unit) : [undefined, period(unit)].includes(period(own));
  if (isSame || isBare(own) || !unit) return "";
  const ends = [low, high].slice(low < high ? 0 : 1).map((each) => three.format(each / scale));
  const said = ends.join(" to ");
  return `In the case’s unit: ${unit.startsWith("$") ? `$${said}${unit.slice(1)}` : `${said} ${unit}`}. `;
}

/** @param {string} text */
const period = (text) => /(?:\/|\bper\b|\ban?\b)\s*([a-z]+)\s*$/i.exec(text)?.[1];

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
