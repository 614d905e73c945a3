/** Answers to what people type: the file that is made from `data/synonyms.yml`, read once somebody searches. */

import { telling } from "./question.js";

/**
 * @typedef {object} Answer
 * @property {string[]} asked
 * @property {string} location
 * @property {string} title
 * @property {string} text
 */

/** @returns {Promise<Answer[]>} none where they cannot be had */
export async function readAnswers() {
  try {
    return await (await fetch(new URL("../answers.json", import.meta.url))).json();
  } catch {
    return [];
  }
}

// What people put around the thing they ask for.
const AROUND = new Set(
  (
    "app application best build calculate calculator design designing difference example examples explain explained " +
    "good interview pattern problem question questions service system systems tutorial use using versus vs way ways " +
    "work working works"
  ).split(" "),
);
const HALF_TYPED = 5; // letters, from which a last word may still be under way

/**
 * Those one of whose phrases was typed, whole, and makes up most of the question: what leaves the fewest words over
 * comes first.
 *
 * @param {string} question
 * @param {Answer[]} answers
 */
export function fitting(question, answers) {
  const words = telling(question);
  return answers
    .map((answer) => ({
      answer,
      over: Math.min(...answer.asked.map((phrase) => over(words, telling(phrase)))),
    }))
    .filter(({ over }) => over < Infinity)
    .sort((one, other) => one.over - other.over)
    .map(({ answer }) => answer);
}

/**
 * How many words of a question a phrase leaves over; no end of them where it is not what was asked.
 *
 * @param {string[]} words
 * @param {string[]} phrase
 */
function over(words, phrase) {
  const last = words.at(-1) ?? "";
  /** @type {(typed: string, word: string) => boolean} */
  const means = (typed, word) =>
    typed === word ||
    typed === `${word}s` ||
    `${typed}s` === word ||
    (typed === last && typed.length >= HALF_TYPED && word.startsWith(typed));
  if (!phrase.every((word) => words.some((typed) => means(typed, word)))) return Infinity;
  const left = words.filter((typed) => !AROUND.has(typed) && !phrase.some((word) => means(typed, word)));
  return left.length < phrase.length ? left.length : Infinity;
}
