/** Two interviewers' scorecards in one view, what they differ in first. */

import { made, paragraph } from "../piece.js";
import { tag } from "../tag.js";
import { merged, total, weightOf } from "./card.js";
import { withStamps } from "./stamps.js";
import { scoreInWords, sumInWords } from "./words.js";

/** @typedef {import("./card.js").Card} Card */

/**
 * @param {Card} own
 * @param {Card} other
 * @param {import("./words.js").Scale} scale
 */
export function mergedView(own, other, { dimensions, scores }) {
  const theirs = other.by.trim() || "Theirs";
  const rows = merged(own, other, dimensions);
  const sum = (/** @type {Card} */ card) => sumInWords(total(card, dimensions), dimensions.length);
  return tag(
    "div",
    { class: "sts-merged" },
    ...strange(own, other).map((said) => tag("p", { class: "sts-problem" }, said)),
    paragraph(`Yours: ${sum(own)}`),
    paragraph(`${theirs}: ${sum(other)}`),
    ...rows.map((row) => compared(row, theirs, scores)),
  );
}

/**
 * What speaks against laying the two side by side.
 * @param {Card} own
 * @param {Card} other
 */
function strange(own, other) {
  const found = [];
  if (own.begun === other.begun) found.push("This is your own file.");
  if (own.setup.case !== other.setup.case) found.push("The two are about different questions.");
  if (own.setup.level !== other.setup.level) found.push("The two were scored for different levels.");
  return found;
}

/**
 * @param {import("./card.js").Row} row
 * @param {string} theirs
 * @param {string[]} scores
 */
function compared({ dimension, own, other, apart }, theirs, scores) {
  const side = (/** @type {string} */ who, /** @type {import("./card.js").Entry} */ entry) => {
    const weight = weightOf(entry);
    const weighed = weight === 1 ? "" : ` Weight ${weight}: ${entry.reason}`;
    return made(
      "div",
      made("b", `${who}: ${entry.score ? `${scoreInWords(entry.score, scores)}.` : "no score."}${weighed}`),
      tag("p", { class: "sts-evidence" }, withStamps(entry) || "No note."),
    );
  };
  return tag(
    "section",
    { "data-apart": apart ?? "", "data-merged-dimension": dimension.id },
    made("h3", `${dimension.title}: ${difference(apart, own, other)}`),
    tag("div", { class: "sts-pair" }, side("You", own), side(theirs, other)),
  );
}

/**
 * @param {number | null} apart
 * @param {import("./card.js").Entry} own
 * @param {import("./card.js").Entry} other
 */
export function difference(apart, own, other) {
  if (apart === null) return own.score || other.score ? "scored by one of you" : "not scored";
  return apart ? `${apart} apart` : "agreed";
}
