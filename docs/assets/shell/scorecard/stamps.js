/** The moment in which each line of a note was begun: of the session while it runs, or else since the card was begun. */

import { MINUTE, elapsed, promptAt } from "../practice/time.js";
import { moment } from "../practice/words.js";
import { entryOf } from "./card.js";

/** @typedef {import("./card.js").Entry} Entry */

/** A line of which it is not known. */
export const UNKNOWN = -1;
/** What is written later is from memory. */
const LONGEST = 180 * MINUTE;
/** As a line that was taken over from a session begins. */
const STAMPED = /^(\d+:\d\d|hello)\s/;

/**
 * Milliseconds from the prompt of the interview, where it is still under way. The clock of a session that is not here is not known.
 * @param {import("./card.js").Card} card
 * @param {import("../practice/session.js").Session | undefined} session
 * @param {number} now
 */
export function momentOf({ begun, hour }, session, now) {
  if (session?.state === "done") return UNKNOWN;
  // Before the prompt there are no minutes.
  if (session) return Math.max(UNKNOWN, elapsed(session, now) - promptAt(session));
  const since = now - Date.parse(begun);
  return !hour && since >= 0 && since <= LONGEST ? since : UNKNOWN;
}

/**
 * The stamps of a note that has become another: lines above and below what has changed keep theirs, and so does one that
 * is written on; a new one has the moment.
 * @param {Entry} before
 * @param {string} note
 * @param {number} now
 */
export function stamped({ note: old, times }, note, now) {
  const [were, are] = [old.split("\n"), note.split("\n")];
  const most = Math.min(were.length, are.length);
  let above = 0;
  while (above < most && were[above] === are[above]) above++;
  let below = 0;
  while (below < most - above && were.at(-1 - below) === are.at(-1 - below)) below++;
  return are.map((line, at) => {
    const isBelow = at >= are.length - below;
    const was = isBelow ? at - are.length + were.length : at;
    const isNew = !isBelow && (at >= were.length - below || !were[at]?.trim());
    if (!line.trim() || STAMPED.test(line)) return UNKNOWN;
    return isNew ? now : (times[was] ?? UNKNOWN);
  });
}

/**
 * The note, each line behind its moment.
 * @param {Entry} entry
 */
export const withStamps = ({ note, times }) =>
  note
    .trimEnd()
    .split("\n")
    .map((line, at) => ((times[at] ?? UNKNOWN) >= 0 ? `${moment(times[at] ?? 0)} ${line}` : line))
    .join("\n");

/** @param {Entry} entry */
export function stampsInWords({ times }) {
  const known = times.filter((time) => time >= 0).map(moment);
  return known.length ? `Written at ${known.join(", ")}.` : "";
}

/**
 * What has been written of a dimension; a note says when.
 * @param {import("./card.js").Card} card
 * @param {string} dimension
 * @param {Partial<Entry>} changed
 * @param {number} now  as `momentOf` has it
 */
export function timed(card, dimension, changed, now) {
  if (changed.note === undefined) return changed;
  return { ...changed, times: stamped(entryOf(card, dimension), changed.note, now) };
}
