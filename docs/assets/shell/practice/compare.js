/** An own estimate held against the case's, as on the case's page. */

import { judged, slipOf } from "../judged.js";
import { isBare, typed } from "../typed.js";

/** @typedef {import("./facts.js").Figure} Figure */
/** @typedef {import("../typed.js").Wanted & import("../judged.js").Known} Known */

/**
 * @param {string} own
 * @param {Figure} figure
 * @param {string} units  JSON: what may stand behind a number
 * @param {string} [scratch]  what was worked out, where there is a session
 */
export function compared(own, figure, units, scratch = "") {
  const [guess, known] = read(own, figure, units);
  if (!own.trim()) return "";
  if ("problem" in guess) return guess.problem;
  const others =
    (apart(own, figure, units) ?? 1) > NEAR ? otherInputs(scratch, known, JSON.parse(units)) : "";
  // Who can be told which input is another one has no use for those that might be.
  const said = others ? `${judged(guess, { ...known, causes: [] })} ${others}` : judged(guess, known);
  return `${asTheirs(own, guess, known)}${said}`;
}

/** Nearer, a figure or an input is as good as the same. */
const NEAR = 1.25;
const COUNT = { unit: "", scale: 1, size: 0, time: 0 };
const CAUSE = /^“(.+)” \((.+)\)$/;

/**
 * Which inputs on the scratch paper are others than the case's, by their names or by what they count.
 * @param {string} scratch
 * @param {Known} known
 * @param {import("../typed.js").Units} units
 */
function otherInputs(scratch, { causes }, units) {
  const lines = scratch
    .split("\n")
    .map((line) => /^([^=#]+)=(.*?)(?:\s--.*)?$/.exec(line))
    .flatMap((found) => (found ? [[`${found[1]}`.trim().toLowerCase(), `${found[2]}`.trim()]] : []));
  const said = causes.flatMap(([cause]) => {
    const [, name = "", theirs = ""] = CAUSE.exec(cause) ?? [];
    const names = [name.toLowerCase(), theirs.split(" ").at(-1)];
    const own = lines.find(([line]) => names.includes(line))?.[1] ?? "";
    const [mine, right] = [typed(own, COUNT, units), typed(theirs, COUNT, units)];
    if ("problem" in mine || "problem" in right || mine.low < mine.high) return [];
    const ratio = mine.low / right.low;
    return Math.max(ratio, 1 / ratio) > NEAR ? [`For “${name}” you used ${own}, the case ${theirs}.`] : [];
  });
  return said.join(" ");
}

const three = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

/**
 * What was written by the day stands beside seconds: said again in the case's unit. A bare number is in that unit already.
 * @param {string} own
 * @param {import("../typed.js").Range} guess
 * @param {Known} known
 */
function asTheirs(own, { low, high }, { unit, scale, size, time }) {
  const isSame =
    size || time > 0 ? own.trim().endsWith(unit) : [undefined, period(unit)].includes(period(own));
  if (isSame || isBare(own) || !unit) return "";
  const ends = [low, high].slice(low < high ? 0 : 1).map((each) => three.format(each / scale));
  const said = ends.join(" to ");
  return `In the case’s unit: ${unit.startsWith("$") ? `$${said}${unit.slice(1)}` : `${said} ${unit}`}. `;
}

/** @param {string} text */
const period = (text) => /(?:\/|\bper\b|\ban?\b)\s*([a-z]+)\s*$/i.exec(text)?.[1];

/**
 * How far two estimates are apart, as a factor of at least 1; nothing where they cannot be compared.
 * @param {string} own
 * @param {Figure} figure
 * @param {string} units
 */
export function apart(own, figure, units) {
  const ratio = ratioOf(own, figure, units);
  return ratio && Math.max(ratio, 1 / ratio);
}

/**
 * Whether what went wrong is a matter of units or powers, such as bits for bytes: slips of the case's own begin with the
 * name of a line.
 * @param {string} own
 * @param {Figure} figure
 * @param {string} units
 */
export function isOfUnits(own, figure, units) {
  const ratio = ratioOf(own, figure, units);
  const slip = ratio && slipOf(ratio, read(own, figure, units)[1].slips);
  return Boolean(slip && !slip.startsWith("“"));
}

/**
 * @param {string} own
 * @param {Figure} figure
 * @param {string} units
 */
function ratioOf(own, figure, units) {
  const [guess, { value }] = read(own, figure, units);
  return "problem" in guess ? undefined : Math.sqrt(guess.low * guess.high) / value;
}

/**
 * @param {string} own
 * @param {Figure} figure
 * @param {string} units
 * @returns {[ReturnType<typeof typed>, Known]}
 */
function read(own, figure, units) {
  /** @type {Known} */
  const known = JSON.parse(figure.known);
  return [typed(own, known, JSON.parse(units)), known];
}
