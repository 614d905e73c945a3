/**
 * Reading a session that was kept or handed over: whatever is in it, what comes out is a session or nothing.
 */

import { isObject } from "../record.js";
import { setupOf } from "./setup.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./session.js").Part} Part */
/** @typedef {Record<string, unknown>} Found */

/** More than anybody writes in an hour; a file that was made to be large ends here. */
const MOST = 500;
const LONGEST = 20_000;
const LONGEST_SCRATCH = 100_000;
const LONGEST_ORDER = 500;
const LATEST = 8.64e15;

/**
 * @param {unknown} found
 * @returns {Session | undefined}
 */
export function readSession(found) {
  if (!isObject(found) || !isObject(found["setup"])) return undefined;
  const parts = list(found["parts"], readPart);
  const begun = text(found["begun"], 40);
  const state = ["running", "paused", "done"].find((each) => each === found["state"]);
  if (!parts.length || Number.isNaN(Date.parse(begun)) || !state) return undefined;
  const seen = number(found["seen"], LATEST);
  return {
    begun,
    setup: setupOf(found["setup"]),
    title: text(found["title"], 300),
    prompt: text(found["prompt"], LONGEST),
    order: text(found["order"], LONGEST_ORDER).replace(/\D/g, ""),
    parts,
    at: Math.min(number(found["at"], MOST, true), parts.length - 1),
    state: /** @type {Session["state"]} */ (state),
    since: number(found["since"], LATEST),
    seen,
    gap: readGap(found["gap"], seen),
    ticks: list(found["ticks"], (each) => (typeof each === "string" ? each.slice(0, 200) : undefined)),
    notes: list(found["notes"], readNote),
    hints: list(found["hints"], (each) =>
      isObject(each)
        ? { at: number(each["at"], LATEST), number: number(each["number"], MOST, true) }
        : undefined,
    ),
    moves: list(found["moves"], readMove),
    // As a field for text gives it back.
    scratch: text(found["scratch"], LONGEST_SCRATCH).replace(/\r\n?/g, "\n"),
    results: readTexts(found["results"]),
    answers: list(found["answers"], (each) => text(each, LONGEST)),
    figures: readTexts(found["figures"]),
  };
}

/**
 * @param {unknown} found
 * @returns {Part | undefined}
 */
function readPart(found) {
  if (!isObject(found) || !isObject(found["minutes"])) return undefined;
  const [id, title] = [text(found["id"], 100), text(found["title"], 200)];
  const low = Math.max(1, number(found["minutes"]["low"], 120, true));
  const minutes = { low, high: Math.max(low, number(found["minutes"]["high"], 120, true)) };
  const planned = found["planned"] === 0 ? 0 : Math.max(1, number(found["planned"], 1000, true));
  const first = Math.max(1, number(found["first"], 1000, true));
  const again = number(found["again"], 1000, true);
  const isFixed = found["isFixed"] === true;
  return id && title
    ? { id, title, minutes, isFixed, planned, first, again, spent: number(found["spent"], LATEST) }
    : undefined;
}

/**
 * @param {unknown} found
 * @returns {import("./session.js").Note | undefined}
 */
function readNote(found) {
  if (!isObject(found)) return undefined;
  const about = ["quality", "limit", "question"].find((each) => each === found["about"]) ?? "";
  return {
    at: number(found["at"], LATEST),
    part: text(found["part"], 100),
    about: /** @type {import("./session.js").About} */ (about),
    text: text(found["text"], LONGEST),
  };
}

/**
 * @param {unknown} found
 * @returns {Session["moves"][number] | undefined}
 */
function readMove(found) {
  if (!isObject(found)) return undefined;
  const by = ["candidate", "interviewer"].find((each) => each === found["by"]) ?? "";
  return {
    at: number(found["at"], LATEST),
    to: text(found["to"], 100),
    by: /** @type {import("./session.js").Driver} */ (by),
  };
}

/**
 * @param {unknown} found
 * @param {number} seen
 */
function readGap(found, seen) {
  if (!isObject(found)) return null;
  const [from, to] = [number(found["from"], LATEST), number(found["to"], LATEST)];
  return from < to && to <= seen ? { from, to } : null;
}

/**
 * @param {unknown} found
 * @returns {Record<string, string>}
 */
function readTexts(found) {
  if (!isObject(found)) return {};
  const entries = Object.entries(found).slice(0, MOST);
  return Object.fromEntries(
    entries.filter(([, each]) => typeof each === "string").map(([name, each]) => [name, text(each, 200)]),
  );
}

/**
 * @template Read
 * @param {unknown} found
 * @param {(each: unknown) => Read | undefined} read
 * @returns {Read[]}
 */
export const list = (found, read) =>
  Array.isArray(found) ? found.slice(0, MOST).flatMap((each) => read(each) ?? []) : [];

/**
 * @param {unknown} found
 * @param {number} longest
 */
export const text = (found, longest) => (typeof found === "string" ? found.slice(0, longest) : "");

/**
 * From 0 to `most`; anything else counts as 0.
 * @param {unknown} found
 * @param {number} most
 * @param {boolean} [isWhole]
 */
export function number(found, most, isWhole = false) {
  const isGood = typeof found === "number" && found >= 0 && found <= most;
  return isGood && (!isWhole || Number.isInteger(found)) ? found : 0;
}
