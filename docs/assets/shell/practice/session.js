/**
 * A session: one value, and what can happen to it. Each function gives the session that comes of it and leaves the one it
 * was given as it is; the time of day is always an argument.
 *
 * Time is told from stamps and never counted: a phase has what was spent in it, and since when it runs. So a page that
 * was asleep, throttled or loaded anew knows as much as one that was looked at all the time.
 */

import { planned as minutesOf } from "./plan.js";
import { MINUTE, elapsed, spentIn, sum } from "./time.js";

/** @typedef {import("./plan.js").Minutes} Minutes */
/** @typedef {import("./setup.js").Setup} Setup */
/** @typedef {"" | "candidate" | "interviewer"} Driver  nobody has said who, or who it was */

/**
 * @typedef {object} Part  a phase of the session
 * @property {string} id
 * @property {string} title
 * @property {Minutes} minutes  what its framework gives it
 * @property {boolean} isFixed  the hello and the questions, which no plan changes
 * @property {number} planned  minutes, as they stand now
 * @property {number} first  minutes, as they stood at the beginning
 * @property {number} again  minutes, as they were planned anew ahead of it or for it; 0 where they were not
 * @property {number} spent  milliseconds, up to when it was last left or paused
 */

/** @typedef {"" | "quality" | "limit" | "question"} About  what a note is about besides its phase */
/** @typedef {{at: number, part: string, about: About, text: string}} Note  `at` is in milliseconds of the session */

/**
 * @typedef {object} Session
 * @property {string} begun  when, as ISO text; its id
 * @property {Setup} setup
 * @property {string} title
 * @property {string} prompt
 * @property {string} order  of the guide's minutes, by which it is planned anew; empty with another framework
 * @property {Part[]} parts
 * @property {number} at  the part that it is in
 * @property {"running" | "paused" | "done"} state
 * @property {number} since  when the running part began to run, as the clock of this machine had it
 * @property {number} seen  when somebody last looked
 * @property {{from: number, to: number} | null} gap  a time in which nobody did, and of which nobody has said what it was
 * @property {string[]} ticks
 * @property {Note[]} notes
 * @property {{at: number, number: number}[]} hints
 * @property {{at: number, to: string, by: Driver}[]} moves
 * @property {string} scratch
 * @property {Record<string, string>} results  what the lines of the scratch paper come to, by their names
 * @property {string[]} answers  to the questions to oneself
 * @property {Record<string, string>} figures  own estimates, by the line of the case's
 */

/** A hidden page is woken once a minute; after twice that, the machine or the page was away. */
const AWAY = 2 * MINUTE;

/**
 * @param {Setup} setup
 * @param {{title: string, prompt: string}} question
 * @param {{id: string, title: string, minutes: Minutes | undefined}[]} phases
 * @param {number} now
 * @param {string} [order]
 * @returns {Session}
 */
export function start(setup, { title, prompt }, phases, now, order = "") {
  const timed = phases.map((phase) => ({ ...phase, minutes: phase.minutes ?? { low: 1, high: 1 } }));
  const planned = minutesOf(timed, setup.slot - setup.hello - setup.questions, order);
  const inner = timed.map(({ id, title, minutes }, at) => part(id, title, minutes, planned[at] ?? 1, false));
  const parts = [
    ...fixed("hello", "Hello", setup.hello),
    ...inner,
    ...fixed("questions", "Your questions", setup.questions),
  ];
  return {
    begun: new Date(now).toISOString(),
    setup,
    title,
    prompt,
    order,
    parts,
    at: 0,
    state: "running",
    since: now,
    seen: now,
    gap: null,
    ticks: [],
    notes: [],
    hints: [],
    moves: [],
    scratch: "",
    results: {},
    answers: [],
    figures: {},
  };
}

/**
 * @param {string} id
 * @param {string} title
 * @param {number} minutes
 */
const fixed = (id, title, minutes) =>
  minutes > 0 ? [part(id, title, { low: minutes, high: minutes }, minutes, true)] : [];

/**
 * @param {string} id
 * @param {string} title
 * @param {Minutes} minutes
 * @param {number} planned
 * @param {boolean} isFixed
 * @returns {Part}
 */
const part = (id, title, minutes, planned, isFixed) => ({
  id,
  title,
  minutes,
  isFixed,
  planned,
  first: planned,
  again: 0,
  spent: 0,
});

/**
 * Looks at the clock. A clock that was set back takes nothing away; where nobody has looked for long, it is to be said
 * whether that time counts.
 * @param {Session} session
 * @param {number} now
 * @returns {Session}
 */
export function look(session, now) {
  if (session.state !== "running") return session;
  const { since, seen } = session;
  if (now < seen) return { ...session, since: since - (seen - now), seen: now };
  const gap = now - seen > AWAY ? { from: session.gap?.from ?? seen, to: now } : session.gap;
  return { ...session, seen: now, gap };
}

/**
 * Says what a time was in which nobody looked: part of the session, or none of it.
 * @param {Session} session
 * @param {boolean} counts
 * @returns {Session}
 */
export function settle(session, counts) {
  const { gap, since } = session;
  if (!gap) return session;
  return {
    ...session,
    gap: null,
    since: counts ? since : Math.min(since + (gap.to - gap.from), session.seen),
  };
}

/**
 * @param {Session} session
 * @param {number} now
 * @returns {Session}
 */
export function pause(session, now) {
  if (session.state !== "running") return session;
  return { ...booked(session, now), state: "paused" };
}

/**
 * @param {Session} session
 * @param {number} now
 * @returns {Session}
 */
export const resume = (session, now) =>
  session.state === "paused" ? { ...session, state: "running", since: now, seen: now, gap: null } : session;

/**
 * The next part; after the last one the session is over.
 * @param {Session} session
 * @param {number} now
 */
export const next = (session, now) =>
  session.at + 1 < session.parts.length ? moved(session, session.at + 1, now) : finish(session, now);

/**
 * @param {Session} session
 * @param {number} now
 */
export const back = (session, now) => (session.at > 0 ? moved(session, session.at - 1, now) : session);

/**
 * Says who made the last move; said again, it is unsaid.
 * @param {Session} session
 * @param {Driver} by
 * @returns {Session}
 */
export function drive(session, by) {
  const last = session.moves.at(-1);
  if (!last) return session;
  return { ...session, moves: [...session.moves.slice(0, -1), { ...last, by: last.by === by ? "" : by }] };
}

/**
 * How often each moved on, as far as somebody said it.
 * @param {Session["moves"]} moves
 */
export function driversOf(moves) {
  const count = (/** @type {Driver} */ who) => moves.filter(({ by }) => by === who).length;
  return { candidate: count("candidate"), interviewer: count("interviewer") };
}

/**
 * @param {Session} session
 * @param {number} to
 * @param {number} now
 * @returns {Session}
 */
function moved(session, to, now) {
  if (session.state === "done") return session;
  const left = booked(session, now);
  const entered = /** @type {Part} */ (session.parts[to]).id;
  return { ...left, at: to, moves: [...left.moves, { at: elapsed(left, now), to: entered, by: "" }] };
}

/**
 * @param {Session} session
 * @param {number} now
 * @returns {Session}
 */
export const finish = (session, now) =>
  session.state === "done" ? session : { ...booked(session, now), state: "done", gap: null };

/**
 * Minutes more for the part that runs, and so for the session.
 * @param {Session} session
 * @param {number} minutes
 */
export const addMinutes = (session, minutes) =>
  planned(
    session,
    (one, at) => (at === session.at ? Math.max(1, one.planned + minutes) : one.planned),
    session.at,
  );

/**
 * Plans what comes after this part anew, over what is left of the slot. Where less is left than a minute for each, each
 * has a minute all the same. What has passed is planned as it was used, so that all of it is the slot again.
 * @param {Session} session
 * @param {number} now
 */
export function planAnew(session, now) {
  const { parts, at } = session;
  const rest = parts.filter((one, place) => place > at && !one.isFixed);
  const kept = parts.filter((one, place) => place > at && one.isFixed);
  const used = parts.slice(0, at + 1).map((_, place) => spentIn(session, place, now));
  used[at] = Math.max(used[at] ?? 0, (parts[at]?.planned ?? 0) * MINUTE);
  const ends = used.map((_, place) => Math.round(sum(used.slice(0, place + 1)) / MINUTE));
  const left = session.setup.slot - (ends[at] ?? 0) - sum(kept.map((one) => one.planned));
  const phases = parts.filter((one) => !one.isFixed);
  const minutes = minutesOf(phases, left, session.order, rest);
  const anew = (/** @type {Part} */ one, /** @type {number} */ place) => {
    const end = ends[place];
    if (end === undefined) return minutes[rest.indexOf(one)] ?? one.planned;
    // None for one that was passed in seconds: a minute would make all of it longer than the slot.
    return end - (ends[place - 1] ?? 0);
  };
  return planned(session, anew, at + 1);
}

/**
 * What the running time comes to is put down in its part.
 * @param {Session} session
 * @param {number} now
 * @returns {Session}
 */
function booked(session, now) {
  const parts = session.parts.map((one, at) => ({ ...one, spent: spentIn(session, at, now) }));
  return { ...session, parts, since: now, seen: now };
}

/**
 * @param {Session} session
 * @param {(part: Part, at: number) => number} by
 * @param {number} from  which part on it is a plan; before, it is what was used
 * @returns {Session}
 */
const planned = (session, by, from) => ({
  ...session,
  parts: session.parts.map((one, at) => {
    const minutes = by(one, at);
    const isNew = at >= from && minutes !== one.planned;
    return { ...one, planned: minutes, again: isNew ? minutes : one.again };
  }),
});
