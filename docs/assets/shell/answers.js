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
    "good interview mean meaning means pattern problem question questions service system systems tutorial use using versus vs way ways " +
    "work working works"
  ).split(" "),
);
const HALF_TYPED = 5; // letters, from which a last word may still be under way

/**
 * Those of which whole phrases were typed that make up most of the question: what leaves the fewest words over comes
 * first, and of these what has the most in it.
 *
 * @param {string} question
 * @param {Answer[]} answers
 */
export function fitting(question, answers) {
  const words = telling(question);
  return answers
    .map((answer) => ({ answer, ...shares(words, answer) }))
    .filter(({ over, said }) => over < said)
    .sort((one, other) => one.over - other.over || other.said - one.said)
    .map(({ answer }) => answer);
}

/**
 * How many words of a question an answer's phrases have, and how many they leave over.
 *
 * @param {string[]} words
 * @param {Answer} answer
 */
function shares(words, { asked }) {
  const last = words.at(-1) ?? "";
  /** @type {(typed: string, word: string) => boolean} */
  const means = (typed, word) =>
    typed === word ||
    typed === `${word}s` ||
    `${typed}s` === word ||
    (typed === last && typed.length >= HALF_TYPED && word.startsWith(typed));
  const typed = asked
    .map((phrase) => subject(telling(phrase)))
    .filter((phrase) => phrase.every((word) => words.some((each) => means(each, word))))
    .flat();
  const isSaid = (/** @type {string} */ word) => typed.some((each) => means(word, each));
  return {
    over: subject(words).filter((word) => !isSaid(word)).length,
    said: words.filter(isSaid).length,
  };
}

/**
 * The words without those around them, unless there is nothing else.
 * @param {string[]} words
 */
function subject(words) {
  const found = words.filter((word) => !AROUND.has(word));
  return found.length > 0 ? found : words;
}
