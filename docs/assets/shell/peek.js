/**
 * A bar at the foot of a narrow screen: while a field is filled in whose result is out of sight, it says what comes of it.
 *
 * It is for the eye alone: whoever listens is told each result by the estimate. It stands above the keyboard of a phone,
 * which covers the page and leaves its size as it was, and the styles keep the field that is filled in above it.
 */

import { made, setText } from "./piece.js";

/** As wide as the styles show it. */
const NARROW = "(width < 45em)";

export class Peek {
  #estimate;
  #number = made("b");
  #verdict = made("span");
  #bar = made("div", this.#number, this.#verdict);

  /** @param {import("./estimate.js").Estimate} estimate */
  constructor(estimate) {
    this.#estimate = estimate;
    this.#bar.className = "sts-peek";
    this.#bar.ariaHidden = "true";
    this.#bar.hidden = true;
  }

  arrived() {
    const estimate = this.#estimate;
    document.body.append(this.#bar);
    estimate.left.addEventListener("abort", () => this.#bar.remove());
    estimate.listen(estimate, "focusin", () => {
      this.#show();
      this.#keepInSight(document.activeElement);
    });
    estimate.listen(estimate, "focusout", () => (this.#bar.hidden = true));
    estimate.listen(estimate, "result", () => this.#show());
    estimate.listen(estimate, "problem", () => {
      this.#show();
      // By then the field says what is wrong.
      queueMicrotask(() => this.#keepInSight(this.#problem));
    });
    estimate.listen(window, "scroll", () => this.#show());
    if (visualViewport)
      for (const change of ["resize", "scroll"]) estimate.listen(visualViewport, change, () => this.#show());
  }

  /** The field that is filled in. */
  get #field() {
    const field = document.activeElement;
    const isOne = field?.matches(".sts-fields :is(input, select)") && this.#estimate.contains(field);
    return isOne ? /** @type {HTMLInputElement | HTMLSelectElement} */ (field) : undefined;
  }

  get #problem() {
    const name = this.#field?.name;
    return name ? this.#estimate.querySelector(`[data-problem="${CSS.escape(name)}"]`) : null;
  }

  /** The lower edge of what can be seen: a keyboard covers what is below it. */
  get #edge() {
    return visualViewport ? visualViewport.offsetTop + visualViewport.height : innerHeight;
  }

  #show() {
    // Only where it may be shown is anything measured.
    if (this.#bar.hidden && !(this.#field && matchMedia(NARROW).matches)) return;
    const place = this.#estimate.one(".sts-result");
    const number = place.querySelector(".sts-big");
    this.#bar.hidden = !this.#field || !number || this.#isInSight(number);
    if (this.#bar.hidden) return;
    const { stale } = place.dataset;
    setText(this.#number, number?.textContent.trim() ?? "");
    setText(this.#verdict, stale ?? place.querySelector(".sts-verdict")?.textContent ?? "");
    this.#bar.toggleAttribute("data-stale", stale !== undefined);
    this.#bar.style.bottom = `${Math.max(0, innerHeight - this.#edge)}px`;
  }

  /** @param {Element} number */
  #isInSight(number) {
    const { top, bottom } = number.getBoundingClientRect();
    return top >= 0 && bottom <= this.#edge;
  }

  /** @param {Element | null} piece */
  #keepInSight(piece) {
    if (!this.#bar.hidden) piece?.scrollIntoView({ block: "nearest" });
  }
}
