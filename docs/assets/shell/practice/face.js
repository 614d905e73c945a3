/** The clock's face: what is left of the phase, large, what is left of all, small, and the bar with its hairline. */

import { made, setText } from "../piece.js";
import { MINUTE, elapsed, promptAt, spentIn } from "./time.js";
import { tag } from "../tag.js";
import { clock, lasting, minutes } from "./words.js";

/** @typedef {import("./session.js").Session} Session */

/** From here on the end of a phase is near. */
const NEAR = MINUTE;

export class Face {
  #where = tag("p", { class: "sts-eyebrow" });
  #title = tag("h2", { class: "sts-part", tabindex: -1 });
  #left = made("span");
  #word = made("span");
  #all = tag("p", { class: "sts-all" });
  #hairline = tag("span", { class: "sts-hairline" });
  #bar = tag("ol", { class: "sts-bar", role: "list" });
  element = tag(
    "div",
    { class: "sts-face" },
    this.#where,
    this.#title,
    tag("p", { class: "sts-left", role: "timer", "aria-live": "off" }, this.#left, " ", this.#word),
    this.#all,
    tag("div", { class: "sts-course" }, this.#bar, this.#hairline),
  );

  /**
   * @param {Session} session
   * @param {number} now
   */
  show(session, now) {
    const { parts, at } = session;
    const left = leftOf(session, now);
    const all = elapsed(session, now);
    const end = parts.reduce((sum, one) => sum + one.planned, 0);
    setText(this.#where, [place(session), ...minuteOf(session, all)].join(" · "));
    setText(this.#title, parts[at]?.title ?? "");
    setText(this.#left, clock(left));
    setText(this.#word, left > 0 ? "left" : "over");
    setText(this.#all, `${allLeft(session, end * MINUTE - all)}${paused(session)}`);
    this.element.dataset["time"] = left <= 0 ? "over" : left <= NEAR ? "near" : "enough";
    this.#showBar(session, now, end);
  }

  /**
   * @param {Session} session
   * @param {number} now
   * @param {number} end
   */
  #showBar(session, now, end) {
    const { parts, at } = session;
    if (this.#bar.children.length !== parts.length)
      this.#bar.replaceChildren(...parts.map(() => made("li", made("b"), made("span"))));
    parts.forEach((one, place) => {
      const piece = /** @type {HTMLElement} */ (this.#bar.children[place]);
      setText(piece.children[0], one.title);
      setText(piece.children[1], `${one.planned} min`);
      piece.style.setProperty("--minutes", String(one.planned));
      piece.toggleAttribute("data-fixed", one.isFixed);
      if (place === at) piece.setAttribute("aria-current", "step");
      else piece.removeAttribute("aria-current");
    });
    const own = parts[at]?.planned ?? 1;
    const before = parts.slice(0, at).reduce((sum, one) => sum + one.planned, 0);
    const within = Math.min(spentIn(session, at, now) / MINUTE, own);
    this.#hairline.style.setProperty("--at", String((before + within) / Math.max(1, end)));
  }

  /** Puts the keyboard and the screen reader where the phase is named. */
  focus() {
    this.#title.focus({ preventScroll: true });
  }
}

/**
 * Milliseconds left of the running phase; below zero it is over.
 * @param {Session} session
 * @param {number} now
 */
export const leftOf = (session, now) =>
  (session.parts[session.at]?.planned ?? 0) * MINUTE - spentIn(session, session.at, now);

/**
 * How it is with the slot, if the phases to come take what they have: who runs late in one has often time in hand.
 * @param {Session} session
 * @param {number} now
 */
export function inHand(session, now) {
  const { parts, at, setup } = session;
  const ends = parts.map((one, place) => {
    const spent = spentIn(session, place, now);
    return place < at ? spent : Math.max(spent, one.planned * MINUTE);
  });
  const left = setup.slot * MINUTE - ends.reduce((sum, each) => sum + each, 0);
  if (left <= -MINUTE) return `As planned, it would end ${lasting(-left)} after the slot.`;
  return left < MINUTE ? "You are not behind." : `You are not behind: ${lasting(left)} in hand.`;
}

/**
 * Which phase it is of how many; the hello and the questions are none.
 * @param {Session} session
 */
export function place({ parts, at }) {
  const phases = parts.filter((one) => !one.isFixed);
  const own = parts[at];
  return own && !own.isFixed
    ? `Phase ${phases.indexOf(own) + 1} of ${phases.length}`
    : at === 0
      ? "Before the prompt"
      : "At the end";
}

/**
 * Which of the design's minutes it is, counted from the prompt; the hello and the questions have none.
 * @param {Session} session
 * @param {number} all  milliseconds so far
 */
function minuteOf(session, all) {
  if (session.parts[session.at]?.isFixed) return [];
  const design = session.parts.reduce((sum, one) => sum + (one.isFixed ? 0 : one.planned), 0);
  const minute = Math.floor((all - promptAt(session)) / MINUTE) + 1;
  return [minute > design ? `minute ${minute}, ${design} were planned` : `minute ${minute} of ${design}`];
}

/**
 * @param {Session} session
 * @param {number} left
 */
function allLeft({ setup, parts }, left) {
  const end = parts.reduce((sum, one) => sum + one.planned, 0);
  const late = end > setup.slot ? `, ${minutes(end - setup.slot)} longer than the slot` : "";
  return left > 0
    ? `${clock(left)} left of ${minutes(end)}${late}`
    : `${clock(left)} over the ${minutes(end)}`;
}

/** @param {Session} session */
const paused = ({ state }) => (state === "paused" ? " · paused" : "");
