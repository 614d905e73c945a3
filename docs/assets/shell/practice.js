/**
 * `<sts-practice>`: a practice session, from its set-up to the debrief.
 *
 * The set-up is printed. What a session needs besides, its code and the facts, is fetched as soon as somebody turns to it.
 */

import { address } from "./address.js";
import { announce, copy } from "./clipboard.js";
import { StsElement, define } from "./element.js";
import { fragmentHere } from "./fragment.js";
import { interview } from "./interview.js";
import { flash, setText } from "./piece.js";
import { mayNotify, tune } from "./practice/alarm.js";
import { readFacts } from "./practice/facts.js";
import { planned } from "./practice/plan.js";
import { start } from "./practice/session.js";
import { sessions, underWay } from "./practice/sessions.js";
import { set, settings } from "./practice/settings.js";
import { SURPRISE, USUAL, fragmentOf, readFragment, sessionIn, setupOf } from "./practice/setup.js";

/** @typedef {import("./practice/setup.js").Setup} Setup */
/** @typedef {import("./practice/facts.js").Facts} Facts */

const PAGE = "practice/";
const UNFETCHED = "What a session needs could not be fetched. Check your connection, and press again.";

class StsPractice extends StsElement {
  page = PAGE;
  /** Ends what stands in place of the set-up. */
  #stay = new AbortController();
  /** Code that could not be fetched stays so in most browsers until the page is loaded anew. */
  #isCodeLost = false;
  /** The debrief that the address asks for, if this machine has it. */
  #asked = "";

  /** @override */
  arrived() {
    const form = this.#form;
    this.listen(form, "submit", (event) => {
      event.preventDefault();
      void this.#start();
    });
    this.listen(form, "input", () => this.#changed());
    this.listen(form, "change", () => this.#changed());
    for (const type of ["focusin", "pointerdown"])
      this.listen(this, type, () => this.#prepare(), { once: true });
    this.listen(this, "click", (event) => void this.#clicked(event));
    this.listen(this.one("[data-earlier]"), "toggle", () => void this.#showEarlier());
    this.#showSettings();
    // Somebody may have opened it before this code was there.
    void this.#showEarlier();
    this.hidden = false;
    form.hidden = false;
    this.#fill(usual());
    address.enter(this, this.left);
    this.#preview();
    this.left.addEventListener("abort", () => this.#stay.abort());
    this.#return();
  }

  /** @param {string} fragment */
  open(fragment) {
    this.#fill(readFragment(fragment));
    this.#preview();
    this.#prepare();
    this.#asked = overIn(fragment);
    if (this.#asked) void this.#enter(this.#asked);
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.one("form"));
  }

  /** What stands in the form. */
  get #setup() {
    return setupOf(Object.fromEntries(new FormData(this.#form)));
  }

  /** @param {Setup} setup */
  #fill(setup) {
    for (const [name, value] of Object.entries(setup)) {
      const field = this.#field(name);
      if (!field) continue;
      field.value = String(value);
      // A case or a framework that there is not.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
    }
  }

  /** @param {string} name */
  #field(name) {
    const found = this.#form.elements.namedItem(name);
    return /** @type {HTMLInputElement | HTMLSelectElement | null} */ (found);
  }

  #changed() {
    address.follow(this, fragmentOf(this.#setup));
    this.#preview();
  }

  /** The plan as it would be. */
  #preview() {
    const { slot, hello, questions, case: asked, role } = this.#setup;
    this.one("[data-own]").hidden = asked !== "";
    this.one("[data-hello]").hidden = role !== "alone" || !hello;
    const chosen = /** @type {HTMLSelectElement} */ (this.#field("framework")).selectedOptions[0];
    /** @type {[string, number, number][]} */
    const phases = JSON.parse(chosen?.dataset["phases"] ?? "[]");
    /** @type {[string, string][]} */
    const orders = Object.entries(JSON.parse(chosen?.dataset["orders"] ?? "{}"));
    const { kind } = /** @type {HTMLSelectElement} */ (this.#field("case")).selectedOptions[0]?.dataset ?? {};
    const [, order = ""] = orders.find(([each]) => each === kind) ?? orders[0] ?? [];
    const timed = phases.map(([id, low, high]) => ({ id, minutes: { low, high } }));
    const minutes = planned(timed, slot - hello - questions, order);
    const said = phases.map(([title], at) => `${title} ${minutes[at]}`);
    if (hello) said.unshift(`Hello ${hello}`);
    if (questions) said.push(`Your questions ${questions}`);
    setText(this.one("[data-plan]"), `${said.join(", ")}.`);
  }

  /** Fetches ahead; whoever needs it asks again and is told. */
  #prepare() {
    void readFacts().catch(() => {});
    for (const code of [import("./practice/room.js"), import("./practice/debrief-view.js")])
      void code.catch(() => (this.#isCodeLost = true));
  }

  /** To a session that is under way, unless the address asks for another one. */
  #return() {
    const found = underWay();
    if (!found || this.#asked) return;
    const asked = fragmentHere();
    const isOther =
      asked.includes("=") && fragmentOf(readFragment(asked)) !== fragmentOf(found.session.setup);
    if (isOther) this.one("[data-under-way]").hidden = false;
    else void this.#enter(found.id);
  }

  async #start() {
    tune();
    const facts = await this.#facts();
    if (!facts) return;
    const setup = drawn(this.#setup, facts);
    const found = facts.cases.find(({ id }) => id === setup.case);
    const framework = facts.frameworks.find(({ id }) => id === setup.framework) ?? facts.frameworks[0];
    const phases = framework?.phases.filter((phase) => !phase.aside) ?? [];
    const own = { title: setup.prompt || "A session of your own", prompt: setup.prompt };
    const session = start(
      setup,
      found ?? own,
      phases.map(({ id, title, minutes }) => ({ id, title, minutes })),
      Date.now(),
      orderOf(framework, found?.kind),
    );
    this.#fill(setup);
    address.follow(this, fragmentOf(setup));
    sessions.open(session.begun).change(() => session);
    await this.#begin(session.begun);
  }

  /**
   * Where its code was lost, it is there when the page is: nothing of it is lost with it.
   * @param {string} id
   */
  async #begin(id) {
    if (this.#isCodeLost) location.reload();
    else await this.#enter(id);
  }

  /** @returns {Promise<Facts | undefined>} */
  async #facts() {
    try {
      return await readFacts();
    } catch {
      this.#tell(UNFETCHED);
      return undefined;
    }
  }

  /**
   * Shows a session, as far as it has come.
   * @param {string} id
   */
  async #enter(id) {
    const facts = await this.#facts();
    const entry = sessions.open(id);
    if (!facts || !entry.data) return;
    if (entry.data.state === "done") return this.#debrief(id, facts);
    try {
      const { Room } = await import("./practice/room.js");
      const left = this.#takePlace();
      const room = new Room(entry, facts, left, () => {
        if (entry.data) void this.#debrief(id, facts);
        else this.#leave();
      });
      this.#place.replaceChildren(room.element);
      this.dataset["state"] = entry.data.state;
      room.begin();
    } catch {
      this.#isCodeLost = true;
      this.one("[data-under-way]").hidden = false;
      this.#tell(UNFETCHED);
    }
  }

  /**
   * @param {string} id
   * @param {Facts} facts
   */
  async #debrief(id, facts) {
    this.#stay.abort();
    try {
      const { debrief } = await import("./practice/debrief-view.js");
      this.#takePlace();
      this.#place.replaceChildren(debrief(id, facts, () => this.#leave()));
      this.dataset["state"] = "done";
      const { setup } = sessions.open(id).data ?? {};
      if (setup) address.follow(this, `${fragmentOf(setup)}&${new URLSearchParams({ debrief: id })}`);
      address.settle();
      this.#place.querySelector("h1")?.focus();
      scrollTo({ top: 0 });
    } catch {
      this.#tell(UNFETCHED);
    }
  }

  /** Back to the set-up. */
  #leave() {
    this.#stay.abort();
    this.#place.replaceChildren();
    this.dataset["state"] = "set-up";
    address.follow(this, fragmentOf(this.#setup));
    this.one("[data-under-way]").hidden = !underWay();
    this.#form.querySelector("select")?.focus();
  }

  #takePlace() {
    this.#stay.abort();
    this.#stay = new AbortController();
    this.#tell("");
    return this.#stay.signal;
  }

  get #place() {
    return this.one("[data-place]");
  }

  /** @param {Event} event */
  async #clicked({ target }) {
    const pressed = target instanceof Element ? target.closest("[data-action]") : null;
    if (!(pressed instanceof HTMLButtonElement) || this.#place.contains(pressed)) return;
    if (pressed.dataset["action"] === "link") {
      address.settle();
      const link = `${location.origin}${location.pathname}#${fragmentOf(this.#setup)}`;
      if (await copy(link, "Link copied")) flash(pressed, "Copied");
    }
    if (pressed.dataset["action"] === "no-hello") {
      this.#fill({ ...this.#setup, hello: 0 });
      this.#changed();
      /** @type {HTMLElement} */ (this.one("[data-action=start]")).focus();
    }
    const found = pressed.dataset["action"] === "return" ? underWay() : undefined;
    if (found) await this.#begin(found.id);
  }

  async #showEarlier() {
    const opened = /** @type {HTMLDetailsElement} */ (this.one("[data-earlier]"));
    const place = this.one("[data-earlier-list]");
    if (!opened.open || place.childElementCount) return;
    const { Earlier, missing } = await import("./practice/earlier.js");
    const facts = await readFacts().catch(() => undefined);
    if (facts) place.replaceChildren(new Earlier(facts, this.left, (id) => void this.#enter(id)).element);
    else opened.addEventListener("toggle", () => place.replaceChildren(), { once: true });
    if (!facts) place.replaceChildren(missing());
  }

  #showSettings() {
    for (const box of /** @type {HTMLInputElement[]} */ (this.all("[data-setting]"))) {
      const name = /** @type {keyof import("./practice/settings.js").Settings} */ (box.dataset["setting"]);
      box.checked = settings()[name];
      this.listen(box, "change", () => void this.#choose(box, name));
    }
  }

  /**
   * @param {HTMLInputElement} box
   * @param {keyof import("./practice/settings.js").Settings} name
   */
  async #choose(box, name) {
    if (name === "notice" && box.checked && !(await mayNotify())) {
      box.checked = false;
      this.#tell("This browser does not allow notifications from this page.");
    }
    set(name, box.checked);
  }

  /** @param {string} said */
  #tell(said) {
    const place = this.one("[data-said]");
    setText(place, said);
    if (said) announce(said);
  }
}

/** As the reader's own interview is, half of what is not for the design at each end. @returns {Setup} */
function usual() {
  const { slot, hello } = interview.data;
  return { ...USUAL, slot, hello: Math.floor(hello / 2), questions: Math.ceil(hello / 2) };
}

/**
 * The session whose debrief an address asks for; empty where it is not over, or not known here.
 * @param {string} fragment
 */
function overIn(fragment) {
  const id = sessionIn(fragment);
  return id && sessions.open(id).data?.state === "done" ? id : "";
}

/**
 * The guide's plan for a kind of question; the first kind is what a question usually is.
 * @param {import("./practice/facts.js").Framework | undefined} framework
 * @param {string | undefined} kind
 */
function orderOf(framework, kind) {
  const orders = framework?.orders ?? [];
  return (orders.find((one) => one.kind === kind) ?? orders[0])?.order ?? "";
}

/**
 * With a case in the place of a surprise: of the level, if there is one.
 * @param {Setup} setup
 * @param {Facts} facts
 * @returns {Setup}
 */
function drawn(setup, { cases }) {
  if (setup.case !== SURPRISE) return setup;
  const ofLevel = cases.filter(({ level }) => level === setup.level);
  const from = ofLevel.length ? ofLevel : cases;
  return { ...setup, case: from[Math.floor(Math.random() * from.length)]?.id ?? "" };
}

define("sts-practice", StsPractice);
