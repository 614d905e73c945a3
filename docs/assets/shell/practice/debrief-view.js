/** What is shown when a session is over. */

import { copy } from "../clipboard.js";
import { flash, made, paragraph, setText } from "../piece.js";
import { whole } from "../site.js";
import { scorecard } from "./aids.js";
import { apart, compared } from "./compare.js";
import { QUESTIONS, caseOf, essentialsOf, isJudged, minutesUsed, nextSteps } from "./debrief.js";
import { noted } from "./desk.js";
import { markdownOf } from "./document.js";
import { download } from "../download.js";
import { answer, estimate } from "./entries.js";
import { driversOf } from "./session.js";
import { workedOut } from "./scratch-text.js";
import { all, sessions } from "./sessions.js";
import { action, fold, tag } from "../tag.js";
import { day, momentInWords, movesInWords, plannedInWords } from "./words.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./facts.js").Facts} Facts */

/**
 * @param {string} id
 * @param {Facts} facts
 * @param {() => void} leave
 */
export function debrief(id, facts, leave) {
  const entry = sessions.open(id);
  const session = /** @type {Session} */ (entry.data);
  const ahead = made("div", steps(session, facts));
  const change = (/** @type {(found: Session) => Session} */ by) => {
    entry.change((found) => by(found ?? session));
    // What comes next goes by the estimates that are typed here.
    ahead.replaceChildren(steps(now(), facts));
  };
  const essentials = essentialsOf(session, facts);
  const missed = essentials.filter(({ isDone }) => !isDone);
  const now = () => entry.data ?? session;
  // Whoever asked the questions goes on to the scorecard.
  const isAsking = session.setup.role === "interviewer";
  return tag(
    "div",
    { class: "sts-debrief" },
    tag("h1", { class: "sts-prompt", tabindex: -1 }, session.title),
    tag("p", { class: "sts-eyebrow" }, `Debrief · ${day(session.begun)}`),
    section("Minutes", minutesTable(session), ...driven(session), ...scored(id, session)),
    ...(isJudged(session, essentials)
      ? [
          section(
            `Essentials: ${essentials.length - missed.length} of ${essentials.length}`,
            ...(missed.length ? missedByPhase(essentials) : [paragraph("All of them were on the board.")]),
          ),
        ]
      : []),
    ...(isAsking ? [] : figures(now, facts, change)),
    section(
      "Notes",
      ...(session.setup.hello ? [paragraph("Minutes are counted from the prompt.")] : []),
      ...(session.notes.length
        ? [
            tag(
              "ol",
              { class: "sts-notes", role: "list" },
              ...session.notes.map((each) => noted(session, each)),
            ),
          ]
        : [paragraph("None were taken.")]),
      ...hints(session, facts),
      ...(session.scratch.trim() ? [made("h3", "Scratch paper"), tag("pre", {}, workedOut(session))] : []),
    ),
    ...(isAsking
      ? []
      : [
          section(
            "Three questions to yourself",
            ...QUESTIONS.map((asked, at) => question(asked, at, now, change)),
          ),
          section("What to do next", ahead),
        ]),
    section("Take it with you", takeAlong(id, now, facts)),
    tag("p", { class: "sts-moves" }, action("again", "Set up another session", leave)),
  );
}

/**
 * @param {string} title
 * @param {...Node} content
 */
const section = (title, ...content) => made("section", made("h2", title), ...content);

/** @param {Session} session */
function minutesTable(session) {
  const rows = minutesUsed(session);
  const most = Math.max(...rows.flatMap(({ planned, again, used }) => [planned, again, used]));
  const bar = (/** @type {number} */ count, /** @type {string} */ kind) => {
    const drawn = tag("span", { class: `sts-used sts-used-${kind}`, "aria-hidden": "true" });
    drawn.style.setProperty("--share", String(count / most));
    return drawn;
  };
  return tag(
    "table",
    { class: "sts-minutes" },
    made(
      "thead",
      made("tr", ...["Phase", "Planned", "Used"].map((head) => tag("th", { scope: "col" }, head))),
    ),
    made(
      "tbody",
      ...rows.map(({ title, planned, again, used }) =>
        made(
          "tr",
          tag("th", { scope: "row" }, title),
          made("td", bar(again || planned, "planned"), plannedInWords(planned, again)),
          made(
            "td",
            bar(used, Number(used.toFixed(1)) > (again || planned) ? "over" : "in"),
            used.toFixed(1),
          ),
        ),
      ),
    ),
  );
}

/**
 * Who moved on, where there were two and somebody said it.
 * @param {Session} session
 */
function driven({ setup, moves }) {
  const said = movesInWords(driversOf(moves));
  return setup.role === "alone" || !said ? [] : [paragraph(said)];
}

/**
 * The way to the interviewer’s scorecard, where there was an interviewer.
 * @param {string} id
 * @param {Session} session
 */
function scored(id, session) {
  if (session.setup.role === "alone") return [];
  const way = tag("a", { href: scorecard(id, session) }, "Score it on the scorecard");
  return [made("p", way, ", with these notes and who moved the session on.")];
}

/**
 * What has no tick, and why each matters.
 * @param {import("./debrief.js").Essential[]} essentials
 */
function missedByPhase(essentials) {
  const phases = Map.groupBy(essentials, ({ phase }) => phase);
  return [...phases].flatMap(([phase, all]) => {
    const missed = all.filter(({ isDone }) => !isDone);
    const said = `${phase}: ${missed.length} of ${all.length} not ticked`;
    return missed.length ? [fold(said, made("ul", ...missed.map(missing)))] : [];
  });
}

/** @param {import("./debrief.js").Essential} essential */
const missing = ({ item }) =>
  made(
    "li",
    tag("a", { href: whole(item.url) }, item.text),
    ...(item.why ? [tag("p", { class: "sts-why" }, item.why)] : []),
  );

/**
 * Own estimates beside the case's.
 * @param {() => Session} now
 * @param {Facts} facts
 * @param {(by: (found: Session) => Session) => void} change
 */
function figures(now, facts, change) {
  const given = caseOf(now(), facts)?.figures ?? [];
  if (!given.length) return [];
  for (const figure of given) {
    const { line } = figure;
    const written = fromScratch(now(), figure, facts.units);
    if (written && now().figures[line] === undefined) change((found) => estimate(found, line, written));
  }
  const rows = given.map((figure, at) => {
    const { line, ask, text } = figure;
    const own = tag("input", { id: `sts-own-${at}`, autocomplete: "off", value: now().figures[line] ?? "" });
    const said = tag("span", { role: "status" }, compared(own.value, figure, facts.units, now().scratch));
    const theirs = tag("b", { hidden: !own.value }, text);
    own.addEventListener("input", () => {
      change((found) => estimate(found, line, own.value));
      theirs.hidden = !own.value;
      setText(said, compared(own.value, figure, facts.units, now().scratch));
    });
    const label = tag("label", { for: own.id }, ask);
    return tag("p", { class: "sts-own" }, label, own, " ", theirs, " ", said);
  });
  return [
    section(
      "Your estimates against the case’s",
      paragraph("Type what you had; the case’s figure shows beside it. Leave out what you did not estimate."),
      ...rows,
    ),
  ];
}

/**
 * A line of the scratch paper by the figure's name: the number that was written, or what the line came to.
 * @param {Session} session
 * @param {import("./facts.js").Figure} figure
 * @param {string} units
 */
function fromScratch({ scratch, results }, figure, units) {
  const named = (/** @type {string | undefined} */ name) =>
    name?.trim().toLowerCase() === figure.line.toLowerCase();
  const lines = scratch.split("\n").map((each) => each.split("="));
  const written = lines.find(([name, value]) => value && named(name))?.[1]?.trim();
  const worked = Object.entries(results).find(([name]) => named(name))?.[1];
  return [written, worked].find((own) => own && apart(own, figure, units) !== undefined);
}

/**
 * @param {Session} session
 * @param {Facts} facts
 */
function hints(session, facts) {
  const given = caseOf(session, facts)?.hints ?? [];
  if (!session.hints.length) return [];
  const opened = session.hints.map(({ at, number }) =>
    made("li", `${momentInWords(session, at)} ${given[number] ?? ""}`),
  );
  return [made("h3", `Hints opened: ${opened.length}`), made("ol", ...opened)];
}

/**
 * @param {string} asked
 * @param {number} at
 * @param {() => Session} now
 * @param {(by: (found: Session) => Session) => void} change
 */
function question(asked, at, now, change) {
  const text = tag("textarea", { id: `sts-answer-${at}`, rows: 2 }, now().answers[at] ?? "");
  text.addEventListener("input", () => change((found) => answer(found, at, text.value)));
  return made("div", tag("label", { for: text.id }, asked), text);
}

/**
 * @param {Session} session
 * @param {Facts} facts
 */
function steps(session, facts) {
  const practised = all().map((one) => one.session.setup.case);
  const found = nextSteps(session, facts, practised);
  return made(
    "ul",
    ...found.map(({ said, address }) => made("li", tag("a", { href: whole(address) }, said))),
  );
}

/**
 * @param {string} id
 * @param {() => Session} now
 * @param {Facts} facts
 */
function takeAlong(id, now, facts) {
  const name = `session-${now().begun.slice(0, 16).replace(/[^\d]/g, "")}`;
  const preview = tag("pre", { class: "sts-document", tabindex: 0, "aria-label": "The document" });
  const opened = fold("See the document", preview);
  opened.addEventListener("toggle", () => setText(preview, markdownOf(now(), facts)));
  const copied = action("copy-markdown", "Copy as Markdown", () => {
    void copy(markdownOf(now(), facts), "Copied as Markdown").then((done) => done && flash(copied, "Copied"));
  });
  const row = tag(
    "div",
    { class: "sts-buttons" },
    copied,
    action("markdown", "Design document (.md)", () =>
      download(`${name}.md`, markdownOf(now(), facts), "text/markdown"),
    ),
    action("json", "Session (.json)", () =>
      download(`${name}.json`, sessions.export(id) ?? "", "application/json"),
    ),
    action("print", "Print", () => print()),
  );
  return made("div", row, opened);
}
