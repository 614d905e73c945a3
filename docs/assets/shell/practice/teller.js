/** Tells, once each, that a phase is nearly over and that it is. */

import { announce } from "../clipboard.js";
import { ring, speak } from "./alarm.js";
import { leftOf } from "./face.js";
import { MINUTE } from "./time.js";
import { lasting, minutes } from "./words.js";

/** @typedef {import("./session.js").Session} Session */

/** How long before the end of a phase the voice says so. */
const SOON = 2 * MINUTE;

export class Teller {
  /** What was told already. @type {Set<string>} */
  #told = new Set();

  /**
   * @param {Session} session
   * @param {number} now
   */
  tell(session, now) {
    for (const [name, said, isEnd] of sayings(session, now)) {
      if (this.#told.has(name)) continue;
      this.#told.add(name);
      if (!isEnd) speak(said);
      else {
        ring(said);
        announce(said);
      }
    }
  }

  /**
   * Whoever comes back hears nothing of what was over before.
   * @param {Session} session
   * @param {number} now
   */
  passOver(session, now) {
    for (const [name] of sayings(session, now)) this.#told.add(name);
  }
}

/**
 * What there is to be heard by now.
 * @param {Session} session
 * @param {number} now
 * @returns {[name: string, said: string, isEnd: boolean][]}
 */
function sayings(session, now) {
  const { at, parts, state } = session;
  const left = leftOf(session, now);
  const { title = "", planned = 0 } = parts[at] ?? {};
  if (state !== "running" || left > SOON) return [];
  if (left <= 0) return [[`${at} ${planned}`, `${title}: its ${minutes(planned)} are over.`, true]];
  return [[`${at} ${planned} soon`, `${title}: ${lasting(left)} left.`, false]];
}
