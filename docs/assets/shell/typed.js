/**
 * What somebody types for a figure: a number or a range, with a unit or without. The page was printed with all that it is
 * compared with, so that nothing is fetched to read it.
 *
 * It reads what people write for an estimate; the calculators, which are asked with their own fields, read more.
 */

/**
 * @typedef {object} Wanted
 * @property {string} unit  in which a bare number counts
 * @property {number} scale  base units in it
 * @property {number} size  the power of bytes
 * @property {number} time  the power of seconds
 */

/** @typedef {{sizes: Record<string, number>, times: Record<string, number>}} Units */

/** @typedef {{low: number, high: number}} Range  in base units */

/** @type {Record<string, number>} */
const WORDS = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  g: 1e9,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
  p: 1e15,
};
const LONGEST = 60;
const RANGE = /\s*(?:\.{2,3}|…|–|—|\bto\b|(?<=[\da-df-zA-DF-Z%])\s*-)\s*(?=\$?[\d.])/;
const NUMBER =
  /^[~≈$\s]*(10\s*\^\s*\d{1,2}|(?:\d[\d,_' ]*)?\.?\d+(?:e[+-]?\d{1,2})?)(?:\s*[×x*]\s*10\s*\^\s*(\d{1,2}))?\s*/i;

/**
 * @param {string} text
 * @param {Wanted} wanted
 * @param {Units} units
 * @returns {Range | {problem: string}}
 */
export function typed(text, wanted, units) {
  const said = { problem: `Type a number or a range, such as ${examples(wanted)}.` };
  const plain = text.trim();
  if (!plain || plain.length > LONGEST) return said;
  const ends = plain.split(RANGE);
  const last = ends.at(-1) ?? "";
  if (ends.length > 2) return said;
  const high = one(last, wanted, units);
  // What stands behind the second number holds for the first: 300..600 GB.
  const low = ends.length < 2 ? high : one(`${ends[0]}`, wanted, units, unitOf(last));
  if (low === undefined || high === undefined) return said;
  if (typeof low === "string") return { problem: low };
  if (typeof high === "string") return { problem: high };
  return low <= high ? { low, high } : { low: high, high: low };
}

/** @param {Wanted} wanted */
const examples = ({ unit }) =>
  (unit.startsWith("$") ? "$40k or $30k..60k" : `40k, 1.5 million or 30..60 ${unit}`).trim();

/**
 * Whether it is a number, or a range, with nothing behind it.
 * @param {string} text
 */
export const isBare = (text) => unitOf(text.trim().split(RANGE).at(-1) ?? "") === "";

/** @param {string} text */
const unitOf = (text) => text.replace(NUMBER, "");

/**
 * A number in base units; a sentence where its unit does not belong here, nothing where it is none.
 * @param {string} text
 * @param {Wanted} wanted
 * @param {Units} units
 * @param {string} [behind] what to take where nothing stands behind it
 * @returns {number | string | undefined}
 */
function one(text, wanted, units, behind = "") {
  const found = NUMBER.exec(text);
  if (!found?.[1]) return undefined;
  const power = /\^\s*(\d+)/.exec(found[1]);
  const bare = power ? 10 ** Number(power[1]) : Number(found[1].replace(/[,_' ]/g, ""));
  const value = bare * 10 ** Number(found[2] ?? 0);
  const scale = scaleOf(text.slice(found[0].length).trim() || behind.trim(), wanted, units);
  return typeof scale === "string"
    ? scale
    : Number.isFinite(value * scale) && value > 0
      ? value * scale
      : undefined;
}

/**
 * What one of what is written behind a number is in base units.
 * @param {string} written
 * @param {Wanted} wanted
 * @param {Units} units
 * @returns {number | string}
 */
function scaleOf(written, wanted, units) {
  const [, multiplier = "", rest = ""] = /^([a-z]+)?\s*(.*)$/i.exec(written) ?? [];
  const isSize = wanted.size !== 0;
  // B is a byte where bytes are asked for, and a billion elsewhere.
  const isUnit = lookUp(multiplier, isSize ? units.sizes : wanted.time > 0 ? units.times : {}) !== undefined;
  const times = isUnit ? undefined : WORDS[multiplier.toLowerCase()];
  const behind = (times === undefined ? written : rest)
    .replace(/\s*\b(?:per|an?|each)\s+|\s*\/\s*/g, "/")
    .trim();
  if (behind === "")
    return (times ?? 1) * (times !== undefined && isSize ? bytesIn(wanted, units) : wanted.scale);
  if (behind === "%") return 0.01;
  const [head = "", period] = behind.split("/");
  return (
    (times ?? 1) * headScale(head, wanted, units) * periodScale(period, wanted, units) || mismatch(wanted)
  );
}

/**
 * 5M, where a size is asked for, are so many bytes, however the figure is shown.
 * @param {Wanted} wanted
 * @param {Units} units
 */
const bytesIn = (wanted, units) => periodScale(wanted.unit.split("/")[1], wanted, units);

/** @param {string} head @param {Wanted} wanted @param {Units} units */
function headScale(head, wanted, units) {
  const [size, time] = [lookUp(head, units.sizes), lookUp(head, units.times)];
  if (wanted.size)
    return size ?? (head === "" ? (lookUp(wanted.unit.split("/")[0] ?? "", units.sizes) ?? NaN) : NaN);
  if (wanted.time > 0) return time ?? NaN;
  // What is counted may be called as one likes.
  return size === undefined && time === undefined ? 1 : NaN;
}

/** @param {string | undefined} period @param {Wanted} wanted @param {Units} units */
function periodScale(period, wanted, units) {
  if (wanted.time >= 0) return period === undefined ? 1 : NaN;
  const own = wanted.unit.split("/")[1];
  const length = lookUp((period ?? own ?? "s").trim(), units.times);
  return length === undefined ? NaN : 1 / length;
}

/** @param {Wanted} wanted */
const mismatch = (wanted) =>
  `That does not measure what is asked for: write it in ${wanted.unit || "plain numbers"}.`;

/**
 * @param {string} name
 * @param {Record<string, number>} table
 * @returns {number | undefined}
 */
function lookUp(name, table) {
  const known = (/** @type {string} */ each) => (Object.hasOwn(table, each) ? table[each] : undefined);
  const plain = name.trim();
  return known(plain) ?? (plain.length > 2 ? known(plain.replace(/s$/, "")) : undefined);
}
