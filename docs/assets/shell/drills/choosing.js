/**
 * Which question comes next: what went wrong comes back soon, what went well after a while, with other numbers; and those
 * that are the same for everybody.
 */

/** @typedef {import("./facts.js").Drill} Drill */
/** @typedef {{box: number, due: number}} Place  of a sort of question: its box, and the day from which it is due */
/** @typedef {Record<string, Place>} Boxes */

/** Days until a sort of question comes back, by its box. */
const INTERVALS = [0, 1, 3, 7, 21];
/** From here on an answer was a good one. */
const GOOD = 6;
/** So many others come between a sort of question and itself. */
const BETWEEN = 2;
/** So many of the latest are not asked again with the same numbers. */
const RECENT = 12;
const TEAM_ITEMS = 13;

/**
 * The sort of a question: the same with other numbers. What is known by heart has no other numbers.
 * @param {string} id
 */
const sortOf = (id) => id.replace(/\.\d+$/, "");

/**
 * @param {Boxes} boxes
 * @param {string} id
 * @param {number} points
 * @param {number} today
 * @returns {Boxes}
 */
export function placed(boxes, id, points, today) {
  const before = boxes[sortOf(id)]?.box ?? 0;
  const box = points >= GOOD ? Math.min(before + 1, INTERVALS.length - 1) : 0;
  return { ...boxes, [sortOf(id)]: { box, due: today + (INTERVALS[box] ?? 0) } };
}

/** @param {string} id */
const kindOf = (id) => id.slice(0, id.indexOf("."));

/**
 * One that is due, the lowest box first; else one of a sort that is new; else whichever comes back next. Among equals, what
 * was asked longest ago; of new ones, the kind that was.
 *
 * Where one came back and was wrong again, new ones go first: else a beginner would never leave the first few.
 * @param {Drill[]} drills
 * @param {Boxes} boxes
 * @param {number} today
 * @param {string[]} asked  the latest last
 * @param {() => number} random
 */
export function next(drills, boxes, today, asked, random) {
  const before = asked.map(sortOf);
  const kinds = asked.map(kindOf);
  const resting = before.slice(-BETWEEN);
  const isStuck = resting.some(
    (sort) => boxes[sort]?.box === 0 && before.indexOf(sort) < before.lastIndexOf(sort),
  );
  const rank = (/** @type {string} */ sort) => {
    const place = boxes[sort];
    if (!place) return isStuck ? -1 : 10;
    return place.due <= today ? place.box : 100 + place.due - today;
  };
  const since = (/** @type {string} */ sort) =>
    boxes[sort] ? before.lastIndexOf(sort) : kinds.lastIndexOf(kindOf(sort));
  const sorts = [...Map.groupBy(drills, ({ id }) => sortOf(id))];
  const rested = sorts.filter(([sort]) => !resting.includes(sort));
  const best = least(
    least(rested.length ? rested : sorts, ([sort]) => rank(sort)),
    ([sort]) => since(sort),
  );
  const [, all = drills] = best[Math.floor(random() * best.length)] ?? [];
  const recent = asked.slice(-RECENT);
  const fresh = all.filter(({ id }) => !recent.includes(id));
  const from = fresh.length ? fresh : all;
  return from[Math.floor(random() * from.length)];
}

/**
 * Those for which something is least.
 * @template T
 * @param {T[]} some
 * @param {(one: T) => number} by
 */
function least(some, by) {
  const lowest = Math.min(...some.map(by));
  return some.filter((one) => by(one) === lowest);
}

/**
 * The one of a day, the same for everybody.
 * @param {Drill[]} drills
 * @param {string} day
 */
export const daily = (drills, day) => drills[Math.floor(seeded(`day ${day}`)() * drills.length)];

/**
 * Those of a team: different ones, and none of which half is given away by being right or wrong.
 * @param {Drill[]} drills
 * @param {string} seed
 */
export function ofTeam(drills, seed) {
  const random = seeded(`team ${seed}`);
  const left = drills.filter(({ kind }) => kind === "range" || kind === "case" || kind === "known");
  return Array.from(
    { length: TEAM_ITEMS },
    () => left.splice(Math.floor(random() * left.length), 1)[0],
  ).filter((one) => one !== undefined);
}

/**
 * Numbers from 0 up to 1 that go by a text: FNV-1a for the seed, and mulberry32.
 * @param {string} text
 */
function seeded(text) {
  let state = 2_166_136_261;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
