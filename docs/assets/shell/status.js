/** `<sts-status>`: how the runtime of this tab was started, as it happens. */

import { engine } from "./engine.js";

/** @type {Record<string, string>} */
const WAYS = { image: "from the image", plain: "plainly, with Pyodide as published" };

class StsStatus extends HTMLElement {
  #stop = () => {};

  connectedCallback() {
    this.#stop = engine.onchange((state) => this.replaceChildren(...describe(state)));
  }

  disconnectedCallback() {
    this.#stop();
  }
}

/**
 * @param {import("./engine.js").State} state
 * @returns {HTMLElement[]}
 */
function describe(state) {
  switch (state.kind) {
    case "idle":
      return [paragraph("Nothing has been started in this tab."), button("Start now", () => engine.start())];
    case "starting":
      return [paragraph(`${state.said}…`)];
    case "failed":
      return [paragraph(state.sentence), button("Try again", () => engine.retry())];
    case "ready":
      return [list(rows(state))];
  }
}

/**
 * @param {import("./worker.js").Ready} ready
 * @returns {[string, string][]}
 */
function rows({ boot, ms, python, pyodide, stages, passed }) {
  const spent = Object.entries(stages).map(([stage, time]) => `${stage} ${time} ms`);
  return [
    ["Started", WAYS[boot] ?? boot],
    ["Ready after", `${ms} ms (${spent.join(", ")})`],
    ["Versions", `Python ${python}, Pyodide ${pyodide}`],
    ["Check", boot === "image" ? "passed: the answers are those of the build" : "not needed"],
    /** @type {[string, string][]} */
    ...Object.entries(passed).map(
      ([way, why]) => /** @type {[string, string]} */ ([`Not ${WAYS[way] ?? way}`, why]),
    ),
  ];
}

/** @param {[string, string][]} entries */
function list(entries) {
  const made = document.createElement("dl");
  for (const [term, said] of entries) made.append(text("dt", term), text("dd", said));
  return made;
}

/** @param {string} said */
const paragraph = (said) => text("p", said);

/**
 * @param {string} said
 * @param {() => void} act
 */
function button(said, act) {
  const made = /** @type {HTMLButtonElement} */ (text("button", said));
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/**
 * @param {string} name
 * @param {string} said
 */
function text(name, said) {
  const made = document.createElement(name);
  made.textContent = said;
  return made;
}

customElements.get("sts-status") ?? customElements.define("sts-status", StsStatus);
