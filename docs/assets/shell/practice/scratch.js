/**
 * Scratch paper: an envelope that lasts as long as the session and is kept with it. What its lines come to is worked out by
 * the calculators, which are fetched when somebody writes; without them it is paper all the same.
 */

import { engine } from "../engine.js";
import { Rows } from "../envelope/rows.js";
import { Text } from "../envelope/text.js";
import { made } from "../piece.js";
import { statusLine } from "../progress.js";
import { put } from "../result.js";
import { tag } from "../tag.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {{ok: true, html: Record<string, string>, results: Record<string, string>} | {ok: false}} Worked */

export class Scratch {
  #acts;
  #text = new Text(
    tag("textarea", {
      id: "sts-scratch",
      class: "sts-text",
      spellcheck: "false",
      autocomplete: "off",
      autocapitalize: "off",
    }),
  );
  #lines = tag("div", { "data-result": "rows" }, tag("ol", { class: "sts-rows", role: "list" }));
  #whole = tag("div", { "data-result": "whole", class: "sts-whole" });
  #rows = new Rows(this.#lines);
  #status = tag("p", { class: "sts-status", role: "status" });
  element = tag(
    "section",
    { class: "sts-scratch", "aria-label": "Scratch paper" },
    made("h3", "Scratch paper"),
    tag("label", { for: "sts-scratch" }, "Your estimate, a line each: peak reads = 1M users × 20/day × 2"),
    tag(
      "div",
      { class: "sts-envelope-page" },
      this.#status,
      tag("div", { class: "sts-sheet-of-lines" }, this.#text.area, this.#lines),
      this.#whole,
    ),
  );

  /**
   * @param {{write: (text: string) => void, work: (text: string, results: Record<string, string>) => unknown}} acts
   * @param {AbortSignal} left
   */
  constructor(acts, left) {
    this.#acts = acts;
    const { area } = this.#text;
    area.addEventListener("input", () => {
      acts.write(area.value);
      this.#follow();
    });
    area.addEventListener("focus", () => engine.start());
    area.addEventListener("keydown", (event) => this.#pressed(event));
    this.element.addEventListener("click", (event) => this.#clicked(event.target));
    const stop = engine.onchange((state) => this.#status.replaceChildren(...statusLine(state)));
    left.addEventListener("abort", stop);
  }

  /** @param {Session} session */
  show({ scratch }) {
    if (this.#text.value === scratch) return;
    this.#text.area.value = scratch;
    this.#follow();
  }

  /**
   * Puts a calculator or a number below the statement that is being written; its first field is chosen, to be typed over.
   * @param {string} lines
   */
  insert(lines) {
    engine.start();
    // A column of notes would need more width than there is.
    this.#text.chooseField(this.#text.insert(lines.replaceAll(/ +-- /g, "  -- ")));
  }

  #follow() {
    this.#rows.follow(this.#text.value);
    void this.#work();
  }

  async #work() {
    const { value } = this.#text;
    const asked = { envelope: value, as: "lines" };
    const reply = /** @type {Worked | null} */ (await engine.answer(asked, this));
    if (!reply?.ok || value !== this.#text.value) return;
    put([this.#lines, this.#whole], reply.html);
    this.#acts.work(value, reply.results);
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (this.#text.brokenBy(event)) event.preventDefault();
  }

  /** @param {EventTarget | null} target */
  #clicked(target) {
    const pressed = target instanceof Element ? target.closest("button") : null;
    if (!pressed) return;
    const row = /** @type {HTMLElement | null} */ (pressed.closest("[data-row]"));
    const line = pressed.dataset["go"] ?? row?.dataset["row"];
    if ("retry" in pressed.dataset) engine.retry();
    else if (line) this.#text.goTo(Number(line));
  }
}
