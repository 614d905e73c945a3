/** Times in words and figures. */

import { MINUTE, promptAt } from "./time.js";

/**
 * Minutes and seconds: 4:05. What is left is rounded up, so that 0:00 means over.
 * @param {number} milliseconds
 */
export function clock(milliseconds) {
  const seconds = Math.ceil(Math.abs(milliseconds) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * A moment of the session: 4:05, the seconds that have passed.
 * @param {number} milliseconds
 */
export const moment = (milliseconds) => clock(Math.floor(milliseconds / 1000) * 1000);

/**
 * When something happened in a session, counted from the prompt; what came before was in the hello.
 * @param {Pick<import("./session.js").Session, "parts" | "moves">} session
 * @param {number} at  milliseconds of the session
 */
export const momentInWords = (session, at) =>
  at < promptAt(session) ? "hello" : moment(at - promptAt(session));

/**
 * Empty where nobody said who it was.
 * @param {{candidate: number, interviewer: number}} counted
 */
export const movesInWords = ({ candidate, interviewer }) =>
  candidate + interviewer
    ? `Who moved the session on: the candidate ${often(candidate)}, the interviewer ${often(interviewer)}.`
    : "";

/** @param {number} count */
const often = (count) => ["never", "once", "twice"][count] ?? `${count} times`;

/**
 * Minutes as they were planned, and then again: 15, then 17.
 * @param {number} first
 * @param {number} again  0 where the plan stayed
 */
export const plannedInWords = (first, again) =>
  again && again !== first ? `${first}, then ${again}` : `${first}`;

/** @param {number} count */
export const minutes = (count) => `${count} ${count === 1 ? "minute" : "minutes"}`;

/**
 * A time as one would say it.
 * @param {number} milliseconds
 */
export function lasting(milliseconds) {
  const whole = Math.round(milliseconds / MINUTE);
  if (whole < 120) return minutes(whole);
  const hours = Math.round(whole / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}

/** @param {string} begun  ISO text */
export const day = (begun) =>
  new Date(begun).toLocaleString("en-GB", {
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  });
