/**
 * `<sts-case>`: how much of a worked interview to see. Whoever wants to try first hides what follows.
 *
 * It sets one attribute on the page's text; the styles do the rest. Without JavaScript everything is there to be read.
 */

import { StsElement, define } from "./element.js";
import { anchorHere } from "./site.js";
import "./hints.js";
import "./tries.js";

/** Where the board stands below the text and would be in its way. */
const NARROW = "(max-width: 63.9375rem)";

class StsCase extends StsElement {
  /** @override */
  arrived() {
    this.hidden = false;
    for (const button of this.#buttons) this.listen(button, "click", () => this.#choose(button));
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

  /** @param {HTMLButtonElement} chosen */
  #choose(chosen) {
    const way = chosen.dataset["way"] ?? "all";
    this.#text.dataset["way"] = way;
    const tries = /** @type {HTMLDetailsElement | null} */ (this.#text.querySelector("sts-tries > details"));
    if (tries && way === "estimates") tries.open = true;
    for (const button of this.#buttons) button.setAttribute("aria-pressed", String(button === chosen));
  }
}

define("sts-case", StsCase);
