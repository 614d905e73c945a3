/** One answer from the case at hand that shows a dimension, and one that falls short of it. */

import { made } from "../piece.js";

/** @typedef {import("../practice/facts.js").Case} Case */
/** @typedef {"questions" | "estimates" | "listen" | "follow-ups" | "twists"} Kind */

/**
 * @param {Case | undefined} found
 * @param {Kind} kind
 * @param {string} phase  in which the weaker answer is given
 * @param {import("./card.js").Level} level
 */
export function example(found, kind, phase, level) {
  if (!found) return [];
  const good = GOOD[kind](found, level);
  const weaker = found.weaker.find((one) => one.phase === phase);
  return [
    ...(good ? [made("p", made("b", "In this case, good: "), good)] : []),
    ...(weaker ? [made("p", made("b", "Weaker: "), `${weaker.answer} ${weaker.wrong}`)] : []),
  ];
}

/** @type {Record<Kind, (found: Case, level: import("./card.js").Level) => string | undefined>} */
const GOOD = {
  questions: ({ questions: [first] }) => first && `asks “${first.ask}” (the answer is: ${first.answer})`,
  estimates: ({ figures: [first] }) => first && `${first.ask} About ${first.text}.`,
  listen: (found, level) => found[level][0],
  "follow-ups": ({ follow_ups }, level) => {
    const asked = follow_ups.find((one) => one.level === level) ?? follow_ups[0];
    return asked && `asked “${asked.asks}”: ${asked.good}`;
  },
  twists: ({ twists: [first] }) => first && `when told “${first.change}”: ${first.shifts}`,
};
