/** Several interviewers' scorecards as one document: as Markdown for whoever decides, as JSON for a tool. */

import { cell } from "../practice/document.js";
import { merged, total, weightOf } from "./card.js";
import { difference } from "./merged.js";
import { quoted, scoreInWords, sumInWords } from "./words.js";

/** @typedef {import("./card.js").Card} Card */
/** @typedef {import("./card.js").Entry} Entry */
/** @typedef {import("./words.js").Scale} Scale */

/**
 * What they differ in most comes first.
 * @param {Card[]} all  one's own first
 * @param {Scale} scale
 */
export function allAsMarkdown(all, { title, dimensions, scores }) {
  const names = all.map(({ by }, at) => cell(by) || `Interviewer ${at + 1}`);
  const rows = merged(all, dimensions);
  const about = all.map((card) => cell(card.about)).find(Boolean);
  const levels = [...new Set(all.map(({ setup }) => setup.level))];
  const cells = rows.map(({ dimension, entries, apart }) => {
    const scored = entries.map((entry) => `${scoreInWords(entry.score, scores)}${weighed(entry)}`);
    return `| ${dimension.title} | ${scored.join(" | ")} | ${apart ?? "–"} |`;
  });
  return `${[
    `# ${all.length} scorecards: ${cell(title)}`,
    [
      ...(about ? [`- Candidate: ${about}`] : []),
      `- Level: ${levels.join(", ")}`,
      ...all.map((card, at) => `- ${names[at]}: ${sumInWords(total(card, dimensions), dimensions.length)}`),
    ].join("\n"),
    [
      `| Dimension | ${names.join(" | ")} | Apart |`,
      `| --- |${" --- |".repeat(names.length + 1)}`,
      ...cells,
    ].join("\n"),
    ...rows.flatMap((row) => [
      `## ${row.dimension.title}: ${difference(row)}`,
      ...row.entries.flatMap((entry, at) => evidence(names[at] ?? "", entry)),
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
 * @param {Card[]} all  one's own first
 * @param {Scale} scale
 */
export function allAsJson(all, { title, dimensions }) {
  const cards = all.map((card) => ({
    by: card.by,
    begun: card.begun,
    level: card.setup.level,
    total: total(card, dimensions),
  }));
  const found = {
    question: title,
    case: all[0]?.setup.case ?? "",
    cards,
    dimensions: merged(all, dimensions),
  };
  return `${JSON.stringify(found, undefined, 2)}\n`;
}
