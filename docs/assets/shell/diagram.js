/**
 * `<sts-diagram>`: point at a component of a picture, and what its flows touch stays while the rest steps back.
 *
 * Picture and lists are printed, and the links of figures in both; this sets classes, states and text. Whoever has no JavaScript sees the whole picture.
 */

import { step } from "./compass.js";
import { StsElement, define } from "./element.js";
import { made } from "./piece.js";
import { linkMeant } from "./targets.js";

const HINT = "Point at a part, or reach it by arrow keys, to see its flows.";
const PRESS = " Press it for its numbers.";
/** More would be a list to be read; the whole one stands in words. */
const MOST_NUMBERS = 3;

class StsDiagram extends StsElement {
  /** What stays pointed at when the pointer or the focus goes. @type {string | null} */
  #held = null;

  /** @override */
  arrived() {
    const picture = this.#picture;
    // What can be pressed is not part of an image.
    picture.setAttribute("role", "group");
    this.#buttons.forEach((each, at) => makeButton(each, at === 0));
    this.listen(picture, "pointerover", (/** @type {PointerEvent} */ event) => this.#hover(event));
    this.listen(picture, "pointerleave", () => this.#point(this.#held));
    this.listen(picture, "focusin", ({ target }) => this.#point(nameOf(target)));
    this.listen(picture, "focusout", () => this.#point(this.#held));
    this.listen(picture, "click", (/** @type {PointerEvent} */ event) => this.#click(event));
    this.listen(picture, "keydown", (/** @type {KeyboardEvent} */ event) => this.#pressed(event));
    this.#say(this.#hint);
  }

  get #hint() {
    return this.querySelector("li a[data-line]") ? HINT + PRESS : HINT;
  }

  get #picture() {
    return this.one("svg");
  }

  /** Each component, without those of its figures that can be followed. */
  get #buttons() {
    return this.all("svg [data-component]").map(
      (each) => /** @type {HTMLElement} */ (each.querySelector("g") ?? each),
    );
  }

  /** @param {PointerEvent} event */
  #hover({ target, pointerType }) {
    // A finger presses; it does not hover.
    if (pointerType !== "touch") this.#point(nameOf(target) ?? this.#held);
  }

  /** @param {PointerEvent} event */
  #click(event) {
    if (isFollowed(event.target)) return;
    const link = event.pointerType === "touch" ? linkMeant(this.#picture, event) : null;
    if (link) link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    else this.#hold(nameOf(event.target));
  }

  /** @param {string | null} name */
  #hold(name) {
    this.#held = name === this.#held ? null : name;
    for (const each of this.#buttons) {
      each.setAttribute("aria-pressed", String(nameOf(each) === this.#held));
    }
    this.#point(this.#held);
    // On a phone what is told of it covers the foot of the picture.
    this.#buttons.find((each) => nameOf(each) === this.#held)?.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const here = this.#buttons.find((each) => each === event.target);
    if (!here || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = step(event.key, here, this.#buttons);
    if (event.key === "Enter" || event.key === " ") this.#hold(nameOf(here));
    else if (event.key === "Escape") this.#hold(null);
    else if (next) this.#go(next);
    else return;
    event.preventDefault();
  }

  /** @param {HTMLElement} next */
  #go(next) {
    for (const each of this.#buttons) each.setAttribute("tabindex", each === next ? "0" : "-1");
    next.focus();
  }

  /** @param {string | null} name */
  #point(name) {
    const flows = name ? this.#flowsThrough(name) : [];
    const lit = name ? this.#touched(name, flows) : new Set();
    for (const each of this.all("svg > *, [data-flow]")) {
      const own = each.dataset["component"] ?? each.dataset["relation"] ?? "";
      each.classList.toggle("lit", each.dataset["flow"] ? flows.includes(each) : lit.has(own));
    }
    this.#picture.classList.toggle("sts-pointing", name !== null);
    this.#say(name ? sentence(this.#label(name), flows) : this.#hint, name ? this.#numbers(name) : []);
  }

  /**
   * The first of what is held, and of what it is connected by, as their lists have them; and how many more there are. They
   * come with a press and go with another: what comes and goes with the pointer could not be reached.
   * @param {string} name
   */
  #numbers(name) {
    if (name !== this.#held) return [];
    const own = this.all(`li[data-component="${name}"], li[data-ends~="${name}"]`);
    const links = own.flatMap((row) =>
      [...row.querySelectorAll("a[data-line]")].map((link) => ({ row, link })),
    );
    const shown = Map.groupBy(links.slice(0, MOST_NUMBERS), ({ row }) => row);
    const rows = [...shown].map(([row, its]) =>
      withNumbers(
        this.#way(row, name),
        its.map(({ link }) => link),
      ),
    );
    const left = links.length - MOST_NUMBERS;
    return left > 0 ? [...rows, made("span", `${left} more in words`)] : rows;
  }

  /** @param {string} name */
  #flowsThrough(name) {
    return this.all("[data-flow]").filter((flow) => this.#ends(overs(flow)).has(name));
  }

  /**
   * Its own relations, those of its flows, and the components that they join.
   * @param {string} name
   * @param {HTMLElement[]} flows
   */
  #touched(name, flows) {
    const own = this.all("[data-ends]").filter((each) => endsOf(each).includes(name));
    const relations = [...own.map((each) => each.dataset["relation"] ?? ""), ...flows.flatMap(overs)];
    return new Set([name, ...relations, ...this.#ends(relations)]);
  }

  /** @param {string[]} relations */
  #ends(relations) {
    const joined = this.all("[data-ends]").filter((each) =>
      relations.includes(each.dataset["relation"] ?? ""),
    );
    return new Set(joined.flatMap(endsOf));
  }

  /** @param {string} name */
  #label(name) {
    return this.one(`li[data-component="${name}"] b`).textContent ?? name;
  }

  /**
   * To whom or from whom a relation leads; nothing for the component's own row.
   * @param {HTMLElement} row
   * @param {string} name
   */
  #way(row, name) {
    const [from = "", to = ""] = endsOf(row);
    if (!to) return "";
    return to === name ? `from ${this.#label(from)} ` : `to ${this.#label(to)} `;
  }

  /**
   * @param {string} text
   * @param {HTMLElement[]} numbers
   */
  #say(text, numbers = []) {
    const place = this.one("[data-said]");
    place.hidden = false;
    // First what was pressed for: a board beside the text leaves two lines of it in view.
    const first = numbers.flatMap((each, at) => [at ? "; " : "Its numbers: ", each]);
    const now = made("p", ...first, numbers.length ? ". " : "", text);
    // A live region speaks at every change.
    if (now.textContent !== place.textContent) place.replaceChildren(...now.childNodes);
  }
}

/**
 * @param {string} about
 * @param {Element[]} numbers
 */
function withNumbers(about, numbers) {
  const links = numbers.map((each) => each.cloneNode(true));
  return made("span", about, ...links.flatMap((link, at) => (at ? [", ", link] : [link])));
}

/**
 * @param {Element} component
 * @param {boolean} isFirst the one that the tabulator leads to
 */
function makeButton(component, isFirst) {
  component.setAttribute("role", "button");
  component.setAttribute("tabindex", isFirst ? "0" : "-1");
  component.setAttribute("aria-pressed", "false");
}

/** @param {EventTarget | null} target */
const isFollowed = (target) => target instanceof Element && target.closest("a") !== null;

/** @param {EventTarget | null} target */
function nameOf(target) {
  const component = target instanceof Element ? target.closest("[data-component]") : null;
  return component?.getAttribute("data-component") ?? null;
}

/** @param {HTMLElement} flow */
const overs = (flow) =>
  [...flow.querySelectorAll("[data-over]")].map((each) => each.getAttribute("data-over") ?? "");

/** @param {HTMLElement} relation */
const endsOf = ({ dataset }) => (dataset["ends"] ?? "").split(" ");

/**
 * @param {string} label
 * @param {HTMLElement[]} flows
 */
function sentence(label, flows) {
  const titles = flows.map((flow) => flow.querySelector("b")?.textContent ?? "");
  return titles.length
    ? `${label} takes part in: ${titles.join("; ")}.`
    : `${label} and what it is connected to.`;
}

define("sts-diagram", StsDiagram);
