/**
 * What an answer is worth, and why. Distances are in tenfolds (powers of ten), so that half and double are as far off.
 *
 * A range scores by the interval score of Gneiting and Raftery (2007, equation 43): its width, and 2/α times by how much
 * it misses, α being the tenth that a range of 90% may miss. It is best, in the long run, for whoever says what they think.
 */

import { judged } from "../judged.js";
import { typed } from "../typed.js";

/** @typedef {import("./facts.js").Drill} Drill */
/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("../typed.js").Range} Range */

const MOST = 10;
const LEAST = -10;
/** A range as wide as this is worth nothing, even where it holds. */
const WIDEST = 3;
const MAY_MISS = 0.1;
/** A single figure that is off by this is worth nothing. */
const FURTHEST = 0.5;
/** As near as this is exact. */
const ALIKE = 0.05;

/**
 * What was typed for one number, in base units; a bare one is in the unit that was asked for.
 * @param {string} text
 * @param {Drill} drill
 * @param {Facts} facts
 * @returns {number | undefined}
 */
export function readOwn(text, { unit, scale, size, time }, { units }) {
  const found = typed(text, { unit, scale: Number(scale), size, time }, JSON.parse(units));
  return "problem" in found || found.low !== found.high ? undefined : found.low;
}

/**
 * @param {number} low
 * @param {number} high
 * @param {number} answer
 */
export function scoreRange(low, high, answer) {
  const missed = Math.max(0, Math.log10(low / answer), Math.log10(answer / high));
  const loss = Math.log10(high / low) + (2 / MAY_MISS) * missed;
  return bounded(MOST * (1 - loss / WIDEST));
}

/**
 * How sure somebody was, by the quadratic score: nothing at half, and best, in the long run, for whoever is honest.
 * @param {boolean} isRight
 * @param {number} sure  from 0.5 to 1
 */
export const scoreSide = (isRight, sure) =>
  bounded(MOST - 4 * MOST * (isRight ? 1 - sure : sure) ** 2, 3 * LEAST);

/**
 * @param {number} own
 * @param {number} answer
 */
export const scoreSingle = (own, answer) =>
  bounded(MOST * (1 - Math.max(0, apart(own, answer) - Math.log10(1 + ALIKE)) / FURTHEST), 0);

/**
 * @param {number} left
 * @param {number} right
 */
export const apart = (left, right) => Math.abs(Math.log10(left / right));

/**
 * How far somebody is off, in words, and the slip that explains it: first those of the question itself.
 * @param {Range} guess
 * @param {Drill} drill
 * @param {Facts} facts
 */
export function verdict(guess, { value, answer, unit, slips }, facts) {
  const usual = facts.slips.find((one) => one.unit === unit)?.slips ?? [];
  const known = [...slips, ...usual].map(
    ({ factor, said }) => /** @type {[number, string]} */ ([Number(factor), said]),
  );
  return judged(guess, { value: Number(value), text: answer, slips: known, causes: [] });
}

/**
 * @param {number} points
 * @param {number} [least]
 */
const bounded = (points, least = LEAST) => Math.round(10 * Math.min(MOST, Math.max(least, points))) / 10;
