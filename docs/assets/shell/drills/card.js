/** One question: what is asked, the fields for an answer, and what came of it. */

import { made, paragraph, setText } from "../piece.js";
import { tag } from "../tag.js";
import { whole } from "../site.js";
import { readOwn, scoreRange, scoreSide, scoreSingle, verdict } from "./scoring.js";
import { inWords, unitInWords } from "./words.js";

/** @typedef {import("./facts.js").Drill} Drill */
/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./calibration.js").Answer} Answer */

/** Where the answer leads, by the kind of question. @type {Partial<Record<import("./facts.js").Kind, string>>} */
const WAYS = { known: "In the table", case: "In the case" };
const SURE = [50, 60, 70, 80, 90, 95, 99];

/**
 * @param {Drill} drill
 * @param {Facts} facts
 * @param {(answer: Answer) => void} done
 */
export function card(drill, facts, done) {
  const fields = FIELDS[drill.kind](drill, facts);
  const problem = tag("p", { class: "sts-problem", role: "alert" });
  const form = tag(
    "form",
    { autocomplete: "off", novalidate: true },
    ...fields.pieces,
    problem,
    tag("p", {}, tag("button", { type: "submit", class: "sts-primary", "data-action": "answer" }, "Answer")),
  );
  const place = tag(
    "section",
    { class: "sts-drill", "data-drill": drill.id },
    tag("p", { class: "sts-eyebrow" }, drill.subject),
    tag("h2", { tabindex: -1, "data-asks": true }, drill.asks),
    ...(drill.given.length ? [made("ul", ...drill.given.map((each) => made("li", each)))] : []),
    ...(drill.kind === "step" ? [ladder(drill)] : []),
    form,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const answer = fields.read();
    setText(problem, typeof answer === "string" ? answer : "");
    if (typeof answer === "string") return;
    form.replaceWith(outcome(drill, facts, answer, fields.own()));
    done({ id: drill.id, subject: drill.subject, ...answer });
  });
  return place;
}

/** @typedef {Pick<Answer, "points" | "range" | "side">} Given */
/** @typedef {{pieces: Node[], read: () => Given | string, own: () => number | undefined}} Fields */

/** @type {Record<import("./facts.js").Kind, (drill: Drill, facts: Facts) => Fields>} */
const FIELDS = { range, case: range, known: range, side, step: single, units: single };

/**
 * The steps, the last ones missing.
 * @param {Drill} drill
 */
function ladder({ steps, hidden }) {
  const shown = steps.map((step, at) => (at < steps.length - hidden ? step : `${step.split(":")[0]}: ?`));
  return tag("ol", { class: "sts-ladder" }, ...shown.map((step) => made("li", step)));
}

/**
 * A field whose number is said back in words.
 * @param {Drill} drill
 * @param {Facts} facts
 * @param {string} name
 * @param {string} label
 */
function field(drill, facts, name, label) {
  const input = tag("input", { id: `drill-${name}`, name, inputmode: "text" });
  const said = tag("span", { class: "sts-note", role: "status" });
  input.addEventListener("input", () => setText(said, inWords(readOwn(input.value, drill, facts), drill)));
  const row = tag("p", { class: "sts-drill-field" }, tag("label", { for: input.id }, label), input, said);
  return { row, value: () => readOwn(input.value, drill, facts) };
}

const UNREADABLE = "Write each as a number with its unit, such as 12k/s, 3 TB or 20 ms.";

/**
 * Two bounds, asked apart, and what lies between.
 * @param {Drill} drill
 * @param {Facts} facts
 * @returns {Fields}
 */
function range(drill, facts) {
  const low = field(drill, facts, "low", "It is surely more than");
  const high = field(drill, facts, "high", "It is surely less than");
  const middle = field(drill, facts, "middle", `Your best guess, in ${unitInWords(drill.unit)}`);
  return {
    pieces: [
      low.row,
      high.row,
      middle.row,
      tag(
        "p",
        { class: "sts-note" },
        "Would you rather bet on your range, or on a wheel that wins nine times in ten? If the wheel, widen it; if the range, narrow it.",
      ),
    ],
    own: middle.value,
    read() {
      const [from, to, guess] = [low.value(), high.value(), middle.value()];
      const missing = [
        from ? [] : "what it is surely more than",
        to ? [] : "what it is surely less than",
        guess ? [] : "your best guess",
      ].flat();
      if (!from || !to || !guess) return `Still to fill in: ${missing.join(", ")}. ${UNREADABLE}`;
      if (!(from < to && from <= guess && guess <= to)) return "The best guess lies between the two bounds.";
      const answer = Number(drill.value);
      return { points: scoreRange(from, to, answer), range: { low: from, middle: guess, high: to, answer } };
    },
  };
}

/**
 * @param {Drill} drill
 * @returns {Fields}
 */
function side(drill) {
  const choice = (/** @type {string} */ value, /** @type {string} */ said) => {
    const input = tag("input", { type: "radio", name: "side", value, id: `drill-${value}` });
    return { input, row: tag("p", {}, input, " ", tag("label", { for: input.id }, said)) };
  };
  const [above, below] = [
    choice("above", `Yes. ${drill.side?.above ?? ""}`),
    choice("below", `No. ${drill.side?.below ?? ""}`),
  ];
  const sure = tag(
    "select",
    { id: "drill-sure" },
    ...SURE.map((each) => tag("option", { value: each }, `${each}%`)),
  );
  return {
    pieces: [
      above.row,
      below.row,
      tag("p", {}, tag("label", { for: "drill-sure" }, "How sure are you? "), sure),
    ],
    own: () => undefined,
    read() {
      if (!above.input.checked && !below.input.checked) return "Choose one of the two.";
      const isRight = above.input.checked === drill.side?.is_above;
      const share = Number(sure.value) / 100;
      return { points: scoreSide(isRight, share), side: { sure: share, isRight } };
    },
  };
}

/**
 * @param {Drill} drill
 * @param {Facts} facts
 * @returns {Fields}
 */
function single(drill, facts) {
  const own = field(drill, facts, "own", `The answer, in ${unitInWords(drill.unit)}`);
  return {
    pieces: [own.row],
    own: own.value,
    read() {
      const value = own.value();
      return value ? { points: scoreSingle(value, Number(drill.value)) } : UNREADABLE;
    },
  };
}

/**
 * @param {Drill} drill
 * @param {Facts} facts
 * @param {Given} given
 * @param {number | undefined} own
 */
function outcome(drill, facts, given, own) {
  const more = [];
  if (drill.url) more.push(tag("a", { href: whole(drill.url) }, WAYS[drill.kind] ?? "In the calculator"));
  if (drill.source) more.push(` Source: ${drill.source}`);
  return tag(
    "div",
    { "data-outcome": true },
    tag(
      "p",
      { class: "sts-answer", tabindex: -1 },
      made("b", drill.answer),
      ` · ${String(given.points).replace("-", "−")} points`,
    ),
    ...said(drill, facts, given, own).map(paragraph),
    made("ol", ...drill.steps.map((step) => made("li", step))),
    ...(more.length ? [tag("p", { class: "sts-note" }, ...more)] : []),
  );
}

/**
 * @param {Drill} drill
 * @param {Facts} facts
 * @param {Given} given
 * @param {number | undefined} own
 * @returns {string[]}
 */
function said(drill, facts, { range, side }, own) {
  if (side) {
    const means = side.isRight ? "Right." : "The other way round.";
    return [`${means} ${drill.side?.is_above ? drill.side.above : (drill.side?.below ?? "")}`];
  }
  const single = own === undefined ? [] : [verdict({ low: own, high: own }, drill, facts)];
  return range ? [verdict(range, drill, facts), ...single] : single;
}
