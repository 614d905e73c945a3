/**
 * `<sts-sheet>`: a chain of calculators, live. Its forms and results stand among the page's headings, in parts that
 * `data-part-of` ties to `data-parts` here.
 */

import { define } from "./element.js";
import { Estimate } from "./estimate.js";
import { Form } from "./form.js";

class StsSheet extends Estimate {
  #form = new Form(this, (changes) => ({ sheet: JSON.parse(this.dataset["sheet"] ?? "{}"), changes }));

  /** @override */
  get input() {
    return this.#form;
  }

  /**
   * @returns {HTMLElement[]}
   * @override
   */
  get parts() {
    const elsewhere = document.querySelectorAll(
      `[data-part-of="${CSS.escape(this.dataset["parts"] ?? "")}"]`,
    );
    return /** @type {HTMLElement[]} */ ([this, ...elsewhere]);
  }
}

define("sts-sheet", StsSheet);
