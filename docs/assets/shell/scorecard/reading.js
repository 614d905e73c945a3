/** Reading a scorecard that was kept or handed over, and a set-up in a link: whatever is in them, what comes out is one. */

import { isObject } from "../record.js";
import { list, number, text } from "../practice/reading.js";
import { LEVELS, NAME } from "../practice/setup.js";
import { HIGHEST, WEIGHTS } from "./card.js";
import { UNKNOWN } from "./stamps.js";

/** @typedef {import("./card.js").Card} Card */
/** @typedef {import("./card.js").Entry} Entry */
/** @typedef {import("./card.js").Setup} Setup */

const LONGEST = 20_000;
const LONGEST_LABEL = 80;
const LONGEST_REASON = 300;
/** More dimensions than anybody has. */
const MOST = 40;
const MOST_MOVES = 10_000;
const DAY = 86_400_000;
/** @type {import("./card.js").Drove[]} */
const DROVE = ["candidate", "both", "interviewer"];

/** @type {Setup} */
export const USUAL = { case: "", level: "senior", also: [] };

/**
 * @param {Record<string, unknown>} said
 * @returns {Setup}
 */
function setupOf(said) {
  const level = LEVELS.find((each) => each === said["level"]) ?? USUAL.level;
  const also = list(said["also"], (each) => (typeof each === "string" && NAME.test(each) ? each : undefined));
  return {
    case: typeof said["case"] === "string" && NAME.test(said["case"]) ? said["case"] : "",
    level: /** @type {Setup["level"]} */ (level),
    also: [...new Set(also)].slice(0, MOST),
  };
}

/**
 * What a link asks for: a set-up, and the session to take notes from, if it names one.
 * @param {string} fragment
 */
export function readFragment(fragment) {
  const said = new URLSearchParams(fragment.slice(0, 2000));
  const setup = setupOf({
    case: said.get("case"),
    level: said.get("level"),
    also: said.get("also")?.split(","),
  });
  return { setup, session: said.get("session") ?? "" };
}

/** @param {Setup} setup */
export function fragmentOf({ case: asked, level, also }) {
  const said = new URLSearchParams({ case: asked, level });
  if (also.length) said.set("also", also.join(","));
  return said.toString();
}

/**
 * @param {unknown} found
 * @returns {Card | undefined}
 */
export function readCard(found) {
  if (!isObject(found) || !isObject(found["setup"]) || !isObject(found["entries"])) return undefined;
  const begun = text(found["begun"], 40);
  if (Number.isNaN(Date.parse(begun))) return undefined;
  return {
    begun,
    setup: setupOf(found["setup"]),
    by: text(found["by"], LONGEST_LABEL),
    about: text(found["about"], LONGEST_LABEL),
    entries: byDimension(found["entries"], readEntry),
    first: byDimension(found["first"], (each) => number(each, HIGHEST, true)),
    hour: readHour(found["hour"]),
    drove: DROVE.find((each) => each === found["drove"]) ?? "",
  };
}

/**
 * @template Read
 * @param {unknown} found
 * @param {(each: unknown) => Read | undefined} read
 * @returns {Record<string, Read>}
 */
function byDimension(found, read) {
  if (!isObject(found)) return {};
  const entries = Object.entries(found).slice(0, MOST);
  return Object.fromEntries(
    entries.flatMap(([name, each]) => {
      const value = NAME.test(name) ? read(each) : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/**
 * @param {unknown} found
 * @returns {Entry | undefined}
 */
function readEntry(found) {
  if (!isObject(found)) return undefined;
  return {
    note: text(found["note"], LONGEST),
    times: readTimes(found["times"]),
    score: number(found["score"], HIGHEST, true),
    raise: text(found["raise"], LONGEST),
    weight: WEIGHTS.find((each) => each === found["weight"]) ?? 1,
    reason: text(found["reason"], LONGEST_REASON),
  };
}

/**
 * Each stays at its line, whatever the others are.
 * @param {unknown} found
 */
function readTimes(found) {
  const times = Array.isArray(found) ? found.slice(0, LONGEST) : [];
  return times.map((time) => (Number.isInteger(time) && time >= 0 ? Math.min(time, DAY) : UNKNOWN));
}

/**
 * @param {unknown} found
 * @returns {import("./card.js").Hour | null}
 */
function readHour(found) {
  if (!isObject(found)) return null;
  return {
    session: text(found["session"], 200),
    candidate: number(found["candidate"], MOST_MOVES, true),
    interviewer: number(found["interviewer"], MOST_MOVES, true),
    hints: list(found["hints"], (each) => (typeof each === "string" ? text(each, 20) : undefined)),
  };
}
