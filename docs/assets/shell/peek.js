/**
 * A bar at the foot of a narrow screen: while a field is filled in whose result is out of sight, it says what comes of it.
 *
 * It is for the eye alone: whoever listens is told each result by the estimate. It stands above the keyboard of a phone,
 * which covers the page and leaves its size as it was, and the styles keep the field that is filled in above it.
 */

import { made, setText } from "./piece.js";

export class Peek {
  #estimate;
  #number = made("b");
  #verdict = made("span");
  #bar = made("div", this.#number, this.#verdict);
  #isInSight = true;

  /** @param {import("./estimate.js").Estimate} estimate */
  constructor(estimate) {
    this.#estimate = estimate;
    this.#bar.className = "sts-peek";
    this.#bar.ariaHidden = "true";
    this.#bar.hidden = true;
  }

  arrived() {
    const estimate = this.#estimate;
    const result = estimate.querySelector(".sts-big");
    if (!result) return;
    document.body.append(this.#bar);
    const watch = new IntersectionObserver((entries) => {
      this.#isInSight = entries.some((entry) => entry.isIntersecting);
      this.#show();
    });
    watch.observe(result);
    estimate.left.addEventListener("abort", () => {
      watch.disconnect();
      this.#bar.remove();
    });
    estimate.listen(estimate, "focusin", () => {
      this.#show();
      if (!this.#bar.hidden) document.activeElement?.scrollIntoView({ block: "nearest" });
    });
    estimate.listen(estimate, "focusout", () => (this.#bar.hidden = true));
    for (const told of ["result", "problem"]) estimate.listen(estimate, told, () => this.#show());
    if (visualViewport)
      for (const change of ["resize", "scroll"]) estimate.listen(visualViewport, change, () => this.#lift());
  }

  #show() {
    const field = document.activeElement;
    this.#bar.hidden =
      this.#isInSight ||
      !(field?.matches(".sts-fields :is(input, select)") && this.#estimate.contains(field));
    if (this.#bar.hidden) return;
    const place = this.#estimate.one(".sts-result");
    setText(this.#number, place.querySelector(".sts-big")?.textContent.trim() ?? "");
    setText(this.#verdict, place.dataset["stale"] ?? place.querySelector(".sts-verdict")?.textContent ?? "");
    this.#lift();
  }

  /** To the upper edge of what covers the page. */
  #lift() {
    if (!visualViewport || this.#bar.hidden) return;
    const covered = innerHeight - visualViewport.height - visualViewport.offsetTop;
    this.#bar.style.bottom = `${Math.max(0, covered)}px`;
  }
}
