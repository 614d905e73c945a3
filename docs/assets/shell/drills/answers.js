/** What was answered, and which sort of question is due when; kept on this machine. */

import { isObject } from "../record.js";
import { Store } from "../store.js";

/** @typedef {import("./calibration.js").Answer} Answer */
/** @typedef {import("./choosing.js").Boxes} Boxes */
/** @typedef {{answers: Answer[], boxes: Boxes}} Kept */

/** The earliest give way. */
export const MOST = 500;

/**
 * @param {unknown} found
 * @returns {found is number}
 */
const isNumber = (found) => typeof found === "number" && Number.isFinite(found);

/**
 * @param {unknown} found
 * @returns {found is number}
 */
const isPositive = (found) => isNumber(found) && found > 0;

// What is kept is read while this module is still on its way: all that reading takes stands above.

/** @type {Store<Kept>} */
const store = new Store({ name: "drills", migrations: [], read: readKept });

export const kept = store.open("answers");

/** @returns {Kept} */
export const now = () => kept.data ?? { answers: [], boxes: {} };

/**
 * Whatever was found; what comes out is clean.
 * @param {unknown} found
 * @returns {Kept | undefined}
 */
function readKept(found) {
  if (!isObject(found) || !Array.isArray(found["answers"]) || !isObject(found["boxes"])) return undefined;
  const boxes = Object.entries(found["boxes"]).slice(0, MOST).flatMap(readPlace);
  return {
    answers: found["answers"].slice(-MOST).flatMap((each) => readAnswer(each) ?? []),
    boxes: Object.fromEntries(boxes),
  };
}

/**
 * @param {[string, unknown]} entry
 * @returns {[string, import("./choosing.js").Place][]}
 */
function readPlace([sort, found]) {
  if (!isObject(found) || !isNumber(found["box"]) || !isNumber(found["due"])) return [];
  const box = Math.min(4, Math.max(0, Math.floor(found["box"])));
  return [[sort, { box, due: found["due"] }]];
}

/**
 * @param {unknown} found
 * @returns {Answer | undefined}
 */
function readAnswer(found) {
  if (!isObject(found) || typeof found["id"] !== "string" || !isNumber(found["points"])) return undefined;
  const subject = typeof found["subject"] === "string" ? found["subject"].slice(0, 100) : "";
  const [range, side] = [readRange(found["range"]), readSide(found["side"])];
  return {
    id: found["id"].slice(0, 100),
    subject,
    points: found["points"],
    ...(range ? { range } : {}),
    ...(side ? { side } : {}),
  };
}

/** @param {unknown} found */
function readRange(found) {
  if (!isObject(found)) return undefined;
  const [low, middle, high, answer] = [found["low"], found["middle"], found["high"], found["answer"]];
  return isPositive(low) && isPositive(middle) && isPositive(high) && isPositive(answer)
    ? { low, middle, high, answer }
    : undefined;
}

/** @param {unknown} found */
function readSide(found) {
  if (!isObject(found) || !isNumber(found["sure"])) return undefined;
  return { sure: Math.min(1, Math.max(0.5, found["sure"])), isRight: found["isRight"] === true };
}
