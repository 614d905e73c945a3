/** What a finger means: it covers more than it presses, so it gets the text that is nearest to where it lands. */

/** What a finger takes at least, in both directions. */
const FINGER = 44;

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

/**
 * Which of these boxes is meant, by its place among them; -1 where none is near enough.
 * @param {Box[]} boxes
 * @param {number} x
 * @param {number} y
 */
export function nearestBox(boxes, x, y) {
  const ways = boxes.map((box) => outside(box, x, y) / reach(box));
  const least = Math.min(...ways);
  return least <= 1 ? ways.indexOf(least) : -1;
}

/**
 * The link of a picture that a touch means, if it means one: its texts compete, so that no two can be meant by one touch.
 * @param {Element} picture
 * @param {PointerEvent} touch
 */
export function linkMeant(picture, { clientX, clientY }) {
  const texts = [...picture.querySelectorAll("text a, text:not(:has(a))")];
  const boxes = texts.map((text) => text.getBoundingClientRect());
  return texts[nearestBox(boxes, clientX, clientY)]?.closest("a") ?? null;
}

/**
 * How far a point lies outside of a box.
 * @param {Box} box
 * @param {number} x
 * @param {number} y
 */
const outside = ({ left, top, right, bottom }, x, y) =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/**
 * How far a finger may miss it.
 * @param {Box} box
 */
const reach = ({ top, bottom }) => Math.max((FINGER - (bottom - top)) / 2, 1);
