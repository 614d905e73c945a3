/**
 * `<sts-case>`: how much of a worked interview to see. Whoever wants to try first hides what follows.
 *
 * It sets one attribute on the page's text; the styles do the rest. Without JavaScript everything is there to be read. What
 * was chosen for a case is kept, and chosen when it is opened again: before the page is painted, by theme/partials/seen.js.
 */

import { StsElement, define } from "./element.js";
import { anchorHere } from "./site.js";
import { Store } from "./store.js";
import "./chapters.js";
import "./hints.js";
import "./tries.js";

/** What may be left out; whoever sees everything has nothing kept. */
const LESS = ["last", "estimates", "prompt"];

/** How much of each case is to be seen, by the case. @type {Store<string>} */
const store = new Store({
  name: "seen",
  migrations: [],
  read: (found) => (LESS.includes(String(found)) ? String(found) : undefined),
});

/** Where the board stands below the text and would be in its way. */
const NARROW = "(max-width: 63.9375rem)";

class StsCase extends StsElement {
  /** @override */
  arrived() {
    this.hidden = false;
    for (const button of this.#buttons) this.listen(button, "click", () => this.#choose(button));
    this.listen(this.#entry, "change", () => this.#show(this.#entry.data ?? "all"));
    this.#resume();
    delete document.documentElement.dataset["way"];
    if (matchMedia(NARROW).matches) this.#makeDrawers();
  }

  /** Each board waits at the foot of the screen, for as long as its phase is read. */
  #makeDrawers() {
    const named = document.getElementById(anchorHere());
    const isLedTo = named !== null && Math.abs(named.getBoundingClientRect().top) < innerHeight;
    this.#text.toggleAttribute("data-drawers", true);
    for (const board of this.#boards) board.open = false;
    // Those that closed above it have taken it out of sight.
    if (isLedTo && scrollY) named.scrollIntoView({ behavior: "instant" });
  }

  get #buttons() {
    return /** @type {HTMLButtonElement[]} */ (this.all("button[data-way]"));
  }

  get #text() {
    return /** @type {HTMLElement} */ (this.closest("article"));
  }

  get #boards() {
    return /** @type {NodeListOf<HTMLDetailsElement>} */ (
      this.#text.querySelectorAll(".sts-board > details")
    );
  }

  get #case() {
    return this.dataset["caseId"] ?? "";
  }

  get #entry() {
    return store.open(this.#case);
  }

  /** As the case was left, unless a link leads to what would be hidden. */
  #resume() {
    const kept = this.#entry.data;
    if (!kept) return;
    this.#show(kept);
    const named = document.getElementById(anchorHere());
    if (!named || named.checkVisibility()) return;
    this.#show("all");
    named.scrollIntoView({ behavior: "instant" });
  }

  /** @param {HTMLButtonElement} chosen */
  #choose(chosen) {
    const way = wayOf(chosen);
    if (LESS.includes(way)) this.#entry.change(() => way);
    else store.delete(this.#case);
    this.#show(way);
  }

  /** @param {string} way */
  #show(way) {
    this.#text.dataset["way"] = way;
    const tries = /** @type {HTMLDetailsElement | null} */ (this.#text.querySelector("sts-tries > details"));
    if (tries && way === "estimates") tries.open = true;
    for (const button of this.#buttons) button.setAttribute("aria-pressed", String(wayOf(button) === way));
  }
}

/** @param {HTMLButtonElement} button */
const wayOf = (button) => button.dataset["way"] ?? "all";

define("sts-case", StsCase);
