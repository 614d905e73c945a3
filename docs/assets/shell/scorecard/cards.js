/** Scorecards are kept on this machine, each a record under the moment in which it began. */

import { Store } from "../store.js";
import { isFinished } from "./card.js";
import { readCard } from "./reading.js";

/** @typedef {import("./card.js").Card} Card */

/** @type {Store<Card>} */
export const cards = new Store({ name: "scorecard", migrations: [], read: readCard });

/** Another's beside one's own, under the id of that. @type {Store<Card>} */
export const others = new Store({ name: "scorecard-other", migrations: [], read: readCard });

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
