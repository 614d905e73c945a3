/** What a session’s stamps come to: the time that was spent in a part, in all, and before the prompt. */

/** @typedef {import("./session.js").Session} Session */

export const MINUTE = 60_000;

/**
 * Milliseconds spent in a part.
 * @param {Session} session
 * @param {number} at
 * @param {number} now
 */
export function spentIn(session, at, now) {
  const running = session.state === "running" && at === session.at ? Math.max(0, now - session.since) : 0;
  return (session.parts[at]?.spent ?? 0) + running;
}

/**
 * Milliseconds spent in all.
 * @param {Session} session
 * @param {number} now
 */
export const elapsed = (session, now) => sum(session.parts.map((_, at) => spentIn(session, at, now)));

/**
 * When the prompt was read, in milliseconds of the session: minutes are counted from there, as on a case's sheets. In the
 * hello that is still to come.
 * @param {Pick<Session, "parts" | "moves">} session
 */
export const promptAt = ({ parts, moves }) =>
  parts[0]?.id === "hello" ? (moves[0]?.at ?? Number.POSITIVE_INFINITY) : 0;

/**
 * Whether the hello is still to be over: nobody has read the prompt yet. Whoever goes back to it has.
 * @param {Pick<Session, "parts" | "moves">} session
 */
export const isBeforePrompt = (session) => promptAt(session) === Number.POSITIVE_INFINITY;

/** @param {number[]} numbers */
export const sum = (numbers) => numbers.reduce((all, each) => all + each, 0);
