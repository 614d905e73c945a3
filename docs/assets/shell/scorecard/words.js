/** Scores and sums in words, and a scorecard as Markdown: for a hiring tool, and for the candidate. */

import { cell } from "../practice/document.js";
import { day, movesInWords } from "../practice/words.js";
import { withStamps } from "./stamps.js";
import { EMPTY, HIGHEST, entryOf, hasChanged, total, weightOf } from "./card.js";

/** @typedef {import("./card.js").Card} Card */
/** @typedef {import("./card.js").Dimension} Dimension */
/** @typedef {import("./card.js").Total} Total */
/** @typedef {{title: string, dimensions: Dimension[], scores: string[]}} Scale  the question's title; the scores' titles, the lowest first */

/** @param {number} value */
const figure = (value) => String(Math.round(value * 10) / 10);

/**
 * What the scores come to; no verdict.
 * @param {Total} total
 * @param {number} of  dimensions in all
 */
export function sumInWords({ sum, most, count, low, high }, of) {
  if (!count) return "Nothing is scored yet.";
  const spread = low === high ? `each ${low}` : `from ${low} to ${high}`;
  const left = count < of ? ` (${count} of ${of} scored)` : "";
  return `${figure(sum)} of ${figure(most)}${left}; ${spread}.`;
}

/**
 * @param {number} score
 * @param {string[]} titles
 */
export const scoreInWords = (score, titles) => (score ? `${score} ${titles[score - 1] ?? ""}`.trim() : "–");

/** @type {Record<import("./card.js").Drove, string>} */
const DROVE = {
  "": "",
  candidate: "The candidate drove.",
  both: "Both drove equally.",
  interviewer: "The interviewer drove.",
};

/**
 * Who drove, as somebody said it move by move or else of the whole; and when hints were opened.
 * @param {Card} card
 */
export function drivenInWords({ hour, drove }) {
  const hints = hour?.hints.length ? `Hints opened at ${hour.hints.join(", ")}.` : "";
  return [(hour && movesInWords(hour)) || DROVE[drove], hints].filter(Boolean).join(" ");
}

/**
 * @param {Card} card
 * @param {Scale} scale
 */
export function markdownOf(card, { title, dimensions, scores }) {
  const rows = dimensions.map((dimension) => row(card, dimension, scores));
  return `${[
    `# Scorecard: ${cell(title)}`,
    head(card),
    ["| Dimension | Score | Weight |", "| --- | --- | --- |", ...rows].join("\n"),
    `**Sum:** ${sumInWords(total(card, dimensions), dimensions.length)} Added up, not weighed up: a sum is not a decision.`,
    ...dimensions.map((dimension) => section(card, dimension, scores)),
  ].join("\n\n")}\n`;
}

/**
 * What would have raised each score, without the scores.
 * @param {Card} card
 * @param {Scale} scale
 */
export function debriefOf(card, { title, dimensions }) {
  const parts = dimensions.flatMap((dimension) => {
    const said = (card.entries[dimension.id] ?? EMPTY).raise.trim();
    return said ? [`## ${dimension.title}\n\n${said}`] : [];
  });
  return parts.length
    ? `${[`# ${cell(title)}: what would have made it stronger`, ...parts].join("\n\n")}\n`
    : "";
}

/** @param {Card} card */
function head(card) {
  const lines = [`- Level: ${card.setup.level}`, `- Begun: ${day(card.begun)}`];
  if (card.by.trim()) lines.unshift(`- Scored by: ${cell(card.by)}`);
  if (card.about.trim()) lines.unshift(`- Candidate: ${cell(card.about)}`);
  const driven = drivenInWords(card);
  if (driven) lines.push(`- ${driven}`);
  return lines.join("\n");
}

/**
 * @param {Card} card
 * @param {Dimension} dimension
 * @param {string[]} scores
 */
function row(card, { id, title }, scores) {
  const entry = entryOf(card, id);
  const weight = weightOf(entry);
  const why = weight === 1 ? "" : `, because ${cell(entry.reason)}`;
  const score = entry.score ? `${entry.score} of ${HIGHEST}: ${scores[entry.score - 1] ?? ""}` : "–";
  return `| ${title} | ${score} | ${weight}${why} |`;
}

/**
 * @param {Card} card
 * @param {Dimension} dimension
 * @param {string[]} scores
 */
function section(card, { id, title }, scores) {
  const entry = entryOf(card, id);
  const parts = [`## ${title}`, entry.note.trim() ? quoted(entry) : "No note."];
  if (hasChanged(card, id)) {
    const before = scoreInWords(card.first[id] ?? 0, scores);
    parts.push(`Changed after the scores were finished: it was ${before}.`);
  }
  if (entry.raise.trim()) parts.push(`One level more: ${entry.raise.trim()}`);
  return parts.join("\n\n");
}

/**
 * Whatever it is, it stays within its quotation.
 * @param {import("./card.js").Entry} entry
 */
export const quoted = (entry) =>
  withStamps(entry)
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
