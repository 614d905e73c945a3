/** The room: a session while it runs. It shows what the session is, and tells the session what happens. */

import { announce } from "../clipboard.js";
import { made, setText } from "../piece.js";
import * as aids from "./aids.js";
import { hush, speak, tune } from "./alarm.js";
import { atHand } from "./at-hand.js";
import { stayAwake } from "./awake.js";
import { Notes, behind, essentials } from "./desk.js";
import * as entries from "./entries.js";
import { Face, inHand, place } from "./face.js";
import { showTicks } from "./items.js";
import { announceKeys, keyOf } from "./keys.js";
import { Moves } from "./moves.js";
import * as session from "./session.js";
import { Scratch } from "./scratch.js";
import { settings } from "./settings.js";
import { Teller } from "./teller.js";
import { isBeforePrompt } from "./time.js";
import { views } from "./views.js";
import { action, tag } from "../tag.js";
import { minutes } from "./words.js";

/** @typedef {session.Session} Session */
/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {ReturnType<typeof import("./sessions.js").sessions.open>} Entry */

/** That somebody is looking is noted this often; in milliseconds. */
const PULSE = 15_000;
const SECOND = 1000;
/** How it is with what is kept, where it is not. @type {Record<import("../store.js").State, string>} */
const KEPT = {
  kept: "",
  refused: "This browser keeps nothing: the session lasts until the page is closed, so export it at the end.",
  full: "This browser has no room left: what happens from now on lasts until the page is closed. Export it at the end.",
  newer: "A newer version of this site has kept this session: reload the page.",
};

/** In the place of the prompt, while the hello runs. */
const UNREAD = "The prompt shows when the hello is over, as in an interview.";

export class Room {
  #entry;
  #facts;
  #leave;
  /** The last that was seen, should the record be lost. @type {Session} */
  #session;
  #prompt = tag("h1", { class: "sts-prompt" });
  #face = new Face();
  #teller = new Teller();
  #notes = new Notes({
    tick: (item, isDone) => this.#tick(item, isDone),
    note: (text, about) => this.#act((now) => entries.note(now, text, about, Date.now())),
    planAnew: () => this.#planAnew(),
  });
  #scratch;
  #essentials = made("div");
  #behind = made("div");
  #inHand = made("p");
  #beside = tag("div", { class: "sts-aids" });
  #aids = tag("div", { class: "sts-aids" });
  #twists = made("div");
  #gap = made("div");
  #kept = tag("p", { class: "sts-note" });
  #moves = new Moves({
    next: () => this.#move(session.next),
    toggle: () => this.#toggle(),
    back: () => this.#move(session.back),
    more: () => this.#act((found) => session.addMinutes(found, 1)),
    drive: (by) => this.#act((found) => session.drive(found, by)),
  });
  element;
  /** What stands there, so that it is made anew only where it has changed. */
  #shown = "";

  /**
   * @param {Entry} entry
   * @param {Facts} facts
   * @param {AbortSignal} left
   * @param {() => void} leave  the session is over, or gone
   */
  constructor(entry, facts, left, leave) {
    this.#entry = entry;
    this.#facts = facts;
    this.#leave = leave;
    this.#session = /** @type {Session} */ (entry.data);
    this.#scratch = new Scratch(
      {
        write: (text) => this.#act((now) => entries.scribble(now, text)),
        // It may have been deleted meanwhile; and another tab, which works out the same, may be writing just now.
        work: (text, results) =>
          entry.data &&
          JSON.stringify(entry.data.results) !== JSON.stringify(results) &&
          this.#act((now) => entries.workOut(now, text, results)),
      },
      left,
    );
    this.element = this.#build();
    entry.addEventListener("change", () => this.#show(), { signal: left });
    addEventListener("keydown", (event) => this.#key(event), { signal: left, capture: true });
    // After a reload the first press may be anywhere.
    for (const press of ["pointerdown", "keydown"]) addEventListener(press, tune, { signal: left });
    addEventListener(
      "pagehide",
      () => {
        this.#pulse(0);
        hush();
      },
      { signal: left },
    );
    document.addEventListener("visibilitychange", () => this.#tock(), { signal: left });
    const beat = setInterval(() => this.#tock(), SECOND);
    left.addEventListener("abort", () => {
      clearInterval(beat);
      stayAwake(false);
      hush();
    });
  }

  /** Once it stands on the page. */
  begin() {
    this.#teller.passOver(this.#session, Date.now());
    this.#tock();
    this.#face.focus();
  }

  #build() {
    const view = tag("div", { class: "sts-views", role: "group", "aria-label": "What is shown" });
    const room = tag(
      "div",
      { class: "sts-room", "data-view": "all" },
      this.#prompt,
      view,
      this.#face.element,
      this.#gap,
      this.#moves.element,
      this.#kept,
      this.#twists,
      tag(
        "div",
        { class: "sts-desk" },
        this.#essentials,
        tag("div", {}, this.#scratch.element, this.#notes.element, this.#behind, this.#beside),
      ),
      this.#aids,
      tag(
        "p",
        { class: "sts-end" },
        action("finish", "End the session now", () => this.#act((now) => session.finish(now, Date.now()))),
      ),
    );
    view.append(...views(room, () => this.#showPrompt()));
    return room;
  }

  #tock() {
    const now = Date.now();
    const looked = session.look(this.#session, now);
    const isNews = looked.gap !== this.#session.gap || looked.since !== this.#session.since;
    if (isNews) this.#act((found) => session.look(found, now));
    else this.#pulse(PULSE);
    this.#teller.tell(this.#session, now);
    this.#show();
  }

  /** @param {number} after  milliseconds since it was last noted */
  #pulse(after) {
    if (this.#session.state !== "running" || Date.now() - this.#session.seen < after) return;
    this.#act((found) => session.look(found, Date.now()));
  }

  /** @param {(found: Session) => Session} by */
  #act(by) {
    this.#entry.change((found) => by(found ?? this.#session));
  }

  #show() {
    const found = this.#entry.data;
    if (!found || found.state === "done") return this.#leave();
    if (this.#session.state === "running" && found.state === "paused") hush();
    this.#session = found;
    const now = Date.now();
    this.#showPrompt();
    this.#face.show(found, now);
    setText(this.#inHand, inHand(found, now));
    this.#notes.show(found);
    this.#scratch.show(found);
    this.#moves.show(found);
    this.#contents(found);
    this.#changes(found, now);
    showTicks(this.element, found.ticks);
    setText(this.#kept, KEPT[this.#entry.state]);
    stayAwake(found.state === "running" && settings().awake);
    this.element.closest("sts-practice")?.setAttribute("data-state", found.state);
  }

  /**
   * The interviewer reads it out when the hello is over; on the large clock the candidate would read it too.
   */
  #showPrompt() {
    const { setup, prompt, title } = this.#session;
    const isMine = setup.role === "interviewer" && this.element?.dataset["view"] !== "clock";
    setText(this.#prompt, isBeforePrompt(this.#session) && !isMine ? UNREAD : prompt || title);
  }

  /**
   * What belongs to the phase, made anew with each.
   * @param {Session} found
   */
  #contents(found) {
    const shown = `${found.at} ${found.hints.length} ${JSON.stringify(found.gap)}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    const phase = this.#phase;
    const acts = {
      tick: (/** @type {string} */ item, /** @type {boolean} */ isDone) => this.#tick(item, isDone),
      note: () => {},
      planAnew: () => this.#planAnew(),
    };
    const part = found.parts[found.at]?.id ?? "";
    this.#essentials.replaceChildren(essentials(part, phase, acts, found.setup.role));
    this.#behind.replaceChildren(behind(phase, acts, this.#inHand));
    this.#gap.replaceChildren(
      ...aids.gap(found, (counts) =>
        this.#act((now) => session.settle(session.look(now, Date.now()), counts)),
      ),
    );
    const hint = (/** @type {number} */ number) => {
      this.#act((now) => entries.hint(now, number, Date.now()));
      announce(`Hint: ${this.#case?.hints[number]}`);
    };
    const isKnown = found.setup.role === "interviewer" || !isBeforePrompt(found);
    aids.renew(this.#beside, aids.besideNotes(isKnown ? this.#case : undefined, this.#entry.id, found, hint));
    aids.renew(this.#aids, this.#help(phase, acts.tick));
  }

  /**
   * @param {import("./facts.js").Phase | undefined} phase
   * @param {(item: string, isDone: boolean) => void} tick
   */
  #help(phase, tick) {
    const asides = this.#framework?.phases.filter((one) => one.aside) ?? [];
    const hand = atHand(phase, this.#facts, (lines, title) => this.#take(lines, title));
    return [...hand, ...aids.allItems(phase, asides, tick)];
  }

  /**
   * Changes of requirement, said once when they come; after the design they are in the way.
   * @param {Session} found
   * @param {number} now
   */
  #changes(found, now) {
    const asked = this.#case;
    const due = asked ? aids.twists(asked, found, now) : [];
    const before = this.#twists.children.length;
    if (due.length === before) return;
    this.#twists.replaceChildren(...due);
    if (due.length > before)
      announce(`A change of requirement. ${due.at(-1)?.querySelector("b")?.textContent}`);
  }

  /** @param {(found: Session, now: number) => Session} by */
  #move(by) {
    const isFirst = isBeforePrompt(this.#session);
    this.#act((found) => by(found, Date.now()));
    const { parts, at, state } = this.#session;
    const entered = parts[at];
    if (state === "done" || !entered) return;
    // What the phase is for stands at the top.
    scrollTo({ top: 0 });
    const said = `${place(this.#session)}: ${entered.title}, ${minutes(entered.planned)}.`;
    announce(isFirst ? `${said} ${this.#prompt.textContent}` : said);
    speak(said);
  }

  #toggle() {
    const isPaused = this.#session.state === "paused";
    this.#act((found) => (isPaused ? session.resume : session.pause)(found, Date.now()));
    announce(isPaused ? "The clock goes on." : "Paused.");
  }

  #planAnew() {
    this.#act((found) => session.planAnew(found, Date.now()));
    const { parts, at } = this.#session;
    const rest = parts.slice(at + 1).map((one) => `${one.title} ${one.planned}`);
    announce(rest.length ? `Planned again: ${rest.join(", ")}.` : "There is no phase left to plan.");
  }

  /**
   * @param {string} item
   * @param {boolean} isDone
   */
  #tick(item, isDone) {
    this.#act((found) => entries.tick(found, item, isDone));
  }

  /**
   * @param {string} lines
   * @param {string} title
   */
  #take(lines, title) {
    this.#scratch.insert(lines);
    announce(`On the scratch paper: ${title}.`);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const meant = settings().keys ? keyOf(event) : undefined;
    if (!meant) return;
    // The theme turns pages by some of these.
    event.stopImmediatePropagation();
    event.preventDefault();
    if (meant === "next") this.#move(session.next);
    if (meant === "back") this.#move(session.back);
    if (meant === "pause") this.#toggle();
    if (meant === "help") announceKeys(this.element);
  }

  get #framework() {
    return this.#facts.frameworks.find(({ id }) => id === this.#session.setup.framework);
  }

  get #case() {
    return this.#facts.cases.find(({ id }) => id === this.#session.setup.case);
  }

  get #phase() {
    const id = this.#session.parts[this.#session.at]?.id;
    return this.#framework?.phases.find((one) => !one.aside && one.id === id);
  }
}
