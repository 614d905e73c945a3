/** A session as a design document in Markdown: from its notes and ticks, each under its heading. */

import { QUESTIONS, caseOf, essentialsOf, isJudged, minutesUsed, phasesOf } from "./debrief.js";
import { compared } from "./compare.js";
import { workedOut } from "./scratch-text.js";
import { day, minutes, momentInWords, plannedInWords } from "./words.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./session.js").Note} Note */
/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {"scope" | "qualities" | "envelope" | "design" | "dives" | "limits" | "questions"} Section */

/** @type {[Section, string][]} */
const HEADINGS = [
  ["scope", "Scope"],
  ["qualities", "Qualities"],
  ["envelope", "Envelope"],
  ["design", "Design"],
  ["dives", "Deep dives"],
  ["limits", "Limits"],
  ["questions", "Open questions"],
];

/** Where a phase’s lines go; the ids are those of all six frameworks. @type {Record<string, Section>} */
const BY_PHASE = {
  hello: "scope",
  scope: "scope",
  requirements: "scope",
  estimation: "envelope",
  interface: "design",
  "data-model": "design",
  "high-level-design": "design",
  "detailed-design": "dives",
  "deep-dive": "dives",
  bottlenecks: "limits",
  "wrap-up": "limits",
  questions: "questions",
};
/** What was missed in a phase and is named; a longer list is one that nobody reads. */
const MOST_MISSED = 3;
/** @type {Record<string, Section>} */
const BY_STAGE = { qualities: "qualities", "constraints-and-priorities": "qualities", estimates: "envelope" };
/** @type {Record<string, Section>} */
const BY_ABOUT = { quality: "qualities", limit: "limits", question: "questions" };

/**
 * @param {Session} session
 * @param {Facts} facts
 */
export function markdownOf(session, facts) {
  const written = sections(session, facts);
  const bodies = HEADINGS.map(([name, title]) => [
    `## ${title}`,
    ...(written[name].length ? written[name] : ["–"]),
  ]);
  const parts = [
    head(session),
    ...bodies.map((lines) => lines.join("\n\n")),
    missed(session, facts),
    foot(session),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** @param {Session} session */
function head({ title, prompt, begun, setup }) {
  const lines = [`# ${line(title)}`];
  if (prompt && prompt !== title) lines.push(`> ${line(prompt)}`);
  const counted = setup.hello ? " Minutes are counted from the prompt." : "";
  lines.push(`A session of ${minutes(setup.slot)}, ${day(begun)}.${counted}`);
  return lines.join("\n\n");
}

/**
 * @param {Session} session
 * @param {Facts} facts
 * @returns {Record<Section, string[]>}
 */
function sections(session, facts) {
  /** @type {Record<Section, string[]>} */
  const lines = { scope: [], qualities: [], envelope: [], design: [], dives: [], limits: [], questions: [] };
  for (const note of session.notes)
    lines[sectionOf(note)].push(`- ${momentInWords(session, note.at)} ${line(note.text)}`);
  for (const phase of phasesOf(session, facts))
    for (const item of phase.items)
      if (session.ticks.includes(item.id))
        lines[BY_STAGE[item.stage ?? ""] ?? BY_PHASE[phase.id] ?? "design"].push(`- [x] ${item.text}`);
  const named = Object.fromEntries(Object.entries(lines).map(([name, all]) => [name, joined(all)]));
  const body = /** @type {Record<Section, string[]>} */ (named);
  if (session.scratch.trim()) body.envelope.unshift(fenced(workedOut(session)));
  body.envelope.push(...estimates(session, facts));
  return body;
}

/** @param {string[]} lines */
const joined = (lines) => (lines.length ? [lines.join("\n")] : []);

/**
 * What somebody imported may name any part.
 * @param {Note} note
 */
const sectionOf = ({ about, part }) =>
  BY_ABOUT[about] ?? (Object.hasOwn(BY_PHASE, part) ? BY_PHASE[part] : undefined) ?? "design";

/**
 * @param {Session} session
 * @param {Facts} facts
 */
function estimates(session, facts) {
  const rows = (caseOf(session, facts)?.figures ?? []).flatMap((figure) => {
    const { line: name, text } = figure;
    const own = session.figures[name];
    return own
      ? [
          `| ${cell(name)} | ${cell(own)} | ${cell(text)} | ${cell(compared(own, figure, facts.units, session.scratch))} |`,
        ]
      : [];
  });
  return rows.length
    ? [["| Figure | Own | The case’s | |", "| --- | --- | --- | --- |", ...rows].join("\n")]
    : [];
}

/**
 * @param {Session} session
 * @param {Facts} facts
 */
function missed(session, facts) {
  const all = essentialsOf(session, facts);
  if (!isJudged(session, all)) return "";
  const phases = [...new Set(all.map(({ phase }) => phase))];
  const parts = phases.flatMap((phase) =>
    missedIn(
      phase,
      all.filter((one) => one.phase === phase),
    ),
  );
  return parts.length ? ["## Not on the board", ...parts].join("\n\n") : "";
}

/**
 * The first of them, which the others hang on, and how many more there are.
 * @param {string} phase
 * @param {import("./debrief.js").Essential[]} essentials
 */
function missedIn(phase, essentials) {
  const missed = essentials.filter(({ isDone }) => !isDone);
  if (!missed.length) return [];
  const named = missed.slice(0, MOST_MISSED).map(({ item }) => `- [ ] ${item.text}`);
  const more = missed.length - named.length;
  const rest = more ? [`- and ${more} more`] : [];
  return [`**${phase}: ${missed.length} of ${essentials.length}**`, [...named, ...rest].join("\n")];
}

/** @param {Session} session */
function foot(session) {
  const used = minutesUsed(session).map(
    ({ title, planned, again, used }) =>
      `- ${line(title)}: ${used.toFixed(1)} of ${plannedInWords(planned, again)} ${planned === 1 && !again ? "minute" : "minutes"}`,
  );
  const asked = QUESTIONS.flatMap((question, at) => {
    const text = session.answers[at]?.trim();
    return text ? [`**${question}**\n\n${text}`] : [];
  });
  const hints = session.hints.map(
    ({ at, number }) => `- Hint ${number + 1} at ${momentInWords(session, at)}`,
  );
  return [["## The hour", [...used, ...hints].join("\n")], asked].flat().join("\n\n");
}

/**
 * A block that nothing within it can end.
 * @param {string} text
 */
function fenced(text) {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text.trimEnd()}\n${fence}`;
}

/**
 * What was written on several lines stays one entry.
 * @param {string} text
 */
const line = (text) => text.replace(/\s*\n\s*/g, "\n  ");

/** @param {string} text */
export const cell = (text) => text.replace(/\s+/g, " ").replaceAll("|", "\\|");
