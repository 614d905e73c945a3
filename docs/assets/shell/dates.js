/** Days of a path: which step on which day, up to the day that counts. Days are numbers, those of the reader's own calendar. */

import { isObject } from "./record.js";

/** @typedef {{id: string, minutes: number}} Step */

/**
 * @typedef {object} Plan
 * @property {string} aim  the day of the interview, as 2026-12-24
 * @property {Record<string, number>} days  by step
 * @property {{on: number, count: number} | null} moved  when it was planned anew last, and how many steps had been missed
 */

const DAY = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** A plan for longer than this is a slip of the keys. */
const LONGEST = 400;
const MOST_STEPS = 200;

/**
 * The day that a date names; nothing if it is none.
 * @param {unknown} date
 */
export function dayOf(date) {
  if (typeof date !== "string" || !DATE.test(date)) return undefined;
  const time = Date.parse(`${date}T00:00:00Z`);
  // February 30 is March 2 to some browsers.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? undefined : time / DAY;
}

/** Today, wherever the reader is. */
export function today() {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY;
}

/** @param {number} day */
export const dateOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/** @param {number} day */
export const inWords = (day) =>
  new Date(day * DAY).toLocaleDateString("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });

/**
 * The steps over the days from today to the one before the interview, as even in minutes as they can be in their order.
 * @param {Step[]} steps
 * @param {number} from
 * @param {number} aim
 * @returns {Record<string, number>}
 */
export function spread(steps, from, aim) {
  const days = Math.max(1, aim - from);
  const all = steps.reduce((sum, { minutes }) => sum + minutes, 0);
  let before = 0;
  return Object.fromEntries(
    steps.map(({ id, minutes }) => {
      const day = from + Math.floor((before * days) / all);
      before += minutes;
      return [id, day];
    }),
  );
}

/**
 * A plan to a day, of what is not done yet.
 * @param {Step[]} left
 * @param {string} aim
 * @param {number} now
 * @returns {Plan | undefined}
 */
export function planned(left, aim, now) {
  const day = dayOf(aim);
  if (day === undefined || day < now || day - now > LONGEST) return undefined;
  return { aim, days: spread(left, now, day), moved: null };
}

/**
 * The same plan, or a new one where something of it was missed.
 * @param {Plan} plan
 * @param {Step[]} left
 * @param {number} now
 * @returns {Plan}
 */
export function kept(plan, left, now) {
  const aim = dayOf(plan.aim) ?? 0;
  const missed = left.filter(({ id }) => (plan.days[id] ?? now - 1) < now);
  if (!missed.length || aim < now) return plan;
  return { ...plan, days: spread(left, now, aim), moved: { on: now, count: missed.length } };
}

/**
 * @param {unknown} found
 * @returns {Plan | undefined}
 */
export function readPlan(found) {
  if (!isObject(found) || !isObject(found["days"])) return undefined;
  const aim = String(found["aim"]);
  if (dayOf(aim) === undefined) return undefined;
  const days = Object.entries(found["days"]).flatMap(([id, day]) =>
    Number.isInteger(day) ? [[id, Number(day)]] : [],
  );
  const { on, count } = isObject(found["moved"]) ? found["moved"] : {};
  const isMoved = Number.isInteger(on) && Number.isInteger(count);
  return {
    aim,
    days: Object.fromEntries(days.slice(0, MOST_STEPS)),
    moved: isMoved ? { on: Number(on), count: Number(count) } : null,
  };
}
