/** The buttons that move a session on, and who pressed. */

import { setText } from "../piece.js";
import { action, tag } from "../tag.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./session.js").Driver} Driver */

/**
 * What is pressed.
 * @typedef {object} Acts
 * @property {() => void} next
 * @property {() => void} toggle  pauses, or goes on
 * @property {() => void} back
 * @property {() => void} more  a minute
 * @property {(by: Driver) => void} drive
 */

export class Moves {
  #next;
  #pause;
  #back;
  #driver;
  element;

  /** @param {Acts} acts */
  constructor(acts) {
    this.#next = action("next", "Next phase", acts.next);
    this.#pause = action("pause", "Pause", acts.toggle);
    this.#back = action("back", "Back a phase", acts.back);
    this.#driver = driver(acts.drive);
    this.element = tag(
      "div",
      { class: "sts-moves" },
      this.#next,
      this.#pause,
      this.#back,
      action("more", "+1 min", acts.more),
      this.#driver,
    );
  }

  /** @param {Session} session */
  show({ parts, at, state, setup, moves }) {
    const coming = parts[at + 1];
    setText(this.#next, coming ? `Next: ${coming.title}` : "Finish");
    setText(this.#pause, state === "paused" ? "Go on" : "Pause");
    this.#back.disabled = at === 0;
    this.#driver.hidden = setup.role === "alone" || !moves.length;
    for (const button of this.#driver.querySelectorAll("button"))
      button.setAttribute("aria-pressed", String(button.dataset["action"] === moves.at(-1)?.by));
  }
}

/**
 * Who has just moved the session on; it is asked where there are two, and unsaid until it is pressed.
 * @param {(by: Driver) => void} say
 */
const driver = (say) =>
  tag(
    "span",
    { class: "sts-driver", role: "group", "aria-label": "Moved on by" },
    "Moved on: ",
    action("candidate", "Candidate", () => say("candidate")),
    " ",
    action("interviewer", "Interviewer", () => say("interviewer")),
  );
