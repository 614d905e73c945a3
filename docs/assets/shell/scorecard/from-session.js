/** What a session tells a scorecard: the notes of a dimension's phases with their time stamps, and who moved on. */

import { driversOf } from "../practice/session.js";
import { sessions } from "../practice/sessions.js";
import { momentInWords } from "../practice/words.js";

/**
 * @param {string} id
 * @returns {import("../practice/session.js").Session | undefined}
 */
export const sessionOf = (id) => (id && sessions.ids.includes(id) ? sessions.open(id).data : undefined);

/**
 * @param {import("../practice/session.js").Session} session
 * @param {string[]} phases
 */
export const notesOf = (session, phases) =>
  session.notes
    .filter(({ part }) => phases.includes(part))
    .map(({ at, text }) => `${momentInWords(session, at)} ${text}`);

/**
 * @param {string} id
 * @param {import("../practice/session.js").Session} session
 * @returns {import("./card.js").Hour}
 */
export function hourOf(id, session) {
  const { moves, hints } = session;
  return {
    session: id,
    ...driversOf(moves),
    hints: hints.map(({ at }) => momentInWords(session, at)),
  };
}
