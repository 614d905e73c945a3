/** A number as one would say it, so that a zero too many is heard. */

/** @typedef {import("./facts.js").Drill} Drill */

const SPOKEN = new Intl.NumberFormat("en-GB", {
  notation: "compact",
  compactDisplay: "long",
  maximumSignificantDigits: 3,
});
const BYTES = ["bytes", "kB", "MB", "GB", "TB", "PB", "EB"];
/** @type {[number, string][]} */
const TIMES = [
  [31_536_000, "years"],
  [86_400, "days"],
  [3600, "hours"],
  [60, "minutes"],
  [1, "seconds"],
  [1e-3, "milliseconds"],
  [1e-6, "microseconds"],
  [1e-9, "nanoseconds"],
];

/** Units that are written with letters, in words, and what may be typed as well. @type {Record<string, string>} */
const LETTERS = {
  B: "bytes (or kB, GB, TB …)",
  "B/s": "bytes a second (or MB/s …)",
  "bit/s": "bits a second (or Mbit/s …)",
  s: "seconds (or ms, hours …)",
};

/** @param {string} unit */
export const unitInWords = (unit) => LETTERS[unit] ?? (unit || "plain numbers");

/**
 * @param {number | undefined} value  in base units
 * @param {Drill} drill
 */
export function inWords(value, { unit, size, time: power }) {
  if (value === undefined) return "";
  const rate = power < 0 ? " a second" : "";
  if (size) return `${unit.includes("bit") ? bits(value * 8) : bytes(value)}${rate}`;
  if (power > 0) return time(value);
  return `${SPOKEN.format(value)}${rate}`;
}

/** @param {number} value */
function bytes(value) {
  const step = Math.min(BYTES.length - 1, Math.max(0, Math.floor(Math.log10(value) / 3)));
  return counted(value / 1000 ** step, BYTES[step] ?? "");
}

/** @param {number} value */
const bits = (value) => (value === 1 ? "1 bit" : `${SPOKEN.format(value)} bits`);

/** @param {number} value */
function time(value) {
  const [length, name] = TIMES.find(([each]) => value >= each) ?? [1e-9, "nanoseconds"];
  return counted(value / length, name);
}

/**
 * @param {number} value
 * @param {string} units
 */
function counted(value, units) {
  const said = Number(value.toPrecision(3));
  return `${said} ${said === 1 ? units.replace(/s$/, "") : units}`;
}
