/** No Python at all: the traffic estimate in a few lines, without ranges, steps, units or decisions. */

import { connect } from "./form.js";

/** @type {Record<string, number>} */
const TIMES = { k: 1e3, M: 1e6, B: 1e9 };

/** @param {string | undefined} text */
function number(text = "") {
  const [, digits, times] = /^([\d.]+)\s*([kMB]?)/.exec(text) ?? [];
  return Number(digits) * (TIMES[times ?? ""] ?? 1);
}

await connect(({ users, actions, peak, ratio }) => {
  const average = (number(users) * number(actions)) / 86_400;
  const atPeak = average * number(peak);
  const writes = atPeak / (1 + number(ratio));
  const drawn = document.createElement("div");
  for (const [id, said] of Object.entries({ average, peak: atPeak, writes })) {
    const line = document.createElement("p");
    line.dataset.figure = id;
    line.textContent = `${id}: ${said.toPrecision(3)} requests/s`;
    drawn.append(line);
  }
  return drawn;
});
