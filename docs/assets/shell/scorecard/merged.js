/** Several interviewers' scorecards in one view, what they differ in most first. */

import { made, paragraph } from "../piece.js";
import { tag } from "../tag.js";
import { SCROLLED, SCROLLS } from "../theme.js";
import { merged, total, weightOf } from "./card.js";
import { withStamps } from "./stamps.js";
import { scoreInWords, sumInWords } from "./words.js";

/** @typedef {import("./card.js").Card} Card */
/** @typedef {import("./card.js").Row} Row */

/**
 * @param {Card[]} all  one's own first
 * @param {import("./words.js").Scale} scale
 */
export function mergedView(all, { dimensions, scores }) {
  const names = all.map(({ by }, at) => (at ? by.trim() || `Colleague ${at}` : "You"));
  const rows = merged(all, dimensions);
  const sums = all.map((card, at) =>
    paragraph(`${at ? names[at] : "Yours"}: ${sumInWords(total(card, dimensions), dimensions.length)}`),
  );
  // Where whoever opened the files reads on.
  sums[0]?.setAttribute("tabindex", "-1");
  return tag(
    "div",
    { class: "sts-merged" },
    ...strange(all, names).map((said) => tag("p", { class: "sts-problem" }, said)),
    ...sums,
    // Of two, the headings below say as much.
    ...(all.length > 2 ? [table(rows, names)] : []),
    ...rows.map((row) => compared(row, names, scores)),
  );
}

/**
 * What speaks against laying them side by side.
 * @param {Card[]} all
 * @param {string[]} names
 */
function strange([own, ...others], names) {
  return others.flatMap((other, at) => {
    const who = names[at + 1];
    if (own?.begun === other.begun) return [`${who}: this is your own file.`];
    const found = [];
    if (own?.setup.case !== other.setup.case) found.push(`${who} scored another question.`);
    if (own?.setup.level !== other.setup.level) found.push(`${who} scored for another level.`);
    return found;
  });
}

/**
 * All scores at a glance.
 * @param {Row[]} rows
 * @param {string[]} names
 */
function table(rows, names) {
  const head = (/** @type {string} */ said) => tag("th", { scope: "col", class: "sts-number" }, said);
  const cell = (/** @type {number | null} */ value) =>
    tag("td", { class: "sts-number" }, value === null ? "–" : String(value));
  return tag(
    "div",
    { class: SCROLLS, tabindex: 0, role: "region", "aria-label": "All scores" },
    tag(
      "div",
      { class: SCROLLED },
      made(
        "table",
        made("thead", made("tr", tag("th", { scope: "col" }, "Dimension"), ...[...names, "Apart"].map(head))),
        made(
          "tbody",
          ...rows.map(({ dimension, entries, apart }) =>
            made(
              "tr",
              tag("th", { scope: "row" }, dimension.title),
              ...entries.map(({ score }) => cell(score || null)),
              cell(apart),
            ),
          ),
        ),
      ),
    ),
  );
}

/**
 * @param {Row} row
 * @param {string[]} names
 * @param {string[]} scores
 */
function compared(row, names, scores) {
  const side = (/** @type {string} */ who, /** @type {import("./card.js").Entry} */ entry) => {
    const weight = weightOf(entry);
    const weighed = weight === 1 ? "" : ` Weight ${weight}: ${entry.reason}`;
    return made(
      "div",
      made("b", `${who}: ${entry.score ? `${scoreInWords(entry.score, scores)}.` : "no score."}${weighed}`),
      tag("p", { class: "sts-evidence" }, withStamps(entry) || "No note."),
    );
  };
  const { dimension, entries, apart } = row;
  return tag(
    "section",
    { "data-apart": apart ?? "", "data-merged-dimension": dimension.id },
    made("h3", `${dimension.title}: ${difference(row)}`),
    tag("div", { class: "sts-pair" }, ...entries.map((entry, at) => side(names[at] ?? "", entry))),
  );
}

/** @param {Row} row */
export function difference({ apart, entries }) {
  const count = entries.filter(({ score }) => score).length;
  if (!count) return "not scored";
  if (count < entries.length)
    return `scored by ${count} of ${entries.length}${apart ? `, ${apart} apart` : ""}`;
  return apart ? `${apart} apart` : "agreed";
}
