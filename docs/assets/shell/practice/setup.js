/** What a session is set up with, and how a link says it. A link is hostile until it has been read. */

/**
 * @typedef {object} Setup
 * @property {string} case  its id; empty for a prompt of one's own
 * @property {string} prompt  one's own
 * @property {string} framework
 * @property {number} slot  minutes, all in all
 * @property {number} hello  minutes of it before the prompt
 * @property {number} questions  minutes of it for the candidate's questions
 * @property {Role} role
 * @property {Level} level
 */

/** @typedef {"alone" | "pair" | "interviewer"} Role */
/** @typedef {"mid" | "senior" | "staff"} Level */

/** Instead of the id of a case: whichever comes, of the level. */
export const SURPRISE = "surprise";
const SHORTEST = 20;
const LONGEST = 120;
const LONGEST_ASIDE = 15;
/** Characters of a prompt of one's own. */
const LONGEST_PROMPT = 300;

const ROLES = ["alone", "pair", "interviewer"];
export const LEVELS = ["mid", "senior", "staff"];
export const NAME = /^[a-z][a-z0-9-]{0,60}$/;

/** @type {Setup} */
export const USUAL = {
  case: SURPRISE,
  prompt: "",
  framework: "framework",
  slot: 45,
  hello: 5,
  questions: 5,
  role: "alone",
  level: "senior",
};

/**
 * What was said, as far as it can be taken; the rest is as usual.
 * @param {Record<string, unknown>} said
 * @returns {Setup}
 */
export function setupOf(said) {
  const prompt = typeof said["prompt"] === "string" ? said["prompt"].trim().slice(0, LONGEST_PROMPT) : "";
  const role = /** @type {Role} */ (one(ROLES, said["role"], USUAL.role));
  const level = /** @type {Level} */ (one(LEVELS, said["level"], USUAL.level));
  const asked = said["case"] === "" ? "" : named(said["case"], prompt ? "" : USUAL.case);
  const slot = minutes(said["slot"], SHORTEST, LONGEST, USUAL.slot);
  const hello = minutes(said["hello"], 0, LONGEST_ASIDE, USUAL.hello);
  const questions = minutes(said["questions"], 0, LONGEST_ASIDE, USUAL.questions);
  // Half an hour less a quarter for each would leave nothing to divide.
  const isTooMuch = slot - hello - questions < SHORTEST / 2;
  return {
    case: asked,
    prompt: asked ? "" : prompt,
    framework: named(said["framework"], USUAL.framework),
    slot,
    hello: isTooMuch ? 0 : hello,
    questions: isTooMuch ? 0 : questions,
    role,
    level,
  };
}

/**
 * The session whose debrief an address keeps in view, for whoever goes on from there and comes back. On another machine
 * there is none, and the rest of the address sets the same session up.
 * @param {string} fragment
 */
export const sessionIn = (fragment) => new URLSearchParams(fragment.slice(0, 4000)).get("debrief") ?? "";

/** @param {string} fragment */
export const readFragment = (fragment) =>
  setupOf(Object.fromEntries(new URLSearchParams(fragment.slice(0, 4000))));

/**
 * The fragment that says it: what is as usual is left out, except the case, so that there is always something.
 * @param {Setup} setup
 */
export function fragmentOf(setup) {
  const said = new URLSearchParams({ case: setup.case });
  for (const [name, value] of Object.entries(setup))
    if (name !== "case" && value !== USUAL[/** @type {keyof Setup} */ (name)]) said.set(name, String(value));
  return said.toString();
}

/**
 * @param {string[]} known
 * @param {unknown} said
 * @param {string} usual
 */
const one = (known, said, usual) => known.find((each) => each === said) ?? usual;

/**
 * @param {unknown} said
 * @param {string} usual
 */
const named = (said, usual) => (typeof said === "string" && NAME.test(said) ? said : usual);

/**
 * @param {unknown} said
 * @param {number} least
 * @param {number} most
 * @param {number} usual
 */
function minutes(said, least, most, usual) {
  const found = typeof said === "string" && said.trim() === "" ? NaN : Number(said);
  return Number.isInteger(found) && found >= least && found <= most ? found : usual;
}
