/**
 * Numbers and choices put in by the form of a calculator.
 *
 * A control is named after its field, and what is wrong with it is told beside it.
 */

/** @typedef {import("./controller.js").Input} Input */
/** @typedef {import("./controller.js").Question} Question */
/** @typedef {Record<string, string>} Values */

/** More of a value than this is not worth sending: the calculators refuse anything over 80 characters. */
const LONGEST_VALUE = 2000;
const LONGEST_NAME = 80;

/** @implements {Input} */
export class Form {
  #estimate;
  #ask;
  /** Whether a link is being opened, and the form will follow what it comes to. */
  #isOpening = false;

  /**
   * @param {import("./estimate.js").Estimate} estimate
   * @param {(values: Values) => Question} ask what is asked about some values
   */
  constructor(estimate, ask) {
    this.#estimate = estimate;
    this.#ask = ask;
  }

  arrived() {
    const estimate = this.#estimate;
    for (const form of estimate.all("form.sts-fields")) {
      estimate.listen(form, "input", ({ target }) =>
        this.#changed({ isTyped: target instanceof HTMLInputElement }),
      );
      estimate.listen(form, "submit", (event) => event.preventDefault());
      estimate.listen(form, "click", (event) => this.#picked(event));
    }
    estimate.hear("result", (/** @type {import("./controller.js").Answer} */ answer) => this.#accept(answer));
    estimate.hear("problem", (/** @type {Values} */ problems) => this.#mark(problems));
  }

  question() {
    return this.#ask(this.#values());
  }

  /**
   * Shows what a link says at once, and asks about it as it stands there: the calculators know what a field or an option
   * was called when somebody sent it.
   * @param {string} fragment
   */
  open(fragment) {
    const said = [...new URLSearchParams(fragment.slice(0, 10 * LONGEST_VALUE))].map(
      ([name, value]) => /** @type {const} */ ([name.slice(0, LONGEST_NAME), value.slice(0, LONGEST_VALUE)]),
    );
    const values = Object.fromEntries(said);
    const controls = this.#controls();
    // What a link leaves out is as printed, also where another link was open before.
    for (const control of controls) control.value = values[control.name] ?? printed(control);
    const preset = controls.filter((control) => printed(control) !== control.dataset["default"]);
    this.#isOpening = true;
    return this.#ask({ ...Object.fromEntries(preset.map((each) => [each.name, printed(each)])), ...values });
  }

  another() {
    const control = this.#controls().find(({ value }) => /^\d/.test(value));
    return this.#ask({ ...this.#values(), ...(control && { [control.name]: `1${control.value}` }) });
  }

  reset() {
    this.#isOpening = false;
    for (const control of this.#controls()) control.value = control.dataset["default"] ?? "";
  }

  /**
   * Puts in what came of working backwards, or of a link.
   * @param {Values} values
   */
  fill(values) {
    for (const control of this.#controls()) put(control, values[control.name] ?? control.value);
  }

  #controls() {
    return /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ (
      this.#estimate.all("form.sts-fields :is(input, select)[name]")
    );
  }

  #values() {
    return Object.fromEntries(this.#controls().map(({ name, value }) => [name, value]));
  }

  /** @param {Event} event */
  #picked({ target }) {
    const pick = target instanceof Element ? target.closest("button")?.dataset["pick"] : undefined;
    const control = /** @type {Element} */ (target).closest("[data-field]")?.querySelector("input");
    if (pick === undefined || !control) return;
    control.value = pick;
    control.focus();
    this.#changed();
  }

  /** @param {{isTyped?: boolean}} [how] */
  #changed(how) {
    this.#isOpening = false;
    this.#estimate.changed(how);
  }

  /** @param {import("./controller.js").Answer} answer */
  #accept({ unused = [], inputs }) {
    if (this.#isOpening) this.fill(inputs);
    this.#isOpening = false;
    this.#mark({});
    for (const field of this.#estimate.all("[data-field]"))
      field.toggleAttribute("data-unused", unused.includes(field.dataset["field"] ?? ""));
  }

  /**
   * Puts each problem beside its field.
   * @param {Values} problems
   */
  #mark(problems) {
    for (const place of this.#estimate.all("[data-problem]")) {
      const said = beside(place, problems[place.dataset["problem"] ?? ""] ?? "");
      // To write what is there already has the browser style it anew.
      if (place.textContent === said) continue;
      place.textContent = said;
      place.hidden = said === "";
      // What is wrong is seen, also where it would not count.
      if (said) place.closest("[data-field]")?.removeAttribute("data-unused");
    }
    for (const control of this.#controls()) {
      if (control.name in problems) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }
}

/**
 * A sentence as it stands beside its field, whose name is above it already.
 * @param {Element} place
 * @param {string} said
 */
function beside(place, said) {
  const name = `${place.closest("[data-field]")?.querySelector("label")?.textContent}: `;
  return said.startsWith(name) ? said.slice(name.length) : said;
}

/**
 * A link may choose what is not offered, such as a day of 25 hours.
 * @param {HTMLInputElement | HTMLSelectElement} control
 * @param {string} value
 */
function put(control, value) {
  control.value = value;
  if (control.value !== value && control instanceof HTMLSelectElement)
    control.add(new Option(value, value, false, true));
}

/**
 * What a control held when the page was made.
 * @param {HTMLInputElement | HTMLSelectElement} control
 */
function printed(control) {
  if (control instanceof HTMLInputElement) return control.defaultValue;
  return [...control.options].find((option) => option.defaultSelected)?.value ?? "";
}
