/** How well somebody knows what they know: of the ranges that should hold nine times in ten, how many do. */

/**
 * An answer that was given.
 * @typedef {object} Answer
 * @property {string} id
 * @property {string} subject
 * @property {number} points
 * @property {{low: number, middle: number, high: number, answer: number}} [range]
 * @property {{sure: number, isRight: boolean}} [side]
 */

/** Fewer say nothing. */
export const ENOUGH = 20;
const WANTED = 0.9;
/** Ranges that have to be stretched by more are too narrow. */
export const TOO_NARROW = 1.05;
/** Bands of how sure somebody was, each from here on. */
const BANDS = [0.5, 0.6, 0.7, 0.8, 0.9];

/**
 * @param {Answer[]} answers
 * @returns {{count: number, held: number, widen: number} | undefined}  `widen` is by what to stretch a range to each side
 */
export function ranges(answers) {
  const asked = answers.flatMap(({ range }) => range ?? []);
  if (asked.length < ENOUGH) return undefined;
  const held = asked.filter(({ low, high, answer }) => low <= answer && answer <= high).length;
  const stretches = asked.map(stretch).sort((a, b) => a - b);
  const at = Math.ceil(WANTED * stretches.length) - 1;
  return { count: asked.length, held, widen: stretches[at] ?? 1 };
}

/**
 * How many times as far the answer lies from the middle as the bound on its side.
 * @param {{low: number, middle: number, high: number, answer: number}} range
 */
function stretch({ low, middle, high, answer }) {
  const bound = answer > middle ? high : low;
  const reach = Math.abs(Math.log(bound / middle));
  return Math.abs(Math.log(answer / middle)) / Math.max(reach, 0.01);
}

/**
 * The same for each subject that has a few.
 * @param {Answer[]} answers
 */
export function bySubject(answers) {
  const groups = Map.groupBy(
    answers.filter(({ range }) => range),
    ({ subject }) => subject,
  );
  return [...groups].map(([subject, all]) => ({
    subject,
    count: all.length,
    held: all.filter(({ range }) => range && range.low <= range.answer && range.answer <= range.high).length,
  }));
}

/**
 * How often they were right where they were so sure.
 * @param {Answer[]} answers
 */
export function bands(answers) {
  const asked = answers.flatMap(({ side }) => side ?? []);
  return BANDS.map((from, at) => {
    const within = asked.filter(({ sure }) => sure >= from && sure < (BANDS[at + 1] ?? 2));
    return { from, count: within.length, right: within.filter(({ isRight }) => isRight).length };
  }).filter(({ count }) => count > 0);
}
