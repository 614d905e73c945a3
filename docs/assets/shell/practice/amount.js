/**
 * Reading an estimate as one writes it down, to hold it against the case's: 12k/s, 1.5 million links/month, 900 GB.
 *
 * The calculators read far more than this; here it must not wait for them, and only the size counts.
 */

/** @typedef {{value: number, kind: string}} Amount  in base units, and what of: rates are by the second */

const DAY = 86_400;
const SECONDS = {
  s: 1,
  ms: 0.001,
  µs: 1e-6,
  ns: 1e-9,
  min: 60,
  minute: 60,
  h: 3600,
  hour: 3600,
  day: DAY,
  week: 7 * DAY,
};
/** A month is 1/12 of a year of 365 days, as everywhere on this site. */
const LONGER = { month: (365 * DAY) / 12, year: 365 * DAY };
/** @type {Map<string, number>} */
const TIMES = new Map(Object.entries({ ...SECONDS, ...LONGER }));
/** @type {Map<string, number>} */
const MULTIPLES = new Map(
  Object.entries({
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    quadrillion: 1e15,
    k: 1e3,
    m: 1e6,
    g: 1e9,
    b: 1e9,
    t: 1e12,
  }),
);
const PREFIXES = "kMGTPE";
const BYTES = /^([kMGTPE]i?)?(B|bit)$/;
const READ = /^(\$)?\s*(\d[\d,_]*(?:\.\d+)?|\.\d+)(?:e(\d+))?\s*([a-zA-Zµ%]*)\s*([^/]*)(?:\/\s*([a-z]+))?$/;

/**
 * @param {string} text
 * @returns {Amount | undefined}
 */
export function readAmount(text) {
  const found = READ.exec(
    text
      .trim()
      .replace(/^(about|some|~|≈)\s*/i, "")
      .replace(/\s+(?:per|a)\s+/, "/"),
  );
  if (!found) return undefined;
  const [, dollar, digits = "", power = "0", word = "", noun = "", per] = found;
  const seconds = per === undefined ? 1 : TIMES.get(singular(per));
  if (seconds === undefined) return undefined;
  const { times, kind } = measure(word, noun);
  const value = (Number(digits.replace(/[,_]/g, "")) * 10 ** Number(power) * times) / seconds;
  if (!Number.isFinite(value) || value <= 0) return undefined;
  return { value, kind: `${dollar ? "$" : kind}${per === undefined ? "" : "/s"}` };
}

/**
 * What stands behind the number: a multiple, a unit, or what is counted.
 * @param {string} word
 * @param {string} noun
 * @returns {{times: number, kind: string}}
 */
function measure(word, noun) {
  if (word === "%") return { times: 0.01, kind: "" };
  const isBytes = word === "B" && noun === "";
  const times = isBytes ? undefined : MULTIPLES.get(word.toLowerCase());
  if (times === undefined) return unit(word) ?? { times: 1, kind: "" };
  const counted = unit(noun);
  return { times: times * (counted?.times ?? 1), kind: counted?.kind ?? "" };
}

/**
 * @param {string} text
 * @returns {{times: number, kind: string} | undefined}
 */
function unit(text) {
  const bytes = BYTES.exec(text.trim());
  if (bytes) {
    const [, prefix = "", base] = bytes;
    const step = prefix.endsWith("i") ? 1024 : 1000;
    const times = step ** (prefix ? PREFIXES.indexOf(prefix[0] ?? "") + 1 : 0);
    return { times: base === "bit" ? times / 8 : times, kind: "B" };
  }
  const time = TIMES.get(singular(text.trim()));
  return time === undefined ? undefined : { times: time, kind: "s" };
}

/** @param {string} word */
const singular = (word) => (word.length > 2 ? word.replace(/s$/, "") : word);

/** Within this of a slip’s factor, it is taken for that slip. */
const ALIKE = 0.05;

/**
 * Slips that are known by what they do to a result. A factor below 1 is a result that is too small.
 * @type {[factor: number, said: string][]}
 */
const SLIPS = [
  [8, "bits where bytes were meant?"],
  [1 / 8, "bytes where bits were meant?"],
  [DAY, "a day taken for a second?"],
  [1 / DAY, "divided by a day once too often?"],
  [365 / 12, "a month taken for a day?"],
  [12 / 365, "a day taken for a month?"],
  [1000, "one prefix too many?"],
  [1 / 1000, "one prefix too few?"],
  [3, "copies counted twice, or the peak’s factor?"],
  [1 / 3, "copies or the peak forgotten?"],
];

/**
 * How an own estimate compares with the case's, in words.
 * @param {string} own
 * @param {string} given
 */
export function compared(own, given) {
  if (!own.trim()) return "";
  const [mine, theirs] = [readAmount(own), readAmount(given)];
  if (!mine) return "This cannot be read as a number; write it like 12k/s or 900 GB.";
  if (!theirs || mine.kind !== theirs.kind)
    return "These are different kinds of figure and cannot be compared.";
  const ratio = mine.value / theirs.value;
  const slip = SLIPS.find(([factor]) => Math.abs(ratio / factor - 1) <= ALIKE);
  return slip ? `${sized(ratio)}: ${slip[1]}` : sized(ratio);
}

/**
 * How far two estimates are apart, as a factor of at least 1; nothing where they cannot be compared.
 * @param {string} own
 * @param {string} given
 */
export function apart(own, given) {
  const [mine, theirs] = [readAmount(own), readAmount(given)];
  if (!mine || !theirs || mine.kind !== theirs.kind) return undefined;
  return Math.max(mine.value / theirs.value, theirs.value / mine.value);
}

/** @param {number} ratio */
function sized(ratio) {
  if (ratio >= 0.8 && ratio <= 1.25) return "as good as the same";
  const times = ratio > 1 ? ratio : 1 / ratio;
  const factor = times < 10 ? times.toFixed(1) : Math.round(times).toLocaleString("en-GB");
  return ratio > 1 ? `${factor} times as much` : `${factor} times too little`;
}
