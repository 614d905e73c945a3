/**
 * What is put down in a session while it runs and after it: ticks, notes, hints, the scratch paper, answers and estimates.
 * As everywhere, each function gives the session that comes of it and leaves the one it was given as it is.
 */

import { elapsed } from "./time.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./session.js").About} About */

/**
 * @param {Session} session
 * @param {string} item
 * @param {boolean} isDone
 * @returns {Session}
 */
export function tick(session, item, isDone) {
  const others = session.ticks.filter((each) => each !== item);
  return { ...session, ticks: isDone ? [...others, item] : others };
}

/**
 * @param {Session} session
 * @param {string} text
 * @param {About} about
 * @param {number} now
 * @returns {Session}
 */
export function note(session, text, about, now) {
  const said = text.trim();
  if (!said) return session;
  const taken = { at: elapsed(session, now), part: session.parts[session.at]?.id ?? "", about, text: said };
  return { ...session, notes: [...session.notes, taken] };
}

/**
 * Opens a hint: which one it was, and when.
 * @param {Session} session
 * @param {number} number
 * @param {number} now
 * @returns {Session}
 */
export const hint = (session, number, now) =>
  session.hints.some((one) => one.number === number)
    ? session
    : { ...session, hints: [...session.hints, { at: elapsed(session, now), number }] };

/**
 * @param {Session} session
 * @param {string} scratch
 * @returns {Session}
 */
export const scribble = (session, scratch) => ({ ...session, scratch, results: {} });

/**
 * What was worked out, unless something else has been written meanwhile.
 * @param {Session} session
 * @param {string} scratch
 * @param {Record<string, string>} results
 * @returns {Session}
 */
export const workOut = (session, scratch, results) =>
  session.scratch === scratch ? { ...session, results } : session;

/**
 * @param {Session} session
 * @param {number} question
 * @param {string} text
 * @returns {Session}
 */
export function answer(session, question, text) {
  const answers = [...session.answers];
  while (answers.length <= question) answers.push("");
  answers[question] = text;
  return { ...session, answers };
}

/**
 * @param {Session} session
 * @param {string} line
 * @param {string} text
 * @returns {Session}
 */
export const estimate = (session, line, text) => ({
  ...session,
  figures: { ...session.figures, [line]: text },
});
