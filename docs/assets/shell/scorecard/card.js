/** A scorecard as one value, and its arithmetic. Nothing here knows of a page. */

/** @typedef {import("../practice/setup.js").Level} Level */
/** @typedef {{case: string, level: Level, also: string[]}} Setup  `also` are dimensions besides those that are always there */
/**
 * @typedef {object} Entry
 * @property {string} note
 * @property {number[]} times  for each line of the note, milliseconds into the interview; below 0 it is not known
 * @property {number} score  0 is none yet
 * @property {string} raise
 * @property {number} weight
 * @property {string} reason
 */
/** @typedef {{id: string, title: string}} Dimension */
/** @typedef {"" | "candidate" | "both" | "interviewer"} Drove */
/** @typedef {{session: string, candidate: number, interviewer: number, hints: string[]}} Hour  who moved on how often, and when hints were opened */

/**
 * @typedef {object} Card
 * @property {string} begun  when, as ISO text; its id
 * @property {Setup} setup
 * @property {string} by
 * @property {string} about  what its writer calls the candidate
 * @property {Record<string, Entry>} entries  by dimension
 * @property {Record<string, number>} first  the scores as they were before another's were seen; empty until then
 * @property {Hour | null} hour
 * @property {Drove} drove  where no session says it
 */

/** @typedef {{sum: number, most: number, count: number, low: number, high: number}} Total  over `count` dimensions */
/** @typedef {{dimension: Dimension, entries: Entry[], apart: number | null}} Row  an entry of each card; null where fewer than two have a score */

export const HIGHEST = 4;
export const WEIGHTS = [0.5, 1, 2];

/** @type {Entry} */
export const EMPTY = { note: "", times: [], score: 0, raise: "", weight: 1, reason: "" };

/**
 * @param {Setup} setup
 * @param {number} now
 * @returns {Card}
 */
export const blank = (setup, now) => ({
  begun: new Date(now).toISOString(),
  setup,
  by: "",
  about: "",
  entries: {},
  first: {},
  hour: null,
  drove: "",
});

/** When it was begun. @param {Card} card */
const minuteOf = ({ begun }) => begun.slice(0, 16).replace(/[^\d]/g, "");

/**
 * The name of a file, without its ending: of whom it is, and by whom, so that those of several people differ.
 * @param {string} kind
 * @param {Card} card
 * @param {string} by
 */
export const fileOf = (kind, card, by) =>
  [kind, card.about, by, minuteOf(card)].map(plain).filter(Boolean).join("-");

/** What any system takes in a name of a file. @param {string} said */
const plain = (said) =>
  said
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/**
 * What was written of a dimension. A score without a note does not count.
 * @param {Card} card
 * @param {string} dimension
 * @returns {Entry}
 */
export function entryOf({ entries }, dimension) {
  const entry = Object.hasOwn(entries, dimension) ? (entries[dimension] ?? EMPTY) : EMPTY;
  return entry.note.trim() ? entry : { ...entry, score: 0 };
}

/**
 * A weight counts once there is a reason for it.
 * @param {Entry} entry
 */
export const weightOf = ({ weight, reason }) => (reason.trim() ? weight : 1);

/**
 * @param {Card} card
 * @param {string} dimension
 * @param {Partial<Entry>} changed
 * @returns {Card}
 */
export function written(card, dimension, changed) {
  const before = Object.hasOwn(card.entries, dimension) ? card.entries[dimension] : EMPTY;
  return { ...card, entries: { ...card.entries, [dimension]: { ...EMPTY, ...before, ...changed } } };
}

/**
 * The sum of what has a score, and the lowest and the highest beside it.
 * @param {Card} card
 * @param {Dimension[]} dimensions
 * @returns {Total}
 */
export function total(card, dimensions) {
  const rated = dimensions.map(({ id }) => entryOf(card, id)).filter(({ score }) => score > 0);
  const scores = rated.map(({ score }) => score);
  return {
    sum: rated.reduce((sum, entry) => sum + weightOf(entry) * entry.score, 0),
    most: rated.reduce((sum, entry) => sum + weightOf(entry) * HIGHEST, 0),
    count: rated.length,
    low: scores.length ? Math.min(...scores) : 0,
    high: scores.length ? Math.max(...scores) : 0,
  };
}

/**
 * Own scores are final for now: what comes after has seen another's.
 * @param {Card} card
 * @param {Dimension[]} dimensions
 * @returns {Card}
 */
export const finished = (card, dimensions) => ({
  ...card,
  first: Object.fromEntries(dimensions.map(({ id }) => [id, entryOf(card, id).score])),
});

/** @param {Card} card */
export const isFinished = ({ first }) => Object.keys(first).length > 0;

/**
 * The dimensions that have no score.
 * @param {Card} card
 * @param {Dimension[]} dimensions
 */
export const unscored = (card, dimensions) => dimensions.filter(({ id }) => !entryOf(card, id).score);

/**
 * Whether a score is another one than before another's were seen.
 * @param {Card} card
 * @param {string} dimension
 */
export const hasChanged = (card, dimension) =>
  isFinished(card) &&
  Object.hasOwn(card.first, dimension) &&
  card.first[dimension] !== entryOf(card, dimension).score;

/**
 * Cards side by side: the largest difference first, then what somebody has left out, then what all agree on.
 * @param {Card[]} all
 * @param {Dimension[]} dimensions
 * @returns {Row[]}
 */
export function merged(all, dimensions) {
  const rows = dimensions.map((dimension) => {
    const entries = all.map((card) => entryOf(card, dimension.id));
    const scores = entries.flatMap(({ score }) => score || []);
    const apart = scores.length > 1 ? Math.max(...scores) - Math.min(...scores) : null;
    return { dimension, entries, apart };
  });
  // What one has left out is worth more talk than what all agree on.
  const rank = (/** @type {Row} */ { apart, entries }) =>
    apart || (entries.every(({ score }) => score) ? 0 : 0.5);
  return rows.sort((a, b) => rank(b) - rank(a));
}
