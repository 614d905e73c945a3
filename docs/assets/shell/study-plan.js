/**
 * `<sts-study-plan>`: the steps of a path by day, up to the interview; and what to do today.
 *
 * Which steps are done is known from their ticks. A day that was missed moves what is left; nothing is dropped.
 */

import { StsElement, define } from "./element.js";
import { dateOf, dayOf, inWords, kept, planned, readPlan, today } from "./dates.js";
import { setText } from "./piece.js";
import { Store } from "./store.js";
import { ticksOf } from "./ticks.js";

/** @typedef {import("./dates.js").Plan} Plan */
/** @typedef {import("./dates.js").Step} Step */

/** @type {Store<Plan>} */
const store = new Store({ name: "plan", migrations: [], read: readPlan });

/** More in a day than anybody keeps up. */
const MUCH = 120;
const PAST = "That day has passed: choose another.";
const FAR = "Choose one of the next 400 days.";
const UNKEPT = " This browser does not keep it once the page is closed.";

class StsStudyPlan extends StsElement {
  /** @override */
  arrived() {
    this.listen(this.#date, "change", () => this.#choose());
    this.listen(this.one("[data-action=drop]"), "click", () => this.#drop());
    this.listen(this.#ticks, "change", () => this.#show());
    this.listen(this.#entry, "change", () => this.#show());
    // A page may stay open over midnight.
    this.listen(document, "visibilitychange", () => this.#begin());
    this.hidden = false;
    this.#begin();
  }

  get #date() {
    return /** @type {HTMLInputElement} */ (this.one("input"));
  }

  get #ticks() {
    return ticksOf(this.dataset["framework"] ?? "");
  }

  get #entry() {
    return store.open(this.dataset["framework"] ?? "");
  }

  /** @returns {Step[]} */
  get #steps() {
    return JSON.parse(this.dataset["steps"] ?? "[]").map((/** @type {[string, number]} */ [id, minutes]) => ({
      id,
      minutes,
    }));
  }

  /** What has no tick yet. */
  get #left() {
    return this.#steps.filter(({ id }) => !this.#ticks.has(id));
  }

  /** A day: what was missed is planned anew, and what is due is said. */
  #begin() {
    this.#date.min = dateOf(today());
    this.#renew();
    this.#show();
  }

  #choose() {
    // A part of it is missing while another is typed.
    if (this.#date.validity.badInput) return;
    if (!this.#date.value) return this.#drop();
    const aim = dayOf(this.#date.value);
    const plan = planned(this.#left, this.#date.value, today());
    if (plan) this.#entry.change(() => plan);
    else this.#tell(aim !== undefined && aim < today() ? PAST : FAR);
  }

  #drop() {
    store.delete(this.dataset["framework"] ?? "");
    this.#date.value = "";
    this.#date.focus();
  }

  /** Plans anew what was missed. */
  #renew() {
    const plan = this.#entry.data;
    const now = plan && kept(plan, this.#left, today());
    if (now && now !== plan) this.#entry.change(() => now);
  }

  #show() {
    const plan = this.#entry.data;
    this.one("[data-action=drop]").hidden = !plan;
    for (const { id } of this.#steps) {
      const day = plan?.days[id];
      const place = document.querySelector(`[data-item="${id}"] [data-when]`);
      setText(place, day === undefined || this.#ticks.has(id) ? "" : `${inWords(day)}: `);
    }
    if (!plan) return this.#tell("");
    if (this.#date.value !== plan.aim) this.#date.value = plan.aim;
    const said = [this.#today(plan), ...moved(plan)].join(" ");
    this.#tell(this.#entry.state === "kept" ? said : said + UNKEPT);
  }

  /** @param {Plan} plan */
  #today(plan) {
    const now = today();
    const aim = dayOf(plan.aim) ?? 0;
    if (aim < now) return PAST;
    if (!this.#left.length) return "All of it is done.";
    const due = this.#left.filter(({ id }) => (plan.days[id] ?? now) <= now);
    if (!due.length) {
      const next = Math.min(...this.#left.map(({ id }) => plan.days[id] ?? now));
      return `Nothing more today. The next is on ${inWords(next)}.`;
    }
    const minutes = due.reduce((sum, step) => sum + step.minutes, 0);
    const much = minutes > MUCH ? " That is a lot: tick what you know already, and it drops out." : "";
    return `Today, ${minutes} minutes: ${due.map(({ id }) => titleOf(id)).join("; ")}.${much}`;
  }

  /** @param {string} said */
  #tell(said) {
    setText(this.one("[data-today]"), said);
  }
}

/**
 * Whatever was missed before today is said today.
 * @param {Plan} plan
 */
function moved({ moved: last }) {
  if (!last || last.on !== today()) return [];
  return [
    `${last.count === 1 ? "A step was" : `${last.count} steps were`} missed, and what is left has moved.`,
  ];
}

/** @param {string} step */
const titleOf = (step) => document.querySelector(`[data-item="${step}"] [data-text]`)?.textContent ?? step;

define("sts-study-plan", StsStudyPlan);
