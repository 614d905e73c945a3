/** `<sts-status>`: how the runtime of this tab was started, as it happens. */

import { StsElement, define } from "./element.js";
import { engine } from "./engine.js";
import { button, made, paragraph } from "./piece.js";

/** @type {Record<string, string>} */
const WAYS = { image: "from the image", plain: "plainly, with Pyodide as published" };

class StsStatus extends StsElement {
  /** @override */
  arrived() {
    this.left.addEventListener(
      "abort",
      engine.onchange((state) => this.replaceChildren(...describe(state))),
    );
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
const list = (entries) =>
  made("dl", ...entries.flatMap(([term, said]) => [made("dt", term), made("dd", said)]));

define("sts-status", StsStatus);
