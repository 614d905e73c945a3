/**
 * `<sts-numbers>`: a worked envelope, or that of a case, whose numbers a reader changes. All that was made from it follows,
 * wherever it stands on the page: figures in the text, bills, counts and labels in the pictures, checks.
 *
 * What is printed is true, and nothing of the runtime is fetched before a number is touched.
 */

import { address } from "./address.js";
import { announce } from "./clipboard.js";
import { StsElement, define } from "./element.js";
import { engine } from "./engine.js";
import { unpacked } from "./envelope/packing.js";
import { rememberFigures, setFigures, setVerdicts } from "./figures.js";
import { made, setText } from "./piece.js";
import { patch } from "./patch.js";
import { statusLine } from "./progress.js";

/**
 * @typedef {{result: string, more: string, state: string}} Line
 * @typedef {object} Answer
 * @property {true} ok
 * @property {Record<string, Line>} lines  by their number
 * @property {Record<string, string>} problems  by the number of their line
 * @property {Record<string, string>} figures  texts by name
 * @property {Record<string, string>} briefs  the same for pictures
 * @property {Record<string, number>} values
 * @property {string} said
 */

const PAUSE_MS = 700;
/** What is longer is no number. */
const LONGEST = 60;

const ONE = String.raw`[\d.,_]*\d[\d.,_]*\s*(?:(?:[kKMGT]|bn|thousand|million|billion|trillion)\b)?`;
/** A number, or a range of them, and what it counts. */
const COUNTED = new RegExp(String.raw`^${ONE}(?:\s*(?:\.\.|to|–|±)\s*${ONE})?(.*)$`);

/** As what is typed begins where it is a number. */
const NUMBER = /^[^\p{L}\d]*\.?\d/u;

/**
 * What a scenario has for each name, if anything.
 * @param {string} printed on its button
 */
function numbersIn(printed) {
  /** @type {Map<string, string>} */
  const numbers = new Map(Object.entries(JSON.parse(printed)));
  return (/** @type {string} */ name) => numbers.get(name);
}

class StsNumbers extends StsElement {
  /** @type {Map<string, HTMLInputElement>} */
  #inputs = new Map();

  /** @override */
  arrived() {
    rememberFigures(this.#text);
    for (const place of this.all("[data-assumption]")) this.#makeInput(place);
    for (const part of this.all("[data-live]")) part.hidden = false;
    this.#press();
    this.listen(this, "input", () => this.#changed());
    this.listen(this, "focusin", ({ target }) => {
      if (target instanceof HTMLInputElement) engine.expectKeys();
    });
    this.listen(this, "focusout", () => address.settle());
    this.listen(this, "keydown", (event) => {
      const { target } = event;
      if (!(event instanceof KeyboardEvent) || event.key !== "Escape") return;
      if (target instanceof HTMLInputElement) this.#restore(target);
    });
    this.listen(this, "click", ({ target }) =>
      this.#clicked(target instanceof Element ? target.closest("button") : null),
    );
    this.left.addEventListener(
      "abort",
      engine.onchange((state) => this.#status.replaceChildren(...statusLine(state))),
    );
    address.enter(this, this.left);
  }

  /** Whose address holds the numbers; no page's, where the envelope is one of several. */
  get page() {
    return this.dataset["page"] ?? "#";
  }

  /**
   * Takes up the numbers of an address; what it calls otherwise, or what is no number, is left alone.
   * @param {string} fragment
   */
  open(fragment) {
    const given = new URLSearchParams(fragment);
    /** @type {Map<string, string>} */
    const former = new Map(
      Object.entries(JSON.parse(this.dataset["renamed"] ?? "{}")).map(([was, now]) => [now, was]),
    );
    this.#set((name) => (given.get(name) ?? given.get(former.get(name) ?? ""))?.slice(0, LONGEST));
  }

  get #status() {
    return this.one("[data-status]");
  }

  get #bar() {
    return this.one("[data-changed-bar]");
  }

  /** Opens the text as it is now on the page of envelopes. */
  get #opener() {
    return /** @type {HTMLAnchorElement | null} */ (this.one(".sts-open-envelope"));
  }

  /** What follows the numbers: the whole page, if it is the envelope's own. @returns {HTMLElement} */
  get #text() {
    const whole = this.dataset["page"] === undefined ? null : this.closest("article");
    return /** @type {HTMLElement} */ (whole ?? this);
  }

  get #changes() {
    return [...this.#inputs].filter(([, input]) => input.value !== input.defaultValue);
  }

  /** @param {HTMLElement} place a number as it is printed */
  #makeInput(place) {
    const input = made("input");
    const name = place.dataset["assumption"] ?? "";
    input.defaultValue = place.textContent ?? "";
    input.name = name;
    input.size = Math.max(4, input.defaultValue.length);
    input.maxLength = LONGEST;
    input.autocomplete = "off";
    input.spellcheck = false;
    input.setAttribute("aria-label", name);
    place.replaceWith(input);
    this.#inputs.set(name, input);
  }

  /** @param {HTMLButtonElement | null} button */
  #clicked(button) {
    if (!button) return;
    const { reset, scenario, retry } = button.dataset;
    const isOn = button.getAttribute("aria-pressed") === "true";
    if (reset !== undefined || isOn) this.#set(() => undefined);
    else if (retry !== undefined) engine.retry();
    else if (scenario !== undefined) this.#set(numbersIn(scenario));
  }

  /** A scenario whose numbers are those on the page is pressed. */
  #press() {
    const inputs = [...this.#inputs];
    for (const button of this.all("[data-scenario]")) {
      const numberOf = numbersIn(button.dataset["scenario"] ?? "{}");
      const isOn = inputs.every(
        ([name, { value, defaultValue }]) => value === (numberOf(name) ?? defaultValue),
      );
      button.setAttribute("aria-pressed", `${isOn}`);
    }
  }

  /** @param {HTMLInputElement} input */
  #restore(input) {
    if (input.value === input.defaultValue) return;
    input.value = input.defaultValue;
    this.#changed();
  }

  /**
   * Puts in what there is for each number, and for the others what was printed.
   * @param {(name: string) => string | undefined} value
   */
  #set(value) {
    for (const [name, input] of this.#inputs) input.value = value(name) ?? input.defaultValue;
    this.#changed();
  }

  #changed() {
    const changes = this.#changes;
    this.#bar.hidden = changes.length === 0;
    this.#press();
    setText(
      this.one("[data-changed]"),
      `You have changed ${changes.length === 1 ? "one number" : `${changes.length} numbers`}.`,
    );
    const fragment = new URLSearchParams(changes.map(([name, { value }]) => [name, value]));
    address.follow(this, `${fragment}`);
    const opener = this.#opener;
    if (opener) opener.hash = unpacked(this.#envelope);
    void this.#ask();
  }

  async #ask() {
    const question = { printed: this.#envelope };
    const answer = /** @type {Answer | {ok: false, problems: Record<string, string>} | null} */ (
      await engine.answer(question, this)
    );
    if (!answer || !this.isConnected) return;
    if (answer.ok) this.#show(answer);
    else announce(Object.values(answer.problems)[0] ?? "", PAUSE_MS);
  }

  /** The text as it is printed, with the reader's numbers in it. */
  get #envelope() {
    const lines = (this.dataset["text"] ?? "").split("\n");
    for (const input of this.#inputs.values()) {
      const row = /** @type {HTMLElement} */ (input.closest("[data-row]"));
      const at = Number(row.dataset["row"]) - 1;
      const [line, printed] = [lines[at] ?? "", input.defaultValue];
      const start = line.indexOf(printed, line.indexOf("="));
      // A line break would make another line of it.
      const typed = counted(input.value.replaceAll(/\s+/g, " ").replaceAll("--", "- -"), input);
      lines[at] = line.slice(0, start) + typed + line.slice(start + printed.length);
    }
    return lines.join("\n");
  }

  /** @param {Answer} answer */
  #show({ lines, problems, figures, briefs, values, said }) {
    let told = said;
    for (const row of this.all("[data-row]")) {
      const number = row.dataset["row"] ?? "";
      const problem = problems[number];
      const plainly = noNumber(row);
      if (problem !== undefined && plainly) told = plainly;
      showLine(row, lines[number], problem && (plainly ?? problem));
    }
    setFigures(this.#text, figures, briefs);
    setVerdicts(this.#text, values);
    announce(told, PAUSE_MS);
    this.tell("result", { figures, values });
  }
}

/**
 * What is typed without a unit has the one that is printed: 300 in the place of 200 B is 300 B. A share is left alone, as
 * 0.2 may well be meant for 20%; a calculator's field knows its own unit.
 * @param {string} typed
 * @param {HTMLInputElement} input
 */
function counted(typed, input) {
  const { defaultValue } = input;
  const unit = COUNTED.exec(defaultValue)?.[1]?.trim() ?? "";
  const isBare = COUNTED.exec(typed.trim())?.[1] === "";
  return isBare && !isField(input) && /^(?!e\d)[/a-zµ]/i.test(unit) ? `${typed.trim()} ${unit}` : typed;
}

/**
 * A calculator's field, which says itself what it takes.
 * @param {HTMLInputElement} input
 */
const isField = ({ name }) => name.includes(".");

/**
 * What to say of a number of the reader's that does not begin as one. To the engine it is the name of a line that is missing,
 * which helps whoever writes an envelope and nobody else.
 * @param {HTMLElement} row
 */
function noNumber(row) {
  const input = row.querySelector("input");
  if (!input || isField(input) || input.value === input.defaultValue || NUMBER.test(input.value)) return;
  const typed = input.value.trim();
  return `${typed ? `“${typed}” is not a number. Type one` : "Type a number"} such as ${input.defaultValue}.`;
}

/**
 * What a line comes to now; one that cannot be worked out keeps what it came to last.
 * @param {HTMLElement} row
 * @param {Line | undefined} line
 * @param {string | undefined} problem
 */
function showLine(row, line, problem) {
  const result = /** @type {HTMLElement | null} */ (row.querySelector(".sts-line-result"));
  const more = row.querySelector(".sts-line-more");
  const input = row.querySelector("input");
  if (result && line) {
    patch(result, line.result);
    if (line.state) result.dataset["holds"] = line.state;
  }
  if (more && line?.more) patch(more, line.more);
  row.toggleAttribute("data-stale", result !== null && !line);
  said(row, problem);
  input?.setAttribute("aria-invalid", String(problem !== undefined));
}

/**
 * What is wrong with a line stands beneath it.
 * @param {HTMLElement} row
 * @param {string | undefined} problem
 */
function said(row, problem) {
  const there = row.querySelector(".sts-line-problem");
  if (problem === undefined) return there?.remove();
  const place = there ?? row.appendChild(made("p"));
  place.className = "sts-line-problem";
  setText(place, problem);
}

define("sts-numbers", StsNumbers);
