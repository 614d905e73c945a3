/** Two interviewers' scorecards as one document: as Markdown for whoever decides, as JSON for a tool. */

import { cell } from "../practice/document.js";
import { merged, total, weightOf } from "./card.js";
import { difference } from "./merged.js";
import { quoted, scoreInWords, sumInWords } from "./words.js";

/** @typedef {import("./card.js").Card} Card */
/** @typedef {import("./card.js").Entry} Entry */
/** @typedef {import("./words.js").Scale} Scale */

/**
 * What they differ in first.
 * @param {Card} own
 * @param {Card} other
 * @param {Scale} scale
 */
export function bothAsMarkdown(own, other, { title, dimensions, scores }) {
  const first = cell(own.by) || "The first interviewer";
  const second = cell(other.by) || "The second interviewer";
  const rows = merged(own, other, dimensions);
  const sum = (/** @type {Card} */ card) => sumInWords(total(card, dimensions), dimensions.length);
  const about = cell(own.about) || cell(other.about);
  const cells = rows.map(({ dimension, own: mine, other: theirs, apart }) => {
    const both = [mine, theirs].map((entry) => `${scoreInWords(entry.score, scores)}${weighed(entry)}`);
    return `| ${dimension.title} | ${both.join(" | ")} | ${apart ?? "–"} |`;
  });
  return `${[
    `# Two scorecards: ${cell(title)}`,
    [
      ...(about ? [`- Candidate: ${about}`] : []),
      `- Level: ${own.setup.level}`,
      `- ${first}: ${sum(own)}`,
      `- ${second}: ${sum(other)}`,
    ].join("\n"),
    [`| Dimension | ${first} | ${second} | Apart |`, "| --- | --- | --- | --- |", ...cells].join("\n"),
    ...rows.flatMap(({ dimension, own: mine, other: theirs, apart }) => [
      `## ${dimension.title}: ${difference(apart, mine, theirs)}`,
      ...evidence(first, mine),
      ...evidence(second, theirs),
    ]),
  ].join("\n\n")}\n`;
}

/** @param {Entry} entry */
const weighed = (entry) =>
  weightOf(entry) === 1 ? "" : `, weight ${weightOf(entry)}, because ${cell(entry.reason)}`;

/**
 * @param {string} who
 * @param {Entry} entry
 */
function evidence(who, entry) {
  const raise = entry.raise.trim();
  return [
    `**${who}**`,
    entry.note.trim() ? quoted(entry) : "No note.",
    ...(raise ? [`One level more: ${raise}`] : []),
  ];
}

/**
 * @param {Card} own
 * @param {Card} other
 * @param {Scale} scale
 */
export function bothAsJson(own, other, { title, dimensions }) {
  const side = (/** @type {Card} */ card) => ({
    by: card.by,
    begun: card.begun,
    level: card.setup.level,
    total: total(card, dimensions),
  });
  const rows = merged(own, other, dimensions);
  const found = {
    question: title,
    case: own.setup.case,
    own: side(own),
    other: side(other),
    dimensions: rows,
  };
  return `${JSON.stringify(found, undefined, 2)}\n`;
}
