/**
 * `<sts-view>`: how much of a phase to see, the essentials or everything, and whether each essential has its example with
 * it. Both choices are kept, and hold for all phases.
 *
 * It sets one attribute on the page's text; the styles do the rest, and show the essentials from the first frame on. A
 * link to what is not shown shows everything until the reader chooses. Without JavaScript everything is there.
 */

import { StsElement, define } from "./element.js";
import { anchorHere } from "./site.js";
import { Store } from "./store.js";
import { SEARCHED, onPage } from "./theme.js";

/** @typedef {"essentials" | "everything"} View */

/** @type {Store<View>} */
const store = new Store({
  name: "view",
  migrations: [],
  read: (found) => (found === "essentials" || found === "everything" ? found : undefined),
});
const entry = store.open("phases");

/** @type {Store<boolean>} */
const exampleStore = new Store({
  name: "examples",
  migrations: [],
  read: (found) => (typeof found === "boolean" ? found : undefined),
});
const examples = exampleStore.open("phases");

/** What tells that more is shown, or less. */
export const CHANGED = "view";

/**
 * Whether an item is among those that are shown.
 * @param {HTMLElement} item
 */
export const isShown = (item) =>
  textOf(item)?.dataset["view"] !== "essentials" || "essential" in item.dataset;

class StsView extends StsElement {
  /** A link asked for more than the reader did. */
  #isForced = false;

  /** @override */
  arrived() {
    for (const button of this.#buttons) this.listen(button, "click", () => this.#choose(button));
    this.listen(entry, "change", () => this.#show());
    this.listen(this.#switch, "change", () => examples.change(() => this.#switch.checked));
    this.listen(examples, "change", () => this.#turn());
    this.listen(window, "hashchange", () => this.#reveal());
    this.hidden = false;
    this.#turn();
    this.#show();
    this.#reveal();
    onPage(() => this.isConnected && this.#reveal());
  }

  get #buttons() {
    return /** @type {HTMLButtonElement[]} */ (this.all("button[data-view]"));
  }

  get #switch() {
    return /** @type {HTMLInputElement} */ (this.one("input"));
  }

  #turn() {
    this.#switch.checked = examples.data ?? false;
  }

  /** @param {HTMLButtonElement} button */
  #choose(button) {
    this.#isForced = false;
    entry.change(() => (button.dataset["view"] === "everything" ? "everything" : "essentials"));
  }

  #show() {
    const text = textOf(this);
    const view = this.#isForced ? "everything" : (entry.data ?? "essentials");
    if (text) text.dataset["view"] = view;
    for (const button of this.#buttons)
      button.setAttribute("aria-pressed", String(button.dataset["view"] === view));
    this.tell(CHANGED, view);
  }

  /** Shows everything where the address names something that is not shown, or words that were searched for. */
  #reveal() {
    const id = anchorHere();
    const target = id ? document.getElementById(id) : null;
    const isHidden = target !== null && target.checkVisibility() === false;
    const query = new URLSearchParams(location.search);
    if (!isHidden && !SEARCHED.some((name) => query.has(name))) return;
    this.#isForced = true;
    this.#show();
    target?.scrollIntoView();
  }
}

/** @param {Element} part */
const textOf = (part) => /** @type {HTMLElement | null} */ (part.closest("article"));

define("sts-view", StsView);
