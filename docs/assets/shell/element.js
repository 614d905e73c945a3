/** What our elements share: they live as long as they stand on a page, and nothing of them outlives that. */

export class StsElement extends HTMLElement {
  #left = new AbortController();

  connectedCallback() {
    this.#left = new AbortController();
    this.arrived();
  }

  disconnectedCallback() {
    this.#left.abort();
  }

  /** Called whenever the element has come to stand on a page, with all that stands in it. */
  arrived() {}

  /** Aborted when it leaves the page. */
  get left() {
    return this.#left.signal;
  }

  /**
   * Listens until it leaves the page.
   * @template {Event} Heard
   * @param {EventTarget} target
   * @param {string} type
   * @param {(event: Heard) => void} act
   * @param {AddEventListenerOptions} [options]
   */
  listen(target, type, act, options = {}) {
    target.addEventListener(type, /** @type {EventListener} */ (act), { ...options, signal: this.left });
  }

  /**
   * Listens to what this element tells, and not to what another within it does.
   * @template Detail
   * @param {string} type
   * @param {(detail: Detail) => void} act
   */
  hear(type, act) {
    this.listen(this, type, (/** @type {CustomEvent<Detail>} */ event) => {
      if (event.target === this) act(event.detail);
    });
  }

  /**
   * Tells the page around it.
   * @param {string} type
   * @param {unknown} detail
   */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }

  /**
   * What is printed within it.
   * @template {HTMLElement} [Found=HTMLElement]
   * @param {string} selector
   */
  one(selector) {
    return /** @type {Found} */ (this.querySelector(selector));
  }

  /** @param {string} selector */
  all(selector) {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll(selector)]);
  }
}

/**
 * Gives an element its code, unless it has some: two builds may meet in one tab.
 * @param {string} name
 * @param {CustomElementConstructor} made
 */
export function define(name, made) {
  if (!customElements.get(name)) customElements.define(name, made);
}
