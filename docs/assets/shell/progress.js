/** How the start of a calculator goes, for its reader. */

import { button, made } from "./piece.js";

/**
 * What the status line shows: how far the start has come, or why it failed and a way to try again.
 * @param {import("./engine.js").State} state
 * @returns {(Node | string)[]}
 */
export function statusLine(state) {
  if (state.kind === "starting") {
    const bar = made("progress");
    bar.max = state.of;
    bar.value = state.step;
    bar.setAttribute("aria-label", "Starting the calculator");
    return [bar, ` ${state.said}`];
  }
  if (state.kind === "failed") {
    const retry = button("Try again");
    retry.dataset["retry"] = "";
    return [`${state.sentence} `, retry];
  }
  return [];
}
