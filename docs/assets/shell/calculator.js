/** `<sts-calculator>`: one calculator, its form and its result, live; and the same question the other way round. */

import { define } from "./element.js";
import { Estimate } from "./estimate.js";
import { Form } from "./form.js";
import { Peek } from "./peek.js";
import { setText } from "./piece.js";

/** @typedef {import("./controller.js").Answer} Answer */
/** @typedef {import("./controller.js").Refusal} Refusal */

class StsCalculator extends Estimate {
  #form = new Form(this, (inputs) => ({ calculator: this.dataset["calculator"], inputs }));
  #peek = new Peek(this);

  /** @override */
  get input() {
    return this.#form;
  }

  /** @override */
  arrived() {
    super.arrived();
    this.#peek.arrived();
    const backwards = this.one("form[data-backwards]");
    if (backwards)
      this.listen(backwards, "submit", (event) => {
        event.preventDefault();
        void this.#workBackwards(/** @type {HTMLFormElement} */ (backwards));
      });
  }

  /** @param {HTMLFormElement} form */
  async #workBackwards(form) {
    const backwards = Object.fromEntries(new FormData(form));
    const question = { ...this.#form.question(), backwards };
    const reply = /** @type {Answer | Refusal | null} */ (await this.controller.aside("backwards", question));
    if (reply === null) return;
    const problem = this.one("[data-backwards-problem]");
    setText(problem, reply.ok ? "" : Object.values(reply.problems).join(" "));
    problem.hidden = reply.ok;
    const stretch = this.one("[data-backwards-said]");
    setText(stretch, (reply.ok && reply.found) || "");
    if (!reply.ok) return;
    this.#form.fill(reply.inputs);
    this.controller.take(reply);
  }
}

define("sts-calculator", StsCalculator);
