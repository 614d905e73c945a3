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
// How long it is, with its spaces, from which what was typed may be the beginning of a phrase, its last word still under
// way; what such a phrase leaves over is less than a word, so that it comes after those that were typed to their end.
const BEGUN = 5;
const UNDER_WAY = 0.5;
const BEGUN_AROUND = 3; // letters, from which a last word may become one of those around

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
  const phrases = asked.map(telling);
  const typed = phrases
    .map(subject)
    .filter((phrase) => phrase.every((word) => words.some((each) => means(each, word))))
    .flat();
  const isSaid = (/** @type {string} */ word) => typed.some((each) => means(word, each));
  const over = subject(words).filter(
    (word) => !isSaid(word) && !(word === words.at(-1) && isAround(word)),
  ).length;
  if (over > 0 && phrases.some((phrase) => begins(words, phrase)))
    return { over: UNDER_WAY, said: words.length };
  return { over, said: words.filter(isSaid).length };
}

/**
 * @param {string} typed
 * @param {string} word
 */
const means = (typed, word) => typed === word || typed === `${word}s` || `${typed}s` === word;

/** @param {string} begun */
const isAround = (begun) =>
  begun.length >= BEGUN_AROUND && [...AROUND].some((word) => word.startsWith(begun));

/**
 * Whether a phrase begins with the words that were typed, the last of which may be under way.
 * @param {string[]} words
 * @param {string[]} phrase
 */
function begins(words, phrase) {
  const typed = words.slice(words.findIndex((word) => !AROUND.has(word)));
  const last = typed.length - 1;
  return (
    typed.join(" ").length >= BEGUN &&
    typed.every((word, at) => {
      const whole = phrase[at] ?? "";
      return at === last ? whole.startsWith(word) : means(word, whole);
    })
  );
}

/**
 * The words without those around them, unless there is nothing else.
 * @param {string[]} words
 */
function subject(words) {
  const found = words.filter((word) => !AROUND.has(word));
  return found.length > 0 ? found : words;
}
