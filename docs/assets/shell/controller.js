/**
 * The controller of an estimate: asks the engine about what is put in, puts the answer in the places for it, and keeps the
 * address in step. It never builds markup and never computes, and it does not know how something is put in.
 *
 * Its element tells the page around it, by events that bubble: `result`, with the answer that is shown from now on;
 * `problem`, with a sentence for each field in which something is wrong; `state`, with how far the runtime is.
 */

import { address } from "./address.js";
import { announce } from "./clipboard.js";
import { engine } from "./engine.js";
import { Folded, openIn } from "./folded.js";
import { put } from "./result.js";
import { onTheme } from "./theme.js";

/** @typedef {Record<string, unknown>} Question */
/** @typedef {{ok: true, html: import("./result.js").Html, unused?: string[], inputs: Record<string, string>, fragment?: string, said: string, found?: string}} Answer */
/** @typedef {{ok: true, text: string}} Copy */
/** @typedef {Record<string, string>} Problems */
/** @typedef {{ok: false, problems: Problems}} Refusal */

/**
 * Where something is put in: a form, an editor.
 * @typedef {object} Input
 * @property {() => void} arrived  it stands on a page and may listen; what it hears, it tells its element's `changed`
 * @property {() => Question} question  what is asked about what is in it now
 * @property {(fragment: string) => Question} open  takes up what an address says, and asks about it
 * @property {() => Question} another  what another number in it would ask; it stays as it is
 * @property {() => void} reset
 */

/**
 * The element of an estimate, as far as its controller knows it.
 * @typedef {object} Host
 * @property {Input} input
 * @property {HTMLElement[]} places  where results stand
 * @property {string} page  whose address holds the state of it
 * @property {boolean} isConnected
 * @property {DOMStringMap} dataset
 * @property {(type: "result" | "problem" | "state", detail: unknown) => void} tell
 */

const WARM_UPS = 120;
/** Milliseconds after which a slow machine is left alone. */
const WARM_UP_TIME = 800;
const PAUSE_MS = 700;

export class Controller {
  #host;
  #isTouched = false;
  /**
   * What the result that is shown answers.
   * @type {Question}
   */
  #shown = {};
  #folded = new Folded((isWaitedFor) => void this.#complete(isWaitedFor));
  /**
   * Who asks beside what is shown.
   * @type {Record<string, object>}
   */
  #asides = {};

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  /** @param {AbortSignal} left until its element leaves the page */
  begin(left) {
    left.addEventListener("abort", () => this.#folded.forget());
    left.addEventListener(
      "abort",
      engine.onchange((state) => this.#become(state)),
    );
    address.enter(this, left);
  }

  get page() {
    return this.#host.page;
  }

  /**
   * Asks about what an address says.
   * @param {string} fragment
   */
  open(fragment) {
    this.#isTouched = true;
    void this.#ask(this.#host.input.open(fragment));
  }

  /** Asks about what has just been put in. */
  changed() {
    engine.expectKeys();
    this.#isTouched = true;
    void this.#ask(this.#host.input.question());
  }

  /** A part of the result was opened or closed. */
  unfolded() {
    this.#folded.follow(this.#host.places);
  }

  /**
   * Asks for something beside what is shown; null if the same was asked anew meanwhile.
   * @template {Answer | Copy} Reply
   * @param {string} purpose
   * @param {Question} question
   */
  async aside(purpose, question) {
    const owner = (this.#asides[purpose] ??= {});
    return /** @type {Reply | Refusal | null} */ (await engine.answer(question, owner));
  }

  /**
   * Shows an answer that was asked for beside; what it answers is in the input by now.
   * @param {Answer} answer
   */
  take(answer) {
    this.#isTouched = true;
    this.#accept(answer, this.#host.input.question());
  }

  /** @param {Question} question */
  async #ask(question) {
    this.#folded.forget();
    const seen = { ...question, opened: openIn(this.#host.places) };
    const reply = /** @type {Answer | Refusal | null} */ (await engine.answer(seen, this));
    if (reply === null || !this.#host.isConnected) return;
    if (reply.ok) this.#accept(reply, question);
    else this.#refuse(reply.problems);
  }

  /**
   * Brings what is folded away in step with what is shown.
   * @param {boolean} isWaitedFor
   */
  async #complete(isWaitedFor) {
    const [question, owner] = [this.#shown, this.#folded];
    const reply = /** @type {Answer | Refusal | null} */ (
      await (isWaitedFor ? engine.answer(question, owner) : engine.answerLater(question, owner))
    );
    // Another result may have come meanwhile.
    if (reply?.ok && question === this.#shown && this.#host.isConnected) put(this.#host.places, reply.html);
  }

  /**
   * @param {Answer} answer
   * @param {Question} question
   */
  #accept(answer, question) {
    const { places, dataset } = this.#host;
    this.#shown = question;
    put(places, answer.html);
    for (const place of places) delete place.dataset["stale"];
    // Who packs a whole text into the address does so alone.
    if (answer.fragment !== undefined) dataset["fragment"] = answer.fragment;
    if (this.#isTouched && answer.fragment !== undefined) address.follow(this, answer.fragment);
    this.#announce(answer.said);
    this.#folded.follow(places);
    this.#host.tell("result", answer);
  }

  /** @param {Problems} problems */
  #refuse(problems) {
    const { places } = this.#host;
    for (const place of places) place.dataset["stale"] = "The last result that could be calculated";
    this.#announce(Object.values(problems)[0] ?? "");
    this.#folded.follow(places);
    this.#host.tell("problem", problems);
  }

  /**
   * Speaks once typing pauses, so that a screen reader hears results and not keystrokes.
   * @param {string} said
   */
  #announce(said) {
    if (this.#isTouched) announce(said, PAUSE_MS);
  }

  /** @param {import("./engine.js").State} state */
  #become(state) {
    this.#host.dataset["state"] = state.kind === "idle" ? "printed" : state.kind;
    this.#host.tell("state", state);
    // The theme's script is waiting for its turn, and they would be in each other's way.
    if (state.kind === "ready") onTheme(() => void this.#warmUp());
  }

  /**
   * Works out what is printed and what another number would give, in turn, and puts it into copies that nobody sees: by
   * then the browser has compiled what a change will run, and the first keys are as quick as the later ones.
   */
  async #warmUp() {
    const copies = this.#host.places.map((place) => /** @type {HTMLElement} */ (place.cloneNode(true)));
    const end = performance.now() + WARM_UP_TIME;
    for (let time = 0; time < WARM_UPS && performance.now() < end; time++) {
      if (this.#isTouched || !this.#host.isConnected) return;
      const { input } = this.#host;
      const question = { ...(time % 2 ? input.question() : input.another()), opened: [] };
      const reply = /** @type {Answer | Refusal | null} */ (await engine.answer(question, this));
      if (reply?.ok) put(copies, reply.html);
    }
    engine.expectKeys();
  }
}
