/** What a session came to: minutes, essentials, and what to do next. Nothing here knows of a page. */

import { apart, isOfUnits } from "./compare.js";
import { MINUTE } from "./time.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./facts.js").Phase} Phase */
/** @typedef {import("./facts.js").Item} Item */

/** @typedef {{title: string, planned: number, again: number, used: number}} Used  minutes, the last with a fraction */
/** @typedef {{phase: string, item: Item, isDone: boolean}} Essential */
/** @typedef {{said: string, address: string}} Step  an address from the top of the site, and why to go there */

/** What to ask oneself while it is fresh. */
export const QUESTIONS = [
  "Which answer changed your design most, and did you ask for it early enough?",
  "Where did the minutes go, and what would you leave out next time?",
  "What would you now say differently in the first five minutes?",
];

/** An estimate this far off is worth another look. */
const FAR = 3;
const MOST_STEPS = 3;
/** The stage whose essentials are numbers. */
const ESTIMATES = "estimates";

/**
 * @param {Session} session
 * @returns {Used[]}
 */
export const minutesUsed = ({ parts }) =>
  parts.map(({ title, first, again, spent }) => ({ title, planned: first, again, used: spent / MINUTE }));

/**
 * The essentials of the phases that the session has, in their order.
 * @param {Session} session
 * @param {Facts} facts
 * @returns {Essential[]}
 */
export function essentialsOf(session, facts) {
  const phases = phasesOf(session, facts);
  return phases.flatMap((phase) =>
    phase.items
      .filter((item) => item.essential)
      .map((item) => ({ phase: phase.title, item, isDone: session.ticks.includes(item.id) })),
  );
}

/**
 * Whether what has no tick was missed: an interviewer who ticked none has not said so.
 * @param {Session} session
 * @param {Essential[]} essentials
 */
export const isJudged = ({ setup }, essentials) =>
  setup.role !== "interviewer" || essentials.some(({ isDone }) => isDone);

/**
 * @param {Session} session
 * @param {Facts} facts
 * @returns {Phase[]}
 */
export function phasesOf(session, facts) {
  const framework = facts.frameworks.find(({ id }) => id === session.setup.framework);
  return framework?.phases.filter((phase) => !phase.aside) ?? [];
}

/**
 * @param {Session} session
 * @param {Facts} facts
 */
export const caseOf = (session, facts) => facts.cases.find(({ id }) => id === session.setup.case);

/**
 * Where to go from here: first the phase in which most has no tick.
 * @param {Session} session
 * @param {Facts} facts
 * @param {string[]} practised  cases of earlier sessions
 * @returns {Step[]}
 */
export function nextSteps(session, facts, practised) {
  const phases = Map.groupBy(essentialsOf(session, facts), ({ phase }) => phase);
  const steps = [...phases]
    .map(([phase, all]) => ({ phase, all, open: all.filter(({ isDone }) => !isDone) }))
    .sort((one, other) => other.open.length - one.open.length)
    .slice(0, MOST_STEPS)
    .flatMap(({ phase, all, open: [first, ...rest] }) =>
      first
        ? {
            said: `${phase}, ${rest.length + 1} of ${all.length} not ticked, such as: ${first.item.text}`,
            address: first.item.url,
          }
        : [],
    );
  const found = caseOf(session, facts);
  steps.push(...numbers(session, facts));
  if (found) steps.push({ said: `Read how it is worked: ${found.title}`, address: found.url });
  const other = anotherCase(found, facts, practised);
  if (other) steps.push({ said: `Practise next: ${other.title}`, address: `practice/#case=${other.id}` });
  return steps;
}

/**
 * For estimates that were far off, a drill of what went wrong and a calculator; for those that were not made, ranges.
 * @param {Session} session
 * @param {Facts} facts
 * @returns {Step[]}
 */
function numbers(session, facts) {
  const own = (/** @type {import("./facts.js").Figure} */ { line }) => session.figures[line] ?? "";
  const far = (caseOf(session, facts)?.figures ?? []).filter(
    (figure) => (apart(own(figure), figure, facts.units) ?? 1) > FAR,
  );
  if (far.length)
    return [
      far.every((figure) => isOfUnits(own(figure), figure, facts.units))
        ? drill("Units were mixed up in an estimate: drill units and powers", "units")
        : drill("An estimate was more than three times off: drill estimates of worked cases", "case"),
      { said: "Work one out step by step", address: "calculators/" },
    ];
  const isLeftOut = essentialsOf(session, facts).some(
    ({ item, isDone }) => !isDone && item.stage === ESTIMATES,
  );
  return isLeftOut ? [drill("Estimates were not ticked: drill ranges", "range")] : [];
}

/**
 * @param {string} why
 * @param {import("../drills/facts.js").Kind} kind
 * @returns {Step}
 */
const drill = (why, kind) => ({
  said: `${why}, two minutes each`,
  address: `practice/drills/#kind=${kind}`,
});

/**
 * One that teaches something of the same, and has not been practised.
 * @param {import("./facts.js").Case | undefined} found
 * @param {Facts} facts
 * @param {string[]} practised
 */
function anotherCase(found, { cases }, practised) {
  const fresh = cases.filter(({ id }) => id !== found?.id && !practised.includes(id));
  return fresh.find(({ teaches }) => teaches.some((each) => found?.teaches.includes(each))) ?? fresh[0];
}
