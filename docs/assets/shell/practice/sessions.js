/** Sessions are kept on this machine, each a record under the moment in which it began. */

import { Store } from "../store.js";
import { readSession } from "./reading.js";

/** @typedef {import("./session.js").Session} Session */

/** @type {Store<Session>} */
export const sessions = new Store({ name: "session", migrations: [], read: readSession });

/** All that can be read, the latest first. */
export function all() {
  const read = sessions.ids.flatMap((id) => {
    const { data } = sessions.open(id);
    return data ? [{ id, session: data }] : [];
  });
  return read.sort((a, b) => b.session.begun.localeCompare(a.session.begun));
}

/** The one that is under way, if there is one. */
export const underWay = () => all().find(({ session }) => session.state !== "done");
