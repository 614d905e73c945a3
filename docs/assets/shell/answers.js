/** Answers to what people type: the file that is made from `data/synonyms.yml`, read once somebody searches. */

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

/**
 * Those for which all words of a phrase were typed; the last one may still be under way.
 * @param {string[]} words
 * @param {Answer[]} answers
 * @param {(phrase: string) => string[]} telling
 */
export function fitting(words, answers, telling) {
  const last = words.at(-1) ?? "";
  /** @param {string} word */
  const isTyped = (word) =>
    words.includes(word) || words.includes(`${word}s`) || (last.length > 3 && word.startsWith(last));
  return answers.filter(({ asked }) =>
    asked.map(telling).some((phrase) => phrase.length > 0 && phrase.every(isTyped)),
  );
}
