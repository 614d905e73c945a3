/**
 * How the minutes of a session fall to its phases. The guide has its plan (../plan.js); the five frameworks are divided as in
 * plugins/model/timing.py, to which this is held: a session is planned anew while it runs, which must not wait for Python.
 *
 * Shares are whole numerators over one denominator, so that no rounding of a computer's decides who gets a minute.
 */

import { plan } from "../plan.js";

/** @typedef {{low: number, high: number}} Minutes */
/** @typedef {{id: string, minutes: Minutes}} Planned */

/** For the design, in the usual interview: cases count their minutes among so many, from the question. */
export const WORKING = 35;

/**
 * Whole minutes for those phases that are left: by the guide's own order of minutes, where there is one, and else by the
 * ranges. Where less is left than a minute for each, each has a minute all the same.
 * @param {readonly Planned[]} phases  all of them
 * @param {number} session  minutes for those that are left
 * @param {string} order  as in ../plan.js
 * @param {readonly Planned[]} [left]
 * @returns {number[]}
 */
export function planned(phases, session, order, left = phases) {
  const ranges = left.map(({ minutes }) => minutes);
  if (!order || session <= left.length) return divide(ranges, session);
  const ids = (/** @type {readonly Planned[]} */ some) => some.map(({ id }) => id);
  const given = plan(order, ids(phases), session, ids(left));
  return left.map(({ id }) => given.get(id) ?? 1);
}

/**
 * Whole minutes for each phase, at least one each, that add up to the session.
 * @param {readonly Minutes[]} phases
 * @param {number} session
 */
export function divide(phases, session) {
  if (session <= phases.length) return phases.map(() => 1);
  const low = total(phases.map((each) => each.low));
  const high = total(phases.map((each) => each.high));
  const natural = Math.min(Math.max(session, low), high);
  const span = high - low || 1;
  const shares = phases.map((each) => (each.low * span + (natural - low) * (each.high - each.low)) * session);
  return whole(shares, span * natural);
}

/**
 * Shares as whole numbers of at least 1 with the same sum: the largest remainders are rounded up.
 * @param {number[]} shares
 * @param {number} unit  what counts as 1
 * @returns {number[]}
 */
function whole(shares, unit) {
  const isSmall = shares.map((share) => share <= unit);
  const small = isSmall.filter(Boolean).length;
  if (small === 0 || small === shares.length) return largestRemainders(shares, unit);
  const large = shares.filter((_, at) => !isSmall[at]);
  const left = Math.round(total(shares) / unit) - small;
  const rest = whole(
    large.map((share) => share * left),
    total(large),
  );
  return isSmall.map((one) => (one ? 1 : /** @type {number} */ (rest.shift())));
}

/**
 * @param {number[]} shares
 * @param {number} unit
 */
function largestRemainders(shares, unit) {
  const floors = shares.map((share) => Math.floor(share / unit));
  const missing = Math.round(total(shares) / unit) - total(floors);
  const byRemainder = shares.map((share, at) => ({ at, left: share % unit })).sort((a, b) => b.left - a.left);
  const lifted = new Set(byRemainder.slice(0, missing).map(({ at }) => at));
  return floors.map((each, at) => each + Number(lifted.has(at)));
}

/** @param {number[]} numbers */
const total = (numbers) => numbers.reduce((sum, each) => sum + each, 0);
