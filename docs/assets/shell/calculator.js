/**
 * `<sts-calculator>`: the printed calculator made live.
 *
 * The page already shows a true result. This element reads what is typed, asks the engine, and puts the renderer's
 * answer in the one place for it. It never builds markup and never computes.
 *
 * With `data-calculator` it asks that calculator. With `data-sheet` it asks that chain of calculators: the forms and
 * results of the chain then stand among the page's headings, in parts that `data-part-of` ties to `data-parts` here.
 */

import { Address } from "./address.js";
import { announce, copy } from "./clipboard.js";
import { engine } from "./engine.js";
import { Folded, openIn } from "./folded.js";
import { hold, letGo } from "./height.js";
import { onTheme } from "./pages.js";
import { statusLine } from "./progress.js";
import { put } from "./result.js";

/** @typedef {{ok: true, html: import("./result.js").Html, unused?: string[], inputs: Record<string, string>, fragment: string, said: string}} Answer */
/** @typedef {{ok: true, text: string}} Copy */
/** @typedef {{ok: false, problems: Record<string, string>}} Refusal */

/** More of a value than this is not worth sending: the calculators refuse anything over 80 characters. */
const LONGEST_VALUE = 2000;
const WARM_UPS = 120;
/** Milliseconds after which a slow machine is left alone. */
const WARM_UP_TIME = 800;
const NEAR_THE_VIEWPORT = "300px";

class StsCalculator extends HTMLElement {
  /** Listeners live as long as the element is on the page. */
  #left = new AbortController();
  #touched = false;
  #address = new Address();
  /**
   * What the result that is shown answers.
   * @type {Record<string, unknown>}
   */
  #shown = {};
  #folded = new Folded((isWaitedFor) => void this.#complete(isWaitedFor));

  connectedCallback() {
    this.#left = new AbortController();
    const { signal } = this.#left;
    for (const form of this.#all("form.sts-fields"))
      form.addEventListener("input", (event) => this.#typed(event), { signal });
    for (const part of this.#parts) {
      part.addEventListener("submit", (event) => this.#submitted(event), { signal });
      part.addEventListener("click", (event) => this.#clicked(event), { signal });
      part.addEventListener("focusin", () => this.#focused(), { signal });
      // It does not bubble.
      part.addEventListener("toggle", () => this.#folded.follow(this.#places), { signal, capture: true });
      part.addEventListener("focusout", () => this.#address.settle(), { signal });
    }
    addEventListener("pagehide", () => this.#address.settle(), { signal });
    for (const change of ["resize", "beforeprint"]) addEventListener(change, () => this.#letGo(), { signal });
    addEventListener("hashchange", () => this.#readFragment(), { signal });
    signal.addEventListener("abort", () => this.#address.forget());
    signal.addEventListener("abort", () => this.#folded.forget());
    signal.addEventListener(
      "abort",
      engine.onchange((state) => this.#show(state)),
    );
    this.#startWhenNear(signal);
    this.#readFragment();
  }

  disconnectedCallback() {
    this.#left.abort();
  }

  /** Itself, and what belongs to it elsewhere on the page. @returns {HTMLElement[]} */
  get #parts() {
    const parts = this.dataset["parts"];
    if (!parts) return [this];
    return [this, ...document.querySelectorAll(`[data-part-of="${CSS.escape(parts)}"]`)].map(
      (part) => /** @type {HTMLElement} */ (part),
    );
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement[]}
   */
  #all(selector) {
    return this.#parts.flatMap((part) =>
      [...part.querySelectorAll(selector)].map((found) => /** @type {HTMLElement} */ (found)),
    );
  }

  /** Where results stand. */
  get #places() {
    return this.#all("[data-result]");
  }

  get #status() {
    return /** @type {HTMLElement} */ (this.querySelector("[data-status]"));
  }

  /** @returns {(HTMLInputElement | HTMLSelectElement)[]} */
  get #controls() {
    return this.#all("form.sts-fields :is(input, select)[name]").map(
      (control) => /** @type {HTMLInputElement | HTMLSelectElement} */ (control),
    );
  }

  get #keepsAddress() {
    return !this.hasAttribute("data-embedded");
  }

  /** @param {AbortSignal} signal */
  #startWhenNear(signal) {
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          watch.disconnect();
          engine.start();
        }
      },
      { rootMargin: NEAR_THE_VIEWPORT },
    );
    for (const part of this.#parts) watch.observe(part);
    signal.addEventListener("abort", () => watch.disconnect());
  }

  /** Inputs from the address; an ordinary anchor has no equals sign and is left alone. */
  #readFragment() {
    const fragment = location.hash.slice(1);
    if (!this.#keepsAddress || !fragment.includes("=")) return;
    const values = new URLSearchParams(fragment.slice(0, 10 * LONGEST_VALUE));
    /** @type {Record<string, string>} */
    const strange = {};
    // What a link leaves out is as printed, also where another link was open before.
    for (const control of this.#controls) if (!values.has(control.name)) control.value = printed(control);
    for (const [name, value] of values) {
      const control = this.#controls.find((candidate) => candidate.name === name);
      // A choice that is offered nowhere stays visible as what it is: nothing chosen.
      if (control) control.value = value.slice(0, LONGEST_VALUE);
      else strange[name.slice(0, 80)] = "";
    }
    this.#touched = true;
    this.#address.forget();
    this.#ask(strange);
  }

  #focused() {
    engine.start();
    engine.expectKeys();
  }

  /** @param {Event} event */
  #typed({ target }) {
    if (target instanceof HTMLInputElement) hold(this.#places);
    else this.#letGo();
    this.#changed();
  }

  #letGo() {
    letGo(this.#places);
  }

  #changed() {
    engine.expectKeys();
    this.#touched = true;
    this.#ask();
  }

  /** @param {Record<string, string>} [strange] fields of the address that this form does not have */
  async #ask(strange = {}) {
    this.#folded.forget();
    const question = this.#question(strange);
    const seen = { ...question, opened: openIn(this.#places) };
    const reply = /** @type {Answer | Refusal | null} */ (await engine.answer(seen, this));
    if (reply === null || !this.isConnected) return;
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
    if (reply?.ok && question === this.#shown && this.isConnected) put(this.#places, reply.html);
  }

  /** @param {Record<string, string>} [strange] */
  #question(strange = {}) {
    const inputs = { ...this.#inputs(), ...strange };
    const sheet = this.dataset["sheet"];
    return sheet ? { sheet: JSON.parse(sheet), changes: inputs } : { calculator: this.#name, inputs };
  }

  get #name() {
    return this.dataset["calculator"] ?? "";
  }

  #inputs() {
    return Object.fromEntries(this.#controls.map((control) => [control.name, control.value]));
  }

  /**
   * @param {Answer} answer
   * @param {Record<string, unknown>} question
   */
  #accept(answer, question) {
    this.#shown = question;
    put(this.#places, answer.html);
    for (const place of this.#places) delete place.dataset["stale"];
    this.#mark({});
    for (const field of this.#all("[data-field]"))
      field.toggleAttribute("data-unused", !!answer.unused?.includes(field.dataset["field"] ?? ""));
    this.dataset["fragment"] = answer.fragment;
    if (this.#touched && this.#keepsAddress) this.#address.follow(answer.fragment);
    this.#announce(answer.said);
    this.#folded.follow(this.#places);
  }

  /** @param {Record<string, string>} problems */
  #refuse(problems) {
    this.#mark(problems);
    for (const place of this.#places) place.dataset["stale"] = "The last result that could be worked out";
    this.#announce(Object.values(problems)[0] ?? "");
    this.#folded.follow(this.#places);
  }

  /**
   * Puts each problem beside its field.
   * @param {Record<string, string>} problems
   */
  #mark(problems) {
    for (const place of this.#all("[data-problem]")) {
      const said = problems[place.dataset["problem"] ?? ""] ?? "";
      // To write what is there already has the browser style it anew.
      if (place.textContent === said) continue;
      place.textContent = said;
      place.hidden = said === "";
      // What is wrong is seen, also where it would not count.
      if (said) place.closest("[data-field]")?.removeAttribute("data-unused");
    }
    for (const control of this.#controls) {
      if (control.name in problems) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }

  /**
   * Speaks once typing pauses, so that a screen reader hears results and not keystrokes.
   * @param {string} said
   */
  #announce(said) {
    if (this.#touched) announce(said, 700);
  }

  /** @param {import("./engine.js").State} state */
  #show(state) {
    this.dataset["state"] = { idle: "printed", starting: "starting", ready: "ready", failed: "failed" }[
      state.kind
    ];
    this.#status.replaceChildren(...statusLine(state));
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-live]"))) {
      part.hidden = state.kind !== "ready";
    }
    const note = this.querySelector("[data-boot-note]");
    if (note)
      note.textContent = state.kind === "ready" ? "runs in your browser" : "printed when this page was made";
    // The theme's script is waiting for its turn, and they would be in each other's way.
    if (state.kind === "ready") onTheme(() => void this.#warmUp());
  }

  /**
   * Works out what is printed and what another number would give, in turn, and puts it into copies that nobody sees: by
   * then the browser has compiled what a change will run, and the first keys are as quick as the later ones.
   */
  async #warmUp() {
    const copies = this.#places.map((place) => /** @type {HTMLElement} */ (place.cloneNode(true)));
    const end = performance.now() + WARM_UP_TIME;
    for (let time = 0; time < WARM_UPS && performance.now() < end; time++) {
      if (this.#touched || !this.isConnected) return;
      const question = { ...this.#question(time % 2 ? {} : this.#anotherNumber()), opened: [] };
      const reply = /** @type {Answer | Refusal | null} */ (await engine.answer(question, this));
      if (reply?.ok) put(copies, reply.html);
    }
    engine.expectKeys();
  }

  /** @returns {Record<string, string>} */
  #anotherNumber() {
    const control = this.#controls.find(({ value }) => /^\d/.test(value));
    return control ? { [control.name]: `1${control.value}` } : {};
  }

  /** @param {Event} event */
  async #clicked(event) {
    this.#letGo();
    const button = /** @type {Element} */ (event.target).closest("button");
    if (!button) return;
    const { pick, copy: kind } = button.dataset;
    if ("retry" in button.dataset) engine.retry();
    else if (pick !== undefined) this.#pick(button, pick);
    else if ("reset" in button.dataset) this.#reset();
    else if (kind)
      flash(button, await copy(kind === "link" ? this.#link : await this.#copyOf(kind), "Copied"));
  }

  /**
   * @param {Element} button
   * @param {string} value
   */
  #pick(button, value) {
    const control = button.closest("[data-field]")?.querySelector("input");
    if (!control) return;
    control.value = value;
    control.focus();
    this.#changed();
  }

  /** @param {SubmitEvent} event */
  async #submitted(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (!("backwards" in form.dataset)) return;
    const backwards = Object.fromEntries(new FormData(form));
    const reply = /** @type {Answer | Refusal | null} */ (
      await engine.answer({ ...this.#question(), backwards }, `backwards ${this.#name}`)
    );
    if (reply === null) return;
    const problem = /** @type {HTMLElement} */ (form.querySelector("[data-backwards-problem]"));
    problem.textContent = reply.ok ? "" : Object.values(reply.problems).join(" ");
    problem.hidden = reply.ok;
    if (!reply.ok) return;
    this.#touched = true;
    for (const control of this.#controls) control.value = reply.inputs[control.name] ?? control.value;
    this.#accept(reply, this.#question());
  }

  #reset() {
    for (const control of this.#controls) control.value = control.dataset["default"] ?? "";
    this.#changed();
  }

  get #link() {
    const page = this.dataset["page"] ?? `calculators/${this.#name}/`;
    return absolute(`/${page}#${this.dataset["fragment"]}`);
  }

  /** @param {string} kind */
  async #copyOf(kind) {
    const reply = /** @type {Copy | Refusal | null} */ (
      await engine.answer({ ...this.#question(), as: kind }, `copy ${kind}`)
    );
    if (!reply?.ok) return "";
    // The calculators know where a link leads within the site, the page knows where the site is.
    return reply.text.replace(/\/(?:calculators|sheets)\/\S+$/gm, absolute);
  }
}

/**
 * What a control held when the page was made.
 * @param {HTMLInputElement | HTMLSelectElement} control
 */
function printed(control) {
  if (control instanceof HTMLInputElement) return control.defaultValue;
  return [...control.options].find((option) => option.defaultSelected)?.value ?? "";
}

/**
 * An address within the site as one that works from anywhere.
 * @param {string} path
 */
function absolute(path) {
  return new URL(`../..${path}`, import.meta.url).href;
}

/**
 * Says on the button itself, for a moment, what became of the click.
 * @param {HTMLButtonElement} button
 * @param {boolean} done
 */
function flash(button, done) {
  const label = (button.dataset["label"] ??= button.textContent ?? "");
  button.textContent = done ? "Copied" : "Not allowed by the browser";
  setTimeout(() => (button.textContent = label), 1500);
}

if (!customElements.get("sts-calculator")) customElements.define("sts-calculator", StsCalculator);
