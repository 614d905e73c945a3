/**
 * `<sts-drills>`: questions of two minutes, one after the other; the one of the day; those of a team hour.
 *
 * What it asks was worked out when the site was built. What was answered stays on this machine.
 */

import { address } from "./address.js";
import { announce, copy } from "./clipboard.js";
import { kept, MOST, now } from "./drills/answers.js";
import { card } from "./drills/card.js";
import { daily, next, ofTeam, placed } from "./drills/choosing.js";
import { readDrills } from "./drills/facts.js";
import { insight } from "./drills/insight.js";
import { Hour } from "./drills/hour.js";
import { StsElement, define } from "./element.js";
import { flash, setText } from "./piece.js";

/** @typedef {import("./drills/facts.js").Drill} Drill */
/** @typedef {import("./drills/facts.js").Facts} Facts */
/** @typedef {import("./drills/calibration.js").Answer} Answer */

const DAY = 86_400_000;
const SEED = /^[a-z0-9-]{1,40}$/;
const UNFETCHED = "The questions could not be fetched. Check your connection, and press again.";
const KEPT = "This browser does not keep your answers once the page is closed.";

class StsDrills extends StsElement {
  page = "practice/drills/";
  /** Those of a team hour, while there is one. @type {Hour | undefined} */
  #hour;
  #shown = "";
  /** @type {Facts | undefined} */
  #facts;

  /** @override */
  arrived() {
    this.listen(this, "click", (event) => void this.#clicked(event));
    this.listen(kept, "change", () => this.#showInsight());
    this.one("[data-tools]").hidden = false;
    address.enter(this, this.left);
    this.#showInsight();
  }

  /** @param {string} fragment */
  open(fragment) {
    const said = new URLSearchParams(fragment.slice(0, 400));
    const [id, seed, kind] = [said.get("item"), said.get("team"), said.get("kind")];
    if (id && id !== this.#shown) void this.#ask((drills) => drills.find((one) => one.id === id));
    else if (seed && SEED.test(seed)) void this.#begin(seed);
    else if (kind) this.#only(kind);
  }

  /**
   * Asks those of a kind, as the boxes then say.
   * @param {string} kind
   */
  #only(kind) {
    const boxes = /** @type {HTMLInputElement[]} */ (this.all("[data-kind-wanted]"));
    if (!boxes.some((box) => box.dataset["kindWanted"] === kind)) return;
    for (const box of boxes) box.checked = box.dataset["kindWanted"] === kind;
    void this.#ask((drills) => this.#chosen(drills));
  }

  /** @param {Event} event */
  async #clicked({ target }) {
    const pressed = target instanceof Element ? target.closest("[data-action]") : null;
    if (!(pressed instanceof HTMLButtonElement)) return;
    const action = pressed.dataset["action"];
    if (action === "next") await (this.#hour ? this.#goOn() : this.#ask((drills) => this.#chosen(drills)));
    if (action === "daily") await this.#ask((drills) => daily(drills, new Date().toISOString().slice(0, 10)));
    if (action === "team") await this.#begin(Math.random().toString(36).slice(2, 8));
    if (action === "link" && (await copy(location.href, "Link copied"))) flash(pressed, "Copied");
  }

  /** @param {Drill[]} drills */
  #chosen(drills) {
    const wanted = this.all("[data-kind-wanted]")
      .filter((box) => /** @type {HTMLInputElement} */ (box).checked)
      .map((box) => box.dataset["kindWanted"] ?? "");
    const among = drills.filter(({ kind }) => !wanted.length || wanted.includes(kind));
    // What was passed over is not asked again at once.
    const others = among.filter(({ id }) => id !== this.#shown);
    const { answers, boxes } = now();
    const asked = answers.map(({ id }) => id);
    return next(others.length ? others : among, boxes, today(), asked, Math.random);
  }

  /** @param {(drills: Drill[]) => Drill | undefined} choose */
  async #ask(choose) {
    const drill = await this.#drills().then((drills) => drills && choose(drills));
    if (!drill) return;
    this.#hour = undefined;
    this.#put(drill);
    address.follow(this, `item=${drill.id}`);
    address.settle();
  }

  /** @param {Drill} drill */
  #put(drill) {
    if (!this.#facts) return;
    this.#shown = drill.id;
    this.#place.replaceChildren(card(drill, this.#facts, (answer) => this.#answered(answer)));
    this.dataset["state"] = "asking";
    this.#place.querySelector("h2")?.focus();
  }

  /** @param {Answer} answer */
  #answered(answer) {
    kept.change((found) => {
      const { answers, boxes } = found ?? { answers: [], boxes: {} };
      return {
        answers: [...answers, answer].slice(-MOST),
        boxes: placed(boxes, answer.id, answer.points, today()),
      };
    });
    this.#hour?.answered(answer.points);
    setText(this.one("[data-said]"), kept.state === "kept" ? "" : KEPT);
    this.dataset["state"] = "answered";
    const said = /** @type {HTMLElement | null} */ (this.#place.querySelector(".sts-answer"));
    said?.focus();
  }

  /** @param {string} seed */
  async #begin(seed) {
    const drills = await this.#drills();
    if (!drills) return;
    this.#hour = new Hour(seed, ofTeam(drills, seed), Date.now());
    address.follow(this, `team=${seed}`);
    address.settle();
    await this.#goOn();
  }

  async #goOn() {
    const hour = this.#hour;
    const drill = hour?.next();
    if (!hour) return;
    if (drill) this.#put(drill);
    else this.#over(hour);
    this.#place.prepend(hour.head(Date.now()));
  }

  /** @param {Hour} hour */
  #over(hour) {
    this.#place.replaceChildren(hour.result());
    this.dataset["state"] = "done";
    // The next question is one of one's own again.
    this.#hour = undefined;
    announce("The hour is over.");
  }

  /** @returns {Promise<Drill[] | undefined>} */
  async #drills() {
    try {
      this.#facts = await readDrills();
      setText(this.one("[data-said]"), "");
      return this.#facts.drills;
    } catch {
      setText(this.one("[data-said]"), UNFETCHED);
      return undefined;
    }
  }

  #showInsight() {
    this.one("[data-insight]").replaceChildren(...insight(now().answers));
  }

  get #place() {
    return this.one("[data-place]");
  }
}

const today = () => Math.floor(Date.now() / DAY);

define("sts-drills", StsDrills);
