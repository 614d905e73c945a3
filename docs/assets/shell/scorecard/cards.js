/** Scorecards are kept on this machine, each a record under the moment in which it began. */

import { list } from "../practice/reading.js";
import { Store } from "../store.js";
import { isFinished } from "./card.js";
import { readCard } from "./reading.js";

/** @typedef {import("./card.js").Card} Card */

/** @type {Store<Card>} */
export const cards = new Store({ name: "scorecard", migrations: [], read: readCard });

/** More than ever interview one person. */
export const MOST_OTHERS = 11;

/**
 * Others' beside one's own, under the id of that; once there could be but one.
 * @type {Store<Card[]>}
 */
export const others = new Store({
  name: "scorecard-other",
  migrations: [(/** @type {unknown} */ one) => [one]],
  read: (found) => {
    const read = list(found, readCard).slice(0, MOST_OTHERS);
    return read.length ? read : undefined;
  },
});

/** All that can be read, the latest first. */
export function all() {
  const read = cards.ids.flatMap((id) => {
    const { data } = cards.open(id);
    return data ? [{ id, card: data }] : [];
  });
  return read.sort((a, b) => b.card.begun.localeCompare(a.card.begun));
}

/** The one that is being filled in, if there is one. */
export const underWay = () => all().find(({ card }) => !isFinished(card));
