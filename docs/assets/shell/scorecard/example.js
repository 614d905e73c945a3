/** One answer from the case at hand that shows a dimension, and one that falls short of it. */

import { made } from "../piece.js";

/** @typedef {import("../practice/facts.js").Case} Case */
/** @typedef {"questions" | "estimates" | "prices" | "listen" | "follow-ups" | "twists"} Kind */

/**
 * @param {Case | undefined} found
 * @param {Kind | undefined} kind  where the case has something for the dimension
 * @param {string} phase  in which the weaker answer is given
 * @param {import("./card.js").Level} level
 */
export function example(found, kind, phase, level) {
  const good = found && kind && GOOD[kind](found, level);
  if (!good) return [];
  // A weaker answer is one of substance, which says nothing of who led.
  const weaker = kind === "twists" ? undefined : found.weaker.find((one) => one.phase === phase);
  return [
    made("p", made("b", `In this case, good at ${level} level: `), good),
    ...(weaker ? [made("p", made("b", "Weaker: "), `${weaker.answer} ${weaker.wrong}`)] : []),
  ];
}

/**
 * What is good at a level: a mid candidate asks or works something out, one above says what hangs on it.
 * @type {Record<Kind, (found: Case, level: import("./card.js").Level) => string | undefined>}
 */
const GOOD = {
  questions: ({ questions: [first] }, level) =>
    first &&
    `asks “${first.ask}” (the answer is: ${first.answer})${above(level, `and says what it changes: ${first.changes}`)}`,
  estimates: ({ figures: [first] }, level) => first && worked(first, level),
  prices: ({ figures }, level) => {
    const priced = figures.find(({ text }) => text.includes("$"));
    return priced && worked(priced, level);
  },
  listen: (found, level) => found[level][0],
  // Where no question is of the level, the hardest that there is.
  "follow-ups": ({ follow_ups }, level) => {
    const asked = follow_ups.find((one) => one.level === level) ?? follow_ups.at(-1);
    return asked && `asked “${asked.asks}”: ${asked.good}`;
  },
  twists: ({ twists: [first] }, level) =>
    first && `${TOLD[level](first.change.replace(/\.$/, ""))}: ${first.shifts}`,
};

/**
 * Who leads when the question changes.
 * @type {Record<import("./card.js").Level, (change: string) => string>}
 */
const TOLD = {
  mid: (change) => `when told “${change}”, takes it up, with a hint at most`,
  senior: (change) => `when told “${change}”, says unasked what moves, and what waits for it`,
  staff: (change) =>
    `asks early on what may still change; when told “${change}”, says what it is worth, and agrees on what to drop for it`,
};

/**
 * @param {import("../practice/facts.js").Figure} figure
 * @param {import("./card.js").Level} level
 */
const worked = ({ ask, text, decides }, level) =>
  `${ask} About ${text}.${above(level, `It decides ${decides}`)}`;

/**
 * @param {import("./card.js").Level} level
 * @param {string} said
 */
const above = (level, said) => (level === "mid" ? "" : ` ${said}`);
