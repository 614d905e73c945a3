/** The text of the scratch paper, once the session is over. */

import { withoutNote } from "../envelope/note.js";

/** @typedef {import("./session.js").Session} Session */

/** A longer line pushes no result aside. */
const WIDEST = 80;

/**
 * What was written, with what each line came to behind it; as it was written where that is not known.
 * @param {Session} session
 */
export function workedOut({ scratch, results }) {
  const lines = scratch.trimEnd().split("\n");
  const found = lines.map((line) => resultOf(line, results));
  const worked = lines.filter((line, at) => found[at] !== undefined && line.length <= WIDEST);
  const width = worked.reduce((most, line) => Math.max(most, line.length), 0);
  return lines
    .map((line, at) => (found[at] === undefined ? line : `${line.padEnd(width)}  → ${found[at]}`))
    .join("\n");
}

/**
 * The results have the names of lines, and checks as they are written; what is indented belongs to the line above it.
 * @param {string} line
 * @param {Record<string, string>} results
 */
function resultOf(line, results) {
  if (/^\s/.test(line)) return undefined;
  const body = withoutNote(line);
  const names = [body.split("=")[0], body.split(":")[0], body].map((name) => name?.trim() ?? "");
  const name = names.find((each) => Object.hasOwn(results, each));
  return name === undefined ? undefined : results[name];
}
