/** Which part of a picture an arrow key leads to. */

/** @type {Record<string, [number, number]>} */
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** What lies to the side is as far as what is this many times further ahead. */
const ASIDE = 2;

/**
 * The nearest part that way, or the first or last of all; none for another key, or where there is none.
 * @template {Element} T
 * @param {string} key
 * @param {T} here
 * @param {T[]} all
 * @returns {T | undefined}
 */
export function step(key, here, all) {
  if (key === "Home") return all[0];
  if (key === "End") return all.at(-1);
  const way = WAYS[key];
  return way && nearest(way, here, all);
}

/**
 * @template {Element} T
 * @param {[number, number]} way
 * @param {T} here
 * @param {T[]} all
 */
function nearest([across, down], here, all) {
  const from = middle(here);
  const far = all.map((each) => {
    const to = middle(each);
    const ahead = (to.x - from.x) * across + (to.y - from.y) * down;
    const aside = Math.abs((to.x - from.x) * down) + Math.abs((to.y - from.y) * across);
    return { each, ahead, cost: ahead + ASIDE * aside };
  });
  const there = far.filter(({ each, ahead }) => each !== here && ahead > 1);
  return there.sort((one, other) => one.cost - other.cost)[0]?.each;
}

/** @param {Element} part */
function middle(part) {
  const { x, y, width, height } = part.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
