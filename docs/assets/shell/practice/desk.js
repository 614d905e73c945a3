/** What lies below the clock: the essentials of the phase on the left, notes on the right, and what to drop when behind. */

import { made, paragraph, setText } from "../piece.js";
import { itemList } from "./items.js";
import { action, fold, tag } from "../tag.js";
import { momentInWords } from "./words.js";

/** @typedef {import("./facts.js").Phase} Phase */
/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./session.js").About} About */

/**
 * What the desk asks of the session.
 * @typedef {object} Acts
 * @property {(item: string, isDone: boolean) => void} tick
 * @property {(text: string, about: About) => void} note
 * @property {() => void} planAnew
 */

/** @type {[About, string][]} */
const ABOUT = [
  ["", "This phase"],
  ["quality", "A quality"],
  ["limit", "A limit"],
  ["question", "An open question"],
];

/** @typedef {Record<string, [string, string]>} Around */

/** The minutes around the design, which no framework has a list for. @type {Around} */
const AROUND = {
  hello: [
    "Before the prompt",
    "Say in two sentences who you are and what you last built. Get the board ready: the design’s minutes begin with the prompt.",
  ],
  questions: [
    "After the design",
    "Ask what you want to know about the team and the work. The board stays as it is.",
  ],
};
/** The same from the other side of the table. @type {Around} */
const AROUND_INTERVIEWER = {
  hello: [
    "Before the prompt",
    "Say who you are and how the time is divided. Then read the prompt as it stands: the design’s minutes begin with it.",
  ],
  questions: [
    "After the design",
    "Answer what the candidate wants to know about the team and the work. Score afterwards, alone.",
  ],
};

const THEIRS = "Written to the candidate: “you” is them, and the interviewer is you.";

/**
 * The essentials, all at once or, where it is narrow, one after the other.
 * @param {string} part
 * @param {Phase | undefined} phase
 * @param {Acts} acts
 * @param {import("./setup.js").Role} role
 */
export function essentials(part, phase, acts, role) {
  const isAsking = role === "interviewer";
  const usual = isAsking ? "The candidate’s list before going on" : "On the board before you go on";
  const around = isAsking ? AROUND_INTERVIEWER : AROUND;
  // What somebody imported may name any part, and so what every object has.
  const said = Object.hasOwn(around, part) ? around[part] : undefined;
  const [heading, sentence] = said ?? [usual, isAsking ? THEIRS : ""];
  const items = phase?.items.filter((item) => item.essential) ?? [];
  const list = itemList(items, acts.tick);
  const place = tag("span", { class: "sts-count" });
  let at = 0;
  const turn = (/** @type {number} */ by) => {
    at = (at + by + items.length) % items.length;
    [...list.children].forEach((entry, n) => entry.toggleAttribute("data-current", n === at));
    setText(place, `${at + 1} of ${items.length}`);
  };
  const steps = tag(
    "div",
    { class: "sts-buttons" },
    action("earlier", "Previous item", () => turn(-1)),
    place,
    action("later", "Next item", () => turn(1)),
  );
  if (items.length) turn(0);
  return tag(
    "section",
    { class: "sts-essentials", "aria-label": "What this phase is for" },
    made("h3", heading),
    ...(sentence ? [paragraph(sentence)] : []),
    ...(items.length ? [list] : []),
    ...(items.length > 1 ? [steps] : []),
    ...(phase?.leave_when ? [leave(phase.leave_when)] : []),
  );
}

/** @param {string} when */
const leave = (when) => tag("p", { class: "sts-leave" }, made("b", "Leave when "), lower(when));

/** @param {string} text */
const lower = (text) => `${text[0]?.toLowerCase()}${text.slice(1)}`;

/** Notes with the minute in which each was taken. */
export class Notes {
  #text = tag("textarea", { rows: 2, id: "sts-note", autocomplete: "off" });
  #about = tag(
    "select",
    { id: "sts-about" },
    ...ABOUT.map(([value, said]) => tag("option", { value }, said)),
  );
  #list = tag("ol", { class: "sts-notes", role: "list" });
  element;

  /** @param {Acts} acts */
  constructor(acts) {
    const take = () => {
      acts.note(this.#text.value, /** @type {About} */ (this.#about.value));
      this.#text.value = "";
      this.#about.value = "";
    };
    this.#text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      take();
    });
    this.element = tag(
      "section",
      { "aria-label": "Notes" },
      made("h3", "Notes"),
      tag("label", { for: "sts-note" }, "A note; Enter keeps it with its minute"),
      this.#text,
      tag(
        "div",
        { class: "sts-buttons" },
        tag("label", { for: "sts-about" }, "About "),
        this.#about,
        action("note", "Keep the note", take),
      ),
      this.#list,
    );
  }

  /** @param {Session} session */
  show(session) {
    const { notes } = session;
    if (this.#list.children.length === notes.length) return;
    this.#list.replaceChildren(...notes.map((each) => noted(session, each)).reverse());
  }
}

/**
 * @param {Session} session
 * @param {import("./session.js").Note} note
 */
export const noted = (session, { at, text, about }) =>
  made(
    "li",
    tag("span", { class: "sts-minute" }, momentInWords(session, at)),
    " ",
    ...(about ? [tag("span", { class: "sts-kind" }, about), " "] : []),
    text,
  );

/**
 * @param {Phase | undefined} phase
 * @param {Acts} acts
 * @param {Node} said  whether one is
 */
export function behind(phase, acts, said) {
  const cuts = phase?.cut.length
    ? [paragraph("Leave out first:"), made("ul", ...phase.cut.map((each) => made("li", each)))]
    : [];
  return fold(
    "I’m behind",
    said,
    ...cuts,
    paragraph("Then share the rest of the slot among the phases to come, in the plan’s proportions."),
    action("plan-anew", "Plan the rest again", acts.planAnew),
  );
}
