/**
 * What every estimate on a page has, whatever is put into it: a controller, a line for how the runtime is doing, and the
 * buttons below a result. The page shows a true result already; this makes it live.
 *
 * To make another kind, extend it, say what its `input` is, and define the element.
 */

import { address } from "./address.js";
import { copy } from "./clipboard.js";
import { Controller } from "./controller.js";
import { StsElement } from "./element.js";
import { engine } from "./engine.js";
import { hold, letGo } from "./height.js";
import { flash } from "./piece.js";
import { statusLine } from "./progress.js";
import { whole } from "./site.js";

const BEFORE_IT_IS_SEEN = "300px";

export class Estimate extends StsElement {
  controller = new Controller(this);

  /** @returns {import("./controller.js").Input} */
  get input() {
    throw new Error(`<${this.localName}> should say what is put into it.`);
  }

  get places() {
    return this.all("[data-result]");
  }

  get page() {
    return this.dataset["page"] ?? "";
  }

  /** @override */
  arrived() {
    this.listen(this, "click", (event) => void this.#clicked(event));
    this.listen(this, "focusin", () => this.#focused());
    this.listen(this, "focusout", () => address.settle());
    // It does not bubble.
    this.listen(this, "toggle", () => this.controller.unfolded(), { capture: true });
    for (const change of ["resize", "beforeprint"]) this.listen(window, change, () => letGo(this.places));
    this.hear("state", (/** @type {import("./engine.js").State} */ state) => this.#show(state));
    this.input.arrived();
    if (!this.hasAttribute("data-when-touched")) this.#startBeforeItIsSeen();
    this.controller.begin(this.left);
  }

  /**
   * Something else has been put in.
   * @param {{isTyped?: boolean}} [how]
   */
  changed({ isTyped = false } = {}) {
    if (isTyped) hold(this.places);
    else letGo(this.places);
    this.controller.changed();
  }

  #startBeforeItIsSeen() {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watch.disconnect();
        engine.start();
      },
      { rootMargin: BEFORE_IT_IS_SEEN },
    );
    watch.observe(this);
    this.left.addEventListener("abort", () => watch.disconnect());
  }

  #focused() {
    engine.start();
    engine.expectKeys();
  }

  /** @param {import("./engine.js").State} state */
  #show(state) {
    this.one("[data-status]").replaceChildren(...statusLine(state));
    for (const part of this.all("[data-live]")) part.hidden = state.kind !== "ready";
    const note = this.querySelector("[data-boot-note]");
    if (note)
      note.textContent = state.kind === "ready" ? "runs in your browser" : "printed when this page was made";
  }

  /** @param {Event} event */
  async #clicked({ target }) {
    letGo(this.places);
    const button = target instanceof Element ? target.closest("button") : null;
    if (!button) return;
    if ("retry" in button.dataset) engine.retry();
    else if ("reset" in button.dataset) this.#reset();
    else if (button.dataset["copy"]) await this.#copy(button, button.dataset["copy"]);
  }

  #reset() {
    this.input.reset();
    this.changed();
  }

  /**
   * @param {HTMLElement} button
   * @param {string} kind
   */
  async #copy(button, kind) {
    const isDone = await copy(kind === "link" ? this.#link : await this.#textOf(kind), "Copied");
    flash(button, isDone ? "Copied" : "Not allowed by the browser");
  }

  get #link() {
    return whole(`${this.page}#${this.dataset["fragment"]}`);
  }

  /** @param {string} kind */
  async #textOf(kind) {
    const question = { ...this.input.question(), as: kind };
    const reply = /** @type {import("./controller.js").Copy | import("./controller.js").Refusal | null} */ (
      await this.controller.aside(`copy ${kind}`, question)
    );
    return reply?.ok ? reply.text : "";
  }
}
