/** A team hour: everybody has the same questions, and scores are put side by side by a line of text from each. */

/** @typedef {{name: string, points: number[]}} Score */

const MARK = "scope-to-scale";
const LONGEST_NAME = 30;
const MOST_PEOPLE = 30;

/**
 * @param {string} seed
 * @param {Score} score
 */
export const lineOf = (seed, { name, points }) =>
  `${MARK} ${seed} ${points.join(" ")} ${name.replace(/\s+/g, " ").trim().slice(0, LONGEST_NAME) || "somebody"}`;

/**
 * Those of the lines that belong to this hour, the best first.
 * @param {string} text
 * @param {string} seed
 * @param {number} count  of questions
 * @returns {Score[]}
 */
export function readLines(text, seed, count) {
  const lines = text
    .split("\n")
    .slice(0, 10 * MOST_PEOPLE)
    .map((line) => line.trim().split(/\s+/));
  const scores = lines.flatMap(([mark, own, ...rest]) => {
    const points = rest.slice(0, count).map(Number);
    const name = rest.slice(count).join(" ").slice(0, LONGEST_NAME);
    const isOurs = mark === MARK && own === seed && points.length === count && name !== "";
    return isOurs && points.every((each) => Number.isFinite(each) && Math.abs(each) <= 30)
      ? [{ name, points }]
      : [];
  });
  return scores.sort((a, b) => total(b) - total(a)).slice(0, MOST_PEOPLE);
}

/** @param {Score} score */
export const total = ({ points }) => Math.round(10 * points.reduce((sum, each) => sum + each, 0)) / 10;
