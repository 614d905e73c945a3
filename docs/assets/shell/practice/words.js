/** Times in words and figures. */

import { MINUTE } from "./session.js";

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
