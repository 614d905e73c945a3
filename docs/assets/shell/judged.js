/**
 * What is to be said of somebody's own figure: how far it is from the worked one, the slip that explains it, or what would
 * have to be another number.
 */

/**
 * @typedef {object} Known  what was printed about a figure (plugins/render/case/tries.py)
 * @property {number} value
 * @property {string} text
 * @property {[factor: number, said: string][]} slips
 * @property {[name: string, power: number][]} causes
 */

/** As in calculators/core/slip.py: so near, it is the same. */
const CLOSE = Math.log1p(0.05);
/** Aloud, nobody would say another number. */
const ALOUD = Math.log(1.25);
/** A range of more than this holds everything. */
const WIDE = 10;
/** Further off, the number of its digits says nothing more. */
const FURTHEST = 1_000_000;
const MOST_CAUSES = 3;
const FEW = 10;
/** A number that is more than so many times another is not taken for it. */
const MANY = 1000;

/**
 * @param {import("./typed.js").Range} guess
 * @param {Known} known
 * @returns {string}
 */
export function judged(guess, known) {
  const { low, high } = guess;
  const isRange = low < high;
  if (isRange && low <= known.value && known.value <= high) return held(guess, known);
  // Of a range that misses, the end that is nearer.
  const ratio = (high < known.value ? high : low) / known.value;
  const [off, whose] = [
    Math.abs(Math.log(ratio)),
    isRange ? "Your range misses it: its nearer end" : "Yours",
  ];
  if (off <= CLOSE) return `Right: ${known.text}.`;
  const far = `${whose} is ${times(ratio)} ${known.text}.`;
  const slip = slipOf(ratio, known.slips);
  if (off <= ALOUD) {
    const unless = slip ? ` Unless you rounded, ${slip}.` : "";
    return `Close enough to say aloud. ${far}${unless}`;
  }
  if (slip) return `${far} That is what comes out when ${slip}.`;
  return `${far} ${blamed(ratio, known.causes)}`.trim();
}

/** @param {import("./typed.js").Range} guess @param {Known} known */
function held({ low, high }, { text }) {
  const wide = high / low;
  if (wide <= WIDE) return `Your range holds it: ${text}.`;
  return `Your range holds it, ${text}, and nearly everything else: its ends are ${short(wide)} times apart.`;
}

/**
 * @param {number} ratio
 * @param {Known["slips"]} slips
 */
export function slipOf(ratio, slips) {
  const apart = (/** @type {number} */ factor) => Math.abs(Math.log(ratio / factor));
  const [nearest] = [...slips].sort(([left], [right]) => apart(left) - apart(right));
  return nearest && apart(nearest[0]) <= CLOSE ? nearest[1] : undefined;
}

/**
 * What would have to be another number for this to be right.
 * @param {number} ratio
 * @param {Known["causes"]} causes
 */
function blamed(ratio, causes) {
  /** @type {Record<string, string[]>} */
  const groups = {};
  for (const [name, power] of causes.slice(0, MOST_CAUSES)) {
    const times = ratio ** (1 / power);
    if (isLikely(times)) (groups[share(times)] ??= []).push(name);
  }
  const changes = Object.entries(groups).map(([what, names]) => `${eitherOf(names)} were ${what}`);
  return changes.length ? `It would be right if ${changes.join(", or ")}.` : "";
}

/**
 * Whether somebody may have taken one number for another so many times as large: one of a few times, or of a round factor.
 * @param {number} ratio
 */
function isLikely(ratio) {
  const factor = Math.max(ratio, 1 / ratio);
  const round = Number(factor.toPrecision(1));
  return factor <= FEW || (factor <= MANY && Math.abs(Math.log(factor / round)) <= CLOSE);
}

/** @param {string[]} names */
const eitherOf = (names) => [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" or ");

/** @param {number} ratio */
function times(ratio) {
  if (ratio > FURTHEST) return "more than a million times";
  if (ratio < 1 / FURTHEST) return "less than a millionth of";
  return ratio > 1 ? `${short(ratio)} times` : `${part(ratio)} of`;
}

/** @param {number} ratio */
const share = (ratio) => (ratio > 1 ? `${short(ratio)} times as much` : `only ${part(ratio)} of that`);

/** @param {number} ratio */
const part = (ratio) => (ratio > 0.1 ? `${short(ratio * 100)}%` : `1/${short(1 / ratio)}`);

/** Two digits are enough to see how far off one is. */
const DIGITS = { maximumSignificantDigits: 2 };
const plain = new Intl.NumberFormat("en-GB", DIGITS);
const spoken = new Intl.NumberFormat("en-GB", { ...DIGITS, notation: "compact", compactDisplay: "long" });

/** @param {number} value */
const short = (value) => (value < FURTHEST ? plain : spoken).format(value);
