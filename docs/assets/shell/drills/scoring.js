/**
 * What an answer is worth, and why. Distances are in tenfolds (powers of ten), so that half and double are as far off.
 *
 * A range scores by the interval score of Gneiting and Raftery (2007, equation 43): its width, and 2/α times by how much
 * it misses, α being the tenth that a range of 90% may miss. It is best, in the long run, for whoever says what they think.
 */

import { readAmount } from "../practice/amount.js";

/** @typedef {import("./facts.js").Drill} Drill */

const MOST = 10;
const LEAST = -10;
/** A range as wide as this is worth nothing, even where it holds. */
const WIDEST = 3;
const MAY_MISS = 0.1;
/** A single figure that is off by this is worth nothing. */
const FURTHEST = 0.5;
/** As near to what a slip comes to as this, and it is taken for that slip. */
const ALIKE = 0.05;

/**
 * What was typed, as a number in the answer's base units; a bare one is in the unit that was asked for.
 * @param {string} text
 * @param {Drill} drill
 */
export function readOwn(text, { answer, unit }) {
  const [own, meant, one] = [readAmount(text), readAmount(answer), readAmount(`1 ${unit}`)];
  if (!own || !meant) return undefined;
  if (own.kind === meant.kind) return own.value;
  return own.kind === "" ? own.value * (one?.value ?? 1) : undefined;
}

/** @param {Drill} drill */
export const valueOf = ({ answer }) => readAmount(answer)?.value ?? NaN;

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

/** @type {[thousandths: number, said: string, kinds: RegExp][]} */
const USUAL = [
  [8000, "bits were taken for bytes, or multiplied by 8 once too often", /B/],
  [125, "bytes were taken for bits, or divided by 8 once too often", /B/],
  [1000 * (86_400 / 100_000), "100,000 seconds for a day, which is fine aloud", /\/s/],
  [1000 * (100_000 / 86_400), "100,000 seconds for a day, which is fine aloud", /^(?!.*\/s)/],
  [1000 * (365 / 12), "a month was taken for a day", /./],
  [1000 * (12 / 365), "a day was taken for a month", /./],
  [60_000, "minutes were taken for seconds", /s/],
  [1000 / 60, "seconds were taken for minutes", /s/],
  [1000 * 1000, "a prefix too many", /^/],
  [1, "a prefix too few", /^/],
  [10_000, "a zero too many", /^/],
  [100, "a zero too few", /^/],
];

/**
 * The slip that explains an answer: first those of the question itself.
 * @param {number} own
 * @param {Drill} drill
 */
export function slipOf(own, drill) {
  const answer = valueOf(drill);
  if (Math.abs(own / answer - 1) <= ALIKE) return "";
  const kind = readAmount(drill.answer)?.kind ?? "";
  const usual = USUAL.filter(([, , kinds]) => kinds.test(kind)).map(([thousandths, said]) => ({
    thousandths,
    said,
  }));
  const found = [...drill.slips, ...usual].find(
    ({ thousandths }) => Math.abs((own * 1000) / (answer * thousandths) - 1) <= ALIKE,
  );
  return found?.said ?? "";
}

/**
 * @param {number} points
 * @param {number} [least]
 */
const bounded = (points, least = LEAST) => Math.round(10 * Math.min(MOST, Math.max(least, points))) / 10;
